import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { pageTypes } from '../page-types.ts';

const hasJava = spawnSync('java', ['-version']).status === 0;
const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
let copy = '';

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'html-'));
});
afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

/** What the checker complains of, without the folder in its paths. */
function complaints(files: readonly string[]): string[] {
  const args = ['-Xss2m', '-jar', jar, '--Werror', '--format', 'gnu', ...files];
  const { stderr } = spawnSync('java', args, { encoding: 'utf8', maxBuffer: 1e8 });
  return stderr.replaceAll(copy, '').replaceAll(inject('siteDir'), '').split('\n').filter(Boolean);
}

test.runIf(hasJava)('every page is valid for the Nu HTML checker', () => {
  const dir = inject('siteDir');
  const pages = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  expect(pages.length).toBeGreaterThan(80);
  for (const page of pages) {
    // Most pages share their sheet; read once, below, it costs a hundredth.
    const html = readFileSync(join(dir, page), 'utf8').replace(/<style>[^]*?<\/style>/gu, '');
    mkdirSync(dirname(join(copy, page)), { recursive: true });
    writeFileSync(join(copy, page), html);
  }
  expect(complaints([copy]).slice(0, 20)).toEqual([]);
});

test.runIf(hasJava)('the style sheets are valid', () => {
  const pages = [pageTypes.front, pageTypes.section, pageTypes.search];
  const files = pages.map((path) => join(inject('siteDir'), path, 'index.html'));
  expect(complaints(files)).toEqual([]);
});
