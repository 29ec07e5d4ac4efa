import { mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWords, readWords } from '../../../src/loader/words.ts';

function inFolder(work: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'words-'));
  try {
    work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('words that were put aside', () => {
  it('are given back as they were, whatever they are', () => {
    const texts = fc.dictionary(fc.string({ minLength: 1 }), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(texts, (of) => {
        inFolder((folder) => {
          const words = createWords(join(folder, 'words'));
          for (const [id, text] of Object.entries(of)) words.put(id, text);
          words.close();
          const back = Object.keys(of).map((id) => {
            const place = words.placeOf(id);
            return [id, place && readWords(words.path, place)];
          });
          expect(Object.fromEntries(back)).toEqual(of);
          expect(words.placeOf('')).toBeUndefined();
        });
      }),
    );
  });

  it('may be more than are written at once', () => {
    inFolder((folder) => {
      const words = createWords(join(folder, 'words'));
      const texts = Array.from({ length: 40 }, (_, at) => `${at} é`.repeat(20_000 + at));
      for (const [at, text] of texts.entries()) words.put(String(at), text);
      words.close();
      for (const [at, text] of texts.entries()) {
        const place = words.placeOf(String(at));
        expect(place && readWords(words.path, place) === text).toBe(true);
      }
    });
  });

  it('are refused when the file is cut off', () => {
    inFolder((folder) => {
      const words = createWords(join(folder, 'words'));
      words.put('story', 'Copper rose.');
      words.close();
      truncateSync(words.path, 3);
      expect(() => readWords(words.path, words.placeOf('story') ?? [0, 0])).toThrow('is cut off');
    });
  });
});
