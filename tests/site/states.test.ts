import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createRandom, type Random } from '../../tools/corpus/random.ts';
import { createArchive, INSTANT, type Archive } from './archive.ts';
import { expectBuildsAlike } from './content-edits.ts';
import { edits } from './edits.ts';

/** Builds of a run; each is compared with one from nothing. */
const ROUNDS = Number(process.env['STATE_ROUNDS'] ?? 8);
const SEED = Number(process.env['EDIT_SEED'] ?? 20_241_224);

const SITE = 'kept';
const CACHE = `${SITE}-cache`;
/** What builds remember, each of which may be gone. */
const PARTS = ['readings', 'sites', 'search', 'cards', 'next-change.json'] as const;

/** What happens to what builds left, with its name for the report. */
type Mishap = (archive: Archive, rounds: number, random: Random) => string;

const mishaps: readonly Mishap[] = [
  function lost({ folder }, _rounds, random) {
    const part = random.pick(PARTS);
    rmSync(join(folder, CACHE, part), { recursive: true, force: true });
    return `${part} lost`;
  },
  function noCache({ folder }) {
    rmSync(join(folder, CACHE), { recursive: true });
    return 'the cache lost';
  },
  function noSite({ folder }) {
    rmSync(join(folder, SITE), { recursive: true });
    return 'the site lost';
  },
  /** As where another branch was built meanwhile, or a service brings an older cache back. */
  function otherCache(archive, rounds, random) {
    return bringBack(archive, CACHE, random.below(rounds));
  },
  function otherSite(archive, rounds, random) {
    return bringBack(archive, SITE, random.below(rounds));
  },
  function otherBranch(archive, rounds, random) {
    const round = random.below(rounds);
    return [CACHE, SITE].map((name) => bringBack(archive, name, round)).join(' and ');
  },
];

function bringBack({ folder }: Archive, name: string, round: number): string {
  const kept = join(folder, `${round}-${name}`);
  if (!existsSync(kept)) return '';
  rmSync(join(folder, name), { recursive: true });
  copy(kept, join(folder, name));
  return `${name} of round ${round}`;
}

function copy(from: string, to: string): void {
  cpSync(from, `${to}.new`, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  renameSync(`${to}.new`, to);
}

test(
  'a site is as one built from nothing, whatever became of what builds remember',
  async () => {
    const archive = createArchive(24);
    const random = createRandom(SEED);
    const world = { now: INSTANT };
    const history = [`seed ${SEED}`];
    const remaining = [...mishaps];
    await expectBuildsAlike(archive, 0, 'a new archive');
    for (let round = 0; round < ROUNDS; round++) {
      for (const name of [CACHE, SITE]) {
        copy(join(archive.folder, name), join(archive.folder, `${round}-${name}`));
      }
      for (let count = random.below(3); count > 0; count--) {
        history.push(random.pick(edits)(archive, world, random));
      }
      // Clocks of machines differ.
      if (random.below(4) === 0) world.now -= random.pick([1, 3600, 3 * 86_400]);
      if (remaining.length === 0) remaining.push(...mishaps);
      const [mishap] = remaining.splice(random.below(remaining.length), 1);
      history.push(mishap?.(archive, round + 1, random) ?? '', `build at ${world.now}`);
      await expectBuildsAlike(archive, world.now - INSTANT, history.join('; '));
    }
    expect(history.length).toBeGreaterThan(ROUNDS);
  },
  60_000 + ROUNDS * 30_000,
);
