import type { Element } from 'hast';
import { readImagePath } from './asset-path.ts';
import type { Block } from './block.ts';
import type { Attributes } from './component-attributes.ts';
import { linkAddress } from './link-element.ts';
import { placeOf, startOf, type Reading } from './reading.ts';
import { countWords } from './running-text.ts';
import { writtenWords } from './written-words.ts';

type Figure = Extract<Block, { type: 'figure' }>;

/** The image of a paragraph that holds nothing else. */
export function soleImage(paragraph: Element): Element | undefined {
  let image: Element | undefined;
  for (const child of paragraph.children) {
    if (child.type === 'text' && child.value.trim() === '') continue;
    if (child.type !== 'element' || child.tagName !== 'img' || image !== undefined)
      return undefined;
    image = child;
  }
  return image;
}

/** `![alt](file.png "caption")` in a paragraph of its own. */
export function markdownFigure(image: Element, reading: Reading): Figure | undefined {
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
  return figure(
    decodedName(address),
    text,
    caption === '' ? undefined : caption,
    undefined,
    offset,
    reading,
  );
}

/** The name as it is written: the parser has encoded its letters. */
function decodedName(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
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

/** `<Figure src alt caption credit />`. */
export function componentFigure(attributes: Attributes, reading: Reading): Figure | undefined {
  return figure(
    attributes.get('src') ?? '',
    attributes.get('alt') ?? '',
    attributes.get('caption'),
    attributes.get('credit'),
    attributes.offset('src'),
    reading,
  );
}

function figure(
  written: string,
  alt: string,
  caption: string | undefined,
  credit: string | undefined,
  offset: number,
  reading: Reading,
): Figure | undefined {
  const src = collectPicture(written, offset, reading);
  if (src === undefined) return undefined;
  reading.words += countWords(caption ?? '');
  return { type: 'figure', src, alt, caption, credit };
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
