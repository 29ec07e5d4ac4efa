import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';

/**
 * Markup of prose from `parseBody`. The serialiser escapes every text and attribute;
 * nothing else in the project turns article text into markup.
 */
export function proseHtml(nodes: readonly ElementContent[]): string {
  return toHtml({ type: 'root', children: [...nodes] });
}
