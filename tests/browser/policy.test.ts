import { expect, inject, test } from 'vitest';
import { running } from '../page-types.ts';
import { openPage } from './chromium.ts';

const origin = inject('siteOrigin');

/** What has something of its own; `quiet.test.ts` holds a page of each type to the same. */
const PAGES = [running, '/search/?q=wool', '/nothing/', '/2026/11/hostile-words/'];

test.each(PAGES)('%s needs nothing that its policy forbids', async (path) => {
  const page = await openPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (/Content.Security.Policy|Permissions.Policy|Refused/iu.test(message.text())) {
      complaints.push(message.text());
    }
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) foreign.push(request.url());
  });
  const response = await page.goto(origin + path, { waitUntil: 'networkidle' });
  expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
  await page.evaluate(() => {
    window.scrollTo(0, document.body.scrollHeight);
  });
  await page.waitForLoadState('networkidle');
  expect(complaints).toEqual([]);
  expect(foreign).toEqual([]);
});

test('the policy is in force: an inline script of a stranger does not run', async () => {
  const page = await openPage();
  const refused: string[] = [];
  page.on('console', (message) => refused.push(message.text()));
  await page.goto(`${origin}/about/`);
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "ran"';
    document.body.append(script);
    document.body.setAttribute('onclick', 'document.title = "ran"');
    document.body.click();
    return document.title === 'ran';
  });
  expect(ran).toBe(false);
  await expect.poll(() => refused.join()).toContain('Content Security Policy');
});
