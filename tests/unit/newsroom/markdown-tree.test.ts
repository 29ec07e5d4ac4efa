import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseBody } from '../../../src/body/parse.ts';
import { linkPackages } from '../../../src/build/compiled.ts';
import { NODE, standIns } from '../../../src/build/stand-ins.ts';
import type { Problem } from '../../../src/problem/problem.ts';
import { wordsOf } from '../../../src/words/words.ts';

const PROJECT = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'browser-'));
const script = join(folder, 'parse.mjs');
let inBrowsers = parseBody;
beforeAll(async () => {
  await build({
    ...{ entryPoints: [join(PROJECT, 'src/body/parse.ts')], outfile: script, bundle: true },
    // There is no document here.
    conditions: ['worker'],
    ...{ format: 'esm', external: ['shiki/*'], inject: [join(PROJECT, NODE)] },
    ...{ plugins: [standIns(PROJECT)], logLevel: 'silent', absWorkingDir: PROJECT },
  });
  linkPackages(folder, PROJECT);
  const made: unknown = await import(pathToFileURL(script).href);
  inBrowsers = (made as { parseBody: typeof parseBody }).parseBody;
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(
    ([name, field]) => name !== 'position' && field !== undefined,
  );
  return Object.fromEntries(fields.map(([name, field]) => [name, withoutPlaces(field)]));
}

interface Read {
  readonly blocks: unknown;
  readonly problems: readonly Problem[];
}

/** What becomes of a text, by the build's parser and by that of browsers. */
function both(text: string): readonly [build: Read, browsers: Read] {
  const read = (parse: typeof parseBody): Read => {
    const { blocks, problems } = parse(text, {
      ...{ file: 'a.mdx', kind: 'live', promoIds: undefined, words: wordsOf('en').text },
      ...{ resolveSymbol: (written) => written, tickerName: (symbol) => symbol, symbols: [] },
      ...{ language: 'en', timeZone: 'America/New_York' },
    });
    return { blocks: withoutPlaces(blocks), problems };
  };
  return [read(parseBody), read(inBrowsers)];
}

const TEXTS = [
  ...globSync('content/**/*.mdx', { cwd: PROJECT }),
  ...globSync('tests/fixtures/**/*.mdx', { cwd: PROJECT }),
].toSorted();

/** What only hostile texts have, in which the two parsers do not agree. */
const OTHERWISE = [
  'address-javascript-leading-space',
  'component-in-list',
  'components',
  'html-script-in-footnote',
  'html-script-in-list',
  'html-script-split',
  'limit-unclosed-tags',
  'tag-crossed',
];

test('a browser reads every text as the build does, with the same messages at the same places', () => {
  expect(TEXTS.length).toBeGreaterThan(300);
  const other: string[] = [];
  for (const file of TEXTS) {
    const [wanted, browsers] = both(readFileSync(join(PROJECT, file), 'utf8'));
    if (JSON.stringify(wanted) !== JSON.stringify(browsers)) other.push(basename(file, '.mdx'));
  }
  expect(other.toSorted()).toEqual(OTHERWISE);
});

describe('it reads as the build does', () => {
  const manual = readFileSync(join(PROJECT, 'docs/writing/components.md'), 'utf8');
  const examples = Array.from(manual.matchAll(/```mdx\n([\s\S]*?)```/gu), ([, text = '']) => text);

  test.each([
    ...examples,
    'Basis point\n: One *hundredth*.\n: Two\n\nDot\n: Three &amp; four',
    'Term\n\n: Not joined\n\nnext',
    '> Term\n> : in a quotation',
    'a\n:b',
    'One\nTwo\n: x\n: \n',
    'a < b and c <\nd, `a < b`',
    '<Aside title="a < b">\n\nx\n\n</Aside>',
    '| a | b |\n|:-|-:|\n| 1 \\| 2 | `x` |',
    'Note[^1].\n\n[^1]: One\n\n    more',
    '- [ ] a\n- [x] b\n\n1. c\n   - d',
    '<Ticker symbol="AAPL" />',
    '~~struck~~ 3~5 and 7~9',
  ])('%j', (text) => {
    const [wanted, browsers] = both(`${text}\n`);
    expect(browsers).toEqual(wanted);
  });

  test.each([
    '<Aside>\n\nx',
    'a\n\n</Aside>',
    '<Aside>\n</Table>',
    'x <Foo',
    '<Aside title=x>\n\ny\n\n</Aside>',
    '<3 x',
    '<https://a.example>',
    '<Aside>x\n\ny</Aside>',
    'x <Ticker symbol="A"> y\n\nz',
    '<!-- note -->',
    '{1 + 1} and import x',
    '<Figure src="a.png" alt="He said "no"" />',
  ])('what is wrong: %j', (text) => {
    const [wanted, browsers] = both(`${text}\n`).map(({ problems }) => problems);
    expect(wanted).not.toEqual([]);
    expect(browsers).toEqual(wanted);
  });
});
