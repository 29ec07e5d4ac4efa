import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { stampOf } from '../disk/stamp.ts';
import { waitingEntries } from '../body/waiting.ts';
import type { BodyReferences } from '../body/parsed-body.ts';
import { aliasProblems } from './aliases.ts';
import { pathOf } from '../body/link-target.ts';
import { mapLimit } from './concurrency.ts';
import type { Problem } from '../problem/problem.ts';
import type { Article } from '../publication/article.ts';
import type { ArticleReading } from './article.ts';
import { readBeside } from './beside.ts';
import type { ReadingCache } from './cache.ts';
import { readFresh } from './fresh.ts';
import { dateProblems } from './dates-ahead.ts';
import { linkProblems } from './links.ts';
import { verifyReferences } from './references.ts';
import { readRegistries, type Registries } from './registry.ts';
import { readText, unknownSymbols } from './text.ts';
import { refuseBeside } from './stray-stories.ts';
import { walkArticles, type ArticleFile } from './walk.ts';
import type { WordStore } from './words.ts';

/** All of a content folder: what can be published, and everything that is wrong. */
export interface Content {
  readonly registries: Registries;
  /** Articles without an error, by id ascending. */
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
  /** Article files found, valid or not. */
  readonly files: number;
  /** Files that were parsed because the cache did not hold them. */
  readonly parsed: number;
}

export interface ContentOptions {
  readonly contentDir: string;
  /** How problems name the folder: usually its path from the project. */
  readonly label: string;
  readonly timeZone: string;
  /** BCP 47 */
  readonly language: string;
  /** The build instant, epoch milliseconds: entries after it wait, updates after it are wrong. */
  readonly now: number;
  readonly cache: ReadingCache;
  /** Takes the words of articles that are parsed. */
  readonly words?: WordStore | undefined;
}

/** Content together with what was read of each file, for who looks closer than a build does. */
export interface ReadContent extends Content {
  readonly readings: readonly FileReading[];
}

export interface FileReading {
  readonly file: ArticleFile;
  readonly reading: ArticleReading;
  /** `digestOf` the file's bytes. */
  readonly digest: string;
}

/** Reads and checks a whole content folder. Never throws for what a writer can get wrong. */
export async function loadContent(options: ContentOptions): Promise<Content> {
  const { registries, articles, problems, files, parsed } = await readContent(options);
  return { registries, articles, problems, files, parsed };
}

/** As `loadContent`, with the readings. */
export async function readContent(options: ContentOptions): Promise<ReadContent> {
  const { contentDir, label, timeZone, now, cache, words } = options;
  const problems: Problem[] = [];
  const { registries, places } = readRegistries(contentDir, label, timeZone, problems);
  const files = walkArticles(join(contentDir, 'articles'), `${label}/articles`, problems);
  refuseBeside(contentDir, label, (file, message, rule) => {
    problems.push({ file, line: 1, column: 1, level: 'error', message, rule });
  });
  const readings: FileReading[] = [];
  let parsed = 0;
  for (const file of files) {
    const place = placeOf(file, label);
    const known = remembered(file, place, cache);
    if (known !== undefined) {
      readings.push({ file, ...known });
      continue;
    }
    const last = cache.get(place);
    const fresh = readFresh(file, timeZone, last);
    if ('rule' in fresh) {
      problems.push(fresh);
    } else {
      const { entry } = fresh;
      cache.set(place, entry);
      const waits = waitingEntries(entry.reading.references?.updates ?? [], now).length > 0;
      if (fresh.words !== undefined && !waits) words?.put(file.id, fresh.words);
      readings.push({ file, reading: entry.reading, digest: entry.digest });
    }
    if ('rule' in fresh || fresh.entry.reading !== last?.reading) parsed += 1;
    // Parsing never waits, and a process that has ended would wait to be heard.
    if (parsed % 100 === 0) await setImmediate();
  }
  const found = [
    ...readings.map(({ reading }) => reading.problems),
    verifyReferences(readings, registries, places),
    linkProblems(readings, registries, places),
    aliasProblems(readings, registries, places),
    dateProblems(readings, now, timeZone),
  ];
  // One at a time: an archive may have more problems than a call may have arguments.
  for (const list of found) for (const problem of list) problems.push(problem);
  const articles = await mapLimit(readings, 8, (item) => complete(item, options, problems));
  const broken = new Set(problems.filter((p) => p.level === 'error').map((p) => p.file));
  return {
    registries,
    articles: articles.filter(
      (article, index): article is Article =>
        article !== undefined && !broken.has(readings[index]?.file.file ?? ''),
    ),
    problems,
    files: files.length,
    parsed,
    readings,
  };
}

/** Path below `articles/`, under which a reading is kept: what it tells names its file. */
function placeOf({ file }: ArticleFile, label: string): string {
  return file.slice(`${label}/articles/`.length);
}

function remembered(
  file: ArticleFile,
  place: string,
  cache: ReadingCache,
): { reading: ArticleReading; digest: string } | undefined {
  const known = cache.get(place);
  if (known === undefined) return undefined;
  const stats = statSync(file.path, { throwIfNoEntry: false });
  const same = stats !== undefined && stampOf(stats) === known.stamp;
  return same ? { reading: known.reading, digest: known.digest } : undefined;
}

/** Adds what lies beside the article; `undefined` when it cannot be published. */
async function complete(
  item: FileReading,
  options: ContentOptions,
  problems: Problem[],
): Promise<Article | undefined> {
  const { file, reading, digest } = item;
  const { contentDir, language, cache } = options;
  const { frontmatter, references } = reading;
  if (references === undefined) return undefined;
  const place = placeOf(file, options.label);
  const known = cache.get(place);
  const beside = await readBeside({ file, reading }, { contentDir, language }, known?.beside);
  if (known !== undefined && beside.known !== known.beside) {
    cache.set(place, { ...known, beside: beside.known });
  }
  problems.push(...beside.problems);
  if (frontmatter === undefined || !beside.known.drawn) return undefined;
  const { words, symbols, images, charts, promos, links } = referencesOut(
    item,
    references,
    options,
  );
  return {
    ...frontmatter,
    id: file.id,
    text: {
      file: place,
      digest,
      words,
      symbols: [...new Set(symbols.map((symbol) => symbol.written))],
      images: beside.images.filter((asset) => images.some(({ src }) => src === asset.src)),
      data: beside.data.filter((data) => charts.some(({ spec }) => spec.data === data.src)),
      promos: [...new Set(promos.map((promo) => promo.id))],
      links: [...new Set(links.map((link) => pathOf(link.href)))],
      updates: references.updates.map(({ id, time, title }) => ({
        id,
        at: Date.parse(time),
        title: title ?? '',
      })),
      cover: beside.cover,
    },
  };
}

/** What the text refers to without the entries that wait for their time. */
function referencesOut(
  { file, reading, digest }: FileReading,
  references: BodyReferences,
  { contentDir, label, timeZone, now }: ContentOptions,
): BodyReferences {
  const waiting = waitingEntries(references.updates, now).map(({ id }) => id);
  const isChecked = reading.problems.every(({ level }) => level !== 'error');
  if (waiting.length === 0 || !isChecked) return references;
  const text = { id: file.id, file: placeOf(file, label), kind: 'live' as const, digest, waiting };
  return readText(text, contentDir, { ...unknownSymbols, timeZone }).references;
}
