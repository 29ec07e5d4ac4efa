import { describe, expect, it } from 'vitest';
import { frontView } from '../../../src/publication/view/front.ts';
import { NOW, sampleArticle, samplePublication } from './sample.ts';

const moment = (at: number) => ({ at, precision: 'minute' as const });
const days = (count: number) => moment(NOW - count * 86_400_000);

const stories = Array.from({ length: 12 }, (_, index) =>
  sampleArticle(`2024/07/story-${String(index).padStart(2, '0')}`, {
    date: days(index),
    section: index % 2 === 0 ? 'markets' : 'policy',
  }),
);

describe('frontView', () => {
  it('is a page without any story', () => {
    const view = frontView(samplePublication([]));
    expect(view.lead).toBeUndefined();
    expect([view.picks, view.strips, view.latest]).toEqual([[], [], []]);
    expect(view.edition).toBeUndefined();
  });

  it('leads with the newest when nothing is pinned and shows no story twice above the list', () => {
    const view = frontView(samplePublication(stories));
    expect(view.lead?.id).toBe('2024/07/story-00');
    const shown = [
      view.lead?.id,
      ...view.picks,
      ...view.strips.flatMap((strip) => strip.stories),
    ].map((story) => (typeof story === 'object' ? story.id : story));
    expect(new Set(shown).size).toBe(shown.length);
    expect(view.latest).toHaveLength(12);
  });

  it('shows what is pinned, and falls back for what cannot be', () => {
    const gone = sampleArticle('2024/01/gone', { expires: days(1) });
    const front = {
      lead: '2024/07/story-07',
      picks: ['2024/07/story-09', '2024/01/gone', '2024/02/never'],
    };
    const view = frontView(samplePublication([...stories, gone], { front }));
    expect(view.lead?.id).toBe('2024/07/story-07');
    expect(view.picks.map((story) => story.id)).toEqual([
      '2024/07/story-09',
      '2024/07/story-00',
      '2024/07/story-01',
      '2024/07/story-02',
    ]);
  });

  it('never leads with what is paid for', () => {
    const paid = sampleArticle('2024/07/paid', { kind: 'sponsored', date: moment(NOW) });
    const view = frontView(
      samplePublication([paid, ...stories], { front: { lead: paid.id, picks: [paid.id] } }),
    );
    expect(view.lead?.id).toBe('2024/07/story-00');
    expect(view.picks.map((story) => story.id)).not.toContain(paid.id);
    expect(view.latest[0]?.id).toBe(paid.id);
  });

  it('drops the banner at its moment', () => {
    const breaking = { text: 'Something happened just now', url: '/latest/' };
    const at = (until: number) =>
      frontView(
        samplePublication(stories, {
          front: { picks: [], breaking: { ...breaking, until: moment(until) } },
        }),
      ).breaking;
    expect(at(NOW + 1)).toEqual(breaking);
    expect(at(NOW)).toBeUndefined();
  });

  it('shows the banner without a link until the story of it is out', () => {
    const ahead = sampleArticle('2024/07/ahead', { date: moment(NOW + 1) });
    const breaking = { text: 'Something happened just now', url: '/2024/07/ahead/' };
    const front = { picks: [], breaking: { ...breaking, until: moment(NOW + 1) } };
    const view = frontView(samplePublication([...stories, ahead], { front }));
    expect(view.breaking).toEqual({ ...breaking, url: undefined });
  });
});
