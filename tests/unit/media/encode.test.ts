import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { paletteOf } from '../../../src/colour/palette.ts';
import { digestOf } from '../../../src/disk/digest.ts';
import { encodeVariant, encodeVariants, openVariants } from '../../../src/media/encode.ts';
import { cropsOf, movingOf, variantsOf } from '../../../src/publication/media.ts';

/** A black bar on nothing: what a drawing with transparency looks like. */
async function drawing(format: 'png' | 'webp' | 'avif'): Promise<Buffer> {
  const bar = { create: { width: 400, height: 20, channels: 3, background: '#000' } } as const;
  const clear = { create: { width: 400, height: 300, channels: 4, background: '#0000' } } as const;
  return sharp(clear)
    .composite([{ input: await sharp(bar).png().toBuffer(), top: 140, left: 0 }])
    .toFormat(format, { lossless: true })
    .toBuffer();
}

test.each(['png', 'webp', 'avif'] as const)(
  'a %s with transparency lies on paper in every file made of it',
  async (format) => {
    const dir = mkdtempSync(join(tmpdir(), 'encode-'));
    onTestFinished(() => {
      rmSync(dir, { recursive: true, force: true });
    });
    const path = join(dir, `drawing.${format}`);
    writeFileSync(path, await drawing(format));
    const asset = { src: path, digest: format.padEnd(32, '0'), width: 400, height: 300, format };
    const store = openVariants(dir, paletteOf('--paper: #fbf9f4;'));
    const variants = [...variantsOf(asset), ...cropsOf(asset)];
    expect(variants.length).toBeGreaterThan(3);
    for (const variant of variants) {
      const file = await encodeVariant({ path, asset }, variant, store);
      const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
      // Paper in the corner, ink in the middle, and nothing to see through.
      const middle = info.channels * (info.width * Math.floor(info.height / 2));
      expect(
        [...data.subarray(0, 3)].every((value) => value > 235),
        variant.url,
      ).toBe(true);
      expect([...data.subarray(middle, middle + 3)].every((value) => value < 30)).toBe(true);
      const { isOpaque } = await sharp(file).stats();
      expect(isOpaque, variant.url).toBe(true);
    }
  },
);

test.each(['gif', 'webp'] as const)(
  'a %s that moves does so in one file, and stands in all others',
  async (format) => {
    const dir = mkdtempSync(join(tmpdir(), 'encode-'));
    onTestFinished(() => {
      rmSync(dir, { recursive: true, force: true });
    });
    const path = join(dir, `moving.${format}`);
    const [width, height, frames] = [900, 60, 3];
    // White, then gray, then black.
    const raw = Buffer.concat([255, 128, 0].map((grey) => Buffer.alloc(width * height * 3, grey)));
    const moving = { width, height: height * frames, channels: 3, pageHeight: height } as const;
    const source = sharp(raw, { raw: moving });
    writeFileSync(path, await source.toFormat(format, { delay: [90, 90, 90], loop: 0 }).toBuffer());
    const digest = format.padEnd(32, '0');
    const standing = { src: path, digest, width, height, format };
    const asset = { ...standing, frames };
    const store = openVariants(dir, paletteOf('--paper: #fbf9f4;'));
    const file = movingOf(asset);
    if (file === undefined) throw new Error('it moves nowhere');
    expect(file.url).toBe(`/media/${digest.slice(0, 16)}-moving.webp`);
    const made = await sharp(await encodeVariant({ path, asset }, file, store)).metadata();
    expect(made).toMatchObject({ format: 'webp', width: 800, pages: 3, loop: 0 });
    expect(made.delay).toEqual([90, 90, 90]);
    for (const variant of [...variantsOf(asset), ...cropsOf(asset)]) {
      const still = sharp(await encodeVariant({ path, asset }, variant, store));
      expect((await still.metadata()).pages ?? 1, variant.url).toBe(1);
      expect((await still.raw().toBuffer())[0], variant.url).toBeGreaterThan(230);
    }
    expect(movingOf(standing)).toBeUndefined();
  },
);

/** A picture in a folder of the test's own, and an open store. */
async function stored(width: number, height: number, format: 'jpeg' | 'png' = 'jpeg') {
  const dir = mkdtempSync(join(tmpdir(), 'encode-'));
  onTestFinished(() => {
    rmSync(dir, { recursive: true, force: true });
  });
  const path = join(dir, `picture.${format}`);
  const create = { width, height, channels: 3, background: '#567' } as const;
  writeFileSync(path, await sharp({ create }).toFormat(format).toBuffer());
  const asset = { src: path, digest: 'a'.repeat(32), width, height, format };
  const variants = [...variantsOf(asset), ...cropsOf(asset)];
  return { path, asset, variants, store: openVariants(dir, paletteOf('--paper: #fbf9f4;')) };
}

test('a picture is read once for all files that are made of it', async () => {
  const { path, asset, variants, store } = await stored(700, 500);
  const made: string[] = [];
  for await (const { variant } of encodeVariants({ path, asset }, variants, store)) {
    rmSync(path, { force: true });
    made.push(variant.url);
  }
  expect(made).toEqual(variants.map(({ url }) => url));
});

test('who stops between two files finds those that were made', async () => {
  const { path, asset, variants, store } = await stored(700, 500);
  for await (const { variant } of encodeVariants({ path, asset }, variants, store)) {
    if (variant === variants[1]) break;
  }
  rmSync(path);
  const found: string[] = [];
  const goingOn = async (): Promise<void> => {
    for await (const { variant } of encodeVariants({ path, asset }, variants, store)) {
      found.push(variant.url);
    }
  };
  await expect(goingOn()).rejects.toThrow();
  expect(found).toEqual(variants.slice(0, 2).map(({ url }) => url));
});

test.each([
  [3000, 300],
  [300, 2600],
  [2400, 1350],
  [1, 1],
])('every file of a picture of %i × %i pixels is as large as it says', async (width, height) => {
  const { path, asset, variants, store } = await stored(width, height);
  for await (const { variant, path: file } of encodeVariants({ path, asset }, variants, store)) {
    const made = await sharp(file).metadata();
    expect(made.width, variant.url).toBe(variant.width);
    if (variant.height === undefined) {
      expect(Math.abs(made.height - (variant.width * height) / width)).toBeLessThanOrEqual(1);
    } else {
      expect(made.height, variant.url).toBe(variant.height);
    }
  }
});

/** One colour for how many pixels across and down, of the box that says how an AVIF is coded. */
function coloursOf(avif: Buffer): [across: number, down: number] {
  const flags = avif[avif.indexOf('av1C') + 6] ?? 0;
  return [1 + ((flags >> 3) & 1), 1 + ((flags >> 2) & 1)];
}

test.each([
  ['jpeg', '4:2:0', [2, 2]],
  ['jpeg', '4:4:4', [1, 1]],
  ['png', '4:4:4', [1, 1]],
] as const)(
  'an AVIF of a %s with colours %s has one for %j pixels',
  async (format, chroma, colours) => {
    const { path, asset, variants, store } = await stored(700, 500, format);
    if (format === 'jpeg') {
      writeFileSync(path, await sharp(path).jpeg({ chromaSubsampling: chroma }).toBuffer());
    }
    for await (const { variant, path: file } of encodeVariants({ path, asset }, variants, store)) {
      if (variant.format === 'avif') expect(coloursOf(readFileSync(file))).toEqual(colours);
    }
  },
);

test('a JPEG that readers are given comes in steps, and one for search engines does not', async () => {
  const { path, asset, variants, store } = await stored(700, 500);
  for await (const { variant, path: file } of encodeVariants({ path, asset }, variants, store)) {
    if (variant.format !== 'jpeg') continue;
    const { isProgressive } = await sharp(file).metadata();
    expect(isProgressive, variant.url).toBe(variant.height === undefined);
  }
});

test('the files of a picture are the same, however many threads a machine would give to one', async () => {
  const noise = Buffer.from(Uint8Array.from({ length: 480 * 320 * 3 }, (_, at) => (at * at) >> 7));
  const raw = { width: 480, height: 320, channels: 3 } as const;
  const { path, asset, variants } = await stored(480, 320);
  writeFileSync(path, await sharp(noise, { raw }).jpeg().toBuffer());
  const digestsOf = async (threads: number): Promise<string[]> => {
    const dir = mkdtempSync(join(tmpdir(), 'encode-'));
    onTestFinished(() => {
      rmSync(dir, { recursive: true, force: true });
    });
    sharp.concurrency(threads);
    const store = openVariants(dir, paletteOf('--paper: #fbf9f4;'));
    const files: string[] = [];
    for await (const { path: file } of encodeVariants({ path, asset }, variants, store)) {
      files.push(digestOf(readFileSync(file)));
    }
    return files;
  };
  expect(await digestsOf(4)).toEqual(await digestsOf(1));
});
