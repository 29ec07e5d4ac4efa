/** A line of a file around a problem. */
export interface ExcerptLine {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
  /** Of the problem's own line: the index in `text` that it begins at. */
  readonly at: number | undefined;
}

/** The lines before and after the one that a problem is on. */
const AROUND = 2;
/** A paragraph is one line, so lines are long; this much of them is shown. */
const WIDTH = 240;
const BEFORE = 80;

/**
 * The lines of a text around a place, for who reads a problem without the file open.
 * Empty when the text has no such line. Long lines are shortened.
 *
 * @param place counted from 1, columns in UTF-16 code units.
 */
export function excerptOf(
  text: string,
  place: { readonly line: number; readonly column: number },
): ExcerptLine[] {
  const lines = text.split(/\r\n|\n|\r/u);
  if (lines[place.line - 1] === undefined) return [];
  const first = Math.max(0, place.line - 1 - AROUND);
  return lines.slice(first, place.line + AROUND).map((line, index) => {
    const number = first + index + 1;
    if (number !== place.line) return { number, ...around(line, 0), at: undefined };
    return { number, ...around(line, place.column - 1) };
  });
}

function around(line: string, index: number): { readonly text: string; readonly at: number } {
  if (line.length <= WIDTH) return { text: line, at: index };
  const from = Math.max(0, Math.min(index - BEFORE, line.length - WIDTH));
  const head = from === 0 ? '' : '… ';
  const tail = from + WIDTH >= line.length ? '' : ' …';
  return { text: head + line.slice(from, from + WIDTH) + tail, at: head.length + index - from };
}
