/**
 * Redirects of many addresses at once, in the form that hosts share: `:name` stands for one part
 * of an address, `*` at its end for all that follows. Hosts look at them after exact addresses.
 */

/** Whether an address is a pattern. */
export function isPattern(from: string): boolean {
  return /[:*]/u.test(from);
}

/** Names of what a pattern takes, in its order; that of `*` is `splat`. */
export function takenBy(pattern: string): string[] {
  return pieces(pattern).flatMap(({ name }) => name ?? []);
}

/**
 * A pattern as a regular expression with a group for each name, in their order. It takes an address
 * without its closing slash as well. Groups take plain characters alone: nothing that a request may
 * hold encoded gets into an address that is answered.
 *
 * @param literal writes the text between.
 */
export function patternRegExp(pattern: string, literal: (text: string) => string): string {
  const { length } = pattern;
  const [path, end] = pattern.endsWith('/') ? [pattern.slice(0, length - 1), '/?'] : [pattern, ''];
  const source = pieces(path).map(({ name, text }) => {
    return name === undefined ? literal(text) : `(${GROUPS[name] ?? '[\\w.~-]+'})`;
  });
  return `^${source.join('')}${end}$`;
}

/** What a name takes where it is not any part of an address. */
const GROUPS: Readonly<Record<string, string>> = {
  year: '[0-9]{4}',
  month: '[0-9]{2}',
  day: '[0-9]{2}',
  splat: '[\\w.~/-]*',
};

/** Reads addresses by a pattern. @returns what each name took; undefined where it does not match. */
export function patternReader(
  pattern: string,
): (address: string) => ReadonlyMap<string, string> | undefined {
  const names = takenBy(pattern);
  const source = patternRegExp(pattern, (text) =>
    text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`),
  );
  const expression = new RegExp(source, 'u');
  return (address) => {
    const match = expression.exec(address);
    if (match === null) return undefined;
    return new Map(names.map((name, at) => [name, match[at + 1] ?? '']));
  };
}

/**
 * Whether hosts take an address by a pattern whose rules know no digits and no letters: there each
 * name takes anything between two slashes.
 */
export function takesLoosely(pattern: string): (address: string) => boolean {
  const source = pieces(pattern).map(({ name, text }) => {
    if (name === undefined) return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
    return name === 'splat' ? '.*' : '[^/]+';
  });
  const expression = new RegExp(`^${source.join('')}$`, 'u');
  return (address) => expression.test(address);
}

/** The address of a pattern, with something in the place of each name. */
export function filled(pattern: string, value: (name: string) => string): string {
  return pieces(pattern)
    .map(({ name, text }) => (name === undefined ? text : value(name)))
    .join('');
}

interface Piece {
  readonly text: string;
  /** Undefined of what stands as it is. */
  readonly name: string | undefined;
}

function pieces(pattern: string): Piece[] {
  return pattern.split(/(\*|(?<=\/):[a-z]+)/u).map((text) => {
    if (text === '*') return { text, name: 'splat' };
    return { text, name: /^:[a-z]/u.test(text) ? text.slice(1) : undefined };
  });
}
