import { XMLParser } from 'fast-xml-parser';
import { parseOpml, parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { createEdition, type Edition } from '../../../src/edition/edition.ts';
import { editionFiles } from '../../../src/edition/files.ts';
import type { Environment } from '../../../src/environment.ts';
import type { Content } from '../../../src/loader/content.ts';
import { nginxRedirects } from '../../../src/hosting/nginx.ts';
import { netlifyRules } from '../../../src/hosting/redirect-rules.ts';
import type { Article } from '../../../src/publication/article.ts';
import { redirectsIn } from '../../../src/publication/redirects.ts';
import { scriptJson } from '../../../src/seo/script-json.ts';
import { typesetQuotes } from '../../../src/typography/quotes.ts';
import { stringsIn } from '../../attacks/strings.ts';
import { fragmentElementsOf } from '../../attacks/markup.ts';
import { FORBIDDEN, WORDS } from '../../attacks/words.ts';
import { articleText, contentFolder, load } from '../loader/folder.ts';

const NOW = Date.UTC(2024, 6, 18);
const NAMES = ['section', 'author', 'tag', 'ticker'] as const;

/** A paper in which every field that takes words has these. Fields in `plain` have others. */
function filesWith(word: string, plain: ReadonlySet<string>): Record<string, string> {
  const yaml = (value: unknown): string => JSON.stringify(value);
  const of = (field: string, more = ''): string =>
    plain.has(field) ? `Plain ${field}${more}` : `${word} ${field}${more}`;
  const long = ' that is long enough to pass for one in every list of the paper';
  const story = (kind: string, title: string, extra: Readonly<Record<string, string>>): string =>
    articleText(
      {
        title: yaml(of(title)),
        description: yaml(of('standfirst', long)),
        kind,
        tickers: '[AAPL]',
        ...extra,
      },
      kind === 'live'
        ? `<Update time="2024-07-17T10:00:00-04:00" title="${attribute(of('entry'))}">\n\nText.\n\n</Update>`
        : 'Text.',
    );
  return {
    'sections.yaml': `- ${yaml({ id: 'markets', name: of('section'), description: of('section text', long), order: '1' })}\n${OTHERS.section}`,
    'authors.yaml': `- ${yaml({ id: 'markets-desk', name: of('author'), type: 'desk', role: of('role'), bio: of('bio', long) })}\n${OTHERS.author}`,
    'tags.yaml': `- ${yaml({ id: 'small-caps', name: of('tag'), description: of('tag text', long) })}\n`,
    'tickers.yaml': `- ${yaml({ symbol: 'AAPL', name: of('ticker'), type: 'equity', formerly: ['APPL'] })}\n`,
    'redirects.yaml': plain.has('redirect')
      ? '[]\n'
      : `- ${yaml({ from: `/gone/${word}/`, to: '/about/' })}\n- ${yaml({ from: '/about/us/', to: `https://example.com/${word}` })}\n`,
    'promos.yaml': `- ${yaml({ ...PROMO, sponsor: of('promo'), headline: of('promo headline'), text: of('promo text', long), cta: plain.has('promo') ? 'Read' : word.slice(0, 40) })}\n`,
    'articles/2024/07/story.mdx': story('news', 'headline', {
      aliases: plain.has('alias') ? '[]' : yaml([`/old/${word}/`]),
      disclosures: yaml([of('disclosure', long)]),
    }),
    'articles/2024/07/paid.mdx': story('sponsored', 'paid headline', {
      sponsor: yaml({
        ...{ name: of('sponsor'), paidBy: of('payer'), compensation: of('price') },
        url: 'https://sponsor.example/',
      }),
    }),
    'articles/2024/07/live.mdx': story('live', 'live headline', {
      coverage: '{ starts: 2024-07-17T09:00:00-04:00 }',
    }),
  };
}

/** Text as it stands between the quotation marks of an attribute. */
const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const PROMO = {
  ...{ id: 'letter', url: '/about/', starts: '2024-01-01', ends: '2034-01-01' },
  ...{ placement: 'article', kind: 'house' },
};

/** Beside what is looked at: one section, and one author, would have no lists of their own. */
const OTHERS = {
  section: '- { id: others, name: Others, description: What else there is to tell., order: 2 }\n',
  author:
    '- { id: other-desk, name: Other Desk, type: desk, role: The rest, bio: The desk of the rest. }\n',
};

/** Fields whose words the check refuses, and the paper in which these alone are plain. */
async function accepted(
  word: string,
): Promise<{ plain: Set<string>; content: Content; folder: string }> {
  const plain = new Set<string>();
  const all = [
    ...NAMES,
    ...['section text', 'role', 'bio', 'tag text', 'headline', 'live headline', 'standfirst'],
    ...['entry', 'alias', 'redirect', 'promo', 'promo headline', 'promo text'],
    ...['disclosure', 'paid headline', 'sponsor', 'payer', 'price'],
  ];
  for (const field of all) {
    const others = new Set(all.filter((other) => other !== field));
    const { problems } = await load(contentFolder(filesWith(word, others)), undefined, NOW);
    if (problems.some(({ level }) => level === 'error')) plain.add(field);
  }
  const folder = contentFolder(filesWith(word, plain));
  return { plain, folder, content: await load(folder, undefined, NOW) };
}

function editionOf(content: Content, contentDir: string): Edition {
  const environment: Environment = {
    contentDir,
    outDir: '/nowhere/site',
    cacheDir: '/nowhere/cache',
    siteUrl: 'https://test-ledger.example',
    now: NOW,
  };
  return createEdition(content, environment, false);
}

async function filesOf(edition: Edition): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const { url, text } of editionFiles(edition)) files.set(url, await text());
  return files;
}

test('ids that every object of a program has are ids like any other', async () => {
  const id = 'constructor';
  const folder = contentFolder({
    'sections.yaml': `- { id: ${id}, name: Builders, description: Who builds what and why., order: 1 }\n${OTHERS.section}`,
    'authors.yaml': `- { id: ${id}, name: A Builder, type: desk, role: Builds, bio: The desk that builds. }\n${OTHERS.author}`,
    'tags.yaml': `- { id: ${id}, name: Building, description: All that is built., aliases: [valueof] }\n`,
    'tickers.yaml': '- { symbol: CONSTRUCTOR, name: Builder, type: equity, formerly: [VALUEOF] }\n',
    [`articles/2024/07/${id}.mdx`]: articleText({
      ...{ section: id, authors: `[${id}]`, tags: `[${id}]`, tickers: '[CONSTRUCTOR]' },
      aliases: '[/valueof/, /hasOwnProperty/, /old-__proto__/]',
    }),
  });
  const content = await load(folder, undefined, NOW);
  expect(content.problems.filter(({ level }) => level === 'error')).toEqual([]);
  const edition = editionOf(content, folder);
  const files = await filesOf(edition);
  for (const url of ['', `/${id}`, `/tags/${id}`, `/authors/${id}`, `/tickers/${id}`]) {
    const { items = [] } = parseRssFeed(files.get(`${url}/feed.xml`) ?? '');
    expect(
      items.map(({ link }) => link),
      url,
    ).toEqual([`https://test-ledger.example/2024/07/${id}/`]);
  }
  expect(redirectsIn(edition.publication).map(({ from }) => from)).toEqual(
    expect.arrayContaining(['/old-__proto__/', '/tags/valueof/', '/tickers/valueof/']),
  );
  expectRules(edition);
});

const xml = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  trimValues: false,
  htmlEntities: false,
});

describe.each(WORDS)('words as %j', (word) => {
  test('stand as written in every file that machines read, or are refused', async () => {
    const { plain, content, folder } = await accepted(word);
    expect(content.problems.filter(({ level }) => level === 'error')).toEqual([]);
    // A control character, half a character or one that turns a text around is refused everywhere.
    const isForbidden = FORBIDDEN.test(word);
    for (const name of NAMES) {
      const shown = content.registries[`${name}s`][0]?.name;
      expect(shown).toBe(
        plain.has(name) ? `Plain ${name}` : typesetQuotes(`${word} ${name}`.trim(), 'en'),
      );
      if (isForbidden) expect(plain).toContain(name);
    }

    const edition = editionOf(content, folder);
    const files = await filesOf(edition);
    const read = (url: string): string => files.get(url) ?? '';
    for (const [url, text] of files) {
      if (url.endsWith('.json')) expect(() => JSON.parse(text) as unknown, url).not.toThrow();
      expect(text.isWellFormed(), url).toBe(true);
    }
    const documents = [...files]
      .filter(([url]) => /\.(?:xml|opml)$/u.test(url))
      .map(([fileName, contents]) => ({ fileName, contents }));
    const { errors } = await validateXML({ xml: documents, normalization: 'format' });
    expect(errors).toEqual([]);

    const titles = content.articles.map(shownTitle).sort();
    const feed = parseRssFeed(read('/feed.xml'));
    expect(feed.items?.map(({ title }) => title).sort()).toEqual(titles);
    const json = stringsIn(JSON.parse(read('/feed.json')));
    for (const article of content.articles) {
      expect(json).toContain(shownTitle(article));
      expect(json).toContain(article.description);
    }
    // The entry's time stands before its title.
    const entry = plain.has('entry') ? 'Plain entry' : typesetQuotes(`${word} entry`.trim(), 'en');
    const texts = json.flatMap((html) => fragmentElementsOf(html).map(({ text }) => oneLine(text)));
    expect(texts).toContain(oneLine(`July 17, 2024, 10:00\u202fa.m. EDT ${entry}`.toWellFormed()));
    const news = stringsIn(xml.parse(read('/news-sitemap.xml')));
    // What is paid for is no news.
    const free = content.articles.filter(({ sponsor }) => sponsor === undefined).map(shownTitle);
    expect(free).toHaveLength(2);
    expect(free.filter((title) => !news.includes(title))).toEqual([]);

    const outlines = stringsIn(parseOpml(read('/feeds.opml')));
    for (const name of NAMES) {
      const shown = content.registries[`${name}s`][0]?.name ?? '';
      if (name !== 'ticker') expect(outlines).toContain(shown);
    }

    expectRules(edition);
  });

  test('stay words in a script of a page', () => {
    const text = scriptJson({ [word]: word });
    expect(JSON.parse(text)).toEqual({ [word]: word });
    expect(text).not.toMatch(/<|[\u2028\u2029]/u);
  });
});

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** As feeds have it: who paid for a story stands before its headline. */
function shownTitle({ title, sponsor }: Article): string {
  return sponsor === undefined ? title : `Sponsored by ${sponsor.name}: ${title}`;
}

/** Rules of redirects: a line each, three words; for nginx two in quotation marks and a semicolon. */
function expectRules({ publication }: Edition): void {
  const redirects = redirectsIn(publication);
  const lines = netlifyRules(redirects).trimEnd().split('\n');
  expect(lines.every((line) => /^\/\S* \S+ 301!$/u.test(line))).toBe(true);
  expect(lines).toEqual(
    expect.arrayContaining(redirects.map(({ from, to }) => `${from} ${to} 301!`)),
  );
  const map = nginxRedirects(redirects, [])
    .split('\n')
    .filter((line) => line.startsWith('  "') && !line.includes('"~[') && !line.endsWith('"";'));
  const quoted = /^ {2}"((?:[^"\\]|\\.)*)" "((?:[^"\\$]|\\["\\])*)";$/u;
  const unquoted = (text = ''): string => text.replaceAll(/\\(["\\])/gu, '$1');
  const read = map.map((line) => quoted.exec(line)?.slice(1).map(unquoted));
  expect(read).not.toContain(undefined);
  const plain = redirects.filter(({ from }) => !/[A-Z]/u.test(decodeURIComponent(from)));
  expect(read).toEqual(
    expect.arrayContaining(plain.map(({ from, to }) => [decodeURIComponent(from), to])),
  );
}
