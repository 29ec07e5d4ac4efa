import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from '../../../src/problem/nearest.ts';

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
