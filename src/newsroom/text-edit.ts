/** A stretch of a text that gives way to another. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text after its edits; they are counted from `offset` on, and none lies in another. */
export function edited(text: string, edits: readonly Edit[], offset = 0): string {
  return edits
    .toSorted((a, b) => b.start - a.start || b.end - a.end)
    .reduce(
      (done, { start, end, text: put }) =>
        done.slice(0, start - offset) + put + done.slice(end - offset),
      text,
    );
}

/** Edits of one text, those at one place as one. */
export function joined(edits: readonly Edit[]): Edit[] {
  const done: Edit[] = [];
  for (const edit of edits) {
    const at = done.findIndex(
      ({ start, end }) => start === edit.start && end === edit.end && start === end,
    );
    const same = done[at];
    if (same === undefined) done.push(edit);
    else done[at] = { ...same, text: same.text + edit.text };
  }
  return done;
}
