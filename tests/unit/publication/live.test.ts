import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/publication/article.ts';
import { coverageOfLive, isLive, updatedOf } from '../../../src/publication/live.ts';
import { articleView } from '../../../src/publication/view/article.ts';
import { feedViews } from '../../../src/publication/view/feed.ts';
import { liveJson, liveView } from '../../../src/publication/view/live.ts';
import { teaserOf } from '../../../src/publication/view/teaser.ts';
import { createPositions } from '../../../src/publication/positions.ts';
import { NOW, sampleArticle, samplePublication } from './sample.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const moment = (at: number) => ({ at, precision: 'minute' as const });

/** A live story published at `first`, with entries at the given times in this order. */
function live(times: readonly number[], fields: Partial<Article> = {}): Article {
  const { text } = sampleArticle('2024/07/live');
  const updates = times.map((at) => ({ id: `update-${at}`, at, title: '' }));
  const date = moment(Math.min(...times));
  return sampleArticle('2024/07/live', {
    kind: 'live',
    date,
    text: { ...text, updates },
    ...fields,
  });
}

describe('coverage', () => {
  it('is of live stories alone', () => {
    expect(coverageOfLive(sampleArticle('2024/07/a'), NOW)).toBeUndefined();
    expect(isLive(sampleArticle('2024/07/a'), NOW)).toBe(false);
  });

  it('is coming, running and over as written', () => {
    const states = [-HOUR, 0, HOUR, 2 * HOUR].map((shift) => {
      const coverage = { starts: moment(NOW), ends: moment(NOW + 2 * HOUR) };
      return coverageOfLive(live([NOW - DAY], { coverage }), NOW + shift)?.state;
    });
    expect(states).toEqual(['coming', 'running', 'running', 'over']);
  });

  it('starts with the first entry and runs for a day after the newest', () => {
    const story = live([NOW - 3 * HOUR, NOW - 5 * HOUR]);
    expect(coverageOfLive(story, NOW)).toEqual({
      starts: moment(NOW - 5 * HOUR),
      ends: undefined,
      state: 'running',
    });
    expect(coverageOfLive(story, NOW - 3 * HOUR + DAY)).toEqual({
      starts: moment(NOW - 5 * HOUR),
      ends: moment(NOW - 3 * HOUR),
      state: 'over',
    });
  });

  it('is over when the story is withdrawn', () => {
    const corrections = [
      { date: moment(NOW), note: 'It was wrong.', grade: 'withdrawal' as const },
    ];
    const story = live([NOW - HOUR], { corrections });
    expect(coverageOfLive(story, NOW)?.state).toBe('over');
    expect(liveView(story, samplePublication([story]))).toEqual({ live: false, entries: [] });
  });
});

describe('a live story', () => {
  const story = live([NOW - 2 * HOUR, NOW - HOUR, NOW - 3 * HOUR]);
  const publication = samplePublication([story]);

  it('says that it was updated with its newest entry', () => {
    expect(updatedOf(story, NOW)).toEqual(moment(NOW - HOUR));
    expect(articleView(story, publication, createPositions(publication)).updated?.at).toBe(
      NOW - HOUR,
    );
    const later = { ...story, updated: moment(NOW - 1) };
    expect(updatedOf(later, NOW)).toEqual(moment(NOW - 1));
  });

  it('does not count entries to come, nor an entry of the hour of publication', () => {
    expect(updatedOf(live([NOW - HOUR, NOW + HOUR]), NOW)).toBeUndefined();
  });

  it('is marked in lists while its coverage runs', () => {
    expect(teaserOf(story, publication).live).toBe(true);
    const ended = { ...story, coverage: { starts: moment(NOW - DAY), ends: moment(NOW) } };
    expect(teaserOf(ended, samplePublication([ended])).live).toBe(false);
  });

  it('tells open pages its newest entries, newest first', () => {
    expect(JSON.parse(liveJson(liveView(story, publication)))).toEqual({
      live: true,
      entries: [1, 2, 3].map((hours) => ({
        id: `update-${NOW - hours * HOUR}`,
        time: new Date(NOW - hours * HOUR).toISOString(),
      })),
    });
    const many = live(Array.from({ length: 60 }, (_, minute) => NOW - minute * 60_000));
    expect(liveView(many, samplePublication([many])).entries).toHaveLength(50);
  });

  it('tells them as the contract shows', () => {
    const contract = readFileSync(join(import.meta.dirname, '../../../docs/contracts.md'), 'utf8');
    const entries = [{ id: 'update-2024-09-18t1800', at: Date.UTC(2024, 8, 18, 18), title: 'A' }];
    expect(contract).toContain(`\`${liveJson({ live: true, entries }).trim()}\``);
  });

  it('keeps identity and date in feeds when an entry comes, and says that it changed', () => {
    const entryOf = (article: Article) => {
      const subject = {
        ...{ url: '/', name: 'All', description: 'All stories.', group: 'everything' as const },
        stories: [article],
        changed: undefined,
        expired: undefined,
      };
      const options = { size: 30, namespace: 'tag:news.example,2024:' };
      return feedViews(samplePublication([article]), options)(subject).entries[0];
    };
    const before = entryOf(live([NOW - 3 * HOUR, NOW - 2 * HOUR]));
    const after = entryOf(live([NOW - HOUR, NOW - 3 * HOUR, NOW - 2 * HOUR]));
    expect(after?.identity).toBe(before?.identity);
    expect(after?.published).toBe(before?.published);
    expect(before?.changed).toBe(NOW - 2 * HOUR);
    expect(after?.changed).toBe(NOW - HOUR);
  });
});
