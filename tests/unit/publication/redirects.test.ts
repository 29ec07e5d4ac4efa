import { describe, expect, it } from 'vitest';
import { MAX_RULES } from '../../../src/hosting/redirect-rules.ts';
import { sitePages } from '../../../src/publication/site-pages.ts';
import { patternPages, patternsIn, redirectsIn } from '../../../src/publication/redirects.ts';
import { NOW, registries, sampleArticle, samplePublication, sampleSource } from './sample.ts';

describe('redirectsIn', () => {
  it('leads former symbols and tags on with their feeds, and aliases of what is published', () => {
    const tags = registries.tags.map((tag) => ({
      ...tag,
      aliases: tag.id === 'rates' ? ['interest'] : [],
    }));
    const publication = samplePublication(
      [
        sampleArticle('2024/07/a', { aliases: ['/old/'], tags: ['rates'], tickers: ['FB'] }),
        sampleArticle('2024/07/gone', {
          aliases: ['/gone/'],
          expires: { at: NOW - 1, precision: 'minute' },
        }),
        sampleArticle('2024/07/later', {
          aliases: ['/later/'],
          date: { at: NOW + 1, precision: 'minute' },
        }),
      ],
      { tags },
    );
    const redirects = redirectsIn(publication)
      .filter(({ by }) => by.type !== 'implied')
      .map(({ from, to }) => ({ from, to }));
    expect(redirects).toEqual([
      { from: '/gone/', to: '/2024/07/gone/' },
      { from: '/old/', to: '/2024/07/a/' },
      { from: '/tags/interest/', to: '/tags/rates/' },
      { from: '/tags/interest/feed.json', to: '/tags/rates/feed.json' },
      { from: '/tags/interest/feed.xml', to: '/tags/rates/feed.xml' },
      { from: '/tickers/fb/', to: '/tickers/meta/' },
      { from: '/tickers/fb/feed.json', to: '/tickers/meta/feed.json' },
      { from: '/tickers/fb/feed.xml', to: '/tickers/meta/feed.xml' },
      { from: '/2024/', to: '/archive/2024/' },
      { from: '/2024/07/', to: '/archive/2024/07/' },
      { from: '/2024/7/', to: '/archive/2024/07/' },
    ]);
  });

  it('leads nowhere that is not out, by an address, with a query or by a pattern', () => {
    const ahead = { date: { at: NOW + 1, precision: 'minute' } } as const;
    const to = '/2024/07/later/';
    const redirects = [
      ...['/a/', '/b/*', '/c/:name/'].map((from) => ({ from, to })),
      { from: '/d/', to: `${to}?e=f` },
      { from: '/g/:name/', to: '/2024/07/:name/' },
    ];
    const fromIn = (stories: Parameters<typeof samplePublication>[0]): string[] => {
      const publication = samplePublication(stories, { redirects });
      const own = new Set(redirects.flatMap(({ from }) => [from, from.replace('*', '')]));
      return [...redirectsIn(publication), ...patternsIn(publication)]
        .map(({ from }) => from)
        .filter((from) => own.has(from));
    };
    expect(fromIn([sampleArticle('2024/07/later', ahead)])).toEqual(['/g/:name/']);
    expect(fromIn([sampleArticle('2024/07/later')])).toHaveLength(6);
  });

  it('leads cut addresses to the archive where there is one, in thirty years few enough', () => {
    const stories = Array.from({ length: 360 }, (_, at) => {
      const [year, month] = [1995 + Math.floor(at / 12), String((at % 12) + 1).padStart(2, '0')];
      return sampleArticle(`${year}/${month}/story`);
    });
    const later = sampleArticle('2024/08/story', { date: { at: NOW + 1, precision: 'minute' } });
    const publication = samplePublication([...stories.slice(0, 354), later]);
    const redirects = redirectsIn(publication).filter(({ from }) => /^\/\d/u.test(from));
    const pages = new Set([...sitePages(sampleSource(publication))].map(({ url }) => url));
    expect(redirects.map(({ to }) => to).filter((to) => !pages.has(to))).toEqual([]);
    const odd = redirects.filter(({ from }) => /^\/\d+\/\d\/$/u.test(from));
    expect(odd).toHaveLength(29 * 9 + 6);
    expect(redirects.length - odd.length).toBe(354 + 30);
    expect((redirects.length - odd.length) * 2).toBeLessThan(MAX_RULES / 2);
    expect(redirects.slice(-odd.length)).toEqual(odd);
    expect(redirects.map(({ from }) => from)).not.toContain('/2024/08/');
  });

  it('leads feeds of a folder that moved whole to where they are, in one step', () => {
    const [section = ''] = registries.sections.map(({ id }) => id);
    const redirects = [
      { from: '/economy/*', to: `/${section}/:splat` },
      { from: '/empty/*', to: '/nothing/:splat' },
      { from: '/elsewhere/*', to: 'https://else.example/:splat' },
    ];
    const story = sampleArticle('2024/07/a', { section });
    const from = redirectsIn(samplePublication([story], { redirects }))
      .filter(({ to }) => to === `/${section}/feed.xml`)
      .map((redirect) => redirect.from);
    expect(from).toContain('/economy/feed/');
    expect(from).toContain('/economy/rss.xml');
    expect(from.filter((each) => /empty|elsewhere/u.test(each))).toEqual([]);
  });

  it('leads days in old addresses of stories to the archive of the month', () => {
    const aliases = ['/2024/07/17/a/', '/2024/7/18/a.html', '/2024/08/01/a/', '/2024/07/32/a/'];
    const publication = samplePublication([
      sampleArticle('2024/07/a', { aliases: [...aliases, '/2024/07/19/'] }),
    ]);
    const cut = redirectsIn(publication).filter(({ by }) => by.type === 'cut');
    expect(cut.map(({ from }) => from)).toEqual([
      ...['/2024/', '/2024/07/', '/2024/07/17/', '/2024/7/', '/2024/7/18/'],
    ]);
  });

  it('leads feeds on from where other systems have them, unless that is claimed', () => {
    const { redirects, sections } = registries;
    const story = sampleArticle('2024/07/a');
    const id = story.section;
    const without = sections.find((section) => section.id !== id)?.id ?? '';
    const own = [...redirects, { from: '/rss.xml', to: `/${id}/feed.xml` }];
    const found = redirectsIn(samplePublication([story], { redirects: own }));
    const by = new Map(found.map(({ from, to }) => [from, to]));
    expect(by.get('/feed/')).toBe('/feed.xml');
    expect(by.get('/atom.xml')).toBe('/feed.xml');
    expect(by.get(`/${id}/index.xml`)).toBe(`/${id}/feed.xml`);
    expect(by.get(`/${without}/index.xml`)).toBeUndefined();
    expect(by.get('/rss.xml')).toBe(`/${id}/feed.xml`);
    expect(found).toHaveLength(by.size);
  });

  it('leads the one section of a paper, and its one author, on with their feeds', () => {
    const leading = (changes: Parameters<typeof samplePublication>[1]) =>
      redirectsIn(samplePublication([sampleArticle('2024/07/a')], changes))
        .filter(({ from }) => /^\/(?:markets|authors)\//u.test(from) && !from.endsWith('/feed/'))
        .map(({ from, to }) => `${from} ${to}`);
    const sections = registries.sections.filter(({ id }) => id === 'markets');
    const authors = registries.authors.filter(({ id }) => id === 'markets-desk');
    expect(leading({}).filter((line) => !line.endsWith('feed.xml'))).toEqual([]);
    expect(leading({ sections, authors })).toEqual([
      '/authors/ /authors/markets-desk/',
      '/authors/markets-desk/feed.json /feed.json',
      '/authors/markets-desk/feed.xml /feed.xml',
      '/markets/ /latest/',
      '/markets/2024/ /archive/2024/',
      '/markets/feed.json /feed.json',
      '/markets/feed.xml /feed.xml',
    ]);
  });

  it('waits for what an entry leads to, and lets an alias go before the folder of a pattern', () => {
    const later = sampleArticle('2024/07/later', { date: { at: NOW + 1, precision: 'minute' } });
    const story = sampleArticle('2024/07/a', { aliases: ['/forum/'] });
    const redirects = [
      { from: '/soon/', to: '/2024/07/later/' },
      { from: '/forum/*', to: '/latest/' },
      { from: '/club/*', to: '/latest/' },
    ];
    const found = redirectsIn(samplePublication([later, story], { redirects }));
    const by = new Map(found.map(({ from, to }) => [from, to]));
    expect(by.get('/soon/')).toBeUndefined();
    expect(by.get('/forum/')).toBe('/2024/07/a/');
    expect(by.get('/club/')).toBe('/latest/');
  });
});

describe('patternPages', () => {
  it('are old addresses of the pages there are, where the target says all of them', () => {
    const urls = ['/', '/markets/', '/markets/2024/', '/2024/07/a/', '/tags/rates/'];
    const pages = (from: string, to: string) =>
      patternPages([{ from, to }], urls).map((page) => `${page.from} ${page.to}`);
    expect(pages('/topic/:tag/', '/tags/:tag/')).toEqual(['/topic/rates/ /tags/rates/']);
    expect(pages('/prices/*', '/markets/:splat')).toEqual([
      '/prices/ /markets/',
      '/prices/2024/ /markets/2024/',
    ]);
    expect(pages('/:year/:month/:day/:slug/', '/:year/:month/:slug/')).toEqual([]);
    expect(pages('/x/*', '/latest/')).toEqual([]);
    expect(pages('/shop/:thing/', 'https://shop.example/:thing/')).toEqual([]);
    const many = Array.from({ length: 1001 }, (_, at) => `/tags/t${at}/`);
    expect(patternPages([{ from: '/topic/:tag/', to: '/tags/:tag/' }], many)).toEqual([]);
  });
});
