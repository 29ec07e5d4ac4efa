import { describe, expect, it } from 'vitest';
import { unknownName } from '../../../src/loader/unknown.ts';

const many = Array.from({ length: 40 }, (_, index) => `tag-number-${index}`);

describe('an unknown name', () => {
  it('is told with the nearest one', () => {
    expect(unknownName('tag', 'bond', ['bonds', 'banks'], 'tags.yaml')).toBe(
      'unknown tag "bond"; did you mean "bonds"?',
    );
  });

  it('is told with all when they are few', () => {
    expect(unknownName('section', 'sport', ['markets', 'policy'], 'sections.yaml')).toBe(
      'unknown section "sport"; known are markets, policy',
    );
  });

  it.each([[many], [[]]])('is told with the file that lists them otherwise', (names) => {
    expect(unknownName('tag', 'weather', names, 'tags.yaml')).toBe(
      'unknown tag "weather"; tags.yaml lists those that exist, and takes new ones',
    );
  });
});
