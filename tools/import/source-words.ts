import { withoutForbiddenCharacters } from './source-tells.ts';
import { markdownNodes } from './markdown-html.ts';
import { parseSourceHtml } from './source-html.ts';
import { element, elementText } from './source-tree.ts';

/** Plain words of a field that may hold markup and entities, as titles and summaries of other systems do. */
export function wordsOfHtml(html: string): string {
  const isPlain = !/[<&]/u.test(html);
  const nodes = isPlain ? undefined : parseSourceHtml(html);
  const text =
    nodes === undefined
      ? html
      : elementText({ type: 'element', tagName: 'span', properties: {}, children: nodes });
  return withoutForbiddenCharacters(text, { tell: () => undefined })
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Plain words of a field that may hold marks of Markdown. */
export function wordsOfMarkdown(text: string): string {
  const nodes = /[`*_[\]~\\]/u.test(text) ? markdownNodes(text) : undefined;
  return nodes === undefined ? wordsOfHtml(text) : elementText(element('span', {}, nodes));
}
