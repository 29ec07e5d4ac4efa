import { expect, it } from 'vitest';
import { createPlan, shardOf } from '../../../src/edition/plan.ts';

it('wants what is new or has another key, and keeps the rest', () => {
  const plan = createPlan(
    new Map([
      ['/same/', 'a'],
      ['/other/', 'a'],
      ['/gone/', 'a'],
    ]),
    undefined,
  );
  const wanted = [
    plan.wants('/same/', () => 'a'),
    plan.wants('/other/', () => 'b'),
    plan.wants('/new/', () => 'a'),
  ];
  expect(wanted).toEqual([false, true, true]);
  expect([...plan.kept]).toEqual(['/same/']);
  expect([...plan.pages.keys()]).toEqual(['/same/', '/other/', '/new/']);
});

it('wants all of its own shard, and nothing of another', () => {
  const urls = Array.from({ length: 50 }, (_, index) => `/2024/07/story-${index}/`);
  const plans = [1, 2, 3].map((index) => createPlan(undefined, { index, count: 3 }));
  for (const url of urls) {
    const takers = plans.map((plan) => plan.wants(url, () => 'a'));
    expect(takers.indexOf(true) + 1).toBe(shardOf(url, 3));
    expect(takers.filter(Boolean)).toHaveLength(1);
  }
  expect(plans.every((plan) => plan.pages.size > 0)).toBe(true);
});
