import fc from 'fast-check';
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

const ids = (list: readonly { readonly id: string }[]) => list.map((story) => story.id);

describe('frontView', () => {
  it('is a page without any story', () => {
    const view = frontView(samplePublication([]));
    expect(view.lead).toBeUndefined();
    expect([view.picks, view.strips, view.latest]).toEqual([[], [], []]);
    expect(view.edition).toBeUndefined();
  });

  it('leads with the newest when nothing is pinned', () => {
    const view = frontView(samplePublication(stories));
    expect(view.lead?.id).toBe('2024/07/story-00');
    expect(view.picks.map((story) => story.id)).toEqual(ids(stories.slice(1, 5)));
    expect(view.latest.map((story) => story.id)).toEqual(ids(stories.slice(5, 12)));
  });

  it('shows no story twice, whatever is pinned, and leaves none of a small paper out', () => {
    const some = fc.subarray(ids(stories), { maxLength: 4 });
    fc.assert(
      fc.property(fc.nat({ max: 12 }), some, fc.option(fc.nat({ max: 11 })), (count, picks, at) => {
        const lead = at === null ? undefined : stories[at]?.id;
        const front = { picks, ...(lead !== undefined && { lead }) };
        const all = stories.slice(0, count);
        const { lead: first, ...view } = frontView(samplePublication(all, { front }));
        const rest = view.strips.flatMap((strip) => strip.stories);
        const shown = [...(first === undefined ? [] : [first]), ...view.picks, ...view.latest];
        expect([...shown, ...rest].map((story) => story.id).sort()).toEqual(ids(all).sort());
      }),
    );
  });

  it('sets a strip apart that is all opinion, and none that is partly', () => {
    const old = (id: string, section: string, kind: 'news' | 'opinion', age: number) =>
      sampleArticle(id, { kind, section, date: days(age) });
    const all = [
      ...Array.from({ length: 30 }, (_, at) =>
        sampleArticle(`2024/07/new-${at}`, { date: days(1) }),
      ),
      old('2024/06/view', 'policy', 'opinion', 40),
      old('2024/06/other-view', 'policy', 'opinion', 41),
    ];
    const apart = (list: typeof all): [string, boolean][] =>
      frontView(samplePublication(list)).strips.map(({ section, isOpinion }) => [
        section.name,
        isOpinion,
      ]);
    expect(apart(all).map(([, isOpinion]) => isOpinion)).toEqual([false, true]);
    const mixed = [...all, old('2024/06/news', 'policy', 'news', 42)];
    expect(apart(mixed).map(([, isOpinion]) => isOpinion)).toEqual([false, false]);
  });

  it('leads with the newest live story while its coverage runs, and picks what was pinned', () => {
    const live = (id: string, ends: number) =>
      sampleArticle(id, {
        kind: 'live',
        date: days(2),
        coverage: { starts: days(2), ends: moment(ends) },
      });
    const running = live('2024/07/running', NOW + 1);
    const over = live('2024/07/over', NOW);
    const front = { lead: '2024/07/story-07', picks: ids(stories.slice(8, 12)) };
    const view = frontView(samplePublication([over, running, ...stories], { front }));
    expect(view.lead?.id).toBe(running.id);
    expect(view.picks.map((story) => story.id)).toEqual(ids(stories.slice(7, 11)));
    expect(frontView(samplePublication([over, ...stories], { front })).lead?.id).toBe(front.lead);
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
