import { countWhile } from '../compare.ts';

/** A place in a file; both count from 1, columns in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * Turns offsets of `text` (UTF-16 code units) into lines and columns. Lines end with
 * LF, CRLF or CR. The index is built on first use: most articles never need it.
 */
export class LineIndex {
  readonly #text: string;
  #starts: number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  place(offset: number): Place {
    this.#starts ??= lineStarts(this.#text);
    const starts = this.#starts;
    const line = Math.max(
      1,
      countWhile(starts.length, (at) => (starts[at] ?? 0) <= offset),
    );
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
  }

  /** The offset of a line and column, both from 1. */
  offset(line: number, column: number): number {
    this.#starts ??= lineStarts(this.#text);
    return (this.#starts[line - 1] ?? this.#text.length) + column - 1;
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
      starts.push(at + 1);
    return starts;
  }
  for (const ending of text.matchAll(/\r\n?|\n/gu)) starts.push(ending.index + ending[0].length);
  return starts;
}
