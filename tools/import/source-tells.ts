import type { Element, ElementContent } from 'hast';
import { forbiddenIn, strayIn, type Invisible } from '../../src/typography/invisible.ts';
import type { TellLoss } from './losses.ts';
import type { SourcePicture } from './model.ts';
import { elementText, property } from './source-tree.ts';

/** What a body is read with. */
export interface BodyReader {
  readonly tell: TellLoss;
  /** The picture that a gallery names by its number at the source. */
  readonly attachment: (id: string) => SourcePicture | undefined;
}

/** What readers never saw, and does nothing, is no loss; whatever else a text may not hold is told. */
export function withoutForbiddenCharacters(
  text: string,
  { tell }: Pick<BodyReader, 'tell'>,
): string {
  const forbidden = [...forbiddenIn(text)];
  for (const { name } of forbidden) tell('characters', name);
  const left = without(text, forbidden);
  return without(left, strayIn(left));
}

function without(text: string, characters: Iterable<Invisible>): string {
  let out = '';
  let done = 0;
  for (const { index, character } of characters) {
    out += text.slice(done, index);
    done = index + character.length;
  }
  return out + text.slice(done);
}

/** Comments are no words; those of the block editor name what it would have shown. */
export function tellComment(value: string, { tell }: BodyReader): [] {
  const text = value.trim();
  if (text === 'nextpage') tell('page-break', 'nextpage');
  const block = /^wp:([\w/-]+)[^]*\/$/u.exec(text)?.[1];
  if (block !== undefined && !/^(?:more|spacer|separator|nextpage)$/u.test(block))
    tell('block', block);
  return [];
}

const LAYOUT = /^wp-block-(?:columns|media-text|cover|group-is-layout-grid)$/u;

export function tellLayout(node: Element, { tell }: BodyReader): void {
  const classes = node.properties['className'];
  const names = Array.isArray(classes) ? classes.map(String) : [];
  const layout = names.find((name) => LAYOUT.test(name));
  if (layout !== undefined) tell('layout', layout);
  if (!/^(?:p|h[1-6]|div)$/u.test(node.tagName)) return;
  const style = `${property(node, 'style')} ${property(node, 'align')}`;
  const isAligned = /text-align:\s*(?:center|right)|^ (?:center|right)$/u.test(style);
  if (isAligned || names.some((name) => /^has-text-align-(?:center|right)$/u.test(name))) {
    tell('alignment', elementText(node));
  }
}

/** Words that stand in an attribute here, where a link has no place. */
export function captionWords(
  nodes: readonly ElementContent[],
  { tell }: Pick<BodyReader, 'tell'>,
): string {
  for (const href of addressesIn(nodes)) tell('simplified', href);
  return nodes
    .map((node) => elementText(node))
    .join(' ')
    .trim();
}

function* addressesIn(nodes: readonly ElementContent[]): Generator<string> {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    const href = node.tagName === 'a' ? property(node, 'href') : '';
    if (href !== '') yield href;
    yield* addressesIn(node.children);
  }
}
