import { pathPattern } from './pattern.ts';
import type { Captures } from './pattern.ts';

/** One block of a `_headers` file: what its paths get and what they lose again. */
export interface HeaderBlock {
  readonly matches: (path: string) => Captures | undefined;
  readonly set: readonly (readonly [name: string, value: string])[];
  /** Names, in lower case, that `! Name` takes away from what earlier blocks gave. */
  readonly unset: readonly string[];
}

/**
 * Reads a `_headers` file in the form that Cloudflare and Netlify share: a path pattern at the
 * start of a line, indented `Name: value` lines below it, `#` comments. Lines that are neither
 * are passed over, as the hosts do.
 */
export function parseHeaders(text: string): HeaderBlock[] {
  const rules: { pattern: string; set: [string, string][]; unset: string[] }[] = [];
  for (const line of text.split(/\r?\n/u)) {
    const words = line.trim();
    if (words === '' || words.startsWith('#')) continue;
    if (/^\S/u.test(line)) {
      rules.push({ pattern: words, set: [], unset: [] });
      continue;
    }
    const rule = rules.at(-1);
    const [, name, value] = /^([!#$%&'*+.^_`|~\w-]+):\s*(.*)$/u.exec(words) ?? [];
    const [, gone] = /^!\s*([\w-]+)$/u.exec(words) ?? [];
    if (gone !== undefined) rule?.unset.push(gone.toLowerCase());
    else if (name !== undefined && value !== undefined) rule?.set.push([name, value]);
  }
  return rules.map(({ pattern, set, unset }) => ({ matches: pathPattern(pattern), set, unset }));
}

/**
 * Headers of a path, by lower-case name. All blocks that match count, in their order; a header
 * given more than once has its values joined by commas (RFC 9110, section 5.3).
 */
export function headersFor(rules: readonly HeaderBlock[], path: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const rule of rules) {
    const captures = rule.matches(path);
    if (captures === undefined) continue;
    for (const name of rule.unset) headers.delete(name);
    for (const [name, value] of rule.set) {
      const key = name.toLowerCase();
      const earlier = headers.get(key);
      const filled = fill(value, captures);
      headers.set(key, earlier === undefined ? filled : `${earlier}, ${filled}`);
    }
  }
  return headers;
}

function fill(value: string, captures: Captures): string {
  return value.replace(/:([A-Za-z]\w*)/gu, (whole, name: string) =>
    Object.hasOwn(captures, name) ? (captures[name] ?? whole) : whole,
  );
}
