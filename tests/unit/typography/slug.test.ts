import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugOf, uniqueSlug } from '../../../src/typography/slug.ts';

describe('slugOf', () => {
  it.each([
    ['de', 'Größe über Öl', 'groesse-ueber-oel'],
    ['de-CH', 'ÖL STEIGT', 'oel-steigt'],
    ['da', 'Ørsted på børsen', 'oersted-paa-boersen'],
    ['nb', 'Smør', 'smoer'],
    ['sv', 'Över Åre', 'over-are'],
    ['fr', 'L’été à 5\u202f%', 'lete-a-5-pour-cent'],
    ['ja', '5%', '5'],
  ])('in %s: %s', (language, headline, slug) => {
    expect(slugOf(headline, language)).toBe(slug);
  });

  it.each([
    ['Small caps take the lead', 'small-caps-take-the-lead'],
    ["The Fed's S&P 500 moment: up 5%", 'the-feds-sp-500-moment-up-5-percent'],
    ['Zürich’s größte Überraschung', 'zurichs-grosste-uberraschung'],
    ['ЦБ повысил ставку', 'tsb-povysil-stavku'],
    ['日本銀行', 'ribenyinxing'],
    ['$AAPL — and $BRK.B', 'aapl-and-brk-b'],
    [
      'A headline that is much longer than any address that a reader would ever want to see',
      'a-headline-that-is-much-longer-than-any-address-that-a',
    ],
    ['— … !', ''],
  ])('%s', (headline, slug) => {
    expect(slugOf(headline)).toBe(slug);
  });

  it('is always a file name that an article may have', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (headline) => {
        expect(slugOf(headline)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/u);
        expect(slugOf(headline).length).toBeLessThanOrEqual(60);
      }),
    );
  });
});

describe('uniqueSlug', () => {
  it('adds the first number that is free', () => {
    expect(uniqueSlug('a', new Set())).toBe('a');
    expect(uniqueSlug('a', new Set(['a', 'a-2']))).toBe('a-3');
  });
});
