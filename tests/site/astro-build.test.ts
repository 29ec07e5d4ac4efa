import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { runNode } from '../../scripts/process/run-node.ts';
import { linkCompiledPages } from '../compiled-pages.ts';
import { INSTANT, type Archive } from './archive.ts';
import { createTiny, editTiny } from './tiny.ts';
import { differences } from './tree.ts';
import { freePort } from '../../scripts/serving/free-port.ts';

const PROJECT = join(import.meta.dirname, '../..');
const ASTRO = join(PROJECT, 'node_modules/astro/bin/astro.mjs');

/** Variables with which Astro's own commands use the folders of `archive.build`. */
const variables = ({ folder, contentDir }: Archive, site: string): Record<string, string> => ({
  CONTENT_DIR: contentDir,
  OUT_DIR: join(folder, site),
  CACHE_DIR: join(folder, `${site}-cache`),
  SOURCE_DATE_EPOCH: String(INSTANT),
  ASTRO_TELEMETRY_DISABLED: '1',
});

function astro(archive: Archive, site: string, ...args: string[]): ReturnType<typeof runNode> {
  const env = variables(archive, site);
  return runNode([ASTRO, ...args], { capture: true, cwd: PROJECT, env });
}

test('astro build gives the bytes of npm run build, and empties nothing', async () => {
  const archive = await createTiny();
  const { folder } = archive;
  expect(await archive.build('npm')).toMatchObject({ code: 0 });
  const built = await astro(archive, 'astro', 'build');
  expect(built.code, built.output).toBe(0);
  expect(built.output).toMatch(/2 published, .* files: \d+ added/u);
  expect(differences(join(folder, 'npm'), join(folder, 'astro'))).toEqual([]);

  // The next one leaves in place what is there, and takes the folder that Astro is told.
  editTiny(archive);
  expect(await archive.build('npm')).toMatchObject({ code: 0 });
  linkCompiledPages(inject('compiledPages'), join(folder, 'other-cache'));
  const again = await astro(archive, 'other', 'build', '--outDir', join(folder, 'astro'));
  expect(again.code, again.output).toBe(0);
  expect(differences(join(folder, 'npm'), join(folder, 'astro'))).toEqual([]);
  expect(existsSync(join(folder, 'other'))).toBe(false);

  mkdirSync(join(folder, 'foreign'));
  writeFileSync(join(folder, 'foreign/treasure.txt'), 'mine');
  const refused = await astro(archive, 'foreign', 'build');
  expect(refused.code).toBe(1);
  expect(refused.output).toContain('holds what no build wrote ("treasure.txt")');
  expect(readFileSync(join(folder, 'foreign/treasure.txt'), 'utf8')).toBe('mine');

  archive.write('articles/2024/12/broken.mdx', 'no frontmatter');
  const broken = await astro(archive, 'astro', 'build');
  expect(broken.code).toBe(1);
  expect(broken.output).toMatch(
    /broken\.mdx:1:1 +error .*\n\n\d+ errors?; nothing was published/su,
  );
  expect(broken.output).not.toMatch(/\n\s+at /u);
  expect(differences(join(folder, 'npm'), join(folder, 'astro'))).toEqual([]);
});

test('astro preview serves the site with its headers', async () => {
  const archive = await createTiny();
  expect(await archive.build('site')).toMatchObject({ code: 0 });
  const port = await freePort();
  const child = spawn(process.execPath, [ASTRO, 'preview', '--port', String(port)], {
    cwd: PROJECT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...variables(archive, 'site'), ASTRO_PREVIEW_BACKGROUND: '0' },
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let output = '';
  const keep = (piece: Buffer): void => {
    output += piece.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  await expect.poll(() => output, { timeout: 60_000 }).toContain(`:${port}/`);
  const origin = `http://localhost:${port}`;
  const page = await fetch(`${origin}/2024/12/first/`);
  expect(await page.text()).toBe(
    readFileSync(join(archive.folder, 'site/2024/12/first/index.html'), 'utf8'),
  );
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  const redirect = await fetch(`${origin}/tickers/fb/`, { redirect: 'manual' });
  expect([redirect.status, redirect.headers.get('location')]).toEqual([301, '/tickers/meta/']);
  expect((await fetch(`${origin}/no/such/page/`)).status).toBe(404);
});
