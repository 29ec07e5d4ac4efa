import type { HeaderOptions } from '../../../src/hosting/headers.ts';
import { contentSecurityPolicy, type PageSort } from '../../../src/hosting/policy.ts';

/** What every page of the site of {@link headerOptions} holds. */
export const HASHES = { scripts: ['sha256-a'], styles: ['sha256-b+/='] };

/** What it allows a page of this sort. */
export const policyFor = (sort: PageSort): string => contentSecurityPolicy(HASHES, sort);

/** Those of a site in one language without newsroom, hub and counter, where `/2024/07/live/` runs. */
export function headerOptions(more: Partial<HeaderOptions> = {}): HeaderOptions {
  return {
    ...{ general: HASHES, widest: HASHES, siteUrl: 'https://news.example', hub: undefined },
    own: new Map([
      ['/2024/07/live/', { hashes: HASHES, sort: 'live' }],
      ['/search/*', { hashes: HASHES, sort: 'search' }],
      ['/watchlist/*', { hashes: HASHES, sort: 'watchlist' }],
    ]),
    ...more,
  };
}
