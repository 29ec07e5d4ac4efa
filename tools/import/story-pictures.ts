import type { ElementContent } from 'hast';
import { archiveBounds } from '../../src/schema/article.ts';
import type { ImportedCover } from './article-file.ts';
import { withoutCover } from './cover-in-text.ts';
import { cutAtWord } from './fields.ts';
import type { LossKind, TellLoss } from './losses.ts';
import { elementText } from './source-tree.ts';
import type { SourcePicture } from './model.ts';
import type { FoundPicture } from './pictures.ts';
import type { ImportedStory } from './record.ts';

/** Whether the picture at the top stands in the text as well. */
function isShown(
  { address }: SourcePicture,
  found: ReadonlyMap<string, FoundPicture | LossKind>,
): boolean {
  const cover = found.get(address);
  const isSame = (each: FoundPicture | LossKind): boolean =>
    typeof each !== 'string' && typeof cover === 'object' && each.digest === cover.digest;
  return [...found].some(([other, each]) => other !== address && isSame(each));
}

/** The picture at the top, and the text below it: each picture stands in one of them alone. */
export interface TopAndBody {
  /** Undefined for a story without one, or that shows it in its text. */
  readonly top: SourcePicture | undefined;
  readonly body: readonly ElementContent[] | undefined;
}

/** @param named pictures of the text by their addresses. */
export function topAndBody(
  top: SourcePicture | undefined,
  body: readonly ElementContent[] | undefined,
  found: ReadonlyMap<string, FoundPicture | LossKind>,
  named: ReadonlySet<string>,
  tell: TellLoss,
): TopAndBody {
  if (top === undefined || body === undefined) return { top, body };
  if (!named.has(top.address) && !isShown(top, found)) return { top, body };
  const cover = found.get(top.address);
  const isCover = (address: string): boolean => {
    const other = found.get(address);
    return (
      address === top.address ||
      (typeof other === 'object' && typeof cover === 'object' && other.digest === cover.digest)
    );
  };
  const rest = withoutCover(body, isCover);
  // A story that is a picture alone keeps it.
  const isEmpty = rest?.body.every((node) => elementText(node) === '') === true;
  if (rest === undefined || isEmpty) {
    tell('cover-in-text', top.address);
    return { top: undefined, body };
  }
  const { alt, caption } = rest;
  return {
    top: { ...top, alt: top.alt || alt, caption: top.caption || caption },
    body: rest.body,
  };
}

/** Names of files by what is in them: two pictures of one name get numbers. */
export function pictureNamesOf(
  found: ReadonlyMap<string, FoundPicture | LossKind>,
  known: ImportedStory | undefined,
  id: string,
): Map<string, string> {
  const isFlat = known !== undefined && !known.file.endsWith('/index.mdx');
  const prefix = isFlat ? `${id.slice(8)}-` : '';
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const picture of found.values()) {
    if (typeof picture === 'string' || names.has(picture.digest)) continue;
    let name = prefix + picture.name;
    for (let number = 2; taken.has(name); number++)
      name = prefix + picture.name.replace(/(\.\w+)$/u, `-${number}$1`);
    taken.add(name);
    names.set(picture.digest, name);
  }
  return names;
}

/** The picture at the top as an article has it; undefined when it is not there. */
export function coverFields(
  { address, alt, caption, credit = '' }: SourcePicture,
  found: ReadonlyMap<string, FoundPicture | LossKind>,
  names: ReadonlyMap<string, string>,
  tell: TellLoss,
): ImportedCover | undefined {
  const picture = found.get(address);
  const src = typeof picture === 'object' ? names.get(picture.digest) : undefined;
  if (src === undefined) return undefined;
  const cover = {
    src,
    alt: cutAtWord(alt, archiveBounds.caption),
    caption: cutAtWord(caption, archiveBounds.caption),
    credit: cutAtWord(credit, archiveBounds.credit),
  };
  if (cover.alt === '') tell('picture-alt', address);
  if (cover.credit === '') tell('cover-credit', address);
  return cover;
}

/** What is to lie beside the article, by its name. */
export function usedPictures(
  found: ReadonlyMap<string, FoundPicture | LossKind>,
  names: ReadonlyMap<string, string>,
): Map<string, FoundPicture> {
  return new Map(
    [...found.values()].flatMap((each): [string, FoundPicture][] => {
      const name = typeof each === 'string' ? undefined : names.get(each.digest);
      return name === undefined || typeof each === 'string' ? [] : [[name, each]];
    }),
  );
}

/** A paragraph of the source that begins the text. */
export function leadParagraph(value: string): ElementContent {
  return { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value }] };
}

/** The picture at the top as one of the text. */
export function coverImage({ address, alt, caption }: SourcePicture): ElementContent {
  return {
    type: 'element',
    tagName: 'img',
    properties: { src: address, alt, title: caption },
    children: [],
  };
}
