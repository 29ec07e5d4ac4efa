import type { Redirect } from '../publication/redirects.ts';
import type { HeaderRule } from './headers.ts';
import {
  decodedPaths,
  exactExpression,
  manyExpression,
  patternExpression,
} from './request-paths.ts';

/**
 * The header rules as parts of a Caddyfile: two snippets, of which `site_headers` is for every
 * request and `missing_headers` for what is not there, which would have those of what could be.
 */
export function caddyHeaders(rules: readonly HeaderRule[]): string {
  const [general, ...special] = rules;
  const names = new Set(special.flatMap(({ headers }) => Object.keys(headers)));
  const everywhere = Object.entries(general?.headers ?? {});
  const gone = [...names].filter((name) => !everywhere.some(([other]) => other === name));
  return [
    '(site_headers) {',
    ...setting('', everywhere),
    ...special.flatMap(({ pattern, headers }, at) => {
      const name = `site${at}`;
      const values = Object.entries(headers).map(([header, value]) => {
        return [header, value.replaceAll(':splat', `{http.regexp.${name}.splat}`)] as const;
      });
      const expression = patternExpression(pattern, '(?P<splat>');
      return [`  @${name} path_regexp ${name} \`${expression}\``, ...setting(`@${name} `, values)];
    }),
    '}',
    '(missing_headers) {',
    ...setting('', everywhere),
    ...gone.map((name) => `  header -${name}`),
    '}',
    '',
  ].join('\n');
}

function setting(matcher: string, values: readonly (readonly [string, string])[]): string[] {
  const lines = values.map(([name, value]) => `    ${name} "${value.replaceAll('"', '\\"')}"`);
  return [`  header ${matcher}{`, ...lines, '  }'];
}

/**
 * Redirects as a part of a Caddyfile: a snippet that sets `{moved_to}`, the new address or
 * nothing, and `{moved_query}`, what of the query goes with it.
 */
export function caddyRedirects(
  redirects: readonly Redirect[],
  patterns: readonly Redirect[],
): string {
  const lines = redirects.flatMap(({ from, to }) =>
    decodedPaths(from).map((path) => {
      const input = PLAIN.test(path) ? path : `\`~${exactExpression(path, byCodePoint)}\``;
      return `    ${input} ${to}`;
    }),
  );
  const many = patterns.map((pattern) => {
    const [expression, target] = manyExpression(pattern, byCodePoint);
    return `    \`~${expression}\` ${target.replaceAll(/\$(\d)/gu, '$${$1}')}`;
  });
  return [
    '(site_redirects) {',
    ...['  map {http.request.uri.path} {moved_to} {', ...lines, ...many, '    default ""', '  }'],
    '  map "{moved_to} {http.request.uri.query}" {moved_query} {',
    ...['    `~^[^ ]*[?]` ""', '    `~ $` ""', '    default "?{http.request.uri.query}"', '  }'],
    '}',
    '',
  ].join('\n');
}

/** What a Caddyfile takes as it is. */
const PLAIN = /^[\w./-]+$/u;

function byCodePoint(character: string): string {
  return `\\x{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
