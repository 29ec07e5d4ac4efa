import { printable } from '../../src/problem/format.ts';

/** Words of an article as words in Markdown, on one line: for a summary, a comment or a log. */
export function markdownText(text: string): string {
  return printable(text.replaceAll(/\s+/gu, ' ').trim()).replaceAll(
    /[\\|`*_{}[\]<>#~]/gu,
    String.raw`\$&`,
  );
}
