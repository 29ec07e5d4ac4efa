/** A line of a file around a problem, with its number counted from 1. */
export interface ExcerptLine {
  readonly number: number;
  readonly text: string;
}

/** The lines before and after the one that a problem is on. */
const AROUND = 2;
/** A paragraph is often one line; what is further from the problem than this is left out. */
const WIDTH = 160;

/**
 * The lines of a text around a place, for who reads a problem without the file open.
 * Empty when the text has no such line.
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
  return lines.slice(first, place.line + AROUND).map((line, index) => ({
    number: first + index + 1,
    text: first + index + 1 === place.line ? line : shortened(line),
  }));
}

function shortened(line: string): string {
  return line.length <= WIDTH ? line : `${line.slice(0, WIDTH).trimEnd()} …`;
}
