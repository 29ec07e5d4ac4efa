import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { entryHtml } from '../../../src/feeds/entry-html.ts';
import { jsonFeed } from '../../../src/feeds/json-feed.ts';
import { rss } from '../../../src/feeds/rss.ts';
import { feedSubjects } from '../../../src/publication/feeds.ts';
import { createPublication } from '../../../src/publication/publication.ts';
import { feedViews, type FeedEntry } from '../../../src/publication/view/feed.ts';
import { legalText } from '../../../src/xml/element.ts';
import { NOW, registries, sampleArticle, ZONE } from '../publication/sample.ts';
import { moment, NAMESPACE, sampleFeed, site } from './sample.ts';
import { runs } from '../../runs.ts';

const render = (view: ReturnType<typeof sampleFeed>, text = '<p>Text</p>') =>
  rss(view, (entry) => entryHtml(entry, text, site), site);

const options = { timeZone: ZONE, language: 'en-US', unpublished: false };
const article = sampleArticle('2024/07/story', {
  tickers: ['FB', 'RUT'],
  updated: moment(Date.UTC(2024, 6, 12)),
});

const cover = {
  ...{ caption: undefined, width: 1600, height: 900, sources: [], moving: undefined },
  drawn: false,
  fallback: { url: '/media/cover-800.jpg', width: 800 },
};

const channelSchema = z.object({
  image: z.object({ title: z.string() }),
  item: z.object({
    category: z.array(z.string()),
    'dc:creator': z.string(),
    'media:content': z.object({
      // A picture of an archive may have no description.
      'media:description': z.object({ '#text': z.string().default('') }).optional(),
      'media:credit': z.string(),
    }),
  }),
});

describe('rss', () => {
  it('says everything about an item', async () => {
    const feed = parseRssFeed(await render(sampleFeed([article])));
    const item = feed.items?.[0];
    expect(item).toMatchObject({
      title: article.title,
      link: 'https://news.example/2024/07/story/',
      description: article.description,
      pubDate: 'Wed, 10 Jul 2024 14:00:00 GMT',
      guid: { value: 'tag:news.example,2022:2024/07/story', isPermaLink: false },
      content: { encoded: '<p>Text</p>' },
      dc: { creators: ['Markets Desk'] },
    });
    expect(item?.categories).toEqual([
      { name: 'Market News' },
      { name: 'Small caps' },
      { name: 'XNAS:META', domain: 'https://news.example/tickers/' },
      { name: 'RUT', domain: 'https://news.example/tickers/' },
    ]);
  });

  it('dates the feed by its newest change and names itself and the hub', async () => {
    const older = sampleArticle('2024/06/older', { updated: moment(Date.UTC(2024, 6, 15)) });
    const feed = parseRssFeed(await render(sampleFeed([article, older], '/markets/')));
    expect(feed).toMatchObject({
      title: 'The Paper: Market News',
      link: 'https://news.example/markets/',
      language: 'en-US',
      lastBuildDate: 'Mon, 15 Jul 2024 00:00:00 GMT',
      image: {
        url: 'https://news.example/badge.png',
        title: 'The Paper: Market News',
        link: 'https://news.example/markets/',
        width: 144,
        height: 144,
      },
    });
    expect(feed.atom?.links).toEqual([
      { href: 'https://news.example/markets/feed.xml', rel: 'self', type: 'application/rss+xml' },
      { href: 'https://hub.example/', rel: 'hub' },
    ]);
  });

  it('tells when an item was updated, of those that were', async () => {
    const untouched = sampleArticle('2024/06/untouched');
    const xml = await render(sampleFeed([article, untouched]));
    const items = parseRssFeed(xml).items ?? [];
    expect(items.map((item) => item.atom?.updated)).toEqual(
      items.map(({ link }) =>
        link?.endsWith('/story/') ? '2024-07-11T20:00:00-04:00' : undefined,
      ),
    );
    expect(xml.match(/<atom:updated>/gu)).toHaveLength(1);
  });

  it('never dates the feed back when a story drops out of its newest, or expires', async () => {
    const built = async (...feed: Parameters<typeof sampleFeed>) =>
      parseRssFeed(await render(sampleFeed(...feed))).lastBuildDate;
    const newer = sampleArticle('2024/07/newer', { date: moment(Date.UTC(2024, 6, 11)) });
    expect(await built([article, newer], '/markets/', {}, 1)).toBe('Fri, 12 Jul 2024 00:00:00 GMT');
    const expires = moment(Date.UTC(2024, 6, 14));
    const ended = sampleArticle('2024/07/ended', { expires });
    for (const url of ['/', '/markets/', '/tags/rates/']) {
      const tags = url === '/tags/rates/' ? { tags: ['rates'] } : {};
      const feed = [{ ...ended, ...tags }, sampleArticle('2024/06/old', tags)];
      expect(await built(feed, url), url).toBe('Sun, 14 Jul 2024 00:00:00 GMT');
    }
  });

  it('dates the corrections by the newest of them, whatever else their stories went through', async () => {
    const corrections = [
      { date: moment(Date.UTC(2024, 6, 11)), note: 'It was 3.', grade: 'correction' as const },
    ];
    const feed = sampleFeed([{ ...article, corrections }], '/corrections/');
    expect(parseRssFeed(await render(feed)).lastBuildDate).toBe('Thu, 11 Jul 2024 00:00:00 GMT');
  });

  it('says who paid in title, category and first line, as its twin does', async () => {
    const sponsor = { name: 'Acme', url: 'https://acme.example/', paidBy: 'Acme Inc.' };
    const paid = sampleArticle('2024/07/paid', { kind: 'sponsored', sponsor });
    const view = sampleFeed([paid]);
    const [item] = parseRssFeed(await render(view)).items ?? [];
    expect(item?.title).toMatch(/^Sponsored by Acme: /u);
    expect(item?.categories).toContainEqual({ name: 'Sponsored by Acme' });
    expect(item?.content?.encoded).toMatch(/^<p><strong>Sponsored by Acme<\/strong>/u);
    const htmlOf = (entry: FeedEntry) => entryHtml(entry, '<p>Text</p>', site);
    expect(JSON.parse(jsonFeed(view, htmlOf, site))).toMatchObject({
      items: [
        {
          title: item?.title,
          tags: ['Market News', 'Sponsored by Acme', 'Small caps'],
          content_html: item?.content?.encoded,
        },
      ],
    });
  });

  it('has the same bytes whenever it is made, as its twin has, while nothing changes', async () => {
    const madeAt = async (now: number) => {
      const stories = [article, sampleArticle('2024/06/older', { tickers: ['RUT'] })];
      const publication = createPublication(stories, registries, { ...options, now });
      const view = feedViews(publication, { size: 30, namespace: NAMESPACE });
      const feeds = feedSubjects(publication).map(view);
      const htmlOf = (entry: FeedEntry) => entryHtml(entry, '<p>Text</p>', site);
      const xml = await Promise.all(feeds.map(async (feed) => rss(feed, htmlOf, site)));
      return [...xml, ...feeds.map((feed) => jsonFeed(feed, htmlOf, site))];
    };
    const first = await madeAt(NOW);
    expect(first.length).toBeGreaterThan(10);
    expect(await madeAt(NOW + 400 * 86_400_000 + 1)).toEqual(first);
  });

  it('is valid without items and without a hub', async () => {
    const view = sampleFeed([]);
    const xml = await rss(view, () => '', { ...site, hub: undefined });
    const feed = parseRssFeed(xml);
    expect(feed.title).toBe('The Paper');
    expect(feed.items).toBeUndefined();
    expect(xml).not.toContain('lastBuildDate');
    expect(xml).not.toContain('rel="hub"');
  });

  it('holds the newest items first, and no more than asked for', async () => {
    const stories = Array.from({ length: 12 }, (_, index) =>
      sampleArticle(`2024/07/story-${index}`, { date: moment(Date.UTC(2024, 6, 1 + index)) }),
    );
    const feed = parseRssFeed(await render(sampleFeed(stories, '/', {}, 10)));
    const ids = feed.items?.map((item) => item.link?.split('-').at(-1));
    expect(ids).toEqual(['11/', '10/', '9/', '8/', '7/', '6/', '5/', '4/', '3/', '2/']);
  });

  it('keeps every name as it is, whatever it looks like', async () => {
    const numbers = '1.50 007 0 -0 +9 .5 5. 1e5 0x1F -0x1f 0b1 1_000 Infinity NaN true false null';
    const odd = [']]>', ']]', '>', '&', '&amp;', '&#49;', '<b>', '"', "'", '<![CDATA[', '\u0000'];
    const name = fc.oneof(
      fc.constantFrom(...numbers.split(' '), '12345678901234567890', '[object Object]', ...odd),
      fc.stringMatching(/^[-+]?[0-9]{1,4}[.eE]?[0-9]{0,4}$/u),
      fc
        .array(fc.oneof(fc.constantFrom(...odd, ' ', '1.0'), fc.string()), { maxLength: 4 })
        .map((parts) => legalText(parts.join('')).trim()),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 5, maxLength: 5 }), async (names) => {
        const [tag = '', author = '', section = '', alt = '', credit = ''] = names;
        const about = 'What it is about.';
        const view = sampleFeed([{ ...article, tags: ['odd'], tickers: [] }], '/', {
          tags: [{ id: 'odd', name: tag, description: about, aliases: [] }],
          authors: registries.authors.map((other) => ({ ...other, name: author })),
          sections: ['markets', 'policy'].map((id, order) => {
            return { id, name: section, description: about, order };
          }),
        });
        const entries = view.entries.map((entry) => ({
          ...entry,
          story: entry.story && { ...entry.story, cover: { ...cover, alt, credit } },
        }));
        const xml = await rss({ ...view, entries }, () => '', { ...site, name: author });
        const options = { ignoreAttributes: false, parseTagValue: false, trimValues: false };
        const { channel } = z
          .object({ rss: z.object({ channel: channelSchema }) })
          .parse(new XMLParser(options).parse(xml)).rss;
        const { item } = channel;
        const read = [item.category[1], item['dc:creator'], item.category[0]];
        const media = item['media:content'];
        expect([
          ...read,
          media['media:description']?.['#text'] ?? '',
          media['media:credit'],
        ]).toEqual(names.map(legalText));
        expect(channel.image.title).toBe(legalText(author));
      }),
      { numRuns: 300 },
    );
  });

  it('stays well-formed whatever a headline or a text holds', async () => {
    const hostile = fc.constantFrom(
      ...[']]>', '&', '<', '<item>', '<more>0</more>', '\u0000', '\ud800', '\ufffe', '\u202e'],
      ...['📈', '&amp;', '&#0;', "'", '"', '\u2028', '$&', '$1'],
    );
    const text = fc
      .array(fc.oneof(hostile, fc.string({ unit: 'binary' })), { maxLength: 8 })
      .map((parts) => `x${parts.join('')}x`);
    await fc.assert(
      fc.asyncProperty(text, text, async (title, body) => {
        const view = sampleFeed([sampleArticle('2024/07/story', { title })]);
        const xml = await rss(view, () => body, site);
        expect(xml.isWellFormed()).toBe(true);
        const { items = [] } = parseRssFeed(xml);
        expect(items).toHaveLength(1);
        expect(items[0]?.content?.encoded).toBe(
          // XML 1.0, 2.11: parsers normalise line ends.
          legalText(body).replaceAll(/\r\n?/gu, '\n'),
        );
        expect(items[0]?.link).toBe('https://news.example/2024/07/story/');
      }),
      runs(100),
    );
  });
});
