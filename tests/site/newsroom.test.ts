import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { filesBelow } from '../../src/disk/files.ts';
import { cloneProject } from '../clone.ts';
import { CONFIGURATION } from '../paper.ts';
import { createTiny } from './tiny.ts';

/** Files of a site that have to do with a newsroom, or name one. */
function tracesIn(site: string): string[] {
  return filesBelow(site).filter(
    (file) =>
      /newsroom|sveltia/iu.test(file) ||
      (/\.(?:html|xml|json|txt|js)$|_headers$|conf$/u.test(file) &&
        /newsroom\/|sveltia/iu.test(readFileSync(join(site, file), 'utf8'))),
  );
}

test('a paper without a newsroom has no file of one, and none names it', () => {
  expect(tracesIn(inject('siteDir'))).toEqual([]);
});

test('a paper with one has its page and its script, and no other page knows of it', async () => {
  const project = cloneProject();
  const config = join(project, CONFIGURATION);
  const settings = readFileSync(config, 'utf8');
  const one = `newsroom: { service: 'github', repository: 'owner/paper' },\n  counter:`;
  writeFileSync(config, settings.replace(/\bcounter:/u, one));
  const edition = await createTiny();
  const env = { SITE_URL: 'https://news.example/paper' };
  const { code, output } = await edition.build('site', { project, env });
  expect([code, output]).toEqual([0, expect.any(String)]);
  const site = join(edition.folder, 'site');
  const read = (file: string): string => readFileSync(join(site, file), 'utf8');

  const page = read('newsroom/index.html');
  const [, script = ''] = /<script type="module" src="\/paper\/([^"]+)">/u.exec(page) ?? [];
  expect(script).toMatch(/^_astro\/newsroom\/editor-[0-9a-f]{12}\.js$/u);
  expect(read(script).length).toBeGreaterThan(1_000_000);
  expect(page).toContain('<meta name="robots" content="noindex, nofollow">');
  const traces = tracesIn(site).filter(
    (file) => !/^_astro\/newsroom\/|_headers$|conf$|^_hosts\/|caddy|htaccess/iu.test(file),
  );
  // Its address is one of those that browsers do not draw before they are asked for.
  expect(traces).toEqual(['_files.json', 'newsroom/index.html', 'speculation-rules.json']);
  expect(read('_headers')).toMatch(/^\/paper\/newsroom\/$/mu);

  // Nothing is made anew where nothing changed, and a site made from nothing has the same bytes.
  const again = await edition.build('site', { project, env });
  expect(again.output).toContain('0 added, 0 changed, 0 removed');
  const cold = await edition.build('cold', {
    project,
    env: { ...env, CACHE_DIR: join(edition.folder, 'other') },
  });
  expect(cold.code).toBe(0);
  expect(readFileSync(join(edition.folder, 'cold/_files.json'), 'utf8')).toBe(read('_files.json'));
});
