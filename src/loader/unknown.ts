import { hiddenNote } from '../typography/invisible.ts';
import { withoutSigns } from '../typography/signs.ts';
import { nearest, type SearchBudget } from '../problem/nearest.ts';

/** As many names as a sentence can hold. */
const FEW = 12;
/** No name has more characters. */
const LONGEST = 200;

/** An entry of a registry, as it is written and as people call it. */
export interface Entry {
  readonly id: string;
  readonly name: string;
}

/** All entries of a registry, and what all suggestions from it and others may take together. */
export interface EntryList {
  readonly list: readonly Entry[];
  readonly work: SearchBudget;
}

export type EntriesByRegistry = Readonly<
  Record<'sections' | 'authors' | 'series' | 'tags' | 'tickers' | 'promos', EntryList>
>;

/**
 * `unknown tag "bond"; did you mean "bonds"?`: what was found, and what to write. Where
 * nothing is near, all ids when they are few, else the file that lists them. Where there are no
 * entries at all, that the publication does without.
 *
 * @param file the registry that entries are added to, as a writer knows it: `tags.yaml`.
 */
export function unknownName(what: string, name: string, entries: EntryList, file: string): string {
  const known = entries.list.map(({ id }) => id);
  if (known.length === 0) {
    return `this publication has no ${file.replace('.yaml', '')}; take "${name}"${hiddenNote(name)} out, or write the first into ${file}`;
  }
  const bare = withoutSigns(name);
  if (bare !== name && known.includes(bare)) {
    return `unknown ${what} "${name}"${hiddenNote(name)}; write "${bare}", without the signs around it`;
  }
  const unknown = `unknown ${what} "${name}"${hiddenNote(name)}`;
  const parts = name.split(/[\s;/|]+/u);
  if (parts.length > 1 && parts.every((part) => known.includes(part))) {
    return `${unknown}; commas stand between the entries of a list: write ${parts.join(', ')}`;
  }
  const meant = meantEntry(name, entries);
  if (meant !== undefined) return `${unknown}; did you mean "${meant}"?`;
  const listed = `${file} lists those that exist, and takes new ones`;
  const few = known.length > 0 && known.length <= FEW;
  return `${unknown}; ${few ? `known are ${known.join(', ')}` : listed}`;
}

/**
 * The id of the entry that a writer most likely meant: by its id, by what people call it
 * (`Jane Doe`, `By Jane Doe`, `Apple Inc.`), or by an id among other words (`NASDAQ:AAPL`,
 * `AAPL US Equity`).
 */
export function meantEntry(
  written: string,
  { list: entries, work }: EntryList,
): string | undefined {
  // What follows goes through all names several times.
  work.left -= entries.length;
  if (work.left <= 0) return undefined;
  const ids = entries.map(({ id }) => id);
  // Of a company with classes of shares, of which one was named by its root: `$BRK/B`.
  const ofClass = ids.filter((id) => /^[A-Z]+$/u.test(written) && isClassOf(written, id));
  if (ofClass.length > 0 && ofClass.length < 4) return ofClass.join('" or "');
  const near = nearest(written.normalize('NFKC'), ids, work);
  if (near !== undefined || written.length > LONGEST) return near;
  const called = written.replace(/^by\s+/iu, '').toLowerCase();
  const byName = (fits: (name: string) => boolean): string | undefined => {
    const found = entries.filter(({ name }) => name !== '' && fits(name.toLowerCase()));
    return found.length === 1 ? found[0]?.id : undefined;
  };
  const names = entries.map(({ name }) => name.toLowerCase());
  const like = nearest(called, names, work);
  return (
    byName((name) => name === like) ??
    byName((name) => beginsWith(called, name) || beginsWith(name, called)) ??
    ids.find((id) => written.split(/[\s:,/|]+/u).includes(id)) ??
    bySymbolNumber(written, ids)
  );
}

/** The one symbol with the number that a market has for it: `HKG:0700`, `700` for `0700.HK`. */
function bySymbolNumber(written: string, ids: readonly string[]): string | undefined {
  const number = /^(?:[A-Z]{2,6}:)?0*(?<digits>[1-9]\d{0,5})$/u.exec(written)?.groups?.['digits'];
  if (number === undefined) return undefined;
  const found = ids.filter((id) => /^0*(\d+)\.[A-Z]+$/u.exec(id)?.[1] === number);
  return found.length === 1 ? found[0] : undefined;
}

function isClassOf(root: string, symbol: string): boolean {
  return symbol.startsWith(root) && /^[.-][A-Z]$/u.test(symbol.slice(root.length));
}

/** Whether a text begins with words, and not within one. */
function beginsWith(text: string, words: string): boolean {
  return text.startsWith(words) && /^[^\p{L}\p{N}]/u.test(text.slice(words.length));
}
