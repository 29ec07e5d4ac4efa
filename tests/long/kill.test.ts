import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createRandom } from '../../src/corpus/random.ts';
import { createArchive, INSTANT, type Archive } from '../site/archive.ts';
import { differences, treeOf } from '../site/tree.ts';

const BUILDS = Number(process.env['KILLS'] ?? 12);
const SEED = Number(process.env['KILL_SEED'] ?? 7);
const PROJECT = join(import.meta.dirname, '../..');

test(
  `the site stays whole when builds are killed at ${BUILDS} random moments`,
  async () => {
    const archive = createArchive(30);
    const random = createRandom(SEED);
    const start = Date.now();
    expect((await archive.build('site')).code).toBe(0);
    const span = Date.now() - start;
    const site = join(archive.folder, 'site');
    for (let kill = 0; kill < BUILDS; kill++) {
      const before = treeOf(site);
      const file = 'articles/2024/12/added.mdx';
      archive.write(file, storyOf(archive, kill));
      const finished = await killedBuild(archive, random.below(Math.round(span * 1.1)));
      const after = treeOf(site);
      // Either the last site or the next one: an in-between would hold a page that differs
      // from the last and a list of files that does not say so.
      const changed = [...after].filter(([path, digest]) => before.get(path) !== digest);
      const isWhole = changed.length === 0 || changed.some(([path]) => path === '_files.json');
      expect(isWhole, `kill ${kill}, finished: ${finished}, ${changed.join(' ')}`).toBe(true);
      const repaired = await archive.build('site');
      expect(repaired.code, repaired.output).toBe(0);
      const cold = await archive.build(`cold-${kill}`);
      expect(cold.code, cold.output).toBe(0);
      expect(differences(site, join(archive.folder, `cold-${kill}`))).toEqual([]);
    }
  },
  BUILDS * 120_000,
);

function storyOf(archive: Archive, number: number): string {
  return archive
    .read(firstArticle)
    .replace(/^title: .*$/mu, `title: A story that was added as number ${number}`)
    .replace(/^date: .*$/mu, 'date: 2024-12-21T15:00:00Z');
}

const firstArticle = 'articles/2024/12/story-000029.mdx';

/** Starts a build and ends it without warning; true when it was done before. */
function killedBuild(archive: Archive, after: number): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(PROJECT, 'scripts/build.ts')], {
      stdio: 'ignore',
      env: {
        ...process.env,
        CONTENT_DIR: archive.contentDir,
        OUT_DIR: join(archive.folder, 'site'),
        CACHE_DIR: join(archive.folder, 'site-cache'),
        SOURCE_DATE_EPOCH: String(INSTANT),
      },
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), after);
    child.on('exit', (code) => {
      clearTimeout(timer);
      resolve(code === 0);
    });
  });
}
