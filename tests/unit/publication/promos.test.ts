import { describe, expect, it } from 'vitest';
import { promoFor, promoState } from '../../../src/publication/promos.ts';
import { hasArrived } from '../../../src/publication/waiting.ts';
import { has, stockOf } from '../../../src/publication/stock.ts';
import { sponsorsView } from '../../../src/publication/view/register.ts';
import type { Promo } from '../../../src/schema/promo.ts';
import { NOW, sampleArticle, samplePublication } from './sample.ts';

const moment = (at: number) => ({ at, precision: 'minute' as const });

const promo = (id: string, fields: Partial<Promo> = {}): Promo => ({
  id,
  sponsor: 'The paper',
  headline: 'Read by feed',
  text: 'Every section has a feed.',
  cta: 'Full story',
  url: '/feeds/',
  starts: moment(NOW - 1),
  ends: moment(NOW + 1),
  placement: 'article',
  kind: 'house',
  isSecurity: false,
  ...fields,
});

const chosen = (article: Parameters<typeof promoFor>[0], promos: Promo[]): string | undefined =>
  promoFor(article, samplePublication([article], { promos }))?.id;

describe('promos', () => {
  it('run from their start until just before their end', () => {
    const entry = promo('x', { starts: moment(10), ends: moment(20) });
    expect([9, 10, 19, 20].map((now) => promoState(entry, { now, waiting: new Set() }))).toEqual([
      'scheduled',
      'running',
      'running',
      'over',
    ]);
  });

  it('wait for the story to which they lead', () => {
    const ahead = sampleArticle('2024/07/ahead', { date: moment(NOW + 1) });
    const out = sampleArticle('2024/07/out');
    const promos = [promo('x', { url: '/2024/07/ahead/#section-more' })];
    expect(promoFor(out, samplePublication([out, ahead], { promos }))).toBeUndefined();
    expect(sponsorsView(samplePublication([out, ahead], { promos })).promos).toEqual([]);
    const elsewhere = [promo('y', { url: 'https://a.example/2024/07/ahead/' })];
    expect(promoFor(out, samplePublication([out, ahead], { promos: elsewhere }))?.id).toBe('y');
  });

  it('are told of once they began, and so is who pays', () => {
    const out = sampleArticle('2024/07/out');
    const promos = [promo('x', { starts: moment(NOW + 1), ends: moment(NOW + 2) })];
    const before = samplePublication([out], { promos });
    expect(sponsorsView(before).promos).toEqual([]);
    expect(has.sponsors(stockOf(before))).toBe(false);
    expect(hasArrived('/sponsors/', before)).toBe(false);
    const begun = [promo('x', { starts: moment(NOW), ends: moment(NOW + 2) })];
    const after = samplePublication([out], { promos: begun });
    expect(sponsorsView(after).promos).toMatchObject([{ id: 'x', state: 'running' }]);
    expect(hasArrived('/sponsors/', after)).toBe(true);
  });

  it('stand under a story when they run and are meant for stories', () => {
    const story = sampleArticle('2024/07/story');
    expect(chosen(story, [promo('house')])).toBe('house');
    expect(chosen(story, [promo('over', { ends: moment(NOW) })])).toBeUndefined();
    expect(chosen(story, [promo('front', { placement: 'front' })])).toBeUndefined();
    expect(chosen(story, [])).toBeUndefined();
  });

  it('obey the story: the one it names, none, or none besides one in its text', () => {
    const promos = [promo('one'), promo('two')];
    expect(chosen(sampleArticle('2024/07/a', { promo: 'two' }), promos)).toBe('two');
    expect(chosen(sampleArticle('2024/07/a', { promo: false }), promos)).toBeUndefined();
    const placed = sampleArticle('2024/07/a');
    const text = { ...placed.text, promos: ['one'] };
    expect(chosen({ ...placed, text }, promos)).toBeUndefined();
  });

  it('keep away from sponsored stories, and paid ones from opinion', () => {
    const paid = promo('paid', { kind: 'paid' });
    expect(
      chosen(sampleArticle('2024/07/a', { kind: 'sponsored' }), [promo('house')]),
    ).toBeUndefined();
    expect(chosen(sampleArticle('2024/07/a', { kind: 'opinion' }), [paid])).toBeUndefined();
    expect(chosen(sampleArticle('2024/07/a', { kind: 'opinion' }), [promo('house')])).toBe('house');
  });
});
