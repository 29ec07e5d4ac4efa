import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readPalette } from '../../../src/colour/palette.ts';
import { cardUrl, type Card } from '../../../src/publication/cards.ts';
import { shapes } from '../../../src/publication/shapes.ts';
import { cardSvg, unwrittenOn } from '../../../src/social/card-svg.ts';
import { cardFonts, drawCard } from '../../../src/social/draw-card.ts';
import { setTitle } from '../../../src/social/lines.ts';
import { stretchCard } from '../../../src/social/stretch-card.ts';
import { createTypesetter } from '../../../src/faces/typeset.ts';
import { runs } from '../../runs.ts';

const colour = readPalette(resolve(import.meta.dirname, '../../..')).light;
const reader = (file: string) => () => readFileSync(new URL(`../../../${file}`, import.meta.url));
const typesetter = createTypesetter(reader(cardFonts.main), cardFonts.seconds.map(reader));
const card = (fields: Partial<Card> = {}): Card => ({
  title: 'Small caps take the lead as investors price a rate cut',
  section: 'Market News',
  label: '',
  paid: false,
  date: 'July 17, 2024',
  name: 'The Morning Paper',
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
      runs(50),
    );
  });
});

describe('cardSvg', () => {
  it('holds outlines only: no text, no font, no file', () => {
    const svg = cardSvg(card(), typesetter, colour);
    expect(svg).not.toMatch(/<text|font|href|url\(/u);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/u);
  });

  const signs = Array.from('≤≥≈±→↑↓₹₩₺₦₿‰⅓€£¥−×÷√∞≠½™©°');
  const titles = [
    ...signs.map((sign) => `Rates ${sign} 5% after the cut`),
    ...['The ten‑year yield', 'Złoty Dziś', 'Đồng falls', 'Istanbul’s ılık market', 'What π says'],
    ...[
      'Ставка снижена',
      'Ομόλογα',
      '日本株が急騰',
      '한국 증시 상승',
      '中国经济增长',
      'الأسهم ترتفع',
    ],
    ...['הריבית עלתה', 'Škoda and Ørsted', 'Nestlé’s “café” — €3.5bn, 50 %, ±1, S&P–500'],
  ];

  it.each(titles)('writes %s', (title) => {
    expect(typesetter.lacks(title)).toEqual([]);
    const svg = cardSvg(card({ title }), typesetter, colour);
    expect(svg).not.toBe(cardSvg(card({ title: 'Market News', section: '' }), typesetter, colour));
    // Every sign is drawn: without one of them the card is another.
    for (const sign of title.matchAll(/[^\p{L}\p{N}\s]/gu)) {
      const without = title.slice(0, sign.index) + title.slice(sign.index + sign[0].length);
      expect(cardSvg(card({ title: without }), typesetter, colour)).not.toBe(svg);
    }
  });

  it('lays out from the right what is read from there', () => {
    const fields = { title: 'הריבית עלתה', section: 'שווקים', name: 'בית המניין', date: '' };
    const startsOf = (svg: string): number[] =>
      [...svg.matchAll(/<path fill="#(?:161a19|0a4b4a)" d="([^"]+)"/gu)]
        .slice(1)
        .map(([, path = '']) =>
          Math.max(...[...path.matchAll(/[ML](-?[\d.]+) /gu)].map((match) => Number(match[1]))),
        );
    const ends = startsOf(cardSvg(card({ ...fields, language: 'he' }), typesetter, colour));
    expect(ends).toHaveLength(3);
    for (const end of ends) expect(end).toBeGreaterThan(1100);
    // In an English paper only the title begins there.
    const [section = 0, title = 0, name = 0] = startsOf(cardSvg(card(fields), typesetter, colour));
    expect(title).toBeGreaterThan(1100);
    expect(Math.max(section, name)).toBeLessThan(600);
  });

  describe('with a chart', () => {
    const sketch = {
      marks: [{ series: 0, form: 'line', d: 'M6,194L294,6' }],
      ...{ value: '2.5%', subject: 'Prices', place: ['June 2024'] },
    } as const;
    /** Left and right end of all that has a colour. */
    const endsOf = (svg: string, fill: string): [number, number] => {
      const paths = svg.matchAll(new RegExp(`fill="${fill}" d="([^"]+)"`, 'gu'));
      const xs = [...paths].flatMap(([, path = '']) =>
        [...path.matchAll(/[ML](-?[\d.]+) /gu)].map((match) => Number(match[1])),
      );
      return [Math.min(...xs), Math.max(...xs)];
    };

    it('keeps the title off it, on either side', () => {
      const svg = cardSvg(card({ sketch, name: 'Paper' }), typesetter, colour);
      expect(svg).toContain('translate(790 262)');
      const [, title] = endsOf(svg, '#161a19');
      const [value] = endsOf(svg, '#0a5e5b');
      expect(title).toBeLessThan(760);
      expect(value).toBeGreaterThan(780);
      const mirrored = cardSvg(
        card({ sketch, title: 'הריבית עלתה', name: 'בית', language: 'he' }),
        typesetter,
        colour,
      );
      expect(mirrored).toContain('translate(80 262)');
      expect(endsOf(mirrored, '#161a19')[0]).toBeGreaterThan(430);
    });

    it('sets a long value smaller, and cuts none', () => {
      const long = { ...sketch, value: 'CHF 1,234,567,890.50 to CHF 2,234,567,890.50' };
      const [from, to] = endsOf(cardSvg(card({ sketch: long }), typesetter, colour), '#0a5e5b');
      expect(from).toBeGreaterThan(785);
      expect(to).toBeLessThan(1125);
      expect(to - from).toBeGreaterThan(310);
    });

    it('tells of a place that no face can write, and has an address of its own', () => {
      const told = card({ sketch: { ...sketch, place: ['June 📈'] } });
      expect(unwrittenOn(told, typesetter)).toEqual([{ text: 'June 📈', lacking: ['📈'] }]);
      expect(cardUrl(told)).not.toBe(cardUrl(card({ sketch })));
      expect(cardUrl(card({ sketch }))).not.toBe(cardUrl(card()));
    });

    it('is made taller as every card is', async () => {
      const png = await drawCard(card({ sketch }), typesetter, colour);
      for (const shape of shapes) await expect(stretchCard(png, shape)).resolves.toBeDefined();
    });
  });

  it('gives a title with a character that no face has up for the section, and tells', () => {
    const fallback = cardSvg(card({ title: 'Market News', section: '' }), typesetter, colour);
    const told = card({ title: 'Shares rise 📈 by half' });
    expect(cardSvg(told, typesetter, colour)).toBe(fallback);
    expect(unwrittenOn(told, typesetter)).toEqual([{ text: told.title, lacking: ['📈'] }]);
  });

  it('draws a card of nothing but what cannot be written', () => {
    const [title, section, name, date] = ['📈', '🏦', '📰', '📅'];
    const svg = cardSvg(card({ title, section, name, date }), typesetter, colour);
    expect(svg).toMatch(/^<svg[^]*<\/svg>$/u);
  });

  it('sets a line that reads from right to left in that order, at the right', () => {
    const xs = (title: string): number[] =>
      [
        ...cardSvg(card({ title, section: '', label: '' }), typesetter, colour).matchAll(
          /M([\d.]+) /gu,
        ),
      ].map((match) => Number(match[1]));
    expect(Math.max(...xs('הריבית'))).toBeGreaterThan(1000);
    // Letters of a word stand one left of the other; digits in it do not.
    const [first, second] = [typesetter.path('אב', 92, 0, 0), typesetter.path('בא', 92, 0, 0)];
    expect(first).not.toBe(second);
    expect(typesetter.path('12', 92, 0, 0)).not.toBe(typesetter.path('21', 92, 0, 0));
    expect(typesetter.isRightToLeft('הריבית עלתה ב-2%')).toBe(true);
    expect(typesetter.isRightToLeft('The word הריבית')).toBe(false);
  });

  it('breaks lines of scripts without spaces, none before a closing mark', () => {
    const title =
      '日本銀行は金融政策決定会合で、政策金利を据え置くことを決めた。市場は円安に動いた。';
    const { lines, size } = setTitle(title, 1040, typesetter);
    expect(lines.join('')).toBe(title);
    expect(size).toBeGreaterThan(54);
    expect(lines.filter((line) => /^[、。]/u.test(line))).toEqual([]);
  });

  it('keeps a long label within the card', () => {
    const label = `Sponsored by ${'Extraordinary Capital Partners '.repeat(4)}`;
    const svg = cardSvg(card({ label }), typesetter, colour);
    const xs = [...svg.matchAll(/[ML]([\d.-]+) /gu)].map((match) => Number(match[1]));
    expect(Math.max(...xs)).toBeLessThanOrEqual(1200);
  });
});

it('drawCard makes a small PNG of the size that networks ask for, the same each time', async () => {
  const image = await drawCard(card(), typesetter, colour);
  const { format, width, height } = await sharp(image).metadata();
  expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
  expect(image.length).toBeLessThan(200_000);
  expect(await drawCard(card(), typesetter, colour)).toEqual(image);
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
        const drawn = await drawCard(card({ title, section }), typesetter, colour);
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
