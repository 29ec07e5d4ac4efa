/**
 * Items with what the language writes between them: `A, B and C`. English newspapers put no
 * comma before the last `and`, where ICU does.
 */
export function listed<Item>(items: readonly Item[], language: string): (Item | string)[] {
  const format = new Intl.ListFormat(language, { type: 'conjunction' });
  const left = items.values();
  return format
    .formatToParts(items.map(() => '-'))
    .map(({ type, value }): Item | string =>
      type === 'literal' ? value.replace(/^, and $/u, ' and ') : (left.next().value ?? value),
    );
}
