import { expect, it } from 'vitest';
import { cloudflareHeaders, netlifyHeaders } from '../../../src/hosting/header-files.ts';
import { headerRules } from '../../../src/hosting/headers.ts';
import { contentSecurityPolicy, type PolicyHashes } from '../../../src/hosting/policy.ts';
import { headersFor, parseHeaders } from '../../../src/serve/headers.ts';
import { headerOptions, policyFor } from './header-options.ts';

it('gives front pages policies of their own, and no other page', () => {
  const hashes: PolicyHashes = { scripts: [], styles: ['sha256-front'] };
  const policy = contentSecurityPolicy(hashes, 'plain');
  const { own } = headerOptions();
  const fronts = ['/', '/de/'].map((front) => [front, { hashes, sort: 'plain' }] as const);
  const rules = headerRules(headerOptions({ own: new Map([...own, ...fronts]) }));
  const blocks = parseHeaders(cloudflareHeaders(rules));
  const policyOf = (path: string) => headersFor(blocks, path).get('content-security-policy');
  expect(['/', '/de/'].map(policyOf)).toEqual([policy, policy]);
  expect(new Set(['/2024/07/story/', '/de/markets/', '/404.html'].map(policyOf))).toEqual(
    new Set([policyFor('plain')]),
  );
  expect(policyOf('/search/')).toBe(policyFor('search'));
  // Where rules add up, every page has the widest.
  const added = parseHeaders(netlifyHeaders(rules, ''));
  expect(headersFor(added, '/').get('content-security-policy')).toBe(policyFor('search'));
});
