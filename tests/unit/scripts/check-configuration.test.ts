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
