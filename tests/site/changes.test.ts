import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { runNode, type Outcome } from '../../scripts/process/run-node.ts';
import { createRandom } from '../../tools/corpus/random.ts';
import { ELSEWHERE } from '../paper.ts';
import { archiveIn, INSTANT, newFolder, type Archive } from './archive.ts';
import { createPaper } from './paper.ts';
import { paperEdits, type PaperEdit } from './paper-edits.ts';
import { differences, treeOf } from './tree.ts';

const PROJECT = join(import.meta.dirname, '../..');
const WORKFLOW = join(PROJECT, 'deploy/github/bucket.yml');
const SEED = Number(process.env['EDIT_SEED'] ?? 20_241_224);
/** Machines that publish one after the other. */
const ROUNDS = 3;

const stepSchema = z.object({
  uses: z.string().optional(),
  with: z.object({ path: z.string().optional() }).loose().optional(),
});

/** What the workflow hands from one machine to the next, by its own list, within the cache. */
const STATE = stateOf(readFileSync(WORKFLOW, 'utf8'));

/** Holds the edition, what the first machine published of it, the host, and the site of a cold build. */
let first = '';

beforeAll(async () => {
  first = mkdtempSync(join(tmpdir(), 'first-'));
  const archive = await createPaper(first);
  expect((await publish(archive, 0, INSTANT)).output).toContain(
    'CACHE_DIR remembers no site; what the host has of an earlier one stays, as --since is not told',
  );
  const host = join(first, 'host');
  apply(join(first, 'changes-0'), host);
  await expectCold(archive, host, INSTANT, 'the first');
});
afterAll(() => {
  rmSync(first, { recursive: true });
});

/** The edition as the first machine has published it, in a folder of the test's own. */
function published(): { readonly archive: Archive; readonly host: string } {
  const folder = newFolder();
  cpSync(first, folder, { recursive: true, verbatimSymlinks: true });
  return { archive: archiveIn(folder), host: join(folder, 'host') };
}

test('the workflow brings back what it keeps', () => {
  expect(STATE.restored).toEqual(STATE.kept);
  expect(STATE.kept.length).toBeGreaterThan(5);
});

test('machines that have only what the last one remembered make of a host the site of a cold build', async () => {
  const { archive, host } = published();
  const random = createRandom(SEED);
  // What stands on every page makes all of them anew, and comes last.
  const remaining = [...paperEdits].sort((a, b) => Number(isOfAll(a)) - Number(isOfAll(b)));
  const apart = remaining.findIndex(isOfAll);
  const history: string[] = [`seed ${SEED}`];
  let now = INSTANT;

  for (let round = 1; round <= ROUNDS; round++) {
    const isLast = round === ROUNDS;
    const count = isLast ? remaining.length : Math.floor(apart / (ROUNDS - 1));
    for (let left = count; left > 0; left--) {
      const among = isLast ? remaining.length : remaining.findIndex(isOfAll);
      const [edit] = remaining.splice(random.below(among), 1);
      if (edit === undefined) break;
      await edit.apply(archive);
      now += edit.later ?? 0;
      history.push(edit.name);
    }
    handOn(archive, round);
    const { output } = await publish(archive, round, now);
    if (isLast) expect(output).toContain('what stands on every page, is not');
    else expect(output).not.toContain('anew');
    apply(join(archive.folder, `changes-${round}`), host);
    await expectCold(archive, host, now, history.join('; '));
  }

  handOn(archive, ROUNDS + 1);
  await publish(archive, ROUNDS + 1, now);
  const nothing = treeOf(join(archive.folder, `changes-${ROUNDS + 1}`));
  expect([...nothing.keys()].sort()).toEqual([
    '_files.json',
    'put.txt',
    'remove.txt',
    'site/_files.json',
    'site/_headers',
  ]);
  expect(readFileSync(join(archive.folder, `changes-${ROUNDS + 1}/put.txt`), 'utf8')).toBe('');
});

/** Whether an edit changes what stands on every page: sections, ways to pages. */
function isOfAll({ name }: PaperEdit): boolean {
  return /^(?:sections|pages|address of a page)/u.test(name);
}

test('one edit sends a handful of files, each of them different', async () => {
  const { archive, host } = published();
  const before = treeOf(host);
  const file = 'articles/2024/09/passing.mdx';
  archive.write(file, archive.read(file).replace(/$/u, '\nOne sentence more.\n'));
  handOn(archive, 1);
  await publish(archive, 1, INSTANT);
  const sent = treeOf(join(archive.folder, 'changes-1/site'));
  // Who sends the others asks it how.
  expect(sent.delete('_headers')).toBe(true);
  expect(sent.size).toBeLessThan(before.size / 3);
  for (const [path, digest] of sent) expect(digest, path).not.toBe(before.get(path));
  const put = linesOf(join(archive.folder, 'changes-1/put.txt'));
  expect(put.toSorted()).toEqual([...sent.keys()].sort());
  expect(put.at(-1)).toBe('_files.json');

  const uploads = (...args: string[]): Promise<Outcome> =>
    runNode([join(PROJECT, 'scripts/uploads.ts'), ...args], {
      capture: true,
      cwd: PROJECT,
      env: { OUT_DIR: join(archive.folder, 'changes-1/site') },
    });
  const listed = await uploads('--put', '--since', join(host, '_files.json'));
  expect(listed.output.split('\n').slice(0, -1)).toEqual(put);
  const emptyHost = await uploads('--put');
  expect(emptyHost.code).not.toBe(0);
  expect(emptyHost.output).toContain('which the host must be sent; build the site with --force');
});

test('what the host holds decides, whatever a machine remembers', async () => {
  const { archive, host } = published();
  const file = 'articles/2024/09/passing.mdx';
  archive.write(file, archive.read(file).replace(/$/u, '\nOne sentence more.\n'));
  handOn(archive, 1);
  // This one is never sent.
  await publish(archive, 1, INSTANT);

  handOn(archive, 2);
  const since = ['--since', join(host, '_files.json')];
  const { output } = await publish(archive, 2, INSTANT, since);
  expect(output).toContain('the host holds another site than CACHE_DIR remembers');
  const changes = join(archive.folder, 'changes-2');
  expect(treeOf(join(changes, 'site')).size).toBeLessThan(treeOf(host).size / 3);
  apply(changes, host);
  await expectCold(archive, host, INSTANT, 'an upload that was never made');
});

test.each([
  [
    'damaged',
    (cache: string) => {
      for (const path of globSync('sites/*', { cwd: cache })) {
        writeFileSync(join(cache, path), '{"index.html":"0123456789abcdef0123456789abcdef"}');
      }
    },
    {},
    'what CACHE_DIR remembers is of another address, or damaged',
  ],
  [
    'of another address',
    () => undefined,
    { SITE_URL: ELSEWHERE },
    'what CACHE_DIR remembers is of another address, or damaged',
  ],
  [
    'without readings',
    (cache: string) => {
      rmSync(join(cache, 'readings'), { recursive: true });
    },
    {},
    undefined,
  ],
])('a memory that is %s makes the same site', async (_, damage, env, said) => {
  const { archive, host } = published();
  handOn(archive, 1);
  damage(join(archive.folder, 'cache-1'));
  const { output } = await publish(archive, 1, INSTANT, [], env);
  if (said === undefined) expect(output).not.toContain('anew');
  else expect(output).toContain(said);
  const changes = join(archive.folder, 'changes-1');
  if (said?.startsWith('what') === true) rmSync(host, { recursive: true });
  apply(changes, host);
  if (Object.keys(env).length > 0) await expectCold(archive, host, INSTANT, 'after damage', env);
  else expect(differences(host, join(first, 'cold'))).toEqual([]);
});

test.each([
  [['--since', 'list.json'], '--since names the site that --changes are counted from; give both'],
  [['--changes', 'x', '--shard', '1/2'], '--shard makes a part, of which no changes are known'],
])('%j is refused', async (args, said) => {
  const archive = await createPaper(newFolder());
  const { code, output } = await archive.build('site', { args });
  expect(code).not.toBe(0);
  expect(output).toContain(said);
});

/** Publishes on a machine of its own: the folders `cache-N` and `changes-N`, and no site. */
async function publish(
  archive: Archive,
  machine: number,
  now: number,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly output: string }> {
  const changes = join(archive.folder, `changes-${machine}`);
  const outcome = await archive.build('nowhere', {
    args: ['--changes', changes, ...args],
    env: {
      ...env,
      CACHE_DIR: join(archive.folder, `cache-${machine}`),
      SOURCE_DATE_EPOCH: String(now),
    },
  });
  expect(outcome.code, outcome.output).toBe(0);
  return outcome;
}

/** Gives a machine what the one before it remembered, and nothing else of its cache. */
function handOn(archive: Archive, machine: number): void {
  const [from, to] = [machine - 1, machine].map((at) => join(archive.folder, `cache-${at}`));
  if (from === undefined || to === undefined) throw new Error('two machines are needed');
  for (const path of STATE.kept.flatMap((pattern) => globSync(pattern, { cwd: from }))) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    cpSync(join(from, path), join(to, path), { recursive: true, verbatimSymlinks: true });
  }
  rmSync(from, { recursive: true });
}

/** Does at the host what the lists say, as a program that sends files does. */
function apply(changes: string, host: string): void {
  for (const path of linesOf(join(changes, 'put.txt'))) {
    mkdirSync(dirname(join(host, path)), { recursive: true });
    cpSync(join(changes, 'site', path), join(host, path));
  }
  for (const path of linesOf(join(changes, 'remove.txt'))) rmSync(join(host, path));
}

async function expectCold(
  archive: Archive,
  host: string,
  now: number,
  what: string,
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  const cold = join(archive.folder, 'cold');
  for (const folder of [cold, `${cold}-cache`]) rmSync(folder, { recursive: true, force: true });
  const { code, output } = await archive.build('cold', {
    env: { ...env, SOURCE_DATE_EPOCH: String(now) },
  });
  expect(code, `${what}: ${output}`).toBe(0);
  expect(differences(host, cold), what).toEqual([]);
}

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8').split('\n').slice(0, -1);
}

/** Paths within the cache that the workflow brings back and keeps. */
function stateOf(text: string): { readonly restored: string[]; readonly kept: string[] } {
  const { jobs } = z
    .object({ jobs: z.object({ publish: z.object({ steps: z.array(stepSchema) }) }) })
    .parse(parse(text));
  const pathsOf = (action: string): string[] =>
    jobs.publish.steps
      .filter(({ uses }) => uses?.startsWith(action) === true)
      .flatMap(({ with: given }) => (given?.path ?? '').split('\n'))
      .filter((line) => line !== '')
      .map((line) => relative('.cache', line));
  return { restored: pathsOf('actions/cache/restore@'), kept: pathsOf('actions/cache/save@') };
}
