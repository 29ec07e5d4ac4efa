import { didYouMean } from '../problem/nearest.ts';
import type { Problem } from '../problem/problem.ts';
import { prefixOf } from '../schema/page-paths.ts';
import type { FileReading } from './read-files.ts';
import type { RegistryPlaces } from './registry.ts';
import { isRecord, valueIn } from './value-words.ts';
import type { YamlText } from './yaml.ts';
import { frontmatterProblems, type ReferenceFault } from './references.ts';

/** The languages of a publication, BCP 47. */
export interface Languages {
  readonly language: string;
  /** The others; default none. */
  readonly languages?: readonly string[] | undefined;
}

/**
 * Holds the languages of stories, or of standing pages, against those of the publication, and
 * translations against their originals.
 *
 * @param what readers of the message call one of them.
 */
export function translationProblems(
  readings: readonly FileReading[],
  { language: first, languages = [] }: Languages,
  what: 'story' | 'page',
): Problem[] {
  const all = [first, ...languages];
  const fieldsOf = ({ reading }: FileReading): Written => reading.frontmatter ?? reading.page ?? {};
  // Most papers translate nothing.
  let byId: Map<string, FileReading> | undefined;
  const taken = new Map<string, string>();
  const wrong = (message: string): Fault => ({ message, rule: 'translation-wrong' });
  const languageIn = (item: FileReading): string => fieldsOf(item).language ?? first;
  const faultOf = (item: FileReading, original: string): Fault | undefined => {
    const { id } = item.file;
    byId ??= new Map(readings.map((each) => [each.file.id, each]));
    const known = byId.get(original);
    if (known === undefined) return unknownOriginal(original, byId.keys(), what);
    if (original === id) return wrong(`a ${what} is no translation of itself; delete the field`);
    const further = fieldsOf(known).translationOf;
    if (further === id)
      return wrong(`"${original}" is a translation of this one; delete the field in one of both`);
    if (further !== undefined) {
      return wrong(`"${original}" is a translation itself; write its original, "${further}"`);
    }
    const tag = languageIn(item);
    if (tag === languageIn(known)) {
      return wrong(`the original is in "${tag}" too; say in "language" what this one is in`);
    }
    const other = taken.get(`${original} ${tag}`);
    taken.set(`${original} ${tag}`, other ?? id);
    return other === undefined
      ? undefined
      : wrong(`"${other}" is the translation into "${tag}" already; there is one a language`);
  };
  return readings.flatMap((item) => {
    const { language, translationOf } = fieldsOf(item);
    const faults: ReferenceFault[] = [];
    if (language !== undefined && !all.includes(language)) {
      faults.push({
        path: ['language'],
        message: unknownLanguage(language, all),
        rule: 'language-unknown',
      });
    } else if (translationOf !== undefined) {
      const fault = faultOf(item, translationOf);
      if (fault !== undefined) faults.push({ path: ['translationOf'], ...fault });
    }
    return faults.length === 0 ? [] : frontmatterProblems(item.file, faults);
  });
}

interface Written {
  readonly language?: string | undefined;
  readonly translationOf?: string | undefined;
}

type Fault = Pick<ReferenceFault, 'message' | 'rule'>;

function unknownOriginal(written: string, known: Iterable<string>, what: 'story' | 'page'): Fault {
  const bare = written
    .replace(/^(?:content\/)?(?:articles|pages)\//u, '')
    .replace(/^\/|(?:\.mdx|\/(?:index\.mdx)?)$/gu, '');
  const ids = [...known];
  const hint = ids.includes(bare) ? `; write "${bare}"` : didYouMean(bare, ids);
  const how =
    what === 'story'
      ? '; write the path of the original, as in 2024/07/slug'
      : '; write the name of the file of the original without its ending, as in about';
  const message = `no ${what} is "${written}"${hint === '' ? how : hint}`;
  return { message, rule: 'translation-unknown' };
}

/** Registries whose entries, or whose banner, have words in further languages. */
const TRANSLATED = [
  'sections',
  'authors',
  'series',
  'tags',
  'tickers',
  'promos',
  'calendar',
  'front',
] as const;

/**
 * Holds what registries say in further languages against those of the publication, and the ids of
 * sections against the addresses of their lists.
 */
export function wordsInLanguages(
  places: RegistryPlaces,
  { language: first, languages = [] }: Languages,
): Problem[] {
  const problems: Problem[] = [];
  const look = (yaml: YamlText, entry: unknown, path: readonly PropertyKey[]): void => {
    const own = valueIn(entry, ['translations']);
    for (const tag of isRecord(own) ? Object.keys(own) : []) {
      if (languages.includes(tag)) continue;
      const message =
        tag === first
          ? `the entry's own words are those in "${tag}"; write them there`
          : unknownLanguage(tag, [first, ...languages]);
      const place = yaml.placeOfKey([...path, 'translations'], tag);
      problems.push(yaml.problem(place, message, 'language-unknown'));
    }
  };
  for (const name of TRANSLATED) {
    const yaml = places[name];
    if (yaml === undefined) continue;
    const { value } = yaml;
    if (!Array.isArray(value)) {
      look(yaml, valueIn(value, ['breaking']), ['breaking']);
      const figures = valueIn(value, ['figures']);
      if (Array.isArray(figures))
        for (const [at, figure] of figures.entries()) look(yaml, figure, ['figures', at]);
    } else for (const [at, entry] of value.entries()) look(yaml, entry, [at]);
  }
  const { sections } = places;
  const entries: readonly unknown[] = Array.isArray(sections?.value) ? sections.value : [];
  for (const [at, entry] of entries.entries()) {
    const id = valueIn(entry, ['id']);
    const tag = languages.find((each) => prefixOf(each) === `/${String(id)}`);
    if (sections === undefined || tag === undefined) continue;
    const message = `/${String(id)}/ is the address of the lists in "${tag}"; name the section otherwise`;
    problems.push(sections.problem(sections.placeOf([at, 'id']), message, 'field-value'));
  }
  return problems;
}

/** What is wrong with a language that a publication does not have. */
export function unknownLanguage(tag: string, all: readonly string[]): string {
  const same = all.find((known) => known.toLowerCase() === tag.replaceAll('_', '-').toLowerCase());
  const hint = same === undefined ? didYouMean(tag, all) : `; write "${same}"`;
  if (hint !== '') return `"${tag}" is no language of this publication${hint}`;
  const known = all.length === 1 ? `it is in ${all.join()} alone` : `it has ${all.join(', ')}`;
  return `"${tag}" is no language of this publication; ${known}: write one that it has, or add this one to "languages" in src/site.config.ts`;
}
