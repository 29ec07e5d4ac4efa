import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { FormFields } from '../../../src/newsroom/file-shape.ts';
import { splicedYaml } from '../../../src/newsroom/spliced-yaml.ts';

function changed(source: string, change: FormFields): string {
  const before = (parse(source) ?? {}) as FormFields;
  const next = Object.fromEntries(
    Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined),
  );
  const text = splicedYaml(source, before, next, ['title', 'tags']);
  expect(parse(text) ?? {}).toEqual(next);
  return text;
}

describe('what cannot be changed where it stands is written anew, and that alone', () => {
  test.each([
    [
      'a value with a remark behind it',
      'a: "1"\nb: x # why\nc:   2\n',
      'a: "1"\n# why\nb: [y, z]\nc:   2\n',
    ],
    [
      'a list with remarks',
      "a: '1'\nb: # those\n  # one\n  - x\nc: 2\n",
      "a: '1'\n# those\n# one\nb: word\nc: 2\n",
    ],
    [
      'a mapping',
      'a: 1\nb:\n  d: 1 # of d\n  # end\nc: 2\n',
      'a: 1\n# of d\nb: word\n  # end\nc: 2\n',
    ],
    ['a value that others repeat', 'a: &x [1, 2]\nb: *x\nc: 2\n', 'a: &x [1, 2]\nb: word\nc: 2\n'],
    ['text in several lines', 'a: 1\nb: |\n  # no remark\n  x\nc: 2\n', 'a: 1\nb: [y, z]\nc: 2\n'],
  ])('%s', (_, source, after) => {
    const value = after.includes('[y, z]') ? ['y', 'z'] : 'word';
    expect(changed(source, { b: value })).toBe(after);
  });

  test('a list in brackets with remarks', () => {
    const source = 'a: 1\nb: [x, # the first\n  z]\nc: 2\n';
    expect(changed(source, { b: ['y', 'z'] })).toBe('a: 1\n# the first\nb: [y, z]\nc: 2\n');
  });

  test('fields whose names are no plain words', () => {
    expect(changed('# top\n? a\n: 1\nb: 2\n', { b: 3 })).toContain('# top\n');
  });

  test('the last field of all', () => {
    expect(changed('# top\nb: 1 # gone\n', { b: undefined })).toBe('# top\n# gone\n');
  });

  test('a file of remarks alone', () => {
    expect(changed('# top\n', { title: 'x' })).toBe('# top\ntitle: x\n');
  });
});

test('whatever is changed, fields beside it stay byte for byte, and no remark is lost', () => {
  const line = fc.constantFrom(
    'x',
    '"x"',
    "'x'",
    '[1, 2]',
    '\n  - x # r\n  - y',
    '\n  p: 1 # r\n  q: [2]',
    '>-\n  x\n  y',
    '{ p: 1 }',
    '1 # r',
    '# r\n  - 1',
    '[1, # r\n  2]',
    '',
  );
  const values = fc.constantFrom<FormFields[string]>(
    'word',
    5,
    ['y'],
    [{ p: 1 }],
    { p: 2, s: 'n' },
    ['x', 'z'],
    { p: 1 },
  );
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 2, maxLength: 5 }),
      fc.nat(4),
      values,
      (lines, at, value) => {
        const fields = lines.map((each, index) => `f${index}: ${each}\n`);
        const index = at % fields.length;
        const text = changed(fields.join(''), { [`f${index}`]: value });
        for (const [other, field] of fields.entries())
          if (other !== index) expect(text).toContain(field);
        const remarks = (each: string): number => each.split('# r').length;
        if (!Array.isArray(value) && typeof value !== 'object')
          expect(remarks(text)).toBe(remarks(fields.join('')));
      },
    ),
    { numRuns: 500 },
  );
});
