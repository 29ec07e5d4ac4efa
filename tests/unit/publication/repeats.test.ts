import { expect, test } from 'vitest';
import { repeats } from '../../../src/publication/repeats.ts';

test.each([
  ['Opinion', 'Opinion', true],
  ['Explained', 'Explainer', true],
  ['Opinion', 'Analysis', false],
  ['Explained', 'Live blog', false],
  ['Markets', undefined, false],
])('%s says already what %s says: %s', (section, label, expected) => {
  expect(repeats(section, label)).toBe(expected);
});
