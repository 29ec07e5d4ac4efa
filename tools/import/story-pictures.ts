import type { ElementContent } from 'hast';
import { archiveBounds } from '../../src/schema/article.ts';
import type { ImportedCover } from './article-file.ts';
import { withoutCover } from './cover-in-text.ts';
import { cutAtWord } from './fields.ts';
import type { TellLoss } from './losses.ts';
import { element, elementText } from './source-tree.ts';
import type { SourcePicture } from './model.ts';
import type { FoundPicture, FoundPictures } from './pictures.ts';
import type { ImportedStory } from './record.ts';

/** Whether two addresses show one picture. */
function isSame(found: FoundPictures, address: string, other: string): boolean {
  const [one, another] = [found.get(address), found.get(other)];
  if (address === other) return true;
  return typeof one === 'object' && typeof another === 'object' && one.digest === another.digest;
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
  found: FoundPictures,
  named: ReadonlySet<string>,
  tell: TellLoss,
): TopAndBody {
  if (top === undefined || body === undefined) return { top, body };
  const isCover = (address: string): boolean => isSame(found, top.address, address);
  const others = [...found.keys()].filter((address) => address !== top.address);
  if (!named.has(top.address) && !others.some(isCover)) return { top, body };
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
  found: FoundPictures,
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
  found: FoundPictures,
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
  found: FoundPictures,
  names: ReadonlyMap<string, string>,
): Map<string, FoundPicture> {
  return new Map(
    [...found.values()].flatMap((each): [string, FoundPicture][] => {
      if (typeof each === 'string') return [];
      const name = names.get(each.digest);
      return name === undefined ? [] : [[name, each]];
    }),
  );
}

/** A paragraph of the source that begins the text. */
export function leadParagraph(value: string): ElementContent {
  return element('p', {}, [{ type: 'text', value }]);
}

/** The picture at the top as one of the text. */
export function coverImage({ address, alt, caption }: SourcePicture): ElementContent {
  return element('img', { src: address, alt, title: caption }, []);
}
