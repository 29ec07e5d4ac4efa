/** What is told of the style of Markdown, given the piece of the text that it is about. */
const WORDS: Readonly<Record<string, (found: string) => string>> = {
  'markdown-emphasis-marker': () => 'italic words stand between * and *, not between _ and _',
  'markdown-final-newline': () => 'the last line of the file has no end; add a line break',
  'markdown-hard-break-spaces': () =>
    'to break the line here, end it with a backslash or with two spaces, not more',
  'markdown-heading-style': (found) => `a heading begins with #; write "${headingOf(found)}"`,
  'markdown-link-title-style': () => 'the title of a link stands in "…"',
  'markdown-no-blockquote-without-marker': () =>
    'every line of a quotation begins with >; a paragraph of its own has an empty line above it',
  'markdown-no-consecutive-blank-lines': () => 'one empty line is enough between paragraphs',
  'markdown-no-duplicate-definitions': (found) =>
    `${nameOf(found)} has an address already, and this one is not used; delete one`,
  'markdown-no-duplicate-headings': () =>
    'another heading has the same words, so that readers cannot tell them apart',
  'markdown-no-emphasis-as-heading': (found) =>
    `a bold line is no heading; write "## ${found.replaceAll(/^[*_]+|[*_]+$/gu, '')}"`,
  'markdown-no-heading-punctuation': (found) =>
    `a heading ends without "${found.trimEnd().slice(-1)}"; delete it`,
  'markdown-no-shortcut-reference-link': (found) =>
    `a link by name has two pairs of brackets; write ${found}[]`,
  'markdown-no-tabs': () => 'a tab stands here; write spaces',
  'markdown-no-unused-definitions': unused,
  'markdown-ordered-list-marker-style': () => 'a number of a list ends with a full stop: "1."',
  'markdown-rule-style': () => 'a line across is written ---',
  'markdown-strong-marker': () => 'bold words stand between ** and **, not between __ and __',
  'markdown-table-pipes': () => 'a row of a table begins and ends with |',
  'markdown-unordered-list-marker-style': () => 'an entry of a list begins with "- "',
};

/**
 * What a rule of Markdown's style says, in a writer's words; remark-lint has those of a parser.
 *
 * @param rule as in `catalogue/markdown.ts`.
 * @throws Error for a rule that has no words.
 */
export function markdownWords(rule: string, found: string): string {
  const words = WORDS[rule];
  if (words === undefined) throw new Error(`${rule} has no words in markdown-words.ts`);
  return words(found);
}

function headingOf(found: string): string {
  const [words = '', line = ''] = found.split(/\r?\n/u);
  return line === '' ? words.replace(/\s*#+\s*$/u, '') : `## ${words.trim()}`;
}

/** `"Fed"`, of a line that gives an address a name: `[Fed]: https://…`. */
function nameOf(found: string): string {
  return `"${/^\[([^\]]*)\]/u.exec(found)?.[1] ?? ''}"`;
}

/** A line that nobody sees: an address with a name, words that have its form, or a remark. */
function unused(found: string): string {
  if (/^\[(?:\/\/|comment|_metadata_[^\]]*|#)?\]:/iu.test(found)) {
    return 'a remark that nobody sees is {/* … */} on one line';
  }
  const name = /^\[([^\]]*)\]/u.exec(found)?.[1] ?? '';
  return `nobody sees this line: it names an address that no link has; write [words][${name}] where the link belongs, or for the words themselves \\[${name}]`;
}
