import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClashError, createLedger } from '../../../src/build/ledger.ts';
import { folderOf } from '../folder.ts';

/** What the ledger says to a second file; undefined when it takes both. */
function said(first: string, second: string): string | undefined {
  const ledger = createLedger();
  ledger.enter(first, 'the first');
  try {
    ledger.enter(second, 'the second');
    return undefined;
  } catch (error) {
    if (!(error instanceof ClashError)) throw error;
    return error.message;
  }
}

describe('a ledger', () => {
  it.each([
    ['a/index.html', 'b/index.html'],
    ['a/index.html', 'a/feed.xml'],
    ['a.html', 'a/index.html'],
    ['a', 'ab/c'],
    ['caf%C3%A9/a.txt', 'cafe/a.txt'],
  ])('takes %s and %s', (first, second) => {
    expect(said(first, second)).toBeUndefined();
    expect(said(second, first)).toBeUndefined();
  });

  it.each([
    ['a/index.html', 'a/index.html', 'would both be "a/index.html" of the site'],
    ['a/index.html', 'A/index.html', 'which some file systems take for one'],
    ['feed.xml', 'Feed.XML', 'which some file systems take for one'],
    ['straße.txt', 'STRASSE.txt', 'which some file systems take for one'],
    ['café.txt', 'cafe\u0301.txt', 'which some file systems take for one'],
    ['a/b.txt', 'a/b.txt.', 'which some file systems take for one'],
    ['a/b c.txt', 'a/b%20c.txt', 'which some file systems take for one'],
    ['index.html', 'index.html/a/index.html', 'a file where the other needs a folder'],
    ['404.html', '404.html/index.html', 'a file where the other needs a folder'],
    ['a/b', 'A/B/c/d', 'a file where the other needs a folder'],
  ])('refuses %s beside %s, either way, naming both', (first, second, why) => {
    for (const message of [said(first, second), said(second, first)]) {
      expect(message).toContain(why);
      expect(message).toMatch(/^the first and the second would .*; rename or remove one of them$/u);
    }
  });

  it.each(['', '/', '../a', 'a/../b', 'a//b', '/etc/passwd', './a', 'a/.', 'a\\b', 'a\0b', 'a/'])(
    'refuses %j, which is no file of the site',
    (path) => {
      expect(() => {
        createLedger().enter(path, 'a stranger');
      }).toThrow(/^a stranger would write ".*", outside of the site$/u);
    },
  );

  it('lets no file change or hide another, whatever their names', () => {
    const part = fc.constantFrom('a', 'A', 'b', 'index.html', 'é', 'e\u0301', '..', '', 'a.', 'ﬁ');
    const path = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
    const home = folderOf();
    let taken = 0;
    fc.assert(
      fc.property(fc.array(path, { minLength: 2, maxLength: 12 }), (paths) => {
        const folder = mkdtempSync(join(home, 'site-'));
        const ledger = createLedger();
        const written = new Map<string, string>();
        for (const [at, file] of paths.entries()) {
          try {
            ledger.enter(file, String(at));
          } catch (error) {
            if (!(error instanceof ClashError)) throw error;
            continue;
          }
          const place = join(folder, file);
          mkdirSync(dirname(place), { recursive: true });
          writeFileSync(place, String(at), { flag: 'wx' });
          written.set(file, String(at));
        }
        taken += written.size;
        const there = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
          statSync(join(folder, name)).isFile(),
        );
        expect(there.sort()).toEqual([...written.keys()].sort());
        for (const [file, text] of written) {
          expect(readFileSync(join(folder, file), 'utf8')).toBe(text);
        }
        const folded = there.map((name) => name.normalize('NFKC').toLowerCase());
        expect(new Set(folded).size).toBe(folded.length);
      }),
    );
    expect(taken).toBeGreaterThan(200);
  });
});
