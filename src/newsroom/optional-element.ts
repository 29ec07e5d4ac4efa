import type { Element, Properties } from 'hast';
import { hastElement } from '../xml/html.ts';

/** An element with words, or none where there are no words. */
export function optional(
  tagName: string,
  properties: Readonly<Properties>,
  text: string | undefined,
): Element | undefined {
  return text === undefined || text === '' ? undefined : hastElement(tagName, properties, text);
}
