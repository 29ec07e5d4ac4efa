import type { ElementContent } from 'hast';
import { markdownToHtml } from 'satteri';
import { tablesFit } from '../../src/body/guard.ts';
import { LineIndex } from '../../src/body/line-index.ts';
import { ProblemList } from '../../src/body/problem-list.ts';
import { parseSourceHtml } from './source-html.ts';

/** A line within quotations and lists within each other, deeper than any text is. */
const DEEP = /^[ \t]*(?:>[ \t]*|[-*+][ \t]+|\d{1,9}[.)][ \t]+){100}/mu;

/** The tree of a text in Markdown, with the HTML in it; undefined when it is refused. */
export function markdownNodes(text: string): ElementContent[] | undefined {
  if (DEEP.test(text) || !tablesFit(text, new ProblemList('', new LineIndex(text))))
    return undefined;
  // Frontmatter is read elsewhere: what looks like some here are two lines.
  return parseSourceHtml(markdownToHtml(text, { features: { frontmatter: false } }).html);
}
