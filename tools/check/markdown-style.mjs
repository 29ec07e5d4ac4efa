// @ts-check
// How Markdown is written here: for `npm run check`, and through .remarkrc.mjs for editors.
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkLint from 'remark-lint';
import emphasisMarker from 'remark-lint-emphasis-marker';
import finalNewline from 'remark-lint-final-newline';
import hardBreakSpaces from 'remark-lint-hard-break-spaces';
import headingStyle from 'remark-lint-heading-style';
import linkTitleStyle from 'remark-lint-link-title-style';
import noBlockquoteWithoutMarker from 'remark-lint-no-blockquote-without-marker';
import noConsecutiveBlankLines from 'remark-lint-no-consecutive-blank-lines';
import noDuplicateDefinitions from 'remark-lint-no-duplicate-definitions';
import noDuplicateHeadings from 'remark-lint-no-duplicate-headings';
import noEmphasisAsHeading from 'remark-lint-no-emphasis-as-heading';
import noHeadingPunctuation from 'remark-lint-no-heading-punctuation';
import noShortcutReferenceLink from 'remark-lint-no-shortcut-reference-link';
import noTabs from 'remark-lint-no-tabs';
import noUnusedDefinitions from 'remark-lint-no-unused-definitions';
import orderedListMarkerStyle from 'remark-lint-ordered-list-marker-style';
import ruleStyle from 'remark-lint-rule-style';
import strongMarker from 'remark-lint-strong-marker';
import tablePipes from 'remark-lint-table-pipes';
import unorderedListMarkerStyle from 'remark-lint-unordered-list-marker-style';

/**
 * What article text is made of besides CommonMark; components need `remark-mdx` as well.
 * One tilde is a sign (`3~5%`), as it is in `src/body/`.
 * @type {import('unified').PluggableList}
 */
export const syntax = [remarkFrontmatter, [remarkGfm, { singleTilde: false }]];

/**
 * The rules of style; each is told as `markdown-` and its name.
 * @type {import('unified').PluggableList}
 */
export const rules = [
  remarkLint,
  [emphasisMarker, '*'],
  finalNewline,
  hardBreakSpaces,
  [headingStyle, 'atx'],
  [linkTitleStyle, '"'],
  noBlockquoteWithoutMarker,
  noConsecutiveBlankLines,
  noDuplicateDefinitions,
  noDuplicateHeadings,
  noEmphasisAsHeading,
  [noHeadingPunctuation, '.,;:'],
  noShortcutReferenceLink,
  noTabs,
  noUnusedDefinitions,
  [orderedListMarkerStyle, '.'],
  [ruleStyle, '---'],
  [strongMarker, '*'],
  tablePipes,
  [unorderedListMarkerStyle, '-'],
];
