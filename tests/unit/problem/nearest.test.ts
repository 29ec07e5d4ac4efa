import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  didYouMean,
  editDistance,
  nearest,
  suggestionBudget,
} from '../../../src/problem/nearest.ts';

describe('nearest', () => {
  it.each([
    ['APPL', ['MSFT', 'AAPL', 'AMZN'], 'AAPL'],
    ['marktes', ['policy', 'markets'], 'markets'],
    ['polcy', ['policy', 'markets'], 'policy'],
    ['descripton', ['title', 'description'], 'description'],
    ['Markets', ['markets'], 'markets'],
  ])('takes %s for one of %j: %s', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected);
  });

  it('keeps silent when nothing is near', () => {
    expect(nearest('weather', ['markets', 'policy'])).toBeUndefined();
    expect(nearest('XYZ', ['AAPL', 'MSFT'])).toBeUndefined();
    expect(didYouMean('weather', ['markets'])).toBe('');
    expect(nearest('MM', ['M', 'K'])).toBeUndefined();
    expect(nearest('F', ['F', 'FB'])).toBe('F');
  });

  it('takes the beginning of one name alone for it', () => {
    const pages = ['/2024/09/fed-half-point-live/', '/2024/09/fed-halves-nothing/'];
    pages.push('/2024/09/fed-half-point-live/live.json');
    expect(nearest('/2024/09/fed-half-point/', pages.values())).toBe(pages[0]);
    expect(nearest('explainers', ['explainers-desk', 'data-desk'])).toBe('explainers-desk');
    expect(nearest('small', ['small-caps', 'small-talk'])).toBeUndefined();
    expect(nearest('', ['-a'])).toBeUndefined();
  });

  it('prefers the nearer, then the earlier', () => {
    expect(nearest('AAP', ['AAPX', 'AAPL'])).toBe('AAPX');
    expect(nearest('small-cap', ['small-caps-x', 'small-caps'])).toBe('small-caps');
  });
});

describe('the work of a suggestion', () => {
  const STEPS = 1_000_000_000;
  const stepsOf = (word: string, candidates: readonly string[]): number => {
    const work = { left: STEPS };
    nearest(word, candidates, work);
    return STEPS - work.left;
  };
  const names = (count: number, name: (at: number) => string): string[] =>
    Array.from({ length: count }, (_, at) => name(at));

  it('looks at no letter of a candidate whose length is out of reach', () => {
    expect(
      stepsOf(
        'federal-reserve',
        names(5000, (at) => `id-${at}`),
      ),
    ).toBe(5000);
  });

  it('gives a candidate up in its first letters, and its far corners unseen', () => {
    const registry = names(5000, (at) => `${at}`.padStart(80, 'x'));
    expect(stepsOf('y'.repeat(80), registry)).toBeLessThan(5000 * 40);
    const alike = names(5000, (at) => `${'y'.repeat(76)}${1000 + at}`);
    expect(stepsOf('y'.repeat(80), alike)).toBeLessThanOrEqual(5000 * (80 * 7 + 1));
  });

  it('stops at a bound, whatever the registry', () => {
    const work = { left: 10_000 };
    nearest(
      'y'.repeat(80),
      names(5000, (at) => `${'y'.repeat(76)}${1000 + at}`),
      work,
    );
    expect(work.left).toBeGreaterThan(-1000);
    expect(nearest('z'.repeat(201), [`${'z'.repeat(200)}y`])).toBeUndefined();
    expect(nearest('z'.repeat(200), [`${'z'.repeat(200)}y`])).toBeUndefined();
  });

  it('is shared by many, of which each takes its part at most', () => {
    const registry = names(20_000, (at) => `${'y'.repeat(76)}${10_000 + at}`);
    const work = suggestionBudget();
    const most = work.left;
    nearest('y'.repeat(80), registry, work);
    expect(most - work.left).toBeLessThan(most / 10);
    for (let at = 0; at < 100; at++) nearest('z'.repeat(80), registry, work);
    expect(work.left).toBeGreaterThan(-20_000);
    const least = work.left;
    expect(nearest(registry[0] ?? '', registry, { left: 0 })).toBeUndefined();
    expect(least - work.left).toBe(0);
  });

  it('finds the same distances within its reach as without', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 8 }), (one, other, limit) => {
        const whole = editDistance(one, other);
        const near = editDistance(one, other, limit);
        expect(whole <= limit ? near : near > limit).toBe(whole <= limit ? whole : true);
      }),
    );
  });
});
