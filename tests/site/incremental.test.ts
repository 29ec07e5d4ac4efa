import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../tools/corpus/random.ts';
import { onDisk } from '../on-disk.ts';
import { createArchive, newFolder } from './archive.ts';
import { expectBuildsAlike } from './content-edits.ts';
import { codeEdits, edits, newWorld } from './edits.ts';
import { paperEdits } from './paper-edits.ts';
import { createPaper } from './paper.ts';
import { copySources } from './sources.ts';
import { differences, treeOf } from './tree.ts';

/** Steps of the run; every one is two builds. More are worth it when builds change. */
const STEPS = Number(process.env['EDIT_STEPS'] ?? codeEdits.length + 1);
/** Edits of content before a build: so many that each kind comes once while the code goes round. */
const EDITS = Math.ceil(edits.length / codeEdits.filter(({ alone }) => !alone).length);
/** Builds after edits of content alone; `npm run test:long` has one for each edit. */
const ROUNDS = 1;
const SEED = Number(process.env['EDIT_SEED'] ?? 20_241_224);

describe('an incremental build', () => {
  it(
    'leaves the same bytes as a build from nothing, whatever was edited before it',
    async () => {
      const archive = createArchive(24);
      const path = (site: string): string => join(archive.folder, site);
      const random = createRandom(SEED);
      const world = newWorld(copySources());
      const remaining = [...edits];
      const history: string[] = [];
      const make = async (site: string, cache: string): Promise<void> => {
        const { code, output } = await world.sources.build(archive, site, {
          env: {
            SOURCE_DATE_EPOCH: String(world.now),
            SITE_URL: world.siteUrl,
            CACHE_DIR: path(cache),
          },
        });
        expect(code, output).toBe(0);
        const what = `seed ${SEED}: ${history.join('; ')}`;
        expect(world.sources.stale(path(site)), what).toEqual([]);
      };

      await make('neighbour', 'cache');
      const neighbour = treeOf(path('neighbour'));
      for (let step = 0; step < STEPS; step++) {
        const code = step === 0 ? undefined : codeEdits[(step - 1) % codeEdits.length];
        const count = code === undefined || code.alone ? 0 : EDITS;
        for (let i = 0; i < count; i++) {
          // Every kind once before any comes again.
          if (remaining.length === 0) remaining.push(...edits);
          const [edit] = remaining.splice(random.below(remaining.length), 1);
          if (edit !== undefined) history.push(edit(archive, world, random));
        }
        if (code !== undefined) history.push(code.apply(world));
        history.push('build');
        await make('kept', 'cache');
        await make(`cold-${step}`, `cold-${step}-cache`);
        const found = differences(path('kept'), path(`cold-${step}`));
        expect(found, `seed ${SEED}: ${history.join('; ')}`).toEqual([]);
      }
      expect(treeOf(path('neighbour')), 'a site that shares the cache').toEqual(neighbour);
      await make('neighbour', 'cache');
      expect(differences(path('neighbour'), path('kept'))).toEqual([]);
    },
    300_000 + STEPS * 120_000,
  );

  it('leaves them too when content alone was edited, by code that stays', async () => {
    const archive = await createPaper(newFolder());
    const random = createRandom(SEED);
    const remaining = [...paperEdits];
    let now = 0;
    await expectBuildsAlike(archive, now, 'a new edition');
    for (let round = ROUNDS; round > 0; round--) {
      const made: string[] = [`seed ${SEED}`];
      for (let left = Math.ceil(remaining.length / round); left > 0; left--) {
        const [edit] = remaining.splice(random.below(remaining.length), 1);
        if (edit === undefined) break;
        await edit.apply(archive);
        now += edit.later ?? 0;
        made.push(edit.name);
      }
      await expectBuildsAlike(archive, now, made.join(', '));
    }
  });

  describe('on the disk', () => {
    onDisk();

    it('touches only the files that show a change, and nothing when there is none', async () => {
      const archive = createArchive(24);
      const site = join(archive.folder, 'site');
      expect((await archive.build('site')).code).toBe(0);
      const before = treeOf(site);
      const stood = placesOf(site, before.keys());
      const { output } = await archive.build('site', { args: ['--json'] });
      // A notice comes before it.
      const again: unknown = JSON.parse(output.slice(output.indexOf('\n{') + 1));
      expect(again).toMatchObject({ added: 0, changed: 0, removed: 0 });
      expect(placesOf(site, treeOf(site).keys())).toEqual(stood);

      const [line = '', was = ''] =
        /symbol: SAB, name: ([^,]+)/u.exec(archive.read('tickers.yaml')) ?? [];
      const name = 'A company by another name';
      const shown = texts(before.keys()).filter((path) => shows(join(site, path), was));
      const registry = archive.read('tickers.yaml');
      archive.write('tickers.yaml', registry.replace(line, line.replace(was, name)));
      expect((await archive.build('site')).code).toBe(0);
      const after = treeOf(site);
      expect(texts(after.keys())).toEqual(texts(before.keys()));
      const changed = texts(after.keys()).filter((path) => after.get(path) !== before.get(path));
      expect(changed).toContain('tickers/sab/index.html');
      expect(changed).toEqual(shown);
    });
  });

  it('is refused, and nothing of it kept, when the code changes while it is compiled', async () => {
    const archive = createArchive(12);
    const sources = copySources();
    const site = join(archive.folder, 'site');
    const compiled = join(archive.folder, 'site-cache/renderer');
    expect((await sources.build(archive, 'site')).code).toBe(0);
    const before = treeOf(site);

    sources.editWhenCompiled('template');
    const { code, output } = await sources.build(archive, 'site');
    expect([code, output]).toEqual([1, expect.stringContaining('the code changed while')]);
    expect(treeOf(site)).toEqual(before);
    // What was begun stays until pages are compiled again, under a name that is none of a digest.
    expect(readdirSync(compiled).filter((name) => !name.includes('.'))).toEqual([]);
  });
});

/** Where each file lies on the disk and when it was last written, by path. */
function placesOf(site: string, paths: Iterable<string>): ReadonlyMap<string, string> {
  return new Map(
    Array.from(paths, (path) => {
      const { ino, mtimeNs } = statSync(join(site, path), { bigint: true });
      return [path, `${ino} ${mtimeNs}`];
    }),
  );
}

/** Without what names files by their content: the list of all, and the index of search. */
function texts(paths: Iterable<string>): string[] {
  const named = /^(?:_files\.json$|search\/partitions\.json$|pagefind\/)/u;
  return [...paths].filter((path) => !named.test(path));
}

function shows(file: string, words: string): boolean {
  return readFileSync(file, 'utf8').includes(words);
}
