import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Article } from '../../../src/publication/article.ts';
import { feedSubjects } from '../../../src/publication/feeds.ts';
import { createPublication } from '../../../src/publication/publication.ts';
import { NOW, registries, sampleArticle, ZONE } from './sample.ts';

const HOUR = 3_600_000;
const hour = fc.integer({ min: -200, max: 200 });
const moment = (at: number, day: boolean) =>
  ({ at: NOW + at * HOUR, precision: day ? 'day' : 'minute' }) as const;

const story = fc
  .record({
    date: hour,
    updated: fc.option(hour),
    expires: fc.option(hour),
    entries: fc.array(hour, { maxLength: 3 }),
    made: fc.array(fc.tuple(hour, fc.boolean(), fc.boolean()), { maxLength: 3 }),
  })
  .map(({ date, updated, expires, entries, made }): Article => {
    const plain = sampleArticle('2024/07/story');
    return {
      ...plain,
      date: moment(date, false),
      ...(updated === null ? {} : { updated: moment(Math.max(date, updated), false) }),
      ...(expires === null ? {} : { expires: moment(Math.max(date, expires), false) }),
      corrections: made.map(([at, isDay, isWithdrawal]) => ({
        date: moment(Math.max(date, at), isDay),
        note: 'It was not so.',
        grade: isWithdrawal ? 'withdrawal' : 'correction',
      })),
      text: {
        ...plain.text,
        updates: entries.map((at, n) => ({ id: `u${n}`, at: NOW + at * HOUR, title: '' })),
      },
    };
  });

/** When each feed says that it changed, by its address. */
function changesAt(now: number, stories: readonly Article[]): Map<string, number | undefined> {
  const options = { now, timeZone: ZONE, language: 'en-US', unpublished: false };
  const all = stories.map((each, at) => ({ ...each, id: `2024/07/story-${at}` }));
  const feeds = feedSubjects(createPublication(all, registries, options));
  return new Map(feeds.map(({ url, changed }) => [url, changed]));
}

it('time alone moves the change of no feed back', () => {
  fc.assert(
    fc.property(
      fc.array(story, { minLength: 1, maxLength: 4 }),
      hour,
      fc.nat(200),
      (stories, from, later) => {
        const before = changesAt(NOW + from * HOUR, stories);
        const after = changesAt(NOW + (from + later) * HOUR, stories);
        for (const [url, changed = 0] of before) {
          if (after.has(url)) expect(after.get(url) ?? 0).toBeGreaterThanOrEqual(changed);
        }
      },
    ),
  );
});

it('a correction or a withdrawal never moves the change of a feed back', () => {
  fc.assert(
    fc.property(story, fc.constantFrom('correction', 'withdrawal'), (first, grade) => {
      const withdrawal = { date: moment(0, false), note: 'It was not so.', grade } as const;
      const corrected = { ...first, corrections: [...first.corrections, withdrawal] };
      const after = changesAt(NOW, [corrected]);
      for (const [url, changed = 0] of changesAt(NOW, [first])) {
        expect(after.get(url) ?? 0).toBeGreaterThanOrEqual(changed);
      }
    }),
  );
});
