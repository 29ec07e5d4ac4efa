import { keptFolders } from '../publication/kept-folders.ts';
import type { Redirect } from '../publication/redirects.ts';
import { apacheHeaders, apacheRedirects } from './apache.ts';
import { caddyHeaders, caddyRedirects } from './caddy.ts';
import { cloudflareHeaders, netlifyHeaders } from './header-files.ts';
import type { HeaderRules } from './headers.ts';
import { plainAddress } from '../schema/web-address.ts';
import { nginxFiles, nginxRedirects } from './nginx.ts';
import { vercelConfig } from './vercel.ts';
import {
  cloudflareRules,
  ruleShare,
  netlifyRules,
  patternRules,
  shortageOf,
} from './redirect-rules.ts';

/** What a site wants of its host; addresses are root-relative, as the site itself has them. */
export interface HostedSite {
  readonly rules: HeaderRules;
  readonly redirects: readonly Redirect[];
  /** Redirects of many addresses, for what is none of `redirects`. */
  readonly patterns: readonly Redirect[];
  /** Of the lists of each language: empty, `/de`. */
  readonly prefixes: readonly string[];
}

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
 * @param basePath the path that the site lies below, `/paper`, with which hosts compare.
 * @throws Error when a host could not read a rule.
 */
export function hostFiles(site: HostedSite, basePath: string): HostFiles {
  const rules = site.rules.map((rule) => ({ ...rule, pattern: basePath + rule.pattern }));
  const redirects = site.redirects.map((redirect) => redirectBelow(redirect, basePath));
  const patterns = site.patterns.map((redirect) => redirectBelow(redirect, basePath));
  const forms = site.patterns.map(({ from }) => from);
  const kept = keptFolders(forms, site.prefixes);
  const cloudflare = ruleShare(redirects);
  const shortage = shortageOf(cloudflare);
  const nginx = nginxFiles(rules);
  const apache = apacheRedirects(redirects, patterns);
  return {
    notices: shortage === undefined ? [] : [shortage],
    files: {
      _headers: cloudflareHeaders(rules),
      _redirects:
        cloudflareRules(cloudflare.ruled) + patternRules(patterns, kept, 'cloudflare', basePath),
      '.assetsignore': '_hosts\n',
      '_hosts/netlify/_headers': netlifyHeaders(site.rules, basePath),
      '_hosts/netlify/_redirects':
        netlifyRules(redirects) + patternRules(patterns, kept, 'netlify', basePath),
      '_hosts/nginx/maps.conf': nginx.maps,
      '_hosts/nginx/headers.conf': nginx.headers,
      '_hosts/nginx/redirects.conf': nginxRedirects(redirects, patterns),
      '_hosts/caddy/headers.caddy': caddyHeaders(rules),
      '_hosts/caddy/redirects.caddy': caddyRedirects(redirects, patterns),
      '_hosts/apache/headers.conf': apacheHeaders(rules),
      '_hosts/apache/redirects.conf': apache.rules,
      '_hosts/apache/redirects.txt': apache.map,
      '_hosts/vercel/config.json': vercelConfig(rules, redirects, patterns, basePath),
    },
  };
}

/** Redirects as hosts compare them, to addresses in which none of them reads anything. */
function redirectBelow(redirect: Redirect, basePath: string): Redirect {
  const { from, to } = redirect;
  const target = plainAddress(to.startsWith('/') ? basePath + to : to);
  return { ...redirect, from: basePath + from, to: target };
}
