import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { chartFaces, chartImage } from '../../../src/charts/image.ts';
import { readPalette } from '../../../src/colour/palette.ts';
import { chartCard } from '../../../src/charts/svg/chart-card.ts';
import { serialiseSvg } from '../../../src/charts/svg/element.ts';
import { model, table } from './chart.ts';

const root = new URL('../../../', import.meta.url);
const colour = readPalette(fileURLToPath(root)).light;
const faces = chartFaces((file) => readFileSync(new URL(file, root)));
const made = model(table('date,value', '2023,1', '2024,3', '2025,2'), { unit: 'percent' });

/** Share of pixels in a strip that are darker than paper. */
async function inked(png: Buffer, top: number, height: number): Promise<number> {
  const strip = { left: 40, top, width: 1100, height };
  const { data } = await sharp(png)
    .extract(strip)
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return data.filter((value) => value < 128).length / data.length;
}

describe('chartImage', () => {
  it('draws 1200 x 675 pixels, twice alike', async () => {
    const png = await chartImage(made, { faces, colour });
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 675 });
    expect(png.equals(await chartImage(made, { faces, colour }))).toBe(true);
    expect(png.length).toBeLessThan(200_000);
  });

  it('writes its title', async () => {
    expect(await inked(await chartImage(made, { faces, colour }), 60, 50)).toBeGreaterThan(0.01);
  });
});

describe('cardSvg', () => {
  it('fits the longest title, subtitle, source and forty names', () => {
    const names = Array.from({ length: 40 }, (_, index) => `A rather long name ${index},${index}`);
    const card = chartCard(
      model(table('date,value', ...names), {
        type: 'bar',
        title: 'A title of many words '.repeat(8),
        subtitle: 'A subtitle of many words '.repeat(12),
        source: 'A source of many words '.repeat(12),
      }),
      colour,
    );
    const svg = serialiseSvg(card);
    const ys = [...svg.matchAll(/<text x="24" y="([\d.]+)"/gu)].map((match) => Number(match[1]));
    expect(Math.max(...ys)).toBeLessThan(337);
    expect(svg).toContain('…');
    expect(svg).toMatch(/<svg x="24" y="[\d.]+" width="552" height="[1-9][\d.]*"/u);
  });
});

describe('text of an image', () => {
  const signs = Array.from('≤≥≈±→↑↓₹₩₺₦₿‰⅓‑łđıπЖΩ日한国سה');

  it.each(signs)('has a letter for %s, and no empty box', async (sign) => {
    const titled = (title: string): Promise<Buffer> =>
      chartImage({ ...made, title }, { faces, colour });
    const drawn = await titled(`A ${sign}`);
    expect(drawn.equals(await titled('A'))).toBe(false);
    // What no face has is drawn as one and the same box, or not at all.
    expect(drawn.equals(await titled('A \u{10fffd}'))).toBe(false);
  });

  it.each([
    ['日本の金利 أسعار', '日本の金利 حروف'],
    ['한국 मूल्य', '한국 बाज़ार'],
    ['Brent ראש 原油', 'Brent סוף 原油'],
    ['ราคา Łódź قمح', 'ราคา Łódź ذهب'],
  ])('is in letters where a line has those of several faces: %s', async (one, other) => {
    const [drawn, another] = await Promise.all(
      [one, other].map((title) => chartImage({ ...made, title }, { faces, colour })),
    );
    expect(another !== undefined && drawn?.equals(another)).toBe(false);
  });
});
