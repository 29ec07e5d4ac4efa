import type { Redirect } from '../publication/redirects.ts';
import type { HeaderRule } from './headers.ts';
import { ruleShare } from './redirect-rules.ts';
import {
  byBytes,
  exactExpression,
  manyExpression,
  patternExpression,
  writtenPaths,
} from './request-paths.ts';

/** Routes of one deployment, by Vercel's documentation. */
const MAX_ROUTES = 2048;

interface Route {
  readonly src: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly status?: 301 | 308 | 404;
  readonly dest?: string;
  readonly continue?: true;
  readonly caseSensitive: true;
}

/**
 * `config.json` of Vercel's Build Output API, version 3. Headers that differ by address go to what
 * is there alone (`hit`): what is missing would have those of what could be.
 *
 * @param redirects to plain addresses: a dollar in one would begin what a group took.
 * @param basePath the path that the site lies below.
 */
export function vercelConfig(
  rules: readonly HeaderRule[],
  redirects: readonly Redirect[],
  patterns: readonly Redirect[],
  basePath: string,
): string {
  const [general, ...special] = rules;
  const differing = new Set(special.flatMap(({ headers }) => Object.keys(headers)));
  const everywhere = Object.entries(general?.headers ?? {});
  const first = Object.fromEntries(everywhere.filter(([name]) => !differing.has(name)));
  const usual = Object.fromEntries(everywhere.filter(([name]) => differing.has(name)));
  const src = `^${basePath}/.*$`;
  const hits = special.map(({ pattern, headers }): Route => {
    const values = Object.entries(headers).map(([name, value]) => {
      return [name, value.replaceAll('$', '%24').replaceAll(':splat', '$1')] as const;
    });
    return passing(patternExpression(pattern, '('), Object.fromEntries(values));
  });
  const many = patterns.map((pattern) => {
    const [expression, target] = manyExpression(pattern, byBytes);
    return moved(expression, target, 301);
  });
  const others = [
    ...many,
    moved(`^(${basePath}/(?:[^/]+/)*[^/.]+)$`, '$1/', 308),
    { handle: 'filesystem' },
    { src, dest: `${basePath}/404.html`, status: 404, headers: usual, caseSensitive: true },
    { handle: 'hit' },
    passing(src, usual),
    ...hits,
  ];
  const once = ruleShare(redirects, MAX_ROUTES - others.length - 1).ruled.map(({ from, to }) => {
    const paths = writtenPaths(from).map((path) => exactExpression(path, byBytes));
    return moved(paths.join('|'), to, 301);
  });
  const routes = [passing(src, first), ...once, ...others];
  return `${JSON.stringify({ version: 3, routes }, undefined, 1)}\n`;
}

function passing(src: string, headers: Route['headers']): Route {
  return { src, headers, continue: true, caseSensitive: true };
}

function moved(src: string, to: string, status: 301 | 308): Route {
  return { src, headers: { Location: to }, status, caseSensitive: true };
}
