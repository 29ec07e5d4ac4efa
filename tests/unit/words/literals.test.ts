import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pieces } from '../../../src/words/message.ts';
import { wordsOf } from '../../../src/words/words.ts';
import { literalsOfAstro, literalsOfModule } from './literals.ts';

const SRC = resolve(import.meta.dirname, '../../../src');

/** What is called so in every language. */
const NAMES = new Set(['RSS', 'JSON', 'JSON Feed', 'draft: true', 'Public Sans', '/']);

/** Strings for machines that look like words. */
const CODE = new Set([
  ...['input, select, textarea', 'sponsored nofollow', 'required name=query', 'xMinYMin meet'],
  ...['Escape', 'Unreachable', 'Hant', 'Person', 'Organization', 'Thing', 'Corporation', 'Event'],
  ...['Allow: /', 'Sitemap: ', 'Contact: ', 'Expires: ', 'Canonical: '],
]);

/** Markup, media types, selectors and names of classes. */
const MARKUP =
  /^<|^[a-z]+\/[\w+.-]+; charset=|^width=|^\.[\w-]+ \w+$|^[a-z]+(?:-[a-z]+)* [a-z]+-[a-z-]*$/u;

const TEMPLATES = ['components', 'layouts', 'pages'];
const MODULES = [
  ...['components', 'layouts', 'client', 'feeds', 'seo', 'social', 'search', 'edition'],
  ...['charts/svg', 'charts/table.ts', 'charts/description.ts', 'charts/model.ts'],
  'publication',
  'hosting/redirect-page.ts',
];
/** Names of exchanges and of the paper are their own; the others speak to writers and the publisher. */
const OTHERS = new Set([
  ...['components/market/exchange.ts', 'feeds/ping.ts'],
  ...['publication/next-change.ts', 'publication/redirects.ts'],
]);

function filesIn(path: string, ending: string): string[] {
  if (path.endsWith(ending)) return [path];
  return (
    readdirSync(join(SRC, path), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith(ending) && !file.includes('styleguide'))
      .map((file) => join(path, file))
      // The newsroom speaks to writers, as the manual and the check do.
      .filter((file) => !OTHERS.has(file) && !file.startsWith('client/newsroom/'))
  );
}

function wordsIn(file: string): string[] {
  const source = readFileSync(join(SRC, file), 'utf8');
  const literals = file.endsWith('.astro') ? literalsOfAstro(source) : literalsOfModule(source);
  return literals
    .filter(({ text }) => !NAMES.has(text) && !CODE.has(text) && !MARKUP.test(text))
    .map(({ line, text }) => `${file}:${line} ${text}`);
}

describe('words that readers see', () => {
  it('stand in no template', () => {
    const files = TEMPLATES.flatMap((folder) => filesIn(folder, '.astro'));
    expect(files.length).toBeGreaterThan(70);
    expect(files.flatMap(wordsIn)).toEqual([]);
  });

  it('stand in no module that makes what they read', () => {
    const files = MODULES.flatMap((path) => filesIn(path, '.ts'));
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap(wordsIn)).toEqual([]);
  });

  it('reach browsers with their page: no script imports a catalogue', () => {
    for (const file of filesIn('client', '.ts')) {
      const imports = readFileSync(join(SRC, file), 'utf8').match(
        /^import (?!type).*words\/.*$/gmu,
      );
      const others = (imports ?? []).filter((line) => !line.includes('words/message.ts'));
      expect(others, file).toEqual([]);
    }
  });
});

it('no function has a language by default', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:ts|astro)$/u.test(file),
  );
  const lines = files.flatMap((file) =>
    readFileSync(join(SRC, file), 'utf8')
      .split('\n')
      .filter((line) => /\b(?:language|locale|lang)\b[^=:]*(?::[^=]*)?= ?'/u.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(lines).toEqual([]);
});

describe('a sentence with elements in its places', () => {
  const phrases = TEMPLATES.flatMap((folder) => filesIn(folder, '.astro')).flatMap((file) =>
    [
      ...readFileSync(join(SRC, file), 'utf8').matchAll(
        /<Phrase\s+text=\{([^}]*)\}\s*>(.*?)<\/Phrase>/gsu,
      ),
    ].map(([, text = '', inside = '']) => ({ file, text, inside })),
  );

  it.each(phrases)('of $file fills all of them: $text', ({ text, inside }) => {
    const slots = [...inside.matchAll(/slot="(\w+)"/gu)].map((match) => match[1]);
    const ways = [...text.matchAll(/\bwords\.([\w.]+)/gu)].map((match) => match[1] ?? '');
    expect(ways).not.toEqual([]);
    const places = ways.flatMap((way) =>
      pieces(messageAt(way)).flatMap((piece) => ('place' in piece ? [piece.place] : [])),
    );
    expect(new Set(slots)).toEqual(new Set(places));
  });
});

function messageAt(way: string): string {
  const found = way
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined,
      wordsOf('en'),
    );
  if (typeof found !== 'string') throw new Error(`there is no message ${way}`);
  return found;
}

describe('the check itself', () => {
  it.each([
    ['<p>Newest</p>', ['Newest']],
    ['<p aria-label="Newest">×</p>', ['Newest']],
    ['<p class="teaser lead" data-live>{words.newest}</p>', []],
    ['<Header title="newest" />', ['newest']],
    ['<p>{`${count} new stories`}</p>', [' new stories']],
    ['<p>{count === 0 ? "no stories" : count}</p>', ['no stories']],
    ['<script>alert("Not of the page")</script>', []],
    ['<p>{words.of("a-b")}, · – ×</p>', []],
  ])('finds in %s', (template, texts) => {
    expect(literalsOfAstro(`---\nconst a = 1;\n---\n${template}`).map(({ text }) => text)).toEqual(
      texts,
    );
  });

  it.each([
    ["const a = 'No data';", ['No data']],
    ['const a = `${n} stories in all`;', [' stories in all']],
    ["throw new Error('nothing of a reader');", []],
    ["import a from './No data.ts';", []],
    ["const a = 'en-US', b = 'search-results';", []],
  ])('finds in %s', (code, texts) => {
    expect(literalsOfModule(code).map(({ text }) => text)).toEqual(texts);
  });
});
