import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runNode } from '../../../scripts/process/run-node.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');

test('npm start says what it has no option for before it builds', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'start-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const folders = ['content', 'out', 'cache'].map((name) => join(folder, name));
  const [CONTENT_DIR = '', OUT_DIR = '', CACHE_DIR = ''] = folders;
  const { code, output } = await runNode([join(PROJECT, 'scripts/start.ts'), '--port', '4322'], {
    capture: true,
    cwd: PROJECT,
    env: { CONTENT_DIR, OUT_DIR, CACHE_DIR },
  });
  expect(output).toBe(
    'npm start has no "--port"; where it listens is set like this: PORT=4322 npm start\n',
  );
  expect(code).toBe(2);
  expect(readdirSync(folder)).toEqual([]);
});
