import type { Redirect } from '../publication/redirects.ts';
import type { HeaderRule } from './headers.ts';
import {
  byBytes,
  decodedPaths,
  exactExpression,
  manyExpression,
  patternExpression,
} from './request-paths.ts';

/** The header rules as sections of a virtual host: of those that match, the last decides. */
export function apacheHeaders(rules: readonly HeaderRule[]): string {
  return rules
    .flatMap(({ pattern, headers }) => {
      const lines = Object.entries(headers).map(([name, value]) =>
        name === 'Content-Type'
          ? `  ForceType ${quoted(value)}`
          : `  Header always set ${name} ${quoted(splatOf(value))}`,
      );
      const expression = patternExpression(pattern, '(?<splat>');
      return [`<LocationMatch "${expression}">`, ...lines, '</LocationMatch>'];
    })
    .concat('')
    .join('\n');
}

/** What `*` took is a variable of the environment there; a percent sign begins one. */
function splatOf(value: string): string {
  return value.replaceAll('%', '%%').replaceAll(':splat', '%{MATCH_SPLAT}e');
}

function quoted(value: string): string {
  return `"${value.replaceAll(/[\\"]/gu, String.raw`\$&`)}"`;
}

export interface ApacheRedirects {
  /** A `RewriteMap` of the type `txt`, which is looked up and not gone through. */
  readonly map: string;
  /** For the virtual host: rules for addresses that such a map cannot hold. */
  readonly rules: string;
}

/** What a map holds: its words end at spaces, and what it gives may bring no query. */
const PLAIN = /^[\w./-]+$/u;

export function apacheRedirects(
  redirects: readonly Redirect[],
  patterns: readonly Redirect[],
): ApacheRedirects {
  const map: string[] = [];
  const rules: string[] = [];
  for (const { from, to } of redirects) {
    for (const path of decodedPaths(from)) {
      if (PLAIN.test(path) && !to.includes('?')) map.push(`${path} ${to}\n`);
      else {
        const target = to.replaceAll(/[$%\\]/gu, String.raw`\$&`);
        rules.push(`RewriteRule ${exactExpression(path, byBytes)} "${target}" [R=301,L,NE]\n`);
      }
    }
  }
  for (const { from, to } of patterns) {
    const target = to.replaceAll(/[$%\\]/gu, String.raw`\$&`);
    const [expression, filled] = manyExpression({ from, to: target }, byBytes);
    rules.push(`RewriteRule ${expression} "${filled}" [R=301,L,NE]\n`);
  }
  return { map: map.join(''), rules: rules.join('') };
}
