import { filled, patternRegExp, takenBy } from '../publication/redirect-pattern.ts';
import type { Redirect } from '../publication/redirects.ts';

/**
 * A former address as hosts compare it that decode paths: without a closing slash as well, so
 * that nobody is first sent to the address with it.
 *
 * @param from encoded, as in `/%C3%A9t%C3%A9/`.
 */
export function decodedPaths(from: string): string[] {
  return withAndWithoutSlash(decodeURIComponent(from));
}

/** As `decodedPaths`, for hosts that compare what was asked for: hex digits in both cases. */
export function writtenPaths(from: string): string[] {
  const upper = from.replaceAll(ESCAPE, (code) => code.toUpperCase());
  const lower = from.replaceAll(ESCAPE, (code) => code.toLowerCase());
  return [...new Set([upper, lower])].flatMap(withAndWithoutSlash);
}

const ESCAPE = /%[\da-f]{2}/giu;

function withAndWithoutSlash(path: string): string[] {
  return path.endsWith('/') ? [path, path.slice(0, -1)] : [path];
}

/**
 * A pattern of headers as a regular expression. Hosts that look for the index of a folder first
 * ask with its name.
 *
 * @param splat how the group begins that takes what `*` stands for.
 */
export function patternExpression(
  pattern: string,
  splat: '(?<splat>' | '(?P<splat>' | '(',
): string {
  const source = pattern.replaceAll(/[.*+?^${}()|[\]\\]/gu, (character) =>
    character === '*' ? `${splat}.*)` : `\\${character}`,
  );
  return `^${source}${pattern.endsWith('/') ? INDEX : ''}$`;
}

const INDEX = String.raw`(?:index\.html)?`;

/**
 * A text as a regular expression that matches it alone, in ASCII, with neither quotation marks
 * nor spaces.
 *
 * @param escape the expression for one character of another kind.
 */
export function exactExpression(text: string, escape: (character: string) => string): string {
  return `^${escaped(text, escape)}$`;
}

/**
 * A redirect of many addresses as an expression and what it leads to, with `$1` for the first group.
 *
 * @param escape as for `exactExpression`.
 */
export function manyExpression(
  { from, to }: Redirect,
  escape: (character: string) => string,
): readonly [expression: string, target: string] {
  const expression = patternRegExp(from, (text) => escaped(decodeURIComponent(text), escape));
  const names = takenBy(from);
  const target = filled(to.replaceAll(':splat', '*'), (name) => `$${names.indexOf(name) + 1}`);
  return [expression, target];
}

function escaped(text: string, escape: (character: string) => string): string {
  return text.replaceAll(/[^\w/-]/gu, escape);
}

/** A character as the bytes of its UTF-8, for expressions that know bytes alone. */
export function byBytes(character: string): string {
  return Array.from(
    Buffer.from(character),
    (byte) => `\\x${byte.toString(16).padStart(2, '0')}`,
  ).join('');
}
