import type { Remedy } from '../../src/problem/problem.ts';

/** Where a finding is told, and what would put it right. */
export interface Placed {
  readonly offset: number;
  readonly remedy: Remedy | undefined;
}

/**
 * The remedy of a finding about Markdown style, where one is mechanical.
 *
 * @param start offset of what the finding is about; `end` where it has a length.
 */
export function markdownRemedy(
  rule: string,
  text: string,
  start: number,
  end: number | undefined,
): Placed {
  const replaced = (find: string, replace: string): Placed => ({
    offset: start,
    remedy: { find, replace },
  });
  const found = text.slice(start, end);
  switch (rule) {
    case 'markdown-emphasis-marker':
      return replaced(found, `*${found.slice(1, -1)}*`);
    case 'markdown-strong-marker':
      return replaced(found, `**${found.slice(2, -2)}**`);
    case 'markdown-unordered-list-marker-style':
      return replaced(text.charAt(start), '-');
    case 'markdown-ordered-list-marker-style':
      return replaced(')', '.');
    case 'markdown-final-newline':
      return replaced('', '\n');
    case 'markdown-no-consecutive-blank-lines':
      return blankLines(text, start);
    default:
      return { offset: start, remedy: undefined };
  }
}

/** Told at the first line too many, which is where the remedy begins. */
function blankLines(text: string, next: number): Placed {
  const blank = /(?:\r?\n[ \t]*){3,}$/u.exec(text.slice(0, next))?.[0];
  if (blank === undefined) return { offset: next, remedy: undefined };
  const lines = blank.match(/\r?\n[ \t]*/gu) ?? [];
  const kept = lines.slice(0, 1).join('').length;
  const surplus = lines.slice(1, -1).join('');
  return {
    offset: next - blank.length + kept,
    remedy: { find: surplus, replace: '' },
  };
}
