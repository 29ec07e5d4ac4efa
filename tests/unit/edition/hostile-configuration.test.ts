import { XMLParser } from 'fast-xml-parser';
import { parseOpml, parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { z } from 'zod';
import { site as right } from '#site';
import { readLinkTarget } from '../../../src/body/link-target.ts';
import { jsonFeed } from '../../../src/feeds/json-feed.ts';
import { opml } from '../../../src/feeds/opml.ts';
import { rss } from '../../../src/feeds/rss.ts';
import { headerRules } from '../../../src/hosting/headers.ts';
import { hostFiles } from '../../../src/hosting/host-files.ts';
import { redirectPage } from '../../../src/hosting/redirect-page.ts';
import { feedSubjects } from '../../../src/publication/feeds.ts';
import { authorSchema } from '../../../src/schema/author.ts';
import { configurationSchema } from '../../../src/schema/configuration.ts';
import { webUrl } from '../../../src/schema/field.ts';
import { absolute, siteUrlOf } from '../../../src/schema/site-address.ts';
import { articleGraph } from '../../../src/seo/graph/article.ts';
import { pageGraph } from '../../../src/seo/graph/page.ts';
import { scriptJson } from '../../../src/seo/script-json.ts';
import { newsSitemapXml, sitemapIndexXml } from '../../../src/seo/sitemap.ts';
import { adsTxt, robotsTxt, securityTxt, webManifest } from '../../../src/seo/text-files.ts';
import { elementsOf } from '../../attacks/markup.ts';
import { stringsIn } from '../../attacks/strings.ts';
import { FORBIDDEN, WORDS } from '../../attacks/words.ts';
import { sampleFeed, site as feedSite } from '../feeds/sample.ts';
import { headerOptions } from '../hosting/header-options.ts';
import { NOW, registries, sampleArticle, samplePublication } from '../publication/sample.ts';
import { sampleStory, site as seoSite } from '../seo/sample.ts';

type Configuration = z.output<typeof configurationSchema>;

/** The configuration with a word in one field, as somebody would write it there. */
const fields: Readonly<Record<string, (word: string) => Configuration>> = {
  name: (word) => ({ ...right, name: word }),
  tagline: (word) => ({ ...right, tagline: word }),
  standingDisclosure: (word) => ({ ...right, standingDisclosure: word }),
  'publisher.name': (word) => ({ ...right, publisher: { ...right.publisher, name: word } }),
  'publisher.email': (word) => ({
    ...right,
    publisher: { ...right.publisher, email: `a${word}@b.example` },
  }),
  contact: (word) => ({
    ...right,
    publisher: { ...right.publisher, securityContact: `mailto:a${word}@b.example` },
  }),
  'contact page': (word) => ({
    ...right,
    publisher: { ...right.publisher, securityContact: `https://b.example/${word}` },
  }),
  feedNamespace: (word) => ({ ...right, feedNamespace: `tag:news.example,2022:${word}` }),
  hub: (word) => ({ ...right, hub: `https://hub.example/${word}` }),
  'host of the hub': (word) => ({ ...right, hub: `https://hub${word}.example/` }),
  url: (word) => ({ ...right, url: `https://news.example/${word}` }),
  'host of the paper': (word) => ({ ...right, url: `https://news${word}.example` }),
};

/** Characters one by one, beside the words. */
const SIGNS = Array.from('"\'`;:{}[]()<>|^$%&#?@\\/*~,!=+ \n\r\t\0\u001b\u200b\u202e\u2028\u00ad');
const ALPHABET = [...WORDS, ...SIGNS.map((sign) => `a${sign}b`), 'x'.repeat(5000), '${HOME}'];

const xml = new XMLParser({ ignoreAttributes: false, parseTagValue: false, trimValues: false });

/** All that is written of the configuration alone, by the name of its file. */
async function written({ name, tagline, publisher, language, hub, ...config }: Configuration) {
  const siteUrl = siteUrlOf(config.url) ?? '';
  const publication = samplePublication([sampleArticle('2024/07/a', { date: now })]);
  const feed = { ...feedSite, name, language, hub, siteUrl };
  const rules = headerRules(headerOptions({ siteUrl, hub }));
  const about = { ...seoSite, name, tagline, language, siteUrl, publisher };
  const contact = publisher.securityContact;
  const news = { name, language, siteUrl, timeZone: right.timeZone };
  const front = { title: name, description: tagline, path: '/' };
  return {
    manifest: webManifest({ name, tagline, language }, '#fff'),
    'robots.txt': robotsTxt(siteUrl, ['/sitemap-index.xml']),
    'security.txt': securityTxt({ siteUrl, contact, language }, NOW),
    'ads.txt': adsTxt(name, language),
    'feeds.opml': opml(feedSubjects(publication), feed),
    'feed.xml': await rss(sampleFeed([sampleArticle('2024/07/a')]), () => '', feed),
    'feed.json': jsonFeed(sampleFeed([sampleArticle('2024/07/a')]), () => '', feed),
    'news-sitemap.xml': newsSitemapXml([publication], news) ?? '',
    'sitemap-index.xml': sitemapIndexXml([{ name: 'sitemap-2024.xml', pages: [] }], news),
    redirect: redirectPage({ from: '/a/', to: '/b/' }, { name, language, siteUrl }),
    graph: scriptJson(pageGraph(front, about)),
    hosts: hostFiles({ rules, redirects: [], patterns: [], prefixes: [''] }, '').files,
  };
}
const now = { at: NOW - 1000, precision: 'minute' as const };

test.each(Object.entries(fields))(
  'whatever words are the %s of the configuration, they stand as written or are refused',
  async (_field, put) => {
    const documents: XmlDocument[] = [];
    const taken = ALPHABET.filter((word) => configurationSchema.safeParse(put(word)).success);
    expect(taken.length).toBeLessThan(ALPHABET.length);
    expect(taken.filter((word) => FORBIDDEN.test(word) || word.length > 2000)).toEqual([]);
    for (const word of ['a', ...taken]) {
      const config = put(word);
      const files = await written(config);
      expectWords(config, files);
      expectLines(files);
      documents.push(...readXml(config, files));
    }
    const { errors } = await validateXML({ xml: documents, normalization: 'format' });
    expect(errors).toEqual([]);
  },
);

interface XmlDocument {
  readonly fileName: string;
  readonly contents: string;
}

type Files = Awaited<ReturnType<typeof written>>;

function expectWords({ name, tagline, publisher }: Configuration, files: Files): void {
  expect(JSON.parse(files.manifest)).toMatchObject({ name, description: tagline });
  expect(stringsIn(JSON.parse(files['feed.json']))).toContain(name);
  const graph = stringsIn(JSON.parse(files.graph));
  expect(graph).toEqual(expect.arrayContaining([name, tagline, publisher.name]));
  expect(files.graph).not.toMatch(/[<\u2028\u2029]/u);
  const moved = elementsOf(files.redirect);
  expect(moved.map((element) => element.name).join(' ')).toBe(
    'html head meta meta title meta meta link body p a',
  );
  expect(moved.find((element) => element.name === 'title')?.text).toBe(`Moved | ${name}`);
}

/** Files that are read line by line: nothing that was written begins one, or goes on in one. */
function expectLines(files: Files): void {
  expect(files['robots.txt']).toMatch(
    /^User-agent: \*\nAllow: \/\n\nSitemap: https:\/\/[\w.-]+(?:\/[\w.~/-]*)?\/sitemap-index\.xml\n$/u,
  );
  expect(files['security.txt']).toMatch(
    /^Contact: (?:mailto:[^\s?&%,;:]+@[^\s?&%,;:]+|https:\/\/[!-~]+)\nExpires: \S+\nPreferred-Languages: en\nCanonical: https:\/\/[!-~]+\/\.well-known\/security\.txt\n$/u,
  );
  expect(files['ads.txt']).toMatch(/^# .*\n$/u);
  for (const [file, text] of Object.entries(files.hosts)) {
    // What hosts fill in is what the build wrote alone.
    const filled = /\$splat|\$1|:splat|\{http\.regexp\.site\d+\.splat\}|%\{MATCH_SPLAT\}e/gu;
    for (const [link] of text.matchAll(/<https?:.*/gu)) {
      expect(link.replaceAll(filled, ''), file).toMatch(
        /^<[\w:/.~-]+>; rel=\\?"self\\?", <(?:[\w.~:/?#[\]@!&'()*+,;=-]|%+[\da-f]{2}|%+(?!\{))+>; rel=\\?"hub\\?""?;?$/iu,
      );
    }
  }
}

function readXml({ name }: Configuration, files: Files): XmlDocument[] {
  expect(parseRssFeed(files['feed.xml']).title).toBe(name);
  expect(parseOpml(files['feeds.opml']).head?.title).toContain(name);
  expect(stringsIn(xml.parse(files['news-sitemap.xml']))).toContain(name);
  const names = ['feeds.opml', 'feed.xml', 'news-sitemap.xml', 'sitemap-index.xml'] as const;
  return names.map((fileName) => ({ fileName, contents: files[fileName] }));
}

describe.each(ALPHABET)('%j in every field of a story', (word) => {
  test('is a word of its structured data, whether or not the check would take it', () => {
    const shown = { name: word, description: word, bio: word, role: word };
    const { view, facts } = sampleStory(
      {
        title: word,
        kind: 'sponsored',
        description: word,
        tickers: ['META'],
        sources: [{ title: word, url: 'https://a.example/' }],
        corrections: [{ date: now, grade: 'correction', note: word }],
        sponsor: { name: word, url: 'https://a.example/', paidBy: word },
      },
      {
        sections: registries.sections.map((each) => ({ ...each, ...shown })),
        authors: registries.authors.map((each) => ({ ...each, ...shown })),
        tags: registries.tags.map((each) => ({ ...each, ...shown })),
        tickers: registries.tickers.map((each) => ({ ...each, name: word })),
      },
    );
    const text = scriptJson(articleGraph(view, facts, { ...seoSite, name: word }, new Map()));
    expect(text).not.toMatch(/[<\u2028\u2029]/u);
    const page = `<body><script type="application/ld+json">${text}</script><i></i></body>`;
    expect(elementsOf(page).map(({ name }) => name)).toEqual('html head body script i'.split(' '));
    const strings = stringsIn(JSON.parse(text));
    expect(strings.filter((each) => each === word).length).toBeGreaterThan(8);
  });

  test('is in an address of one person and one place, or in none', () => {
    const of = authorSchema('en').shape;
    for (const written of [`a${word}@b.example`, `a@b${word}.example`]) {
      if (of.email.safeParse(written).success) {
        expect(written).toMatch(/^[\w.'+-]+@[\w.-]+$/u);
      }
      const link = readLinkTarget(`mailto:${written}`);
      if ('kind' in link) expect(link.href).toMatch(/^mailto:[^\s?&,;:@]+@[^\s?&,;:@]+$/u);
    }
    for (const written of [`https://a.example/${word}`, `https://a${word}.example/`]) {
      const url = webUrl.safeParse(written);
      if (!url.success) continue;
      const { hostname, username } = new URL(url.data);
      expect([username, hostname]).toEqual(['', expect.stringMatching(/^[\w.-]+$/u)]);
      expect(url.data.length).toBeLessThan(9000);
      expect(absolute(url.data, 'https://news.example')).toBe(url.data);
      const page = elementsOf(
        redirectPage({ from: '/a/', to: url.data }, { ...feedSite, name: 'Paper' }),
      );
      const refresh = page.find(({ attributes }) => attributes.has('http-equiv'));
      expect(refresh?.attributes.get('content')).toBe(`0; url=${url.data}`);
      expect(page.find(({ name }) => name === 'a')?.attributes.get('href')).toBe(url.data);
    }
  });
});
