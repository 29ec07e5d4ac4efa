import { expect, it } from 'vitest';
import { cloudflareHeaders, netlifyHeaders } from '../../../src/hosting/header-files.ts';
import { headerRules } from '../../../src/hosting/headers.ts';
import { contentSecurityPolicy } from '../../../src/hosting/policy.ts';
import { headersFor, parseHeaders } from '../../../src/serve/headers.ts';

it('gives front pages policies of their own, and no other page', () => {
  const own = contentSecurityPolicy({ scripts: [], styles: ['sha256-front'] }, 'plain');
  const options = {
    ...{ searchPolicy: 'search', livePolicy: '', watchPolicy: 'watch', livePages: [] },
    policy: contentSecurityPolicy({ scripts: ['sha256-a'], styles: ['sha256-b'] }, 'plain'),
    siteUrl: 'https://news.example',
    hub: undefined,
    frontPolicies: new Map([
      ['/', own],
      ['/de/', own],
    ]),
  };
  const blocks = parseHeaders(cloudflareHeaders(headerRules(options)));
  const policyOf = (path: string) => headersFor(blocks, path).get('content-security-policy');
  expect(['/', '/de/'].map(policyOf)).toEqual([own, own]);
  expect(new Set(['/2024/07/story/', '/de/markets/', '/404.html'].map(policyOf))).toEqual(
    new Set([options.policy]),
  );
  expect(policyOf('/search/')).toBe('search');
  // Where rules add up, every page has the widest.
  const added = parseHeaders(netlifyHeaders(headerRules(options), ''));
  expect(headersFor(added, '/').get('content-security-policy')).toBe('search');
});
