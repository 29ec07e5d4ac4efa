import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runNode } from '../../scripts/process/run-node.ts';
import { cloneProject } from '../clone.ts';
import { ofTheCopy } from '../paper.ts';

const PAPER = join(import.meta.dirname, '../fixtures/another-paper');

/** Somebody else's: German, of another zone, below a path of another address. */
const copy = cloneProject({
  content: join(PAPER, 'content'),
  configuration: join(PAPER, 'site.config.ts'),
});
afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

const NODE_OPTIONS = ofTheCopy(process.env['NODE_OPTIONS']);

test('a copy with a paper of its own keeps every promise, once its name is drawn', async () => {
  const run = (...args: readonly string[]) =>
    runNode(args, { capture: true, cwd: copy, env: { NODE_OPTIONS } });
  const undrawn = await run('scripts/check.ts');
  expect(undrawn.output).toMatch(/^src\/site\.config\.ts:3:9 {2}error .*"npm run identity"/mu);
  expect(undrawn.code).toBe(1);
  expect(await run('scripts/identity.ts')).toMatchObject({ code: 0 });
  const { code, output } = await runNode([join(copy, 'scripts/proof.ts')], {
    capture: true,
    cwd: copy,
    env: { NODE_OPTIONS, SOURCE_DATE_EPOCH: '1735000000' },
  });
  expect(output).toContain('every promise is kept');
  expect(output).toContain('for https://bote.example/blatt/');
  expect(code).toBe(0);
  const front = readFileSync(join(copy, 'dist/index.html'), 'utf8');
  expect(front).toContain('<html lang="de-AT"');
  expect(front).toContain('Der Kleine Bote');
});

test('tests of the product pass there, since they read nothing of it', async () => {
  const files = ['environment', 'loader/configuration', 'docs/components', 'search/job'];
  const { code, output } = await runNode(
    [
      ...[join(copy, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'unit'],
      ...files.map((file) => `tests/unit/${file}.test.ts`),
    ],
    { capture: true, cwd: copy, env: { NODE_OPTIONS, VITEST: '', NO_COLOR: '1' } },
  );
  expect(output).toMatch(/Test Files +4 passed/u);
  expect(code).toBe(0);
});
