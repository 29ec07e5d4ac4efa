import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { filesBelow } from '../../src/disk/files.ts';
import { cloneProject } from '../clone.ts';
import { startHost } from '../host/host.ts';
import { CONFIGURATION } from '../paper.ts';
import { createTiny } from './tiny.ts';

const TAG =
  /<script defer src="https:\/\/stats\.example\/js\/script\.js" data-domain="news\.example"><\/script>/gu;

test('a counter is on every page of the paper, in its policy and on the page about privacy', async () => {
  const project = cloneProject();
  const config = join(project, CONFIGURATION);
  const counter = `{ service: 'plausible', origin: 'https://stats.example', site: 'news.example' }`;
  const settings = readFileSync(config, 'utf8');
  writeFileSync(config, settings.replace('counter: undefined', `counter: ${counter}`));
  const url = /\burl: '([^']+)'/u.exec(settings)?.[1] ?? '';
  const host = startHost(project);
  onTestFinished(() => {
    host.stop();
    rmSync(project, { recursive: true, force: true });
  });
  const edition = await createTiny();
  const privacy = (role: string): void => {
    const fields = `title: Privacy\ndescription: What the paper learns about its readers.\n${role}`;
    edition.write('pages/privacy.mdx', `---\n${fields}---\n\nNothing else.\n`);
  };
  privacy('');

  const first = await edition.build('site', { host, env: { SITE_URL: url } });
  expect(first.output).toContain('no page tells readers; give the one about privacy');
  privacy('role: privacy\n');
  const { code, output } = await edition.build('site', { host, env: { SITE_URL: url } });
  expect([code, output]).toEqual([0, expect.not.stringContaining('no page tells readers')]);
  const site = join(edition.folder, 'site');
  const read = (file: string): string => readFileSync(join(site, file), 'utf8');
  const pages = filesBelow(site).filter((file) => file.endsWith('.html'));
  const whole = pages.filter((page) => read(page).includes('<main'));
  expect(whole.length).toBeGreaterThan(12);
  for (const page of whole) expect(read(page).match(TAG), page).toHaveLength(1);
  // What is no page runs nothing at all.
  const policies = [...read('_headers').matchAll(/Content-Security-Policy: (.*script-src.*)/gu)];
  expect(policies.length).toBeGreaterThan(1);
  for (const [, policy = ''] of policies) {
    expect(policy.match(/https:[^ ;]*/gu)).toEqual([
      'https://stats.example/js/script.js',
      'https://stats.example/api/event',
    ]);
  }
  expect(read('privacy/index.html')).toContain('counted with Plausible at stats.example');

  const other = await edition.build('site', {
    host,
    env: { SITE_URL: 'https://pr-7.example' },
  });
  expect(other.output).toContain(`This build counts nobody: it is for https://pr-7.example`);
  const naming = filesBelow(site).filter((file) => read(file).includes('stats.example'));
  expect(naming).toEqual([]);
});
