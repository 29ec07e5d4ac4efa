import type { Redirect } from '../publication/redirects.ts';
import type { HeaderRule } from './headers.ts';
import {
  byBytes,
  decodedPaths,
  exactExpression,
  manyExpression,
  patternExpression,
} from './request-paths.ts';

/** The parts of an nginx configuration that follow from a built site. */
export interface NginxFiles {
  /** For the `http` block: maps from `$uri` to the value of each header. */
  readonly maps: string;
  /** For the `server` block: the headers, and the content types of feeds. */
  readonly headers: string;
}

/**
 * The header rules as nginx has them. Each header is one map, so that all `add_header`
 * stand at one level: nginx forgets those of an outer block where an inner one has its own.
 */
export function nginxFiles(rules: readonly HeaderRule[]): NginxFiles {
  const names = new Set(rules.flatMap(({ headers }) => Object.keys(headers)));
  names.delete('Content-Type');
  const maps = [...names].map((name) => {
    // nginx takes the first expression that matches; of the rules, the last one wins.
    const lines = rules
      .filter(({ headers }) => Object.hasOwn(headers, name))
      .reverse()
      .map(({ pattern, headers }) => {
        const value = quoted(headers[name] ?? '');
        return pattern === '/*' ? `  default ${value};` : `  "~${expression(pattern)}" ${value};`;
      });
    return [`map $uri ${variable(name)} {`, ...lines, '}', ''].join('\n');
  });
  const headers = [...names].map((name) => `add_header ${name} ${variable(name)} always;`);
  const types = rules.flatMap(({ pattern, headers: { 'Content-Type': type } }) =>
    type === undefined
      ? []
      : [
          `location ~ "${expression(pattern)}" {`,
          '  types {}',
          `  default_type ${quoted(type)};`,
          '}',
        ],
  );
  return { maps: maps.join('\n'), headers: `${[...headers, ...types].join('\n')}\n` };
}

function variable(name: string): string {
  return `$site_${name.toLowerCase().replaceAll('-', '_')}`;
}

const expression = (pattern: string): string => patternExpression(pattern, '(?<splat>');

/**
 * Redirects for the `http` block: maps from `$uri` to `$moved_to`, the new address or nothing,
 * and to `$moved_query`, what of the query goes with it. nginx compares the strings of a map
 * without regard to case, so that only paths without capitals are held against them; addresses
 * with capitals are expressions.
 *
 * @param redirects to plain addresses: a dollar in one would begin a variable.
 */
export function nginxRedirects(
  redirects: readonly Redirect[],
  patterns: readonly Redirect[],
): string {
  const small: string[] = [];
  const others: string[] = [];
  for (const { from, to } of redirects) {
    const target = inQuotes(to);
    for (const path of decodedPaths(from)) {
      if (CAPITALS.test(path)) others.push(`  "~${exactExpression(path, byBytes)}" ${target};`);
      else small.push(`  ${inQuotes(path)} ${target};`);
    }
  }
  const many = patterns.map(({ from, to }) => {
    const [expression, target] = manyExpression({ from, to }, byBytes);
    return `  "~${expression}" ${inQuotes(target)};`;
  });
  return [
    ...['map $uri $moved_small {', '  "~[A-Z]" "";', '  default $uri;', '}'],
    ...['map $moved_small $moved_plainly {', ...small, '  default $moved_alike;', '}'],
    ...['map $uri $moved_to {', ...others, '  default $moved_plainly;', '}'],
    ...['map $uri $moved_alike {', ...many, '  default "";', '}'],
    ...['map $moved_to $moved_query {', '  "~[?]" "";', '  default $is_args$args;', '}'],
    '',
  ].join('\n');
}

const CAPITALS = /[A-Z]/u;

/** Text in quotes, whatever it holds. */
function inQuotes(text: string): string {
  return `"${text.replaceAll(/[\\"]/gu, String.raw`\$&`)}"`;
}

/** A value in quotes; `:splat` becomes the variable that the expression captured. */
function quoted(value: string): string {
  return inQuotes(value).replaceAll(':splat', '$splat');
}
