import { pathPattern } from './pattern.ts';
import type { Captures } from './pattern.ts';

/** One line of a `_redirects` file. */
export interface RedirectRule {
  readonly matches: (path: string) => Captures | undefined;
  /** Path or address with the placeholders of the pattern. */
  readonly target: string;
  /** 301, 302, 303, 307, 308, or 200 for serving the target under the old address. */
  readonly status: number;
}

/** Where a path leads, with its placeholders filled in. */
export interface RedirectAnswer {
  readonly target: string;
  readonly status: number;
}

const STATUSES = new Set([200, 301, 302, 303, 307, 308]);

/**
 * Reads a `_redirects` file in the form that Cloudflare and Netlify share: pattern, target and
 * status on a line. Without a status it is 302, as on Cloudflare. Other lines are passed over.
 */
export function parseRedirects(text: string): RedirectRule[] {
  return text.split(/\r?\n/u).flatMap((line) => {
    const [pattern, target, code = '302'] = line
      .replace(/(^|\s)#.*$/u, '')
      .trim()
      .split(/\s+/u);
    const status = Number(code.replace(/!$/u, ''));
    if (pattern === undefined || target === undefined || !STATUSES.has(status)) return [];
    return [{ matches: pathPattern(pattern), target, status }];
  });
}

/** The first rule that matches a path decides. `undefined` when none does. */
export function redirectFor(
  rules: readonly RedirectRule[],
  path: string,
): RedirectAnswer | undefined {
  for (const { matches, target, status } of rules) {
    const captures = matches(path);
    if (captures === undefined) continue;
    const filled = target.replace(/:([A-Za-z]\w*)/gu, (whole, name: string) =>
      Object.hasOwn(captures, name) ? encodeURI(captures[name] ?? whole) : whole,
    );
    return { target: filled, status };
  }
  return undefined;
}
