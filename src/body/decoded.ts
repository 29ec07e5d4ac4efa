import { forbiddenIn, strayIn } from '../typography/invisible.ts';
import type { Reading } from './reading.ts';

/** What the parser makes of a number that is no character. */
const NO_CHARACTER = '\ufffd';

/**
 * Tells of characters that nobody sees or that no text may hold, and that entities brought into a
 * text: the file as it is written was looked through already.
 *
 * @param what holds them, as messages begin: `the caption holds`.
 */
export function tellDecoded(text: string, what: string, offset: number, reading: Reading): void {
  if (!reading.decodes) return;
  const [forbidden] = forbiddenIn(text);
  if (forbidden !== undefined) {
    reading.problems.error(offset, 'character-forbidden', `${what} ${forbidden.name}; delete it`);
    return;
  }
  if (text.includes(NO_CHARACTER) && !reading.source.includes(NO_CHARACTER)) {
    const message = `${what} no character: "${NO_CHARACTER}" would be printed; delete it`;
    reading.problems.warning(offset, 'markdown-left-over', message);
  }
  for (const stray of strayIn(text)) {
    // Who writes `&shy;` wants a word to break there.
    if (stray.character === '\u00ad' || reading.source.includes(stray.character)) continue;
    const message = `${what} ${stray.name}, which nobody sees; delete it`;
    reading.problems.warning(offset, 'character-invisible', message);
    return;
  }
}
