import { mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cloneProject } from '../clone.ts';
import { archiveIn } from './archive.ts';
import { createTiny } from './tiny.ts';
import { differences } from './tree.ts';

/** What addresses, patterns, shells and texts in code give a meaning to. */
const NAME = `p #1 ?q=%41 %zz 'x" \`$(y) {a,b} [c] *! é 漢`;

it('builds the same site whatever the paths of project, content, cache and site hold', async () => {
  const tiny = await createTiny();
  expect(await tiny.build('plain')).toMatchObject({ code: 0 });
  const folder = join(tiny.folder, NAME);
  const temporary = join(tiny.folder, 'temporary');
  // An empty folder of compiled pages: these are compiled here.
  for (const path of [join(folder, 'site-cache/renderer'), temporary]) {
    mkdirSync(path, { recursive: true });
  }
  renameSync(tiny.contentDir, join(folder, 'content'));
  const project = join(folder, 'project');
  renameSync(cloneProject(), project);
  const strange = archiveIn(folder);
  const run = await strange.build('site', { project, env: { TMPDIR: temporary } });
  expect(run).toMatchObject({ code: 0 });
  expect(differences(join(folder, 'site'), join(tiny.folder, 'plain'))).toEqual([]);
  expect(readdirSync(temporary).filter((name) => name.startsWith('compile-'))).toEqual([]);
});
