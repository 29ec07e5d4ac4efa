import type { Redirect } from '../publication/redirects.ts';
import { apacheHeaders, apacheRedirects } from './apache.ts';
import { caddyHeaders, caddyRedirects } from './caddy.ts';
import { cloudflareHeaders, netlifyHeaders } from './header-files.ts';
import type { HeaderRule } from './headers.ts';
import { nginxFiles, nginxRedirects } from './nginx.ts';
import {
  cloudflareRules,
  cloudflareShare,
  netlifyRules,
  patternRules,
  shortageOf,
} from './redirect-rules.ts';

/** What hosts are told of a site. */
export interface HostFiles {
  /** Text by path within the site. */
  readonly files: Readonly<Record<string, string>>;
  /** What the publisher should know of a host's limits, a sentence each. */
  readonly notices: readonly string[];
}

/**
 * Headers and redirects for every host: `_headers` and `_redirects` for Cloudflare and the local
 * server, those of others below `_hosts/`.
 *
 * @param patterns redirects of many addresses, for what is none of `redirects`.
 * @throws Error when a host could not read a rule.
 */
export function hostFiles(
  rules: readonly HeaderRule[],
  redirects: readonly Redirect[],
  patterns: readonly Redirect[],
): HostFiles {
  const cloudflare = cloudflareShare(redirects);
  const shortage = shortageOf(cloudflare);
  const nginx = nginxFiles(rules);
  const apache = apacheRedirects(redirects, patterns);
  return {
    notices: shortage === undefined ? [] : [shortage],
    files: {
      _headers: cloudflareHeaders(rules),
      _redirects: cloudflareRules(cloudflare.ruled) + patternRules(patterns, 'cloudflare'),
      '.assetsignore': '_hosts\n',
      '_hosts/netlify/_headers': netlifyHeaders(rules),
      '_hosts/netlify/_redirects': netlifyRules(redirects) + patternRules(patterns, 'netlify'),
      '_hosts/nginx/maps.conf': nginx.maps,
      '_hosts/nginx/headers.conf': nginx.headers,
      '_hosts/nginx/redirects.conf': nginxRedirects(redirects, patterns),
      '_hosts/caddy/headers.caddy': caddyHeaders(rules),
      '_hosts/caddy/redirects.caddy': caddyRedirects(redirects, patterns),
      '_hosts/apache/headers.conf': apacheHeaders(rules),
      '_hosts/apache/redirects.conf': apache.rules,
      '_hosts/apache/redirects.txt': apache.map,
    },
  };
}
