import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FILES_LIST, filesList, readFilesList, writeFilesList } from '../../../src/build/record.ts';
import { digestOf } from '../../../src/disk/digest.ts';
import { runs } from '../../runs.ts';
import { folderOf } from '../folder.ts';

const digest = fc.nat(99).map((number) => digestOf(String(number)));
const part = fc.oneof(
  fc.constantFrom(
    'a',
    'index.html',
    '2024',
    '__proto__',
    'a b',
    'é',
    '{',
    '"',
    '\\',
    '\u2028',
    '\ud800',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }),
);
const path = fc
  .array(part, { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join('/'))
  .filter(
    (name) => !/[\0\\]/u.test(name) && !name.split('/').some((each) => /^\.{0,2}$/u.test(each)),
  );
const list = fc.array(fc.tuple(path, digest), { minLength: 1, maxLength: 6 });

/** What a list of files names, in the order of names; undefined where it is none. */
function read(text: string): [string, string][] | undefined {
  const folder = folderOf({});
  writeFileSync(join(folder, FILES_LIST), text);
  const files = readFilesList(folder);
  return files && [...files].sort();
}

test('a list of files says what was written to it', () => {
  fc.assert(
    fc.property(list, (files) => {
      const written = new Map(files);
      expect(read(filesList(written))).toEqual([...written].sort());
    }),
    runs(200),
  );
});

test.each([0, 1, 2, 999, 1000, 1001, 2500])('a list of %i files is one line for each', (count) => {
  const files = Array.from(
    { length: count },
    (_, at) => [`${at}.html`, digestOf(`${at}`)] as const,
  );
  const folder = folderOf({});
  writeFilesList(folder, new Map(files));
  const text = readFileSync(join(folder, FILES_LIST), 'utf8');
  expect(text).toBe(filesList(new Map(files.toReversed())));
  expect<unknown>(JSON.parse(text)).toEqual(Object.fromEntries(files));
  expect(text.split('\n')).toHaveLength(Math.max(1, count) + 3);
});

test('a list that ends after a line says nothing', () => {
  const whole = filesList(new Map(['a', 'b'].map((path) => [path, digestOf(path)])));
  expect(read(whole)).toHaveLength(2);
  expect(read(whole.slice(0, whole.indexOf(',\n') + 2))).toBeUndefined();
});

test('a list that somebody wrote otherwise says what it says as JSON, or nothing', () => {
  const edit = fc.tuple(
    fc.nat(),
    fc.nat(3),
    fc.constantFrom('', ',', '\n', '}', '"', ' ', '{', 'f'),
  );
  fc.assert(
    fc.property(list, edit, (files, [at, length, text]) => {
      const whole = filesList(new Map(files));
      const place = at % whole.length;
      const edited = whole.slice(0, place) + text + whole.slice(place + length);
      let says: unknown;
      try {
        says = JSON.parse(Buffer.from(edited).toString());
      } catch {
        // Then it says nothing.
      }
      const found = read(edited);
      if (found !== undefined) expect(Object.fromEntries(found)).toEqual(says);
    }),
    runs(400),
  );
});
