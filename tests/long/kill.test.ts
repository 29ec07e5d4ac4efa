import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../tools/corpus/random.ts';
import { buildWith, stepsOf } from '../faults/faulty-build.ts';
import { phases } from '../faults/phase.ts';
import { faultsIn } from '../faults/whole.ts';
import { createArchive, INSTANT, type Archive } from '../site/archive.ts';
import { createTiny, editTiny, resetTiny } from '../site/tiny.ts';
import { differences, treeOf } from '../site/tree.ts';
import { onDisk } from '../on-disk.ts';

onDisk();

/** Steps of each phase that builds die in, and builds that die at random times. */
const STEPS = Number(process.env['KILL_STEPS'] ?? 2);
const BUILDS = Number(process.env['KILLS'] ?? 12);
const SEED = Number(process.env['KILL_SEED'] ?? 7);
const PROJECT = join(import.meta.dirname, '../..');

describe.each([
  ['changes a site', []],
  ['makes a site anew', ['--force']],
  ['makes a site anew in two processes', ['--force', '--workers', '2']],
])('a build that %s', (_what, args) => {
  test.each(['kill', 'full'] as const)(
    'leaves it whole after a %s in every phase',
    async (how) => {
      const archive = await createTiny();
      const site = join(archive.folder, 'site');
      const random = createRandom(SEED);
      await succeed(archive, 'site', 'first');
      const trees = [treeOf(site)];
      let state = 0;
      const change = (): void => {
        state = 1 - state;
        (state === 1 ? editTiny : resetTiny)(archive);
      };
      change();
      await succeed(archive, 'site', 'second');
      trees.push(treeOf(site));
      change();
      const steps = await stepsOf(archive, 'site', { args });
      expect(phases.filter((phase) => !steps.has(phase))).toEqual([]);
      for (const phase of phases.flatMap((phase) => Array.from({ length: STEPS }, () => phase))) {
        let at = 1 + random.below(steps.get(phase) ?? 1);
        for (let end: number | string = 0; end === 0 && at > 0; at = Math.floor(at / 2)) {
          const what = `seed ${SEED}: ${how} in step ${at} of ${phase}`;
          change();
          const outcome = await buildWith({ phase, at, how }, archive, 'site', { args });
          end = outcome.end;
          // What is kept from before may leave a phase fewer steps; and a disk is full to all
          // but what deletes, which a phase may end with.
          const ends = how === 'full' ? [0, 1] : at === 1 ? ['SIGKILL'] : [0, 'SIGKILL'];
          expect(ends, `${what}: ${outcome.output}`).toContain(end);
          expect(faultsIn(site, trees), what).toEqual([]);
          await succeed(archive, 'site', what);
          expect(faultsIn(site, trees.slice(state, state + 1)), what).toEqual([]);
          if (how === 'full') break;
        }
      }
      await succeed(archive, 'cold', 'cold');
      expect(differences(site, join(archive.folder, 'cold'))).toEqual([]);
    },
    phases.length * STEPS * 120_000,
  );
});

test(
  `the site stays whole when builds are killed at ${BUILDS} random moments`,
  async () => {
    const archive = createArchive(30);
    const random = createRandom(SEED);
    const start = Date.now();
    await succeed(archive, 'site', 'first');
    const span = Date.now() - start;
    const site = join(archive.folder, 'site');
    let killed = 0;
    for (let kill = 0; kill < BUILDS; kill++) {
      const last = treeOf(site);
      archive.write('articles/2024/12/added.mdx', storyOf(archive, kill));
      await succeed(archive, `cold-${kill}`, 'cold');
      const next = treeOf(join(archive.folder, `cold-${kill}`));
      const after = random.below(Math.round(span * 1.1));
      const args = kill % 3 === 2 ? ['--force', '--workers', '2'] : [];
      const end = await killedBuild(archive, args, after);
      if (end === 'SIGKILL') killed += 1;
      const what = `seed ${SEED}, kill ${kill} after ${after} ms of ${span}: ended with ${end}`;
      expect(faultsIn(site, [last, next]), what).toEqual([]);
      await succeed(archive, 'site', what);
      expect(differences(site, join(archive.folder, `cold-${kill}`)), what).toEqual([]);
    }
    // Others were done before; a test in which all were would have tried nothing.
    expect(killed).toBeGreaterThan(0);
  },
  BUILDS * 180_000,
);

async function succeed(archive: Archive, site: string, what: string): Promise<void> {
  const { code, output } = await archive.build(site);
  expect(code, `${what}: ${output}`).toBe(0);
}

const firstArticle = 'articles/2024/12/story-000029.mdx';

function storyOf(archive: Archive, number: number): string {
  return archive
    .read(firstArticle)
    .replace(/^title: .*$/mu, `title: A story that was added as number ${number}`)
    .replace(/^date: .*$/mu, 'date: 2024-12-21T15:00:00Z');
}

/** Starts a build and ends it, and nothing it started, without warning. */
function killedBuild(
  archive: Archive,
  args: readonly string[],
  after: number,
): Promise<number | string> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(PROJECT, 'scripts/build.ts'), ...args], {
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
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      resolve(signal ?? code ?? 1);
    });
  });
}
