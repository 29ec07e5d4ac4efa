import type { Element, ElementContent } from 'hast';
import { elementText, property } from './source-tree.ts';

/** A text without the picture that it begins with, and the words of that. */
export interface WithoutCover {
  readonly body: readonly ElementContent[];
  readonly alt: string;
  readonly caption: string;
}

/**
 * Takes the picture at the top from a text that shows it once more as its first picture, as writers
 * do whose theme shows none of its own.
 *
 * @param isCover whether an address of a picture is that of the one at the top.
 * @returns undefined where the text does not begin with it: a heading or another picture stands
 *   before, or words stand around it.
 */
export function withoutCover(
  body: readonly ElementContent[],
  isCover: (address: string) => boolean,
): WithoutCover | undefined {
  for (const [at, node] of body.entries()) {
    if (node.type !== 'element') continue;
    if (/^h[1-6]$/u.test(node.tagName)) return undefined;
    const pictures = picturesOf(node);
    const [first] = pictures;
    if (first === undefined) {
      if (hasHeading(node)) return undefined;
      continue;
    }
    if (isAlone(node, pictures)) {
      if (!isCover(property(first, 'src'))) return undefined;
      const caption = captionOf(node) || property(first, 'title');
      return { body: body.toSpliced(at, 1), alt: property(first, 'alt'), caption };
    }
    const inner = BOXES.test(node.tagName) ? withoutCover(node.children, isCover) : undefined;
    if (inner === undefined) return undefined;
    const rest: Element = { ...node, children: [...inner.body] };
    return { ...inner, body: body.with(at, rest) };
  }
  return undefined;
}

/** What parts of a text stand in, and no words do. */
const BOXES = /^(?:div|section|article|main|header|figure|center)$/u;

function picturesOf(node: Element): Element[] {
  if (node.tagName === 'img') return [node];
  return node.children.flatMap((child) => (child.type === 'element' ? picturesOf(child) : []));
}

function hasHeading(node: Element): boolean {
  return node.children.some(
    (child) => child.type === 'element' && (/^h[1-6]$/u.test(child.tagName) || hasHeading(child)),
  );
}

/** Whether there is nothing in it but one picture, its link and its caption. */
function isAlone(node: Element, pictures: readonly Element[]): boolean {
  if (pictures.length !== 1 || hasHeading(node)) return false;
  return (
    wordsBeside(node).trim() === '' && !/^(?:li|t[dhr]|table|[uo]l|blockquote)$/u.test(node.tagName)
  );
}

function wordsBeside(node: Element): string {
  return node.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      return child.type === 'element' && child.tagName !== 'figcaption' ? wordsBeside(child) : '';
    })
    .join('');
}

function captionOf(node: Element): string {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const words = child.tagName === 'figcaption' ? elementText(child).trim() : captionOf(child);
    if (words !== '') return words;
  }
  return '';
}
