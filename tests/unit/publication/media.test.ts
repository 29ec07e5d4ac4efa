import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Asset } from '../../../src/publication/article.ts';
import { imageFilesOf, movingOf, variantsOf } from '../../../src/publication/media.ts';

const size = fc.integer({ min: 1, max: 6000 });
const asset: fc.Arbitrary<Asset> = fc.record(
  {
    src: fc.constant('a.png'),
    digest: fc.constant('0'.repeat(32)),
    format: fc.constantFrom('png', 'jpeg', 'webp', 'avif', 'gif'),
    width: size,
    height: size,
    drawn: fc.constant(true),
  },
  { requiredKeys: ['src', 'digest', 'format', 'width', 'height'] },
);

/** Pixels of a screen that a picture as wide as the text, or as a telephone, covers. */
const asked = fc.oneof(
  fc.record({ css: fc.integer({ min: 320, max: 430 }), density: fc.constantFrom(1, 2, 2.625, 3) }),
  fc.record({ css: fc.integer({ min: 400, max: 640 }), density: fc.constantFrom(1, 1.5, 2) }),
);

test('a picture has files for every screen, none wider than itself, and one that everything shows', () => {
  fc.assert(
    fc.property(asset, asked, (picture, { css, density }) => {
      const { sources, fallback } = imageFilesOf(picture);
      for (const { files } of sources) {
        const widths = files.map(({ width }) => width);
        expect(widths).toEqual([...new Set(widths)].sort((a, b) => a - b));
        expect(widths.at(-1)).toBeLessThanOrEqual(picture.width);
      }
      // No screen has less than 74 pixels for 100 of its own, where the picture has them.
      const widest = sources[0]?.files.at(-1)?.width ?? 0;
      expect(widest).toBeGreaterThanOrEqual(Math.min(picture.width, css * density * 0.74));
      expect(fallback.width).toBe(Math.min(picture.width, 1280));
      expect(fallback.url).toMatch(picture.drawn === true ? /\.png$/u : /\.jpg$/u);
      const urls = variantsOf(picture).map(({ url }) => url);
      expect(new Set(urls).size).toBe(urls.length);
    }),
  );
});

test('what is wider than a screen asks for is not made, nor is what moves widened', () => {
  fc.assert(
    fc.property(asset, fc.integer({ min: 2, max: 400 }), (picture, frames) => {
      const [avif, webp] = imageFilesOf(picture).sources;
      expect(avif?.files.at(-1)?.width).toBe(Math.min(picture.width, 960));
      expect(webp?.files.map(({ width }) => width)).toEqual([Math.min(picture.width, 800)]);
      expect(movingOf(picture)).toBeUndefined();
      expect(movingOf({ ...picture, frames })?.width).toBe(Math.min(picture.width, 800));
    }),
  );
});
