import { expect, test } from 'vitest';
import { withToldFaults } from '../../../src/newsroom/told-fault.ts';

test('what cannot be saved is told as the editor shows it, and what can be is saved', () => {
  const format = withToldFaults({
    fromFile: (text) => ({ text }),
    toFile: (form) => {
      if ('bad' in form) throw new Error('edit the file itself');
      return 'a file';
    },
  });
  expect(format.fromFile('a')).toEqual({ text: 'a' });
  expect(format.toFile({})).toBe('a file');
  const cause = new Error('edit the file itself');
  expect(() => format.toFile({ bad: 1 })).toThrow(new Error('saving_failed', { cause }));
});
