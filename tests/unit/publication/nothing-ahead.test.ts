import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonFeed } from '../../../src/feeds/json-feed.ts';
import { rss } from '../../../src/feeds/rss.ts';
import type { Article } from '../../../src/publication/article.ts';
import { createCards } from '../../../src/publication/cards.ts';
import { feedSubjects } from '../../../src/publication/feeds.ts';
import { createPositions } from '../../../src/publication/positions.ts';
import { createPublication } from '../../../src/publication/publication.ts';
import { articleView } from '../../../src/publication/view/article.ts';
import { articleFacts } from '../../../src/publication/view/facts.ts';
import { feedViews } from '../../../src/publication/view/feed.ts';
import { liveJson, liveView } from '../../../src/publication/view/live.ts';
import { articleGraph } from '../../../src/seo/graph/article.ts';
import { sitePages } from '../../../src/publication/site-pages.ts';
import { newsSitemapXml, sitemapIndexXml, sitemaps, sitemapXml } from '../../../src/seo/sitemap.ts';
import type { Moment } from '../../../src/time/moment.ts';
import { startOfDay } from '../../../src/time/zone.ts';
import { runs } from '../../runs.ts';
import { NAMESPACE, site as feedSite } from '../feeds/sample.ts';
import { site } from '../seo/sample.ts';
import { registries, sampleArticle, sampleSource, ZONE } from './sample.ts';

const DAY = Date.UTC(2024, 6, 10, 4);
const SECOND = 1000;
const language = 'en-US';

/** Every way in which outputs write an instant. */
const INSTANTS =
  /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)|\w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT/gu;

/** Seconds of one day, few enough for two things to meet at one. */
const second = fc.constantFrom(0, 1, 2, 3600, 3601, 43_200, 86_399).map((at) => DAY + at * SECOND);
const moment: fc.Arbitrary<Moment> = fc.oneof(
  second.map((at): Moment => ({ at, precision: 'minute' })),
  fc.constantFrom(9, 10).map((day): Moment => {
    return { at: startOfDay(2024, 7, day, ZONE), precision: 'day' };
  }),
);
interface Made {
  readonly date: number;
  readonly updated: Moment | undefined;
  readonly corrections: readonly Moment[];
  readonly updates: readonly number[];
  readonly grade: 'correction' | 'clarification' | 'withdrawal';
}

const times: fc.Arbitrary<Made> = fc.record({
  date: second,
  updated: fc.option(moment, { nil: undefined }),
  corrections: fc.array(moment, { maxLength: 2 }),
  updates: fc.array(second, { maxLength: 2 }),
  grade: fc.constantFrom<Made['grade']>('correction', 'clarification', 'withdrawal'),
});

/** A story of which anything may lie ahead. */
function storyAt(at: number, made: Made): Article {
  const sample = sampleArticle(`2024/07/story-${at}`);
  const { updated } = made;
  return {
    ...sample,
    kind: made.updates.length > 0 ? 'live' : 'news',
    date: { at: made.date, precision: 'minute' },
    ...(updated !== undefined && { updated }),
    corrections: made.corrections.map((date) => ({
      date,
      grade: made.grade,
      note: 'What was wrong with it.',
    })),
    text: {
      ...sample.text,
      updates: made.updates.map((when, index) => ({ id: `update-${index}`, at: when, title: '' })),
    },
  };
}

/**
 * All that a page shows, its instants as ISO 8601. What says until when a promo may be shown is
 * ahead by its nature.
 */
function shownBy(view: unknown): string {
  return JSON.stringify(view, (key, value: unknown) => {
    if (key === 'promo') return undefined;
    const isInstant = typeof value === 'number' && value > Date.UTC(2020) && value < Date.UTC(2030);
    return isInstant ? new Date(value).toISOString() : value;
  });
}

async function outputsOf(articles: readonly Article[], now: number): Promise<string[]> {
  const options = { now, timeZone: ZONE, language, unpublished: false };
  const publication = createPublication(articles, registries, options);
  const pages = [...sitePages(sampleSource(publication))];
  const files = sitemaps(pages);
  const viewOf = feedViews(publication, { size: 30, namespace: NAMESPACE });
  const feeds = feedSubjects(publication).map(viewOf);
  const cards = createCards(publication, { name: 'The Paper', language, count: 10 });
  const positions = createPositions(publication);
  const html = (): string => '';
  return [
    ...pages.map(({ shown }) => shownBy(shown())),
    ...files.map((file) => sitemapXml(file, { ...site, timeZone: ZONE })),
    sitemapIndexXml(files, { ...site, timeZone: ZONE }),
    ...feeds.map((view) => jsonFeed(view, html, feedSite)),
    ...(await Promise.all(feeds.map((view) => rss(view, html, feedSite)))),
    newsSitemapXml([publication], { ...site, name: 'The Paper' }) ?? '',
    ...publication.articles.flatMap((article) => {
      const view = articleView(article, publication, positions);
      const graph = articleGraph(view, articleFacts(article, publication, cards), site, new Map());
      return [JSON.stringify(graph), liveJson(liveView(article, publication))];
    }),
  ];
}

test('at no instant does any output hold an instant after it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(times, { maxLength: 3 }), second, async (made, now) => {
      const articles = made.map((each, index) => storyAt(index, each));
      for (const output of await outputsOf(articles, now)) {
        for (const [written] of output.matchAll(INSTANTS)) {
          expect(Date.parse(written), `${written} in ${output}`).toBeLessThanOrEqual(now);
        }
      }
    }),
    runs(100),
  );
});
