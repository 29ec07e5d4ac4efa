import { decoded } from '../schema/decoded.ts';

/** Parts of a path by the name of the placeholder that took them; a `*` is `splat`. */
export type Captures = Readonly<Record<string, string>>;

/**
 * Reads a path pattern of `_headers` and `_redirects` files as Cloudflare and Netlify define it:
 * `:name` stands for one segment, `*` for anything. A pattern with a host counts for its path.
 *
 * @returns a function from a decoded path to its captures, `undefined` where the path does not match.
 */
export function pathPattern(pattern: string): (path: string) => Captures | undefined {
  const parts = pattern.replace(/^https?:\/\/[^/]*/iu, '').split(/(\*|:[A-Za-z]\w*)/u);
  const [only = '', ...more] = parts;
  // In the form of `readPath`; what is no code stays as it is.
  const plain = (text: string): string => decoded(text) ?? text;
  if (more.length === 0) {
    const path = plain(only);
    return (text) => (text === path ? {} : undefined);
  }
  const source = parts
    .map((part) => {
      if (part === '*') return '(?<splat>.*)';
      if (/^:[A-Za-z]/u.test(part)) return `(?<${part.slice(1)}>[^/]+)`;
      return plain(part).replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
    })
    .join('');
  const expression = new RegExp(`^${source}$`, 'u');
  return (text) => {
    const match = expression.exec(text);
    return match === null ? undefined : { ...match.groups };
  };
}
