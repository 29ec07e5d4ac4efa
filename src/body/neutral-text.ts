import { countWhile } from '../compare.ts';

/**
 * An article in which nothing is JavaScript, the same length as the source.
 *
 * The parser reads `{expressions}` and `import`/`export` as JavaScript: deep nesting in
 * them overflows its stack and kills the process, many of them take time in the square.
 * None may stand in an article, so none reaches it: the characters that open them are
 * replaced by private marks before parsing and are found again in the tree, where code
 * and attributes get them back and running text makes an error of them.
 *
 * The parser also strikes what stands between two single tildes (`3~5% and 7~9%`), which
 * in an article are signs: only `~~` strikes. They are replaced alike and come back.
 */
export interface NeutralText {
  readonly text: string;
  /** False when the source held nothing to replace. */
  readonly marked: boolean;
  readonly comments: readonly Comment[];
}

interface Comment {
  readonly offset: number;
  readonly text: string;
}

/** Private-use characters, which the source may not hold. */
export const BRACE = '\ue000';
const COMMENT = '\ue001';
const IMPORT = '\ue002';
const EXPORT = '\ue003';
const COMMENT_START = '\ue004';
/** Stands for each character of a tag that cannot be read. */
export const BROKEN_TAG = '\ue005';

const TILDE = '\ue006';

const MARK = /[\ue000-\ue006]/u;
const MARKS = /\ue004\ue001*|[\ue000\ue002\ue003\ue005\ue006]/gu;
const ENCODED_MARKS = /%EE%80%8([0-6])/gu;

/** An escape, a comment on one line, a brace, tildes, or a keyword at the start of a line. */
const OPENINGS =
  /\\[\s\S]|\{[ \t]*\/\*[^`{\r\n]*?\*\/[ \t]*\}|\{|~+|^(?:im|ex)port(?![\p{L}\p{N}_])/gmu;

export function neutralText(source: string): NeutralText {
  if (!/[{~]/u.test(source) && !beginsLineWithKeyword(source)) {
    return { text: source, marked: false, comments: [] };
  }
  const comments: Comment[] = [];
  const text = source.replace(OPENINGS, (found: string, offset: number): string => {
    if (found === '~') return TILDE;
    if (/^[\\~]/u.test(found)) return found;
    if (found === '{') return BRACE;
    if (found === 'import') return IMPORT + 'mport';
    if (found === 'export') return EXPORT + 'xport';
    comments.push({ offset, text: found });
    return COMMENT_START + COMMENT.repeat(found.length - 1);
  });
  return { text, marked: true, comments };
}

const OTHER_LINE_ENDS = ['\r', '\u2028', '\u2029'];

/** Whether `^(?:im|ex)port` is found; text without other line ends is not searched letter by letter. */
function beginsLineWithKeyword(source: string): boolean {
  if (OTHER_LINE_ENDS.some((end) => source.includes(end))) return /^(?:im|ex)port/mu.test(source);
  for (let line = 0, end = 0; end !== -1; line = end + 1) {
    if (source.startsWith('import', line) || source.startsWith('export', line)) return true;
    end = source.indexOf('\n', line);
  }
  return false;
}

/** True when `text`, taken from the tree, holds a mark. */
export function isMarked(text: string): boolean {
  return MARK.test(text);
}

/** True when an address holds a mark, which the parser has percent-encoded. */
export function restoreAddress(address: string): string {
  return address.replace(ENCODED_MARKS, (_, mark: string) =>
    encodeURI(restored(String.fromCharCode(0xe000 + Number(mark)))),
  );
}

/** True when `text` holds (part of) a comment. */
export function holdsComment(text: string): boolean {
  return text.includes(COMMENT_START) || text.includes(COMMENT) || /%EE%80%8[14]/u.test(text);
}

/** The source's characters for marks, comments left out: for attributes and running text. */
export function restoreText(text: string): string {
  return text.replace(MARKS, restored);
}

/** The source's characters for marks in code that begins at `start` of the source. */
export function restoreCode(code: string, neutral: NeutralText, start: number): string {
  const { comments } = neutral;
  let next = countWhile(comments.length, (at) => (comments[at]?.offset ?? 0) < start);
  return code.replace(MARKS, (mark) =>
    mark.startsWith(COMMENT_START) ? (comments[next++]?.text ?? '') : restored(mark),
  );
}

/** True when a paragraph begins as an ES module statement would. */
export function beginsModuleStatement(text: string): boolean {
  return /^[\ue002\ue003]\wport[\s\ue000*"'\u201c\u201d\u2018\u2019]/u.test(text);
}

function restored(mark: string): string {
  switch (mark) {
    case BRACE:
      return '{';
    case IMPORT:
      return 'i';
    case EXPORT:
      return 'e';
    case TILDE:
      return '~';
    default:
      return '';
  }
}
