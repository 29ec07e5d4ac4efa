import { join } from 'node:path';
import type { z } from 'zod';
import { limits } from '../body/limits.ts';
import type { Front } from '../schema/front.ts';
import type { Promo } from '../schema/promo.ts';
import { schemasOf } from '../schema/schemas.ts';
import { symbolPart } from '../schema/symbol.ts';
import type { Ticker } from '../schema/ticker.ts';
import type { Registries } from '../publication/publication.ts';
import type { Problem } from '../problem/problem.ts';
import { withinSite } from '../schema/site-address.ts';
import type { SiteLocale } from './site-locale.ts';
import { NOT_THERE, readTextFile } from './text-file.ts';
import { wordProblems } from './field-words.ts';
import { validate } from './validate.ts';
import { isRecord, valueIn } from './value-words.ts';
import { parseYaml, type YamlText } from './yaml.ts';

/** Where registry fields stand, for problems found by comparing registries with articles. */
export interface RegistryPlaces {
  readonly authors: YamlText | undefined;
  readonly calendar: YamlText | undefined;
  readonly front: YamlText | undefined;
  readonly promos: YamlText | undefined;
  readonly redirects: YamlText | undefined;
  readonly sections: YamlText | undefined;
  readonly series: YamlText | undefined;
  readonly tags: YamlText | undefined;
  readonly tickers: YamlText | undefined;
  /** Ids and symbols of entries with a problem of their own: naming them is no second problem. */
  readonly faulty: ReadonlySet<string>;
  /** Registries that could not be read at all: nothing is held against them. */
  readonly unread: ReadonlySet<string>;
}

/** Where the entries of a list registry stand in it, by what names them; of two alike the first. */
export function entryPlaces(
  yaml: YamlText,
  key: 'id' | 'symbol' | 'from',
): ReadonlyMap<unknown, number> {
  const places = new Map<unknown, number>();
  const entries: readonly unknown[] = Array.isArray(yaml.value) ? yaml.value : [];
  for (const [at, entry] of entries.entries()) {
    if (!isRecord(entry)) continue;
    const name = entry[key];
    if (!places.has(name)) places.set(name, at);
  }
  return places;
}

const MAX_BYTES = 4 * 1024 * 1024;
/** Most entries of a registry, with what they were called before: each has an address. */
const MAX_NAMES = 20_000;

interface ReadRegistries {
  readonly registries: Registries;
  readonly places: RegistryPlaces;
  /** Before when stories are of the archive, epoch milliseconds; undefined where there is none. */
  readonly archiveBefore: number | undefined;
}

/** Reads every registry of `contentDir`; problems are pushed to `problems`, files named from `label`. */
export function readRegistries(
  contentDir: string,
  label: string,
  locale: SiteLocale,
  problems: Problem[],
): ReadRegistries {
  const faulty = new Set<string>();
  const unread = new Set<string>();
  const yaml = (name: string, required: boolean): YamlText | undefined => {
    const file = `${name}.yaml`;
    const before = problems.length;
    const read = readYaml(join(contentDir, file), `${label}/${file}`, required, problems);
    if (read !== undefined && name !== 'front' && name !== 'archive' && !isList(read.value)) {
      const message = 'a registry is a list: begin each entry with "- "';
      problems.push(read.problem(read.placeOf([]), message, 'registry-shape'));
    }
    if (problems.length > before) unread.add(name);
    return read;
  };
  const authors = yaml('authors', true);
  const calendar = yaml('calendar', false);
  const frontYaml = yaml('front', false);
  const promos = yaml('promos', false);
  const redirects = yaml('redirects', false);
  const series = yaml('series', false);
  const tags = yaml('tags', true);
  const tickers = yaml('tickers', false);
  const sections = yaml('sections', true);
  const texts = { authors, calendar, front: frontYaml, promos, sections, series, tags, tickers };
  for (const read of Object.values(texts)) {
    if (read !== undefined) problems.push(...wordProblems(read));
  }
  const registry = { problems, faulty };
  const { sites = [] } = locale;
  const schemas = schemasOf(locale);
  const linked = (promo: Promo): Promo => ({ ...promo, url: withinSite(promo.url, sites) });
  return {
    registries: {
      sections: list(sections, schemas.sections, (entry) => [entry.id], registry),
      authors: list(authors, schemas.authors, (entry) => [entry.id], registry),
      series: list(series, schemas.series, (entry) => [entry.id], registry),
      tags: list(tags, schemas.tags, (tag) => [tag.id, ...tag.aliases], registry),
      tickers: list(tickers, schemas.tickers, symbolsOf, registry),
      promos: list(promos, schemas.promos, (promo) => [promo.id], registry).map(linked),
      calendar: list(calendar, schemas.calendar, (event) => [event.id], registry),
      front: front(frontYaml, locale, problems),
      redirects: list(redirects, schemas.redirects, (entry) => [entry.from], registry).map(
        ({ from, to }) => ({ from, to: withinSite(to, sites) }),
      ),
    },
    places: { ...texts, redirects, faulty, unread },
    archiveBefore: fields(yaml('archive', false), schemas.archive, problems)?.before.at,
  };
}

function symbolsOf(ticker: Ticker): string[] {
  return [ticker.symbol, ...ticker.formerly];
}

function readYaml(
  path: string,
  file: string,
  required: boolean,
  problems: Problem[],
): YamlText | undefined {
  const source = readTextFile(path, file, MAX_BYTES);
  if ('rule' in source) {
    const absent = source.message === NOT_THERE;
    if (required || !absent) problems.push(absent ? missing(source) : source);
    return undefined;
  }
  const yaml = parseYaml(source.text, file, 1);
  if (Array.isArray(yaml)) {
    problems.push(...yaml);
    return undefined;
  }
  const isEmpty = yaml.value === null || (Array.isArray(yaml.value) && yaml.value.length === 0);
  if (required && isEmpty) {
    const message =
      'this file is empty, and articles name what stands in it; write an entry at least';
    problems.push(yaml.problem({ line: 1, column: 1 }, message, 'registry-empty'));
    return undefined;
  }
  return yaml;
}

function missing(problem: Problem): Problem {
  return {
    ...problem,
    message:
      'this file is missing, and articles name what stands in it; write it, with an entry at least',
    rule: 'registry-missing',
  };
}

/** An empty file is a list of nothing. */
function isList(value: unknown): boolean {
  return value === null || Array.isArray(value);
}

/** Entries of a list registry; `keysOf` names what must have an address of its own. */
function list<Entry>(
  yaml: YamlText | undefined,
  schema: z.ZodType<Entry>,
  keysOf: (entry: Entry) => readonly string[],
  { problems, faulty }: { readonly problems: Problem[]; readonly faulty: Set<string> },
): Entry[] {
  if (!Array.isArray(yaml?.value)) return [];
  const entries: Entry[] = [];
  const seen = new Map<string, { readonly key: string; readonly index: number }>();
  const enough = problems.length + limits.problems;
  let names = 0;
  for (const [index, raw] of yaml.value.entries()) {
    if (names >= MAX_NAMES) {
      const message = `the registry has more than ${MAX_NAMES.toLocaleString('en-US')} entries and former names; no more are read`;
      problems.push(yaml.problem(yaml.placeOf([index]), message, 'field-length'));
      break;
    }
    const result = validate(yaml, [index], schema);
    names += 'data' in result ? keysOf(result.data).length : 1;
    if ('problems' in result) {
      if (problems.length < enough) problems.push(...result.problems);
      for (const name of meantNames(raw)) faulty.add(name);
      continue;
    }
    for (const key of keysOf(result.data)) {
      const part = symbolPart(key);
      const first = seen.get(part);
      if (first === undefined) seen.set(part, { key, index });
      // What an entry was called before may have the address that it has now.
      if (first === undefined || (first.index === index && first.key !== key)) continue;
      if (problems.length >= enough) continue;
      const { line } = yaml.placeOf([first.index]);
      const message =
        first.key.toLowerCase() === key.toLowerCase()
          ? `"${key}" is already taken by the entry at line ${line}; give this one another, or delete it`
          : `"${key}" and "${first.key}" at line ${line} would have one address; keep one`;
      problems.push(yaml.problem(yaml.placeOf([index]), message, 'id-duplicate'));
    }
    entries.push(result.data);
  }
  return entries;
}

/** What an entry that cannot be read would most likely be called, in any case. */
function meantNames(raw: unknown): string[] {
  const written = [raw, valueIn(raw, ['id']), valueIn(raw, ['symbol'])];
  return written.flatMap((name) =>
    typeof name === 'string' ? [name, name.toLowerCase(), name.toUpperCase()] : [],
  );
}

function front(yaml: YamlText | undefined, locale: SiteLocale, problems: Problem[]): Front {
  const { breaking, ...rest } = fields(yaml, schemasOf(locale).front, problems) ?? { picks: [] };
  if (breaking === undefined) return rest;
  const url = withinSite(breaking.url, locale.sites ?? []);
  return { ...rest, breaking: { ...breaking, url } };
}

/** What a registry of fields says; undefined when it says nothing, or not as it should. */
function fields<Fields>(
  yaml: YamlText | undefined,
  schema: z.ZodType<Fields>,
  problems: Problem[],
): Fields | undefined {
  if (yaml === undefined || yaml.value === null) return undefined;
  const result = validate(yaml, [], schema);
  if ('data' in result) return result.data;
  problems.push(...result.problems);
  return undefined;
}
