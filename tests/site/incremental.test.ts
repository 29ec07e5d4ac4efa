import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/corpus/random.ts';
import { createArchive } from './archive.ts';
import { edits, newWorld } from './edits.ts';
import { differences, treeOf } from './tree.ts';

/** Steps of each run; every one is two builds. `npm run test:long` asks for more. */
const STEPS = Number(process.env['EDIT_STEPS'] ?? 3);
const SEED = Number(process.env['EDIT_SEED'] ?? 20_241_224);

describe('an incremental build', () => {
  it(
    'leaves the same bytes as a build from nothing, whatever was edited before it',
    async () => {
      const archive = createArchive(24);
      const random = createRandom(SEED);
      const world = newWorld();
      const remaining = [...edits];
      const history: string[] = [];
      for (let step = 0; step < STEPS; step++) {
        const count =
          step === 0 ? 0 : Math.max(3, Math.ceil(edits.length / Math.max(1, STEPS - 1)));
        for (let i = 0; i < count; i++) {
          // Every kind once before any comes again.
          if (remaining.length === 0) remaining.push(...edits);
          const [edit] = remaining.splice(random.below(remaining.length), 1);
          if (edit !== undefined) history.push(edit(archive, world, random));
        }
        history.push('build');
        const env = { SOURCE_DATE_EPOCH: String(world.now), SITE_URL: world.siteUrl };
        const incremental = await archive.build('kept', { env });
        const cold = await archive.build(`cold-${step}`, { env });
        expect([incremental.code, cold.code], `${incremental.output}${cold.output}`).toEqual([
          0, 0,
        ]);
        const found = differences(
          join(archive.folder, 'kept'),
          join(archive.folder, `cold-${step}`),
        );
        expect(found, `seed ${SEED}: ${history.join('; ')}`).toEqual([]);
      }
    },
    60_000 + STEPS * 60_000,
  );

  it('touches only the files that show a change, and nothing when there is none', async () => {
    const archive = createArchive(24);
    expect((await archive.build('site')).code).toBe(0);
    const again: unknown = JSON.parse((await archive.build('site', { args: ['--json'] })).output);
    expect(again).toMatchObject({ added: 0, changed: 0, removed: 0 });
    const before = treeOf(join(archive.folder, 'site'));
    const name = 'A company by another name';
    const renamed = archive
      .read('tickers.yaml')
      .replace(/(symbol: SAB, name: )[^,]+/u, `$1${name}`);
    archive.write('tickers.yaml', renamed);
    expect((await archive.build('site')).code).toBe(0);
    const after = treeOf(join(archive.folder, 'site'));
    const changed = [...after.keys()].filter((path) => after.get(path) !== before.get(path));
    const texts = changed.filter((path) =>
      /^(?!_files|search|pagefind).*\.(?:html|xml|json)$/u.test(path),
    );
    expect(texts).toContain('tickers/sab/index.html');
    const strangers = texts.filter(
      (path) => !readFileSync(join(archive.folder, 'site', path), 'utf8').includes(name),
    );
    expect(strangers).toEqual([]);
  }, 120_000);
});
