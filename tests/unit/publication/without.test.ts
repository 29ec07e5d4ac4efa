import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile } from '../../../src/feeds/calendar.ts';
import { opml } from '../../../src/feeds/opml.ts';
import type { Article } from '../../../src/publication/article.ts';
import { feedFiles } from '../../../src/publication/feed-forms.ts';
import { feedSubjects } from '../../../src/publication/feeds.ts';
import { everyKind } from '../../../src/publication/page-kinds.ts';
import type { Publication } from '../../../src/publication/publication.ts';
import { patternsIn, redirectsIn } from '../../../src/publication/redirects.ts';
import { sitePages } from '../../../src/publication/site-pages.ts';
import { stockOf } from '../../../src/publication/stock.ts';
import { calendarFiles } from '../../../src/publication/view/calendar-file.ts';
import { chromeView } from '../../../src/publication/view/chrome.ts';
import type { Promo } from '../../../src/schema/promo.ts';
import { entryOf } from '../../../src/search/index-entry.ts';
import { namesOf } from '../../../src/search/collected-names.ts';
import { sitemaps } from '../../../src/seo/sitemap.ts';
import { site } from '../feeds/sample.ts';
import { sampleEvent } from './sample-event.ts';
import { NOW, registries, sampleArticle, samplePublication, sampleSource } from './sample.ts';

const THINGS = [
  'tickers',
  'tags',
  'series',
  'promos',
  'sponsors',
  'corrections',
  'sections',
  'authors',
  'live',
  'stories',
  'calendar',
] as const;
type Having = Readonly<Record<(typeof THINGS)[number], boolean>>;

const moment = (at: number) => ({ at, precision: 'minute' as const });
const PROMO: Promo = {
  ...{ id: 'a-promo', sponsor: 'The Paper', headline: 'Read on', text: 'In full.', url: '/feeds/' },
  ...{ kind: 'house', placement: 'article', starts: moment(0), ends: moment(NOW * 2) },
  isSecurity: false,
};
const EVENTS = [
  sampleEvent('over', '2024-07-01', { coverage: ['2024/07/one'] }),
  sampleEvent('ahead', '2024-07-25T14:00:00Z', { source: 'https://bank.example/' }),
];
const WORDS = {
  ...{ name: 'The Paper', tagline: '', language: 'en', standingDisclosure: '' },
  siteUrl: 'https://news.example',
};
const SPONSOR = { name: 'Them', url: 'https://them.example/', paidBy: 'Them Ltd.' };

/** A paper that has what is true and no more: of sections and authors else one. */
function paperOf(having: Having): Publication {
  const story = (id: string, more: Partial<Article> = {}): Article =>
    sampleArticle(id, {
      tags: having.tags ? ['rates'] : [],
      tickers: having.tickers ? ['META'] : [],
      ...(having.series && { series: 'how-money-works' }),
      ...more,
    });
  const correction = { date: moment(NOW - 1), note: 'It said less.', grade: 'correction' as const };
  const stories = [
    story('2024/07/one'),
    story('2023/02/two', having.corrections ? { corrections: [correction] } : {}),
    ...(having.sections ? [story('2024/06/three', { section: 'policy' })] : []),
    ...(having.authors ? [story('2024/05/four', { authors: ['jane-doe'] })] : []),
    ...(having.live ? [story('2024/04/five', { kind: 'live' })] : []),
    ...(having.sponsors ? [story('2024/03/six', { kind: 'sponsored', sponsor: SPONSOR })] : []),
  ];
  const { sections, authors, tags, series, tickers } = registries;
  return samplePublication(having.stories ? stories : [], {
    sections: having.sections ? sections : sections.filter(({ id }) => id === 'markets'),
    authors: having.authors ? authors : authors.slice(0, 1),
    tags: having.tags ? tags : [],
    series: having.series ? series : [],
    tickers: having.tickers ? tickers : [],
    promos: having.promos ? [PROMO] : [],
    calendar: having.calendar ? EVENTS : [],
  });
}

/** Everything that is said on pages and in files besides the texts of stories. */
function saidIn(publication: Publication): string {
  const source = sampleSource(publication);
  const subjects = feedSubjects(publication);
  return JSON.stringify([
    Array.from(sitePages(source), ({ url, shown, told }) => [url, shown(), told()]),
    chromeView(publication, WORDS),
    calendarFiles(publication).map((file) => calendarFile(file, 'tag:news.example,2022:', site)),
    [opml(subjects, site), subjects.map(({ url, name }) => [url, name])],
    sitemaps(sitePages(source)),
    [namesOf(publication), publication.articles.map((story) => entryOf(story, publication))],
    patternsIn(publication),
  ]);
}

/** What is said of each thing, wherever that is. */
const TRACES: Readonly<Record<keyof Having, RegExp>> = {
  tickers: /\/tickers\/|"ticker"|META|Tickers/u,
  tags: /\/tags?\/|"tag"|rates|Topics/u,
  series: /\/series\/|How money works|Series/u,
  promos: /a-promo|Read on/u,
  sponsors: /Them|"sponsored"/u,
  corrections: /\/corrections\/|It said less|Corrections/u,
  sections: /\/markets\/|\/policy\/|"section":["[{]|Market News|\/category\//u,
  authors: /"\/authors\/"|jane-doe|"author":\[|Authors|\/authors\/[\w-]+\/feed/u,
  live: /"live"(?!:false)/u,
  stories: /(?<!\/calendar)\/2024\/|\/archive\/\d/u,
  calendar: /calendar\/|Calendar|\.ics|What happens at/u,
};

/** Root-relative addresses that views name, without query and fragment. */
function linksIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
    name === 'url' && typeof inner === 'string' && inner.startsWith('/')
      ? [inner.replace(/[?#].*$/u, '')]
      : linksIn(inner),
  );
}

const every = (value: boolean): Having => ({
  ...{
    tickers: value,
    tags: value,
    series: value,
    promos: value,
    sponsors: value,
    corrections: value,
  },
  ...{ sections: value, authors: value, live: value, stories: value },
  calendar: value,
});
const flag = fc.boolean();
const havings: fc.Arbitrary<Having> = fc.record({
  ...{ tickers: flag, tags: flag, series: flag, promos: flag, sponsors: flag, corrections: flag },
  ...{ sections: flag, authors: flag, live: flag, stories: flag },
  calendar: flag,
});

/** Things of which something is said. */
const traced = (having: Having): (keyof Having)[] => {
  const said = saidIn(paperOf(having));
  return THINGS.filter((name) => TRACES[name].test(said));
};
const unwanted = (having: Having): string[] => traced(having).filter((name) => !having[name]);

describe('a paper without what it does not have', () => {
  it('says something of everything that it has', () => {
    expect(traced(every(true))).toEqual([...THINGS]);
  });

  it.each([
    ...THINGS.map((name): [string, Having] => [name, { ...every(true), [name]: false }]),
    ['everything but stories', { ...every(false), stories: true }],
    ['everything', every(false)],
  ] as const)('says nothing of %s', (_name, having) => {
    expect(unwanted(having)).toEqual([]);
  });

  it('links to nothing that is not there, and has nothing twice', () => {
    fc.assert(
      fc.property(havings, (having) => {
        expect(unwanted(having)).toEqual([]);
        const publication = paperOf(having);
        const source = sampleSource(publication);
        const pages = [...sitePages(source)];
        const urls = pages.map(({ url }) => url);
        const feeds = feedSubjects(publication).map(({ url }) => url);
        expect(feeds.filter((url) => !urls.includes(url))).toEqual([]);
        const files = feeds.flatMap((url) => feedFiles.map(({ file }) => url + file));
        const calendars = calendarFiles(publication).map(({ url }) => url);
        const known = new Set([...urls, ...files, ...calendars]);
        expect(known.size).toBe(urls.length + files.length + calendars.length);
        const links = [chromeView(publication, WORDS), ...pages.map(({ shown }) => shown())];
        expect(links.flatMap(linksIn).filter((url) => !known.has(url))).toEqual([]);
        const stock = stockOf(publication);
        expect(everyKind.flatMap((kind) => [...kind.urls(stock)])).toEqual(urls);
        for (const { from, to } of redirectsIn(publication)) {
          expect([from, known.has(from), to, known.has(to)]).toEqual([from, false, to, true]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
