/** What is wrong at a line of a file's head, in a writer's words. */
export interface HeadFault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A line that somebody meant for the one of three hyphens. */
const NEARLY = /^[ \t]*(?:[-\u2010-\u2015\u2212=_*+~]{2,}|\.\.\.)[ \t]*$/u;
/** A line as fields are written. */
const FIELD = /^[ \t]*["']?[\p{L}_][\w-]*["']?[ \t]*[:：=]/u;
/** Where the end of the fields is looked for. */
const LINES = 400;

/** Why a file's first line is not the one that fields stand below. */
export function withoutHead(text: string): HeadFault {
  const lines = text.split('\n', LINES);
  if (/\r(?!\n)/u.test(text) && lines.length === 1) {
    const message =
      'the lines of this file end as no editor writes them any more (CR alone); save it with line ends of today (LF)';
    return { line: 1, column: 1, message };
  }
  const first = lines.findIndex((line) => line.trim() !== '');
  const written = lines[first]?.trimEnd() ?? '';
  const place = { line: Math.max(1, first + 1), column: 1 };
  if (/^---\s*$/u.test(written)) {
    return {
      line: 1,
      column: 1,
      message: 'the line "---" is the first of the file; delete what stands above it',
    };
  }
  if (NEARLY.test(written)) {
    const message = `the fields stand between two lines of three hyphens; write --- here, not ${written.trim().slice(0, 12)}`;
    return { ...place, message };
  }
  if (FIELD.test(written)) {
    return { ...place, message: 'the line "---" above the fields is missing; write it first' };
  }
  return {
    line: 1,
    column: 1,
    message: 'the file begins with a line "---", its fields, and another "---"',
  };
}

/** Why no line ends the fields, given the whole file. */
export function withoutEnd(text: string): HeadFault {
  const at = text.split('\n', LINES).findIndex((line, index) => index > 0 && NEARLY.test(line));
  const message = 'no line "---" ends the fields; write it above the text';
  return at === -1
    ? { line: 1, column: 1, message }
    : {
        line: at + 1,
        column: 1,
        message: 'the line that ends the fields is "---", three hyphens from its first column on',
      };
}
