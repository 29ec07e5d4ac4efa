import { forbiddenIn, hiddenIn } from '../typography/invisible.ts';
import type { TellFault } from './yaml-fault.ts';
import { quoted, short } from './yaml-marks.ts';

/** A field with something else where its colon and space belong. */
const NO_COLON = /^(?<name>[\p{L}\p{N}_][\w.-]*)(?<sign>\s*(?:：|=|:)\s*)(?<value>\S.*)$/u;

/** Of lines that were meant for entries of a list. */
export const NO_HYPHEN = 'an entry of a list begins with "- "';

/** Of a line that is no field: what it lacks. */
export function tellNoField(value: string, offset: number, tell: TellFault): void {
  const { name, sign, value: rest } = NO_COLON.exec(value)?.groups ?? {};
  if (/^["'[{?]/u.test(value)) return;
  if (name !== undefined && rest !== undefined && !rest.startsWith('//')) {
    const at = offset + name.length;
    const what =
      sign === ':'
        ? 'a space is missing after the colon'
        : 'a field is its name, a colon and a space';
    tell(at, `${what}; write ${name}: ${short(rest)}`, 'yaml-colon');
    return;
  }
  const item = /^[*•‣·–—](?:\s+|(?=[\p{L}\p{N}]))(?<text>\S.*)$/u.exec(value)?.groups?.['text'];
  if (item !== undefined) {
    tell(offset, `${NO_HYPHEN}; write - ${short(item)}`, 'yaml-line');
    return;
  }
  const message =
    'this line is no field; if it continues the text above, write it on the same line, else begin it with a name, a colon and a space';
  tell(offset, message, 'yaml-line');
}

/** A name and its text without a space between, where another colon follows: none of it is a name. */
const JOINED =
  /^(?<before>\s*(?:- +)*(?<name>[A-Za-z_][\w.-]*)):(?<value>(?!\/\/)[^\s:].*:(?:\s.*)?)$/u;

/** Of a line whose first colon lacks its space, which makes a long name of it. */
export function tellJoined(line: string, offset: number, tell: TellFault): boolean {
  const { before = '', name, value = '' } = JOINED.exec(line)?.groups ?? {};
  if (name === undefined) return false;
  const right = /^["']/u.test(value) ? short(value) : quoted(value);
  tell(
    offset + before.length,
    `a space is missing after the colon; write ${name}: ${right}`,
    'yaml-space',
  );
  return true;
}

/** Of words in braces that are no field. @param parts how many, with commas between. */
export function wordsInBraces(parts: number): string {
  return parts === 1
    ? 'a text that begins with "{" stands in quotation marks'
    : 'the comma before these words ends the text; put quotation marks around a text with a comma in it';
}

/** Characters that nobody sees, between a line's beginning and its value. */
export function tellHidden(line: string, offset: number, tell: TellFault): boolean {
  const head = /^[^\p{L}"'[{#]*[\w.-]*\s*:?\s*/u.exec(line)?.[0] ?? '';
  const [hidden] = [...hiddenIn(head), ...forbiddenIn(line)];
  const tab = /^ *(?:- *)*\t/u.exec(line);
  if (hidden !== undefined) {
    tell(
      offset + hidden.index,
      `${hidden.name} stands here, where nobody sees it; write a plain space or nothing`,
      'yaml-character',
    );
  } else if (tab !== null) {
    tell(offset + tab[0].length - 1, 'a tab stands here; write spaces', 'yaml-character');
  }
  return hidden !== undefined || tab !== null;
}
