import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unsearchedIn, withUnsearched, type Unsearched } from '../../../src/search/unsearched.ts';
import { runs } from '../../runs.ts';

test('what a result shows stands behind its address, whatever it is', () => {
  const text = fc.string({ unit: 'binary' });
  const shownAll = { date: text, image: text, drawn: text, corrected: text };
  const some = fc.record(shownAll, { requiredKeys: ['date'] });
  fc.assert(
    fc.property(some, (shown: Unsearched) => {
      const url = '/2024/07/story/';
      const address = withUnsearched(url, shown);
      expect(address).toMatch(/^[\w/#=&%.*+-]+$/u);
      expect(unsearchedIn(address)).toEqual({ url, shown });
    }),
    runs(300),
  );
});
