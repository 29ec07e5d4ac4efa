import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Card } from '../../../src/publication/cards.ts';
import { shapes } from '../../../src/publication/shapes.ts';
import { cardSvg } from '../../../src/social/card-svg.ts';
import { CARD_FONT, drawCard } from '../../../src/social/draw-card.ts';
import { setTitle } from '../../../src/social/lines.ts';
import { stretchCard } from '../../../src/social/stretch-card.ts';
import { createTypesetter } from '../../../src/social/typeset.ts';

const typesetter = createTypesetter(
  readFileSync(new URL(`../../../${CARD_FONT}`, import.meta.url)),
);
const card = (fields: Partial<Card> = {}): Card => ({
  title: 'Small caps take the lead as investors price a rate cut',
  section: 'Market News',
  label: '',
  date: 'July 17, 2024',
  name: 'The Counting House',
  language: 'en-US',
  ...fields,
});

describe('setTitle', () => {
  it('sets short titles large and long ones small', () => {
    expect(setTitle('Fed cuts', 1040, typesetter)).toEqual({ size: 92, lines: ['Fed cuts'] });
    expect(setTitle('word '.repeat(22).trim(), 1040, typesetter).size).toBeLessThan(92);
  });

  it('loses no word of a title that fits, and no line is wider than the column', () => {
    const word = fc.string({
      unit: fc.constantFrom(...Array.from('abcWi.,%$&-')),
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 25 }), (words) => {
        const title = words.join(' ').slice(0, 110).trim();
        const { size, lines } = setTitle(title, 1040, typesetter);
        expect(lines.length).toBeLessThanOrEqual(6);
        for (const line of lines) {
          expect(typesetter.width(line, size)).toBeLessThanOrEqual(1041);
        }
        const text = lines.join('').replaceAll(' ', '');
        if (!text.endsWith('…')) expect(text).toBe(title.replaceAll(' ', ''));
      }),
      { numRuns: 50 },
    );
  });
});

describe('cardSvg', () => {
  it('holds outlines only: no text, no font, no file', () => {
    const svg = cardSvg(card(), typesetter);
    expect(svg).not.toMatch(/<text|font|href|url\(/u);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/u);
  });

  it('gives a title that the face cannot write up for the section', () => {
    const fallback = cardSvg(card({ title: 'Market News', section: '' }), typesetter);
    expect(cardSvg(card({ title: '日本株が急騰' }), typesetter)).toBe(fallback);
    expect(cardSvg(card({ title: 'Ставка снижена' }), typesetter)).toBe(fallback);
  });

  it('writes letters without marks that the face lacks, and leaves out signs', () => {
    const svg = cardSvg(card({ title: 'Skoda rises by half' }), typesetter);
    expect(cardSvg(card({ title: 'Škoda → rises ₿ by half 📈' }), typesetter)).toBe(svg);
  });

  it('draws a card of nothing but what cannot be written', () => {
    const svg = cardSvg(
      card({ title: '日本', section: '東京', name: '新聞', date: '七月' }),
      typesetter,
    );
    expect(svg).toMatch(/^<svg[^]*<\/svg>$/u);
  });

  it('writes Latin letters with accents, quotation marks and signs', () => {
    expect(typesetter.covers('Nestlé’s “café” — €3.5bn, 50 %, ±1, S&P–500')).toBe(true);
    expect(typesetter.covers('₿')).toBe(false);
  });

  it('keeps a long label within the card', () => {
    const label = `Sponsored by ${'Extraordinary Capital Partners '.repeat(4)}`;
    const svg = cardSvg(card({ label }), typesetter);
    const xs = [...svg.matchAll(/[ML]([\d.-]+) /gu)].map((match) => Number(match[1]));
    expect(Math.max(...xs)).toBeLessThanOrEqual(1200);
  });
});

it('drawCard makes a small PNG of the size that networks ask for, the same each time', async () => {
  const image = await drawCard(card(), typesetter);
  const { format, width, height } = await sharp(image).metadata();
  expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
  expect(image.length).toBeLessThan(200_000);
  expect(await drawCard(card(), typesetter)).toEqual(image);
});

describe('stretchCard', () => {
  const rowsOf = async (image: Buffer): Promise<Buffer[]> => {
    const { data, info } = await sharp(image).raw().toBuffer({ resolveWithObject: true });
    const stride = info.width * info.channels;
    return Array.from({ length: info.height }, (_, row) =>
      data.subarray(row * stride, (row + 1) * stride),
    );
  };

  it('makes every shape 1200 wide, with nothing but paper put in', async () => {
    const long =
      'Headlines with ÉÅÇgjpq that go on and on and on for as many words as they may have';
    for (const title of ['Gilt', long, long.toUpperCase()]) {
      for (const section of ['', 'Market News']) {
        const drawn = await drawCard(card({ title, section }), typesetter);
        const before = await rowsOf(drawn);
        const paper = before[40] ?? Buffer.of();
        const marked = before.filter((row) => !row.equals(paper));
        for (const shape of shapes) {
          const rows = await rowsOf(await stretchCard(drawn, shape));
          expect(rows).toHaveLength((1200 * shape.height) / shape.width);
          const kept = rows.filter((row) => !row.equals(paper));
          expect(Buffer.concat(kept).equals(Buffer.concat(marked))).toBe(true);
          // Rows are put in where no letter is cut.
          const seams = [121, 122, 521, 522].map((row) => before[row]?.equals(paper));
          expect(seams).toEqual([true, true, true, true]);
        }
      }
    }
  });

  it('refuses what is no card', async () => {
    const other = await sharp({
      create: { width: 1200, height: 600, channels: 3, background: '#fff' },
    })
      .png()
      .toBuffer();
    await expect(stretchCard(other, { name: '1x1', width: 1, height: 1 })).rejects.toThrow(
      'this is no card',
    );
  });
});
