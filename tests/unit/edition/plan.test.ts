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

it('asks for a key where the print is another alone, and remembers both', () => {
  const last = createPlan(undefined, undefined);
  for (const url of ['/same/', '/moved/', '/other/', '/none/']) {
    last.wants(url, () => 'key', url === '/none/' ? undefined : () => 'print');
  }
  const plan = createPlan(last.pages, undefined);
  const asked: string[] = [];
  const wants = (url: string, key: string, print?: string): boolean =>
    plan.wants(
      url,
      () => {
        asked.push(url);
        return key;
      },
      print === undefined ? undefined : () => print,
    );
  const wanted = [
    wants('/same/', 'of no interest', 'print'),
    wants('/moved/', 'key', 'another'),
    wants('/other/', 'another', 'another'),
    wants('/none/', 'key'),
  ];
  expect(wanted).toEqual([false, false, true, false]);
  expect(asked).toEqual(['/moved/', '/other/', '/none/']);
  expect(plan.pages.get('/same/')).toBe(last.pages.get('/same/'));
  expect(plan.pages.get('/moved/')).not.toBe(last.pages.get('/moved/'));
});
