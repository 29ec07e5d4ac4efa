import { memo } from '../memo.ts';
import { nearest } from '../problem/nearest.ts';
import type { Catalogue } from './catalogue.ts';
import { ar } from './ar/ar.ts';
import { de } from './de/de.ts';
import { en } from './en/en.ts';
import { es } from './es/es.ts';
import { fr } from './fr/fr.ts';
import { he } from './he/he.ts';
import { ja } from './ja/ja.ts';
import { ptBR } from './pt-BR/pt-br.ts';

/** The words of a language, whatever categories its plurals have. */
export type Words = Catalogue<'other'>;

/** By language tag (BCP 47); one with a region is for all regions that have none of their own. */
const CATALOGUES: ReadonlyMap<string, Words> = new Map<string, Words>([
  ['ar', ar],
  ['de', de],
  ['en', en],
  ['es', es],
  ['fr', fr],
  ['he', he],
  ['ja', ja],
  ['pt-BR', ptBR],
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
  const hyphened = tag.replaceAll('_', '-');
  const near = [hyphened, ...canonical(hyphened), tag.split(/[-_]/u)[0] ?? ''];
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
  return canonical(tag)[0]?.toLowerCase() === tag.toLowerCase();
}

/** The tag as it is written today (`he` of `iw`), or nothing when it is none. */
function canonical(tag: string): string[] {
  try {
    return Intl.getCanonicalLocales(tag);
  } catch {
    return [];
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
