import { figureWords } from '../../search/figure.ts';
import type { SearchNames } from '../../search/names.ts';
import { inPlainLetters } from '../../typography/plain-letters.ts';
import { isUnspaced } from '../../typography/words.ts';
import type { PagefindFilters } from './pagefind.ts';
import type { nameWeights } from './ranking.ts';
import { asIndexed, isPhrase, isWhole } from './term.ts';
import { isSameWord } from './word-form.ts';

/** What a unit of a query is a name of. */
export interface Called {
  /** The stories that carry any of it. */
  readonly carriers: PagefindFilters;
  /** The same by what they are to the story. */
  readonly fields: readonly (readonly [field: NameField, carriers: PagefindFilters])[];
}

export type NameField = keyof typeof nameWeights;

interface Entry {
  /** Values by filter of the index. */
  readonly carried: readonly (readonly [field: NameField, filter: string, value: string])[];
  /** Words of each of its names, in a row, a space around each. */
  readonly rows: readonly string[];
}

/** The names of a paper by their words: the index of its stories holds ids in place of them. */
export class NameBook {
  readonly #entries: readonly Entry[];
  readonly #byWord = new Map<string, Set<Entry>>();
  readonly #language: string;

  /**
   * @param language of the site (BCP 47).
   * @param years all years with stories.
   */
  constructor(names: SearchNames, language: string, years: readonly string[]) {
    this.#language = language;
    const entry = (texts: readonly string[], carried: Entry['carried']): Entry => {
      const made = { carried, rows: texts.map((text) => row(text)) };
      for (const word of texts.flatMap((text) => wordsIn(text, language))) {
        const known = this.#byWord.get(word);
        if (known === undefined) this.#byWord.set(word, new Set([made]));
        else known.add(made);
      }
      return made;
    };
    const subjects = (filter: string, all: readonly (readonly [string, string])[]): Entry[] =>
      all.map(([id, name]) => entry([name, id], [['subjects', filter, id]]));
    this.#entries = [
      ...names.tickers.map(([symbol, name, , ...former]) =>
        entry(
          [name, ...former],
          [
            ['tickers', 'ticker', symbol],
            ['mentions', 'mention', symbol],
          ],
        ),
      ),
      ...names.tags.map(([id, name, , ...aliases]) =>
        entry([name, id, ...aliases], [['subjects', 'tag', id]]),
      ),
      ...subjects('section', names.sections),
      ...subjects('author', names.authors),
      ...subjects(
        'series',
        names.series.map(([id, name]) => [id, name] as const),
      ),
      entry(
        names.everywhere,
        years.map((year) => ['subjects', 'year', year] as const),
      ),
    ];
  }

  /**
   * What a unit is a name of, or a word of a name.
   *
   * @param isBeginning it may be the beginning of a word.
   */
  called(unit: string, isBeginning: boolean): Called | undefined {
    const values = new Map<NameField, Map<string, string[]>>();
    for (const [field, filter, value] of this.#entriesOf(unit, isBeginning)) {
      const filters = values.get(field) ?? new Map<string, string[]>();
      filters.set(filter, [...(filters.get(filter) ?? []), value]);
      values.set(field, filters);
    }
    if (values.size === 0) return undefined;
    const carriersOf = (all: readonly (readonly [string, string[]])[]): PagefindFilters => ({
      any: Object.fromEntries(all.map(([filter, any]) => [filter, { any }])),
    });
    return {
      carriers: carriersOf([...values.values()].flatMap((filters) => [...filters])),
      fields: Array.from(values, ([field, filters]) => [field, carriersOf([...filters])] as const),
    };
  }

  #entriesOf(unit: string, isBeginning: boolean): Entry['carried'][number][] {
    const found = new Set<Entry>();
    const wanted = row(unit).trim();
    if (wanted === '') return [];
    if (isPhrase(unit) || isUnspaced(unit)) {
      const part = isUnspaced(unit) ? wanted : ` ${wanted} `;
      for (const entry of this.#entries) {
        if (entry.rows.some((text) => text.includes(part))) found.add(entry);
      }
    } else {
      const word = compact(asIndexed(inPlainLetters(unit), this.#language));
      const first = word.slice(0, 1);
      for (const [other, entries] of this.#byWord) {
        // All forms of a word begin alike, and a paper may have ten thousand names.
        if (!other.startsWith(first)) continue;
        const isFound =
          other === word ||
          (isBeginning && other.startsWith(word)) ||
          (!isWhole(unit) && isSameWord(other, word, this.#language));
        if (isFound) for (const entry of entries) found.add(entry);
      }
    }
    return [...found].flatMap(({ carried }) => carried);
  }
}

/** A text's words one after the other, in plain letters and without the signs within them. */
function row(text: string): string {
  const words = inPlainLetters(text).split(/\s+/u).map(compact);
  return ` ${words.filter((word) => word !== '').join(' ')} `;
}

/**
 * Words by which a name is found: `AT&T` is `att`, and `Small-caps` is `smallcaps`, `small` and
 * `caps`. Letters alone within a word are none, nor the parts of a figure with decimals.
 */
function wordsIn(text: string, language: string): string[] {
  return inPlainLetters(text)
    .split(/[\s/]+/u)
    .flatMap((piece) => {
      const figures = /[.,]\d/u.test(piece) ? figureWords(piece, language) : [];
      if (figures.length > 0) return figures;
      const parts = piece.split(/[^\p{L}\p{M}\p{N}]+/u).filter((part) => part.length > 1);
      return [compact(piece), ...parts].filter((word) => word !== '');
    });
}

function compact(word: string): string {
  return word.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
