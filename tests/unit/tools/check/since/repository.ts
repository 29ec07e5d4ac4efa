import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { changeProblems } from '../../../../../tools/check/since/change.ts';
import { openReadingCache } from '../../../../../src/loader/cache.ts';
import { readContent } from '../../../../../src/loader/content.ts';
import type { Problem } from '../../../../../src/problem/problem.ts';
import { git } from '../../../../clone.ts';
import { contentFolder } from '../../../loader/folder.ts';
import { NOW } from '../sample.ts';

type Files = Readonly<Record<string, string>>;

/** A repository whose first commit holds `before` and whose work tree then gets `after`. */
export function repository(before: Files, after: Files): string {
  const folder = contentFolder(before);
  git(folder, 'init', '-b', 'main');
  git(folder, 'add', '-A');
  git(folder, 'commit', '-m', 'published');
  for (const [name, text] of Object.entries(after)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** What a change of the work tree is told. */
export async function changesIn(folder: string, since = 'main'): Promise<Problem[]> {
  const options = {
    contentDir: folder,
    label: 'content',
    language: 'en-US',
    timeZone: 'America/New_York',
    now: NOW,
  };
  const cache = openReadingCache(join(folder, '.git/readings'), 'test');
  const content = await readContent({ ...options, cache });
  return changeProblems({ ...options, content, since });
}
