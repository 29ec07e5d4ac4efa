import { nameOfField, nameOfType } from './value-words.ts';

/** What to write for a value, in the form of a file of TypeScript. */
const VALUES: Readonly<Record<string, string>> = {
  string: "'…'",
  array: '[…]',
  object: '{ … }',
  boolean: 'true',
  number: '1',
  int: '1',
};

/** `"origin" of "counter" is missing; add "origin: '…'"`; kinds as of `missing`. */
export function missingInCode(path: readonly PropertyKey[], kinds: readonly string[]): string {
  const [kind = '', ...others] = kinds;
  const field = String(path.at(-1) ?? '');
  const isType = Object.hasOwn(VALUES, kind);
  const value = isType ? VALUES[kind] : `'${kind}'`;
  const choice = isType ? '' : others.map((other) => `, or '${other}'`).join('');
  return `${nameOfField(path)} is missing; add "${field}: ${value ?? ''}"${choice}`;
}

/** `fields in braces` */
export function typeInCode(expected: string): string {
  return expected === 'object' ? 'fields in braces' : nameOfType(expected);
}

/**
 * What to write for a value of another kind than is wanted; empty when nobody knows.
 *
 * @param fields those that an entry or the value has.
 */
export function asMeantInCode(expected: string, found: unknown, fields: readonly string[]): string {
  const braced =
    fields.length === 0 ? '' : `{ ${fields.map((field) => `${field}: …`).join(', ')} }`;
  if (expected === 'object' && braced !== '') return `; write ${braced}`;
  if (expected === 'array') return `; write [${braced === '' ? '…' : braced}]`;
  if (expected === 'string') return "; write it as '…'";
  const isNumber = typeof found === 'string' && /^\d{1,9}$/u.test(found);
  return isNumber && /^(?:number|int)$/u.test(expected)
    ? `; write ${found}, without quotation marks`
    : '';
}
