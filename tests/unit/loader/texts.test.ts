import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/body/block.ts';
import { createTexts, readStored } from '../../../src/loader/texts.ts';
import { folderOf } from '../folder.ts';

const textOf = (value: string): Block[] => [{ type: 'prose', nodes: [{ type: 'text', value }] }];

describe('texts that were put aside', () => {
  it('are given back as they were, whatever they are', () => {
    const words = fc.dictionary(fc.string({ minLength: 1 }), fc.string({ unit: 'grapheme' }));
    const path = join(folderOf(), 'texts');
    let number = 0;
    fc.assert(
      fc.property(words, (of) => {
        const texts = createTexts(`${path}.${(number += 1)}`);
        for (const [id, text] of Object.entries(of)) texts.put(id, textOf(text));
        texts.close();
        const back = Object.keys(of).map((id) => {
          const place = texts.places.get(id);
          return [id, place && readStored(texts.path, place)];
        });
        const all = Object.entries(of).map(([id, text]) => [id, textOf(text)]);
        expect(back).toEqual(all);
        expect(texts.places.has('')).toBe(false);
      }),
    );
  });

  it('may be more than are written at once', () => {
    const texts = createTexts(join(folderOf(), 'texts'));
    const words = Array.from({ length: 40 }, (_, at) => `${at} é`.repeat(20_000 + at));
    for (const [at, text] of words.entries()) texts.put(String(at), textOf(text));
    texts.close();
    for (const [at, text] of words.entries()) {
      const place = texts.places.get(String(at));
      expect(
        JSON.stringify(place && readStored(texts.path, place)) === JSON.stringify(textOf(text)),
      ).toBe(true);
    }
  });

  it('are refused when the file is cut off', () => {
    const texts = createTexts(join(folderOf(), 'texts'));
    texts.put('story', textOf('Copper rose.'));
    texts.close();
    truncateSync(texts.path, 3);
    expect(() => readStored(texts.path, texts.places.get('story') ?? [0, 0])).toThrow('is cut off');
  });
});
