import { cpSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildHereAndThere } from '../faults/elsewhere.ts';
import { CONTENT, NOW } from '../paper.ts';
import { archiveIn, createArchive, newFolder } from '../site/archive.ts';
import { differences } from '../site/tree.ts';

test('the edition is the same wherever it is built', async () => {
  const edition = archiveIn(newFolder());
  cpSync(CONTENT, edition.contentDir, { recursive: true });
  const [here, there] = await buildHereAndThere(edition, NOW);
  expect(differences(here, there)).toEqual([]);
}, 600_000);

test('an archive of several years is the same wherever it is built', async () => {
  const [here, there] = await buildHereAndThere(createArchive(400));
  expect(differences(here, there)).toEqual([]);
}, 600_000);
