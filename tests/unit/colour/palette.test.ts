import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { chartCard } from '../../../src/charts/svg/chart-card.ts';
import { serialiseSvg } from '../../../src/charts/svg/element.ts';
import { COLOURS, paletteOf, readPalette } from '../../../src/colour/palette.ts';
import { encodeVariant, openVariants } from '../../../src/media/encode.ts';
import { variantsOf } from '../../../src/publication/media.ts';
import { webManifest } from '../../../src/seo/text-files.ts';
import { cardSvg } from '../../../src/social/card-svg.ts';
import { cardFonts } from '../../../src/social/draw-card.ts';
import { createTypesetter } from '../../../src/faces/typeset.ts';
import { faultsPage } from '../../../tools/dev/faults-page.ts';
import { tile } from '../../../tools/identity/mark.ts';
import { model, table } from '../charts/chart.ts';
import { folderOf } from '../folder.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');
const css = readFileSync(join(PROJECT, COLOURS), 'utf8');
const read = (file: string): Buffer => readFileSync(join(PROJECT, file));

/** The style sheet with another colour for a role. */
function repainted(role: string, colour: string): string {
  const changed = css.replace(
    new RegExp(`(?<=--${role}: )(?:light-dark\\([^)]*\\)|#\\w+)`, 'u'),
    `light-dark(${colour}, ${colour})`,
  );
  expect(changed).not.toBe(css);
  return changed;
}

describe('the colours of the style sheet', () => {
  it('are read by role, for day and night', () => {
    const text =
      ':root {\n  --ink: light-dark(#161a19, #EBE8E0);\n  --one: #abc;\n  --same: var(--ink);\n}';
    const { light, dark } = paletteOf(text);
    expect(['ink', 'one', 'same'].map(light)).toEqual(['#161a19', '#aabbcc', '#161a19']);
    expect(['ink', 'one', 'same'].map(dark)).toEqual(['#EBE8E0', '#aabbcc', '#EBE8E0']);
  });

  it.each([
    ['', 'has no colour --ink; write --ink: light-dark(#rrggbb, #rrggbb);'],
    ['--ink: oklch(40% 0.2 20);', '--ink: oklch(40% 0.2 20) is not light-dark(#rrggbb, #rrggbb)'],
    ['--ink: light-dark(black, white);', 'is not light-dark('],
    ['--ink: var(--ink);', 'is not light-dark('],
  ])('that pictures need are refused otherwise: %j', (text, told) => {
    expect(() => paletteOf(text).light('ink')).toThrow(told);
  });

  const typesetter = createTypesetter(() => read(cardFonts.main), []);
  const card = {
    ...{ title: 'A headline', section: 'Markets', label: '', date: 'July 17, 2024', paid: false },
    ...{ name: 'The Paper', language: 'en' },
  };
  const chart = model(table('date,a,b', '2023,1,2', '2024,3,4'), { y: 'a,b', series: 'A,B' });

  it.each<readonly [role: string, what: string]>([
    ...['paper', 'ink', 'muted', 'accent', 'rule'].map((role) => [role, 'a card'] as const),
    ['sponsored', 'a paid card'] as const,
    ['paper', 'the manifest'] as const,
    ...['paper', 'ink', 'muted', 'rule', 'series-1', 'series-2'].map(
      (role) => [role, 'a chart'] as const,
    ),
    ...['paper', 'accent', 'strike'].map((role) => [role, 'the mark'] as const),
    ...['paper', 'ink', 'muted', 'tint', 'rule', 'loss'].map(
      (role) => [role, 'the error page'] as const,
    ),
  ])('--%s changes %s', (role, what) => {
    const text = repainted(role, '#12ab34');
    const { light } = paletteOf(text);
    const drawings: Readonly<Record<string, () => string>> = {
      'a card': () => cardSvg(card, typesetter, light),
      'a paid card': () => cardSvg({ ...card, label: 'Sponsored', paid: true }, typesetter, light),
      'the manifest': () =>
        webManifest({ name: 'A', tagline: 'B', language: 'en' }, light('paper')),
      'a chart': () => serialiseSvg(chartCard(chart, light)),
      'the mark': () => tile(32, 0.1, light),
      'the error page': () => faultsPage({ shown: [], count: 1 }, text),
    };
    expect(drawings[what]?.()).toContain('#12ab34');
  });

  it('lie under pictures that can be seen through', async () => {
    const create = { width: 40, height: 30, channels: 4, background: '#0000' } as const;
    const dir = folderOf({});
    const path = join(dir, 'a.png');
    await sharp({ create }).png().toFile(path);
    const asset = {
      src: path,
      digest: 'a'.repeat(32),
      width: 40,
      height: 30,
      format: 'png',
      drawn: true,
    } as const;
    const [variant] = variantsOf(asset).filter(({ format }) => format === 'png');
    expect(variant).toBeDefined();
    if (variant === undefined) return;
    for (const colour of ['#12ab34', '#fedcba']) {
      const variants = openVariants(dir, paletteOf(repainted('paper', colour)));
      const file = await encodeVariant({ path, asset }, variant, variants);
      const { data } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true });
      expect(`#${data.subarray(0, 3).toString('hex')}`).toBe(colour);
    }
  });

  it('are those of the files that `npm run identity` draws', () => {
    const { light } = readPalette(PROJECT);
    const told = 'run `npm run identity`';
    expect(read('public/favicon.svg').toString(), told).toBe(`${tile(32, 0.06, light)}\n`);
    expect(read('public/wordmark.svg').toString(), told).toContain(`fill="${light('ink')}"`);
  });

  it('stand nowhere else', () => {
    const files = ['src', 'tools', 'scripts'].flatMap((folder) =>
      readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        join(folder, name),
      ),
    );
    const written = files
      .filter((file) => /\.(?:ts|mjs|astro|css)$/u.test(file) && file !== COLOURS)
      // Drawings of made-up stories have colours of their own.
      .filter((file) => !/^(?:tools\/bench|src\/components\/styleguide)\//u.test(file))
      .filter((file) =>
        /['"`(: ]#(?:[\da-f]{6}|[\da-f]{3})\b(?![-(])/iu.test(read(file).toString()),
      );
    expect(written).toEqual([]);
  });
});
