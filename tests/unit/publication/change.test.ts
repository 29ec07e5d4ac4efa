import { describe, expect, it } from 'vitest';
import { lastChange } from '../../../src/publication/change.ts';
import { pagePaths } from '../../../src/schema/page-paths.ts';
import { feedSubjects } from '../../../src/publication/feeds.ts';
import { feedViews } from '../../../src/publication/view/feed.ts';
import { NOW, sampleArticle, samplePublication } from './sample.ts';

const moment = (at: number) => ({ at, precision: 'minute' as const });
const published = Date.UTC(2024, 6, 10, 14);

describe('lastChange', () => {
  it('is the publication of a story that never changed', () => {
    expect(lastChange(sampleArticle('2024/07/a'), NOW)).toBe(published);
  });

  it('is the latest of update, correction and live entry', () => {
    const note = 'What was wrong with it.';
    const corrections = [{ date: moment(published + 2), note, grade: 'correction' as const }];
    const { text } = sampleArticle('2024/07/a');
    const updates = [{ id: 'u', at: published + 3, title: '' }];
    const updated = moment(published + 1);
    const change = (fields: Parameters<typeof sampleArticle>[1]) =>
      lastChange(sampleArticle('2024/07/a', fields), NOW);
    expect(change({ updated })).toBe(published + 1);
    expect(change({ updated, corrections })).toBe(published + 2);
    expect(change({ updated, corrections, text: { ...text, updates } })).toBe(published + 3);
  });

  it('is never in the future, and never before the publication', () => {
    const early = moment(published - 1);
    expect(lastChange(sampleArticle('2024/07/a', { updated: moment(NOW + 1) }), NOW)).toBe(
      published,
    );
    expect(lastChange(sampleArticle('2024/07/a', { updated: early }), NOW)).toBe(published);
  });
});

describe('a change given as a day', () => {
  const day = (at: number) => ({ at, precision: 'day' as const });
  const midnight = Date.UTC(2024, 6, 10, 4);
  const note = 'What was wrong with it.';
  const corrected = (fields: Parameters<typeof sampleArticle>[1] = {}) =>
    sampleArticle('2024/07/a', {
      corrections: [{ date: day(midnight), note, grade: 'correction' }],
      ...fields,
    });

  it('moves a story of the same day, by a second', () => {
    expect(lastChange(corrected(), NOW)).toBe(published + 1000);
    expect(lastChange(corrected(), published)).toBe(published);
    const updated = sampleArticle('2024/07/a', { updated: day(midnight) });
    expect(lastChange(updated, NOW)).toBe(published + 1000);
  });

  it('moves it past whatever else of the day is known to the minute', () => {
    const updated = moment(published + 7);
    expect(lastChange(corrected({ updated }), NOW)).toBe(published + 1007);
    const later = moment(midnight + 25 * 3_600_000);
    expect(lastChange(corrected({ updated: later }), NOW)).toBe(later.at);
  });

  it('moves a story of the last hour of a day on which clocks were set back', () => {
    // 3 November 2024 in New York has 25 hours; the story is of 23:30.
    const start = Date.UTC(2024, 10, 3, 4);
    const late = moment(Date.UTC(2024, 10, 4, 4, 30));
    const updated = sampleArticle('2024/11/a', { date: late, updated: day(start) });
    expect(lastChange(updated, late.at + 5000)).toBe(late.at + 1000);
  });

  it('is dated after the story, and keeps its identity', () => {
    const article = corrected();
    const publication = samplePublication([article]);
    const subject = feedSubjects(publication).find(({ url }) => url === pagePaths.corrections);
    if (subject === undefined) throw new Error('there is no such feed');
    const options = { size: 30, namespace: 'tag:news.example,2024:' };
    expect(feedViews(publication, options)(subject).entries).toMatchObject([
      {
        identity: 'tag:news.example,2024:2024/07/a#correction-2024-07-10T04:00Z',
        published: published + 1000,
        corrections: [{ date: day(published + 1000) }],
      },
    ]);
  });
});
