/**
 * Items with what the language writes between them: `A, B and C`. What joins them hangs on the
 * words that follow (`e Inés`, `ו־Apple`). English newspapers put no comma before the last `and`,
 * where ICU does.
 */
export function listed<Item>(
  items: readonly Item[],
  language: string,
  textOf: (item: Item) => string,
): (Item | string)[] {
  const format = new Intl.ListFormat(language, { type: 'conjunction' });
  const left = items.values();
  return format
    .formatToParts(items.map(textOf))
    .map(({ type, value }): Item | string =>
      type === 'literal' ? value.replace(/^, and $/u, ' and ') : (left.next().value ?? value),
    );
}
