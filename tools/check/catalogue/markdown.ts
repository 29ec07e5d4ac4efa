import { listedRules, type ListedRule } from '../listed-rule.ts';

/** Of how Markdown is written; told by remark-lint, in editors too. */
export const markdownRules = listedRules('warning', [
  ['markdown-emphasis-marker', 'Emphasis is written with `*`. `--fix` does it.'],
  ['markdown-final-newline', 'The file ends with a line break. `--fix` adds it.'],
  [
    'markdown-hard-break-spaces',
    'A line break within a paragraph is written with a backslash or two spaces.',
  ],
  ['markdown-heading-style', 'Headings are written with `#`.'],
  ['markdown-link-title-style', 'Titles of links stand in `"`.'],
  ['markdown-no-blockquote-without-marker', 'Every line of a quotation begins with `>`.'],
  [
    'markdown-no-consecutive-blank-lines',
    'One blank line stands between paragraphs. `--fix` removes the others.',
  ],
  ['markdown-no-duplicate-definitions', 'A link is defined twice.'],
  ['markdown-no-duplicate-headings', 'Two headings have the same words.'],
  ['markdown-no-emphasis-as-heading', 'A bold line stands for a heading. Write `##`.'],
  ['markdown-no-heading-punctuation', 'Headings end without `.`, `,`, `;` or `:`.'],
  ['markdown-no-shortcut-reference-link', 'A link by name has two pairs of brackets: `[text][]`.'],
  ['markdown-no-tabs', 'Spaces stand where tabs do.'],
  ['markdown-no-unused-definitions', 'A link is defined but not used.'],
  ['markdown-ordered-list-marker-style', 'Numbers of lists end with a full stop. `--fix` does it.'],
  ['markdown-rule-style', 'A rule is written `---`.'],
  ['markdown-strong-marker', 'Bold is written with `**`. `--fix` does it.'],
  ['markdown-table-pipes', 'Rows of tables begin and end with `|`.'],
  ['markdown-unordered-list-marker-style', 'Items of lists begin with `-`. `--fix` does it.'],
]).map((rule): ListedRule => ({ ...rule, inArchive: 'silent' }));
