import type { Element } from 'hast';
import type { Words } from '../words/words.ts';
import { hastElement as element } from '../xml/html.ts';

/** What moves, over its first picture, once a reader asks for it; none where nothing does. */
export function pageMoving(
  address: string | undefined,
  alt: string,
  { text }: Words,
): Element | undefined {
  if (address === undefined) return undefined;
  const words = [
    element('span', { className: ['moving-play'] }, text.play),
    element('span', { className: ['moving-stop'] }, text.stop),
  ];
  const picture = element('img', { src: address, alt, loading: 'lazy' });
  return element('details', { className: ['moving'] }, element('summary', {}, ...words), picture);
}
