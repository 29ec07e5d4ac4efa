import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { site as ownSite } from '#site';
import { siteFaults } from '../../tools/proof/proof.ts';
import { hasJava, pageComplaints } from '../html-checker.ts';
import { sitemapFaults } from '../sitemap-schema.ts';
import { expectOthersUnsaid } from './languages.ts';
import { paperInThree } from './three-languages.ts';
import { differences } from './tree.ts';

/** What changes in one language, each with the words that another shows of it. */
const EDITS: readonly (readonly [file: string, from: RegExp, to: string])[] = [
  ['articles/2024/12/erste.mdx', /Eine Geschichte/u, 'Die Geschichte'],
  ['articles/2024/12/ula.mdx', /^translationOf: .*\n/mu, ''],
  [
    'articles/2024/12/allein.mdx',
    /^language: de$/mu,
    'language: de\ntranslationOf: 2024/12/second',
  ],
  ['tags.yaml', /Nebenwerte/u, 'Kleine Werte'],
];

test('a paper in three languages', async () => {
  const { archive, host } = await paperInThree();
  const site = join(archive.folder, 'site');
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' });
  const read = (file: string): string => readFileSync(join(site, file), 'utf8');
  const pages = new Map(
    files
      .filter((file) => file.endsWith('.html') && !file.startsWith('_'))
      .map((file) => [`/${file.replace(/index\.html$/u, '')}`, read(file)]),
  );
  const page = (url: string): string => pages.get(url) ?? `nothing at ${url}`;
  const others = {
    de: ['/2024/12/erste/', '/2024/12/allein/', '/ueber-uns/'],
    ar: ['/2024/12/ula/'],
  };
  const languageOf = (url: string): string =>
    Object.entries(others).find(
      ([tag, own]) => own.includes(url) || url.startsWith(`/${tag}/`),
    )?.[0] ?? 'en-US';

  for (const [url, html] of pages) {
    if (html.includes('http-equiv="refresh"')) continue;
    const tag = languageOf(url);
    expect(html, url).toContain(`<html lang="${tag}" dir="${tag === 'ar' ? 'rtl' : 'ltr'}"`);
    // Every alternate is there, in its language, and lists this page.
    for (const [, hreflang = '', href = ''] of html.matchAll(ALTERNATE)) {
      const other = new URL(href).pathname;
      if (hreflang !== 'x-default') expect(languageOf(other), `${url} ${href}`).toBe(hreflang);
      expect(page(other), `${url} ${href}`).toContain(`hreflang="${tag}" href="${ORIGIN}${url}"`);
    }
    // Nothing but the switch leads out of the language.
    const body = html.replace(
      /<head>[^]*<\/head>|<ul class="[^"]*masthead-languages[^]*?<\/ul>/gu,
      '',
    );
    for (const [, href = ''] of body.matchAll(/<a [^>]*href="(\/[^"#?]*)/gu)) {
      expect(languageOf(href), `${url} leads to ${href}`).toBe(tag);
    }
    if (tag !== 'en-US') expectOthersUnsaid(tag, html, url);
  }
  expect(page('/2024/12/erste/')).toContain('er sagte „nein“');
  expect(page('/2024/12/erste/')).toContain('20. Dezember 2024');
  expect(page('/2024/12/erste/')).toMatch(/<a href="\/2024\/12\/first\/" lang="en-US"/u);
  expect(page('/2024/12/first/')).toMatch(/<a href="\/2024\/12\/erste\/" lang="de"/u);
  expect(page('/2024/12/allein/')).toMatch(/<a href="\/" lang="en-US"/u);
  expect(page('/2024/12/erste/')).toContain('"translationOfWork"');
  expect(page('/2024/12/first/')).toContain('"workTranslation"');
  expect(page('/de/')).toContain('Märkte und Geld');
  expect(page('/de/search/')).toContain('action="/de/search/"');

  for (const tag of ['de', 'ar']) {
    expect(read(`${tag}/feed.xml`)).toContain(`<language>${tag}</language>`);
    expect(JSON.parse(read(`${tag}/feed.json`))).toMatchObject({ language: tag });
    expect(read(`${tag}/feeds.opml`)).toContain(`${ORIGIN}/${tag}/feed.xml`);
  }
  expect(read('feed.xml')).not.toContain('/2024/12/erste/</link>');
  expect(read('feed.xml')).toContain(`hreflang="de"`);
  const maps = files.filter((file) => /^sitemap-(?!index).*\.xml$/u.test(file));
  const contents = maps.map((fileName) => ({ fileName, contents: read(fileName) }));
  expect(await sitemapFaults(contents)).toEqual([]);
  expect(contents.map((map) => map.contents).join('')).toContain('xhtml:link');

  // Search: an index of each language, with Pagefind's words of it.
  for (const [folder, tag] of [
    ['', 'en'],
    ['de/', 'de'],
    ['ar/', 'ar'],
  ] as const) {
    const entry = JSON.parse(read(`${folder}pagefind/newest/pagefind-entry.json`)) as Entry;
    expect(Object.keys(entry.languages).map((name) => name.slice(0, 2))).toEqual([tag]);
    expect(read(`${folder}search/names.json`)).toContain(NAMES[tag]);
  }
  expect(read('_headers')).toContain('/de/search/*');
  if (hasJava) expect(pageComplaints(site)).toEqual([]);
  const [story] = (JSON.parse(read('de/feed.json')) as Feed).items;
  expect(story?._translations).toEqual({
    'en-US': `${ORIGIN}/2024/12/first/`,
    ar: `${ORIGIN}/2024/12/ula/`,
  });
  const { name, language } = ownSite;
  expect(siteFaults(site, { siteUrl: ORIGIN, name, language })).toEqual([]);

  // After each edit the site is what a build from nothing makes.
  for (const [at, [file, from, to]] of EDITS.entries()) {
    const text = archive.read(file);
    expect(text).toMatch(from);
    archive.write(file, text.replace(from, to));
    const cold = `cold-${at}`;
    for (const name of ['site', cold]) {
      const { code, output } = await archive.build(name, { host });
      expect(code, output).toBe(0);
    }
    expect(differences(site, join(archive.folder, cold)), file).toEqual([]);
  }
  expect(read('2024/12/second/index.html')).toContain('href="/2024/12/allein/" lang="de"');
  expect(read('2024/12/first/index.html')).not.toContain('/2024/12/ula/');
});

const ORIGIN = 'https://test-ledger.example';
const ALTERNATE = /<link rel="alternate" hreflang="([^"]*)" href="([^"]*)"/gu;
const NAMES = { en: 'Small caps', de: 'Nebenwerte', ar: 'شركات صغيرة' } as const;

interface Feed {
  readonly items: readonly { readonly _translations?: Readonly<Record<string, string>> }[];
}

interface Entry {
  readonly languages: Readonly<Record<string, unknown>>;
}

test('a paper in one language sees nothing of this', () => {
  const site = inject('siteDir');
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' });
  const trace =
    /masthead-languages|hreflang|translationOf|workTranslation|_translations|xhtml:link/u;
  const found = files.filter(
    (file) =>
      /\.(?:html|xml|json|opml|js|css)$|^_headers$/u.test(file) &&
      trace.test(readFileSync(join(site, file), 'utf8')),
  );
  expect(found).toEqual([]);
  const scripts = files.flatMap((file) => /^_astro[\\/](\w+)\..*\.js$/u.exec(file)?.[1] ?? []);
  expect(scripts.sort()).toEqual(['LiveStatus', 'SearchScript', 'WatchlistPage']);
});
