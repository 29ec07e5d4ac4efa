import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { runNode } from '../../../scripts/process/run-node.ts';
import { cloneProject } from '../../clone.ts';
import { CONFIGURATION, ofTheTests } from '../../paper.ts';

const clone = cloneProject();
afterAll(() => {
  rmSync(clone, { recursive: true, force: true });
});

// A condition of Node chooses which file is read; `check` finds places in the copy's.
const text = readFileSync(join(clone, CONFIGURATION), 'utf8')
  .replace("'en-US'", "'de_DE'")
  .replaceAll('../../../src/', './');
for (const file of [CONFIGURATION, 'src/site.config.ts']) {
  writeFileSync(
    join(clone, file),
    text.replace("'./schema", file === CONFIGURATION ? "'../../../src/schema" : "'./schema"),
  );
}
const before = text.slice(0, text.indexOf("'de_DE'"));
const line = before.split('\n').length;
const column = before.length - before.lastIndexOf('\n');

it.each<[format: string, found: readonly string[]]>([
  ['text', [`src/site.config.ts:${line}:${column}`, 'did you mean "de-DE"?']],
  ['json', ['"errors": 1', '"file": "src/site.config.ts"', `"line": ${line}`]],
  ['github', [`::error file=src/site.config.ts,line=${line},col=${column}`]],
  ['sarif', ['"uri": "src/site.config.ts"', `"startLine": ${line}`]],
])('tells of the configuration in the form %s, as of content', async (format, found) => {
  const { code, output } = await runNode(['scripts/check.ts', '--format', format], {
    capture: true,
    cwd: clone,
    env: { NODE_OPTIONS: ofTheTests(process.env['NODE_OPTIONS']) },
  });
  for (const part of found) expect(output).toContain(part);
  expect(code).toBe(1);
});

it.each<[script: readonly string[], found: readonly string[]]>([
  [
    ['scripts/check.ts', '--format', 'json'],
    ['"errors": 1', `"line": ${line}`, `"column": 25`],
  ],
  [
    ['scripts/check.ts', '--format', 'sarif'],
    ['"uri": "src/site.config.ts"', '"startColumn": 25'],
  ],
  [
    ['scripts/run.mjs', 'next-change.ts'],
    [`src/site.config.ts:${line}:25  error  a comma belongs`],
  ],
  [['scripts/run.mjs', 'astro', 'info'], [`src/site.config.ts:${line}:25  error  a comma belongs`]],
])('%j tells of a configuration that cannot be read', async (script, found) => {
  const broken = text.replace("'de_DE',", "'de-DE-1996'");
  for (const file of [CONFIGURATION, 'src/site.config.ts']) {
    writeFileSync(join(clone, file), broken.replace(/import type.*\n/gu, '\n'));
  }
  const { code, output } = await runNode(script, {
    capture: true,
    cwd: clone,
    env: { NODE_OPTIONS: ofTheTests(process.env['NODE_OPTIONS']) },
  });
  for (const part of found) expect(output).toContain(part);
  expect(output).not.toMatch(/SyntaxError|^ +at /mu);
  expect(code).toBe(1);
});

it.each(['next-change.ts', 'check.ts', 'astro'])(
  '%s waits for no pipe in its place',
  async (name) => {
    const path = join(clone, 'src/site.config.ts');
    rmSync(path, { force: true });
    execFileSync('mkfifo', [path]);
    const { code, output } = await runNode(['scripts/run.mjs', name], {
      capture: true,
      cwd: clone,
    });
    expect(output).toMatch(
      /^src\/site\.config\.ts:1:1 {2}error {2}in place of this file stands[^\n]+\n$/u,
    );
    expect(code).toBe(1);
  },
);
