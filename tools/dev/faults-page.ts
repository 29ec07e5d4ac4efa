import type { Element } from 'hast';
import { ruleOf } from '../check/catalogue.ts';
import type { ShownFault, ShownFaults } from '../../src/edition/faults.ts';
import type { ExcerptLine } from '../../src/problem/excerpt.ts';
import { hastElement as tag, htmlFrom } from '../../src/xml/html.ts';

const STYLE = `
  body { max-width: 56rem; margin: 3rem auto; padding: 0 1rem; background: var(--paper); color: var(--ink);
    font: 1.0625rem/1.5 system-ui, sans-serif; }
  h1 { font: 700 2rem/1.2 Georgia, serif; border-block-start: 3px solid; padding-block-start: .75rem; }
  article { border-block-start: 1px solid var(--rule); padding-block: 1.25rem; }
  h2 { margin: 0; font: 600 1.125rem/1.4 system-ui, sans-serif; overflow-wrap: anywhere; }
  p { margin: .375rem 0; color: var(--muted); }
  code, pre { font: .875rem/1.6 ui-monospace, Menlo, Consolas, monospace; }
  .place { color: var(--loss); overflow-wrap: anywhere; }
  pre { margin: .75rem 0 0; padding: .5rem .75rem; background: var(--tint); white-space: pre-wrap; overflow-wrap: anywhere; }
  pre span { color: var(--muted); user-select: none; }
  mark { background: none; color: inherit; box-shadow: inset 3px 0 var(--loss); padding-inline-start: .25rem; font-weight: 700; }
`;

/**
 * A page with what `npm run check` says, and the lines that it says it of.
 *
 * @param tokens the style sheet that names the colours.
 */
export function faultsPage({ shown, count }: ShownFaults, tokens: string): string {
  const title = `${count} ${count === 1 ? 'error' : 'errors'} in the content`;
  const more = count === shown.length ? '' : ` These are the first ${shown.length}.`;
  const page = tag(
    'html',
    { lang: 'en' },
    tag('meta', { charSet: 'utf-8' }),
    tag('meta', { name: 'viewport', content: 'width=device-width' }),
    tag('title', {}, title),
    tag('style', {}, tokens + STYLE),
    tag('script', { type: 'module', src: '/@vite/client' }),
    tag('h1', {}, title),
    tag('p', {}, `The site comes back by itself as soon as the files are right.${more}`),
    ...shown.map(article),
  );
  return `${htmlFrom([{ type: 'doctype' }, page])}\n`;
}

function article({ problem, excerpt }: ShownFault): Element {
  const { file, line, column, message, rule, remedy } = problem;
  const summary = ruleOf(rule)?.summary ?? '';
  const hint = remedy === undefined ? '' : ' `npm run check -- --fix` puts it right.';
  const rows = excerpt.flatMap((each, index) => [...(index === 0 ? [] : ['\n']), ...row(each)]);
  return tag(
    'article',
    {},
    tag('code', { className: ['place'] }, `${file}:${line}:${column}`),
    tag('h2', {}, message),
    tag('p', {}, ...marked(summary + hint), ' (', tag('code', {}, rule), ')'),
    excerpt.length === 0 ? undefined : tag('pre', {}, ...rows),
  );
}

/** A line with its number; the one that is wrong is marked from where it is wrong. */
function row({ number, text, at }: ExcerptLine): (Element | string)[] {
  const label = tag('span', {}, `${String(number).padStart(4)}  `);
  if (at === undefined) return [label, text];
  return [label, text.slice(0, at), tag('mark', {}, text.slice(at))];
}

/** Plain text with words in backticks as code. */
function marked(text: string): (Element | string)[] {
  return text
    .split(/`([^`]+)`/u)
    .map((part, index) => (index % 2 === 0 ? part : tag('code', {}, part)));
}
