import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/publication/article.ts';
import { eventChanges } from '../../../src/publication/calendar.ts';
import { changesAfter } from '../../../src/publication/next-change.ts';
import { sitePages } from '../../../src/publication/site-pages.ts';
import { createPublication, type RegistryEntries } from '../../../src/publication/publication.ts';
import { createPositions } from '../../../src/publication/positions.ts';
import { articleView } from '../../../src/publication/view/article.ts';
import { frontView } from '../../../src/publication/view/front.ts';
import {
  correctionsView,
  expiredView,
  sponsorsView,
} from '../../../src/publication/view/register.ts';
import type { Promo } from '../../../src/schema/promo.ts';
import { newsSitemapXml, sitemaps } from '../../../src/seo/sitemap.ts';
import { securityTxt } from '../../../src/seo/text-files.ts';
import { sampleEvent } from './sample-event.ts';
import { registries, sampleArticle, sampleSource, ZONE } from './sample.ts';
import { runs } from '../../runs.ts';

const HOUR = 3_600_000;
const START = Date.UTC(2024, 1, 20, 12);
const moment = (at: number) => ({ at, precision: 'minute' as const });
const days = (count: number): number => START + count * 24 * HOUR;

const news = {
  ...{ name: 'The Paper', language: 'en-US', timeZone: ZONE },
  siteUrl: 'https://news.example',
};

/** Everything of the site that depends on the clock, as one text. */
function siteAt(now: number, articles: readonly Article[], entries: RegistryEntries): string {
  const options = { now, timeZone: ZONE, language: 'en-US', unpublished: false };
  const publication = createPublication([...articles], entries, options);
  const positions = createPositions(publication);
  return JSON.stringify([
    publication.articles.map((article) => articleView(article, publication, positions)),
    publication.expired.map((article) => expiredView(article, publication)),
    frontView(publication),
    sponsorsView(publication),
    correctionsView(publication),
    sitemaps(sitePages(sampleSource(publication, 30))),
    newsSitemapXml([publication], news),
    securityTxt({ siteUrl: news.siteUrl, contact: 'mailto:a@example.com', language: 'en' }, now),
  ]);
}

const promo: Omit<Promo, 'starts' | 'ends'> = {
  ...{ id: 'feeds', sponsor: 'The paper', headline: 'Feeds', text: 'Every section has one.' },
  cta: 'Full story',
  url: '/feeds/',
  placement: 'front',
  kind: 'house',
  isSecurity: false,
};

const timed = fc.record({
  dates: fc.array(fc.integer({ min: -40 * 24 * 60, max: 40 * 24 * 60 }), {
    minLength: 1,
    maxLength: 5,
  }),
  lasts: fc.integer({ min: 1, max: 60 * 24 * 40 }),
  kind: fc.constantFrom('news' as const, 'live' as const),
  promo: fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 1, max: 40 })),
  breaking: fc.integer({ min: -5, max: 20 }),
});

describe('changesAfter', () => {
  it('names the first second at which the site differs', () => {
    fc.assert(
      fc.property(timed, ({ dates, lasts, kind, promo: [from, length], breaking }) => {
        const articles = dates.map((minutes, index) => {
          const at = START + minutes * 60_000;
          const id = `${new Date(at).toISOString().slice(0, 7).replace('-', '/')}/story-${index}`;
          const text = { ...sampleArticle(id).text };
          const hours = kind === 'live' ? [1, 40] : [];
          const updates = hours.map((hour) => ({
            ...{ id: `u${hour}`, at: at + hour * HOUR, title: '' },
          }));
          return sampleArticle(id, {
            ...{ date: moment(at), kind, text: { ...text, updates } },
            ...(index === 0 ? { expires: moment(at + lasts * 60_000) } : {}),
            ...(index === 1 ? { updated: moment(at + 3 * HOUR) } : {}),
          });
        });
        const entries: RegistryEntries = {
          ...registries,
          promos: [{ ...promo, starts: moment(days(from)), ends: moment(days(from + length)) }],
          front: {
            picks: [],
            breaking: { text: 'Something happened', url: '/', until: moment(days(breaking)) },
          },
        };
        let now = START;
        for (let step = 0; step < 12; step++) {
          const at = changesAfter(now, articles, entries, ZONE)[0]?.at ?? now;
          expect(siteAt(at - 1000, articles, entries)).toBe(siteAt(now, articles, entries));
          expect(siteAt(at, articles, entries)).not.toBe(siteAt(at - 1000, articles, entries));
          now = at;
        }
      }),
      runs(60),
    );
  });

  it('holds no more than are wanted, however many there are', () => {
    // Many at one instant.
    const dates = fc.array(fc.nat(30), { maxLength: 60, size: 'max' });
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 4 }), (minutes, most) => {
        const articles = minutes.map((minute, index) =>
          sampleArticle(`2024/03/story-${index}`, { date: moment(START + minute * 60_000) }),
        );
        const asked = (wanted?: number) =>
          changesAfter(
            START,
            articles,
            { promos: [], calendar: [], front: { picks: [] } },
            ZONE,
            wanted,
          );
        const all = asked();
        const last = all[most - 1]?.at ?? Infinity;
        expect(asked(most)).toEqual(all.filter(({ at }) => at <= last));
      }),
      runs(200),
    );
  });

  const why = (articles: readonly Article[], now = START): string[] =>
    changesAfter(now, articles, { promos: [], calendar: [], front: { picks: [] } }, ZONE)
      .filter(({ what }) => what !== 'security.txt')
      .map((change) => `${new Date(change.at).toISOString()} ${change.why}`);

  it('knows years of the calendar, leap days included', () => {
    const leap = sampleArticle('2020/02/leap', { date: moment(Date.UTC(2020, 1, 29, 15)) });
    expect(why([leap])).toEqual(['2024-02-29T05:00:00.000Z grows a year older']);
    expect(why([leap], Date.UTC(2024, 2, 1))).toEqual([
      '2025-03-01T05:00:00.000Z grows a year older',
    ]);
  });

  it('says nothing of a story after it has expired', () => {
    const story = sampleArticle('2024/02/short', {
      date: moment(days(-9)),
      expires: moment(days(5)),
    });
    expect(why([story]).map((line) => line.slice(25))).toEqual(['expires']);
  });

  it('knows when an event comes near and when it is over', () => {
    const event = sampleEvent('meeting', '2024-06-12');
    const front = { picks: [] };
    const changes = changesAfter(START, [], { promos: [], calendar: [event], front }, ZONE);
    const told = changes.filter(({ what }) => what === event.id);
    expect(told.map(({ why: reason }) => reason)).toEqual(['event comes near', 'event is over']);
    const { watched, over } = eventChanges(event, ZONE);
    expect(told.map(({ at }) => at)).toEqual([watched, over]);
  });

  it('says nothing of drafts, nor of what has expired', () => {
    const draft = sampleArticle('2024/03/draft', { draft: true, date: moment(days(10)) });
    const gone = sampleArticle('2023/03/gone', {
      date: moment(days(-9)),
      expires: moment(days(-1)),
    });
    expect(why([draft, gone])).toEqual([]);
  });

  it('keeps the soonest first', () => {
    const scheduled = sampleArticle('2024/03/later', {
      date: moment(days(12)),
      expires: moment(days(13)),
    });
    const recent = sampleArticle('2024/02/recent', { date: moment(days(-1)) });
    expect(why([scheduled, recent]).map((line) => line.slice(25))).toEqual([
      ...['leaves the news sitemap', 'appears', 'expires', 'grows a year older'],
    ]);
  });
});
