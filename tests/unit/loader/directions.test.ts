import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { site } from '#site';
import { components } from '../../../src/body/allowed.ts';
import { createEdition } from '../../../src/edition/edition.ts';
import { textOf } from '../../../src/edition/text.ts';
import { openReadingCache } from '../../../src/loader/cache.ts';
import { loadContent, type Content } from '../../../src/loader/content.ts';
import { formatProblem } from '../../../src/problem/format.ts';
import { configurationSchema } from '../../../src/schema/configuration.ts';
import { writeFiles } from '../folder.ts';
import { runs } from '../../runs.ts';
import { HERE, PIXEL, written } from './every-place.ts';
import { contentFolder } from './folder.ts';

const NOW = Date.UTC(2024, 6, 18);

/** What turns a text around, and the marks that only lean on it. */
const TURNS = [0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069];
const MARKS = [0x200e, 0x200f, 0x061c];
const TURNED = /[\u202a-\u202e\u2066-\u2069]/u;
const MARKED = /[\u061c\u200e\u200f]/u;
const CONTROL = new RegExp(`${TURNED.source}|${MARKED.source}`, 'u');

const hex = (code: number): string => code.toString(16);
/** How such a character may be written. Of those with a name, that is one way more. */
const SPELLINGS: readonly ((code: number) => string)[] = [
  (code) => String.fromCodePoint(code),
  (code) => `&#${code};`,
  (code) => `&#000${code};`,
  (code) => `&#${code}`,
  (code) => `&#x${hex(code)};`,
  (code) => `&#X0${hex(code).toUpperCase()};`,
  (code) => `&#x${hex(code)}`,
  (code) => `&amp;#x${hex(code)};`,
  (code) => `&${code === 0x200e ? 'lrm' : 'rlm'};`,
  (code) => `&${code === 0x200e ? 'lrm' : 'rlm'}`,
  (code) => `\\u${hex(code).padStart(4, '0')}`,
  (code) => `\\U${hex(code).padStart(8, '0')}`,
  (code) => encodeURIComponent(String.fromCodePoint(code)),
];

/** A place of a file, by how many marks stand before it. */
interface Place {
  readonly path: string;
  readonly at: number;
}

const places = Object.entries(written).flatMap(([path, text]) =>
  Array.from(text.matchAll(new RegExp(HERE, 'gu')), (_, at): Place => ({ path, at })),
);

/** A file as it is written with something at one of its places, or at none. */
function textWith(path: string, at = -1, spelled = ''): string {
  const parts = (written[path] ?? '').split(HERE);
  return parts.map((part, index) => part + (index === at ? spelled : '')).join('');
}

/** Every field of every file once, and what reads and remembers them. */
function paper() {
  const contentDir = contentFolder({
    ...Object.fromEntries(Object.keys(written).map((path) => [path, textWith(path)])),
    'articles/2024/07/a.png': PIXEL,
  });
  const cache = openReadingCache(`${contentDir}-cache`, 'test');
  const locale = { language: 'en-US', languages: ['de'], timeZone: 'America/New_York' };
  const put = (path: string, text: string): void => {
    writeFiles(contentDir, { [path]: text });
  };
  const read = (): Promise<Content> =>
    loadContent({ contentDir, label: 'content', ...locale, now: NOW, cache });
  const wordsOf = ({ articles, registries }: Content): string => {
    const siteUrl = 'https://test-ledger.example';
    const environment = { contentDir, outDir: '', cacheDir: '', siteUrl, now: NOW };
    const edition = createEdition({ articles, registries }, environment, false);
    const texts = articles.map((article) => {
      const { blocks, charts } = textOf(article, edition);
      return [blocks, [...charts.values()]];
    });
    return JSON.stringify([registries, articles, texts]);
  };
  return { put, read, wordsOf };
}

test('without a control, nothing is wrong with the paper that has every field', async () => {
  expect((await paper().read()).problems.map(formatProblem)).toEqual([]);
});

test('the paper has every field and every attribute that there is', () => {
  const folder = join(import.meta.dirname, '../../../schemas');
  const names = readdirSync(folder).flatMap((file) =>
    Array.from(
      readFileSync(join(folder, file), 'utf8').matchAll(
        /"(\w+)": \{\s*"(?:description|default|anyOf)"/gu,
      ),
      ([, name = '']) => name,
    ),
  );
  const all = Object.values(written).join('\n');
  expect(names).toEqual(expect.arrayContaining(['isSecurity', 'translationOf', 'compensation']));
  expect(names.filter((name) => !all.includes(`"${name}":`))).toEqual([]);
  for (const [component, { required, optional }] of components) {
    const tags = all.match(new RegExp(`<${component}[^>]*>`, 'gu'))?.join('') ?? '';
    expect([...required, ...optional].filter((name) => !tags.includes(` ${name}="`))).toEqual([]);
  }
});

const control = fc.constantFrom(...TURNS, ...MARKS);
const spelling = fc.constantFrom(...SPELLINGS);

test('a control of direction is told at its file, wherever and however it is written, or is none', async () => {
  const { put, read, wordsOf } = paper();
  let last = 'front.yaml';
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...places),
      control,
      spelling,
      async ({ path, at }, code, spell) => {
        put(last, textWith(last));
        put((last = path), textWith(path, at, spell(code)));
        const content = await read();
        const own = content.problems.filter(({ file }) => file === `content/${path}`);
        const isRefused = own.some(({ level }) => level === 'error');
        const words = isRefused ? '' : wordsOf(content);
        expect(content.problems.map(formatProblem).join('\n')).not.toMatch(TURNED);
        expect(words).not.toMatch(TURNED);
        if (own.length === 0) expect(words).not.toMatch(MARKED);
      },
    ),
    runs(80),
  );
});

test('nor does the configuration take one', () => {
  const texts = Object.entries(site).flatMap(([field, value]) =>
    typeof value === 'string' ? [[field, value] as const] : [],
  );
  expect(texts.length).toBeGreaterThan(4);
  fc.assert(
    fc.property(fc.constantFrom(...texts), control, spelling, ([field, value], code, spell) => {
      const config = { ...site, [field]: `${value}${spell(code)}` };
      const read = configurationSchema.safeParse(config);
      if (read.success) expect(JSON.stringify(read.data)).not.toMatch(CONTROL);
    }),
    runs(300),
  );
});
