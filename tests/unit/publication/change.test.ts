import { describe, expect, it } from 'vitest';
import { lastChange } from '../../../src/publication/change.ts';
import { NOW, sampleArticle } from './sample.ts';

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
