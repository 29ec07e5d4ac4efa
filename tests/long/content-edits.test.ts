import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import type { Archive } from '../site/archive.ts';
import { expectBuildsAlike } from '../site/content-edits.ts';
import { paperEdits } from '../site/paper-edits.ts';
import { createPaper } from '../site/paper.ts';

const folder = mkdtempSync(join(tmpdir(), 'edits-'));
let archive: Archive;
let now = 0;

beforeAll(async () => {
  archive = await createPaper(folder);
  await expectBuildsAlike(archive, now, 'a new edition');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** One after the other on one edition: before each, the site that stands is right. */
describe('by code that stays, a site is as one built from nothing', () => {
  test.for(paperEdits)('after another $name', async ({ name, apply, later = 0 }) => {
    await apply(archive);
    now += later;
    await expectBuildsAlike(archive, now, name);
  });
});
