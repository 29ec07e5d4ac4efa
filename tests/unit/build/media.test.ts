import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { placeMedia } from '../../../src/build/media.ts';
import { createOutput } from '../../../src/build/output.ts';
import { createEdition } from '../../../src/edition/edition.ts';
import { ContentError } from '../../../src/problem/format.ts';
import { articleText, contentFolder, load } from '../loader/folder.ts';

const PROJECT = join(import.meta.dirname, '../../..');

test('a picture that breaks off is told by its file', async () => {
  const whole = await sharp({
    create: { width: 400, height: 300, channels: 3, background: '#a62d1a', noise: NOISE },
  })
    .png()
    .toBuffer();
  const contentDir = contentFolder({
    'articles/2024/07/story.mdx': articleText({}, '![What it shows](half.png)'),
    'articles/2024/07/half.png': whole,
  });
  const content = await load(contentDir);
  expect(content.problems).toEqual([]);
  writeFileSync(join(contentDir, 'articles/2024/07/half.png'), whole.subarray(0, whole.length / 2));
  const scratch = mkdtempSync(join(tmpdir(), 'media-'));
  onTestFinished(() => {
    rmSync(scratch, { recursive: true, force: true });
  });
  const environment = {
    contentDir,
    outDir: join(scratch, 'out'),
    cacheDir: join(scratch, 'cache'),
    siteUrl: 'https://example.com',
    now: Date.parse('2024-08-01T00:00:00Z'),
  };
  const output = createOutput(join(scratch, 'site'), undefined);
  const edition = createEdition(content, environment, false);
  const placing = placeMedia({ edition, projectDir: PROJECT, output });
  await expect(placing).rejects.toThrow(ContentError);
  await expect(placing).rejects.toThrow(
    /content-\w+\/articles\/2024\/07\/half\.png:1:1 {2}error {2}the picture is damaged; save it again {2}\(image-unreadable\)$/u,
  );
});

const NOISE = { type: 'gaussian', mean: 128, sigma: 30 } as const;
