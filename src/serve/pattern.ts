/** Parts of a path by the name of the placeholder that took them; a `*` is `splat`. */
export type Captures = Readonly<Record<string, string>>;

/**
 * Reads a path pattern of `_headers` and `_redirects` files as Cloudflare and Netlify define it:
 * `:name` stands for one segment, `*` for anything. A pattern with a host counts for its path.
 *
 * @returns a function from a path to its captures, `undefined` where the path does not match.
 */
export function pathPattern(pattern: string): (path: string) => Captures | undefined {
  const path = pattern.replace(/^https?:\/\/[^/]*/iu, '');
  const source = path
    .split(/(\*|:[A-Za-z]\w*)/u)
    .map((part) => {
      if (part === '*') return '(?<splat>.*)';
      if (/^:[A-Za-z]/u.test(part)) return `(?<${part.slice(1)}>[^/]+)`;
      return part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
    })
    .join('');
  const expression = new RegExp(`^${source}$`, 'u');
  return (text) => {
    const match = expression.exec(text);
    return match === null ? undefined : { ...match.groups };
  };
}
