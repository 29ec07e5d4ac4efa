import { typesetQuotes } from '../typography/quotes.ts';
import { tellDecoded } from './decoded.ts';
import { limits } from './limits.ts';
import { restoreText } from './neutral-text.ts';
import { tellMarkup } from './plain-words.ts';
import type { Reading } from './reading.ts';

/**
 * Words that stand in an attribute of the parser's tree, as readers get them: on one line,
 * their quotation marks set as those of the text are. What no text may hold is a problem.
 *
 * @param what how messages call them: `the caption`.
 * @returns empty when there are none.
 */
export function writtenWords(
  value: unknown,
  what: string,
  offset: number,
  reading: Reading,
): string {
  if (typeof value !== 'string') return '';
  const text = restoreText(value).replace(/\s+/gu, ' ').trim();
  tellDecoded(text, `${what} holds`, offset, reading);
  if (text.length > limits.attribute) {
    const message = `${what} has ${text.length} characters; at most ${limits.attribute} are shown: shorten it`;
    reading.problems.error(offset, 'attribute-length', message);
  }
  tellMarkup(text, () => offset, reading);
  return typesetQuotes(text, reading.context.language);
}
