import { describe, expect, it } from 'vitest';
import { framedPatterns, originsOf } from '../../../src/hosting/framed-pages.ts';

const FILMS = 'https://www.youtube-nocookie.com';
const MAPS = 'https://www.openstreetmap.org';
const pages = new Map([
  ['/2024/07/a/', [FILMS]],
  ['/2024/08/b/', [MAPS, FILMS]],
  ['/2026/11/c/', [MAPS]],
  ['/de/2026/11/d/', [FILMS]],
]);

describe('pages that may hold frames', () => {
  it('have a rule each while there is room', () => {
    expect(framedPatterns(pages, 4)).toEqual(pages);
  });

  it('else share one with those of their year, of their language', () => {
    expect([...framedPatterns(pages, 3)]).toEqual([
      ['/2024/*', [MAPS, FILMS]],
      ['/2026/*', [MAPS]],
      ['/de/2026/*', [FILMS]],
    ]);
  });

  it('and in the end with all', () => {
    expect([...framedPatterns(pages, 2)]).toEqual([['/*', [MAPS, FILMS]]]);
  });

  it('name each origin once, in order', () => {
    expect(originsOf(pages)).toEqual([MAPS, FILMS]);
    expect(originsOf(new Map())).toEqual([]);
  });
});
