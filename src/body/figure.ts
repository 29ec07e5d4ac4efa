import type { Element } from 'hast';
import { decoded } from '../schema/decoded.ts';
import { readImagePath } from './asset-path.ts';
import type { Block } from './block.ts';
import type { Attributes } from './component-attributes.ts';
import { linkAddress, linkElement } from './link-element.ts';
import { placeOf, startOf, type Reading } from './reading.ts';
import { countWords } from './running-text.ts';
import { writtenWords } from './written-words.ts';

type Figure = Extract<Block, { type: 'figure' }>;

/** A picture in a paragraph of its own, and the link that it is. */
export interface SoleImage {
  readonly image: Element;
  readonly link: Element | undefined;
}

/** The image, or link around an image, of a paragraph that holds nothing else. */
export function soleImage(paragraph: Element): SoleImage | undefined {
  const only = soleElement(paragraph);
  if (only?.tagName === 'img') return { image: only, link: undefined };
  if (only?.tagName !== 'a') return undefined;
  const image = soleElement(only);
  return image?.tagName === 'img' ? { image, link: only } : undefined;
}

function soleElement({ children }: Element): Element | undefined {
  const solid = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return solid.length === 1 && solid[0]?.type === 'element' ? solid[0] : undefined;
}

/** `![alt](file.png "caption")` in a paragraph of its own, or `[![alt](file.png)](address)`. */
export function markdownFigure({ image, link }: SoleImage, reading: Reading): Figure | undefined {
  const offset = startOf(image);
  const { src, alt, title } = image.properties;
  const address = linkAddress(src, offset, reading);
  if (address === undefined) return undefined;
  refuseTag(image, reading);
  const text = writtenWords(alt, 'the description of the picture', offset, reading);
  if (text === '') {
    const message = 'say what the image shows: ![what it shows](file.png)';
    reading.problems.error(offset, 'image-alt-missing', message, 'warning');
  }
  const caption = writtenWords(title, 'the caption', offset, reading);
  const lines = { caption: caption === '' ? undefined : caption, credit: undefined };
  return figure(decoded(address) ?? address, { alt: text, ...lines }, link, offset, reading);
}

/** Of a tag among the words of a description the parser would keep the words alone. */
function refuseTag(image: Element, reading: Reading): void {
  const start = startOf(image);
  const [label = ''] = reading.source.slice(start, image.position?.end.offset).split('](', 1);
  const tag = /(?<!\\)<\/?[A-Za-z]/u.exec(label);
  if (tag === null) return;
  const message = 'the description of a picture is plain words; write \\< for the sign <';
  reading.problems.error(start + tag.index, 'html', message);
}

/** `<Figure src alt caption credit href />`. */
export function componentFigure(attributes: Attributes, reading: Reading): Figure | undefined {
  const href = attributes.get('href');
  const words = {
    alt: attributes.get('alt') ?? '',
    caption: attributes.get('caption'),
    credit: attributes.get('credit'),
  };
  const link = href === undefined ? undefined : linkAt(href, attributes.offset('href'), reading);
  return figure(attributes.get('src') ?? '', words, link, attributes.offset('src'), reading);
}

/** A link as the parser would give it, its address that of an attribute. */
function linkAt(href: string, offset: number, { lines }: Reading): Element {
  const start = { ...lines.place(offset), offset };
  const position = { start, end: { ...start, offset: offset + href.length } };
  return { type: 'element', tagName: 'a', properties: { href }, children: [], position };
}

function figure(
  written: string,
  words: Pick<Figure, 'alt' | 'caption' | 'credit'>,
  around: Element | undefined,
  offset: number,
  reading: Reading,
): Figure | undefined {
  const src = collectPicture(written, offset, reading);
  const link = around === undefined ? undefined : linkElement(around, [], reading);
  if (src === undefined || (around !== undefined && link === undefined)) return undefined;
  reading.words += countWords(words.caption ?? '');
  return { type: 'figure', src, ...words, link };
}

/** The path of a picture beside the article, collected, or `undefined` and a problem. */
export function collectPicture(
  written: string,
  offset: number,
  reading: Reading,
): string | undefined {
  const asset = readImagePath(written);
  if ('rule' in asset) {
    reading.problems.error(offset, asset.rule, asset.message);
    return undefined;
  }
  reading.collected.images.push({ src: asset.path, ...placeOf(reading, offset) });
  return asset.path;
}
