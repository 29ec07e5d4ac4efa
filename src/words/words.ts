import { memo } from '../memo.ts';
import { nearest } from '../problem/nearest.ts';
import type { Catalogue } from './catalogue.ts';
import { de } from './de/de.ts';
import { en } from './en/en.ts';

/** The words of a language, whatever categories its plurals have. */
export type Words = Catalogue<'other'>;

/** By language tag (BCP 47); one with a region is for all regions that have none of their own. */
const CATALOGUES: ReadonlyMap<string, Words> = new Map<string, Words>([
  ['de', de],
  ['en', en],
]);

/** Tags of the languages that have a catalogue. */
export const languages: readonly string[] = [...CATALOGUES.keys()];

/**
 * The words of a language, by its tag: `de-AT` has those of `de`.
 *
 * @throws Error as `languageFault` puts it.
 */
export function wordsOf(tag: string): Words {
  const words = catalogueOf(tag);
  if (words === undefined) throw new Error(languageFault(tag));
  return words;
}

/** What is wrong with the tag of the publication's language; undefined when it can be used. */
export function languageFault(tag: string): string | undefined {
  if (catalogueOf(tag) !== undefined) return undefined;
  const near = [tag.replaceAll('_', '-'), tag.split(/[-_]/u)[0] ?? ''];
  const meant = near.find((each) => catalogueOf(each) !== undefined) ?? nearestLanguage(tag);
  const listed = `languages are ${languages.join(', ')}, also with a region (en-GB)`;
  return (
    `language: there are no words for "${tag}"` +
    `${meant === undefined ? '' : `; did you mean "${meant}"?`}; ${listed}`
  );
}

const catalogueOf = memo((tag: string): Words | undefined => {
  if (!isTag(tag)) return undefined;
  const { language } = new Intl.Locale(tag);
  const key = [tag, language].find((each) => CATALOGUES.has(each)) ?? ofOtherRegion(language);
  return key === undefined ? undefined : CATALOGUES.get(key);
});

function ofOtherRegion(language: string): string | undefined {
  return languages.find((tag) => tag.startsWith(`${language}-`));
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0]?.toLowerCase() === tag.toLowerCase();
  } catch {
    return false;
  }
}

/** By tag or by name, in English or in the language itself: `deutsch`, `German`. */
function nearestLanguage(tag: string): string | undefined {
  const names = new Map(
    languages.flatMap((known): [string, string][] =>
      ['en', known].flatMap((other) => {
        const name = new Intl.DisplayNames(other, { type: 'language' }).of(known);
        return [[known, known], ...(name === undefined ? [] : [[name, known] as [string, string]])];
      }),
    ),
  );
  return names.get(nearest(tag, names.keys()) ?? '');
}
