import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Whether the Nu HTML checker can run here. */
export const hasJava = spawnSync('java', ['-version']).status === 0;
const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

/** Code that runs for seconds is not worth more of a compiler, nor its rubbish of several cores. */
const JVM = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xss2m'];

/** What the checker says against files or all files of folders, without their folder in its paths. */
export function htmlComplaints(folder: string, files: readonly string[]): string[] {
  const args = [...JVM, '-jar', jar, '--Werror', '--format', 'gnu', ...files];
  const { stderr } = spawnSync('java', args, { encoding: 'utf8', maxBuffer: 1e8 });
  return stderr.replaceAll(folder, '').split('\n').filter(Boolean);
}

/** What it says against all pages of a site, but for the style sheets, most of which are one. */
export function pageComplaints(dir: string): string[] {
  const copy = mkdtempSync(join(tmpdir(), 'html-'));
  try {
    for (const page of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
      if (!page.endsWith('.html')) continue;
      const html = readFileSync(join(dir, page), 'utf8').replace(/<style>[^]*?<\/style>/gu, '');
      mkdirSync(dirname(join(copy, page)), { recursive: true });
      writeFileSync(join(copy, page), html);
    }
    return htmlComplaints(copy, [copy]);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
