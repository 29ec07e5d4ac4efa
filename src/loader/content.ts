import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { waitingEntries } from '../body/waiting.ts';
import type { BodyReferences } from '../body/parsed-body.ts';
import { aliasProblems } from './aliases.ts';
import { judgedReadings } from './archive-story.ts';
import { localeIn } from './article.ts';
import { placeWithin } from '../schema/site-address.ts';
import { mapLimit } from './concurrency.ts';
import { suggestionBudget, type SearchBudget } from '../problem/nearest.ts';
import type { Problem } from '../problem/problem.ts';
import { reasonOf } from '../problem/system-fault.ts';
import type { Article, TextFacts } from '../publication/article.ts';
import type { RegistryEntries } from '../publication/publication.ts';
import { readBeside } from './beside.ts';
import type { ReadingCache } from './cache.ts';
import { dateProblems } from './dates-ahead.ts';
import { readFigures } from './front-figures.ts';
import { stalePins } from './front-problems.ts';
import { leadingChart } from './leading-chart.ts';
import { linkProblems } from './links.ts';
import { verifyReferences } from './references.ts';
import { readPrices } from './prices.ts';
import { readRegistries, type RegistryPlaces } from './registry.ts';
import { addressesOf, type Addresses } from './addresses.ts';
import { pageProblems, readPage, standingPages, walkPages } from './pages.ts';
import { keyOf, pathInContent, readFiles, type FileReading } from './read-files.ts';
import { readText, unknownSymbols } from './text.ts';
import { seriesProblems } from './series.ts';
import { plainStory, storyOf } from './story.ts';
import { refusalsTo, refuseBeside } from './stray-stories.ts';
import { translationProblems, wordsInLanguages } from './translations.ts';
import { walkArticles } from './walk.ts';
import type { TextStore } from './texts.ts';

/** All of a content folder: what can be published, and everything that is wrong. */
export interface Content {
  readonly registries: RegistryEntries;
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
  /** Further languages of stories and standing pages; default none. */
  readonly languages?: readonly string[] | undefined;
  /** Addresses that the site has: a whole one of it is a link within the site. Default none. */
  readonly sites?: readonly string[] | undefined;
  /** The build instant, epoch milliseconds: entries after it wait, updates after it are wrong. */
  readonly now: number;
  readonly cache: ReadingCache;
  /** By path, stamps of files that were taken a moment ago; of others they are taken now. */
  readonly stamps?: ReadonlyMap<string, string> | undefined;
  /** Takes the texts of articles that are parsed. */
  readonly texts?: TextStore | undefined;
}

/** Content together with what was read of each file, for who looks closer than a build does. */
export interface ReadContent extends Content {
  readonly readings: readonly FileReading[];
  readonly places: RegistryPlaces;
  /** What the site will have, all that is written counted. */
  readonly addresses: () => Addresses;
  /** Before when stories are of the archive, epoch milliseconds; undefined where there is none. */
  readonly archiveBefore: number | undefined;
}

/** Reads and checks a whole content folder. Never throws for what a writer can get wrong. */
export async function loadContent(options: ContentOptions): Promise<Content> {
  const { registries, articles, problems, files, parsed } = await readContent(options);
  return { registries, articles, problems, files, parsed };
}

/** As `loadContent`, with the readings. */
export async function readContent(options: ContentOptions): Promise<ReadContent> {
  const { contentDir, label, timeZone, language, sites, now } = options;
  const problems: Problem[] = [];
  const locale = { timeZone, language, sites };
  const { registries, places, archiveBefore } = readRegistries(contentDir, label, locale, problems);
  const files = walkArticles(join(contentDir, 'articles'), `${label}/articles`, problems);
  refuseBeside(contentDir, label, refusalsTo(problems));
  const { readings: read, parsed } = await readFiles(files, options, problems);
  const readings = judgedReadings(read, archiveBefore);
  const pageFiles = walkPages(join(contentDir, 'pages'), `${label}/pages`, problems);
  const pages = await readFiles(pageFiles, { ...options, texts: undefined }, problems, readPage);
  const texts = [...readings, ...pages.readings];
  let known: Addresses | undefined;
  const addresses = (): Addresses =>
    (known ??= addressesOf(readings, registries, pages.readings, options));
  const found = [
    ...texts.map(({ reading }) => reading.problems),
    verifyReferences(readings, pages.readings, registries, places),
    pageProblems(pages.readings, registries, options),
    linkProblems(texts, registries, places, addresses),
    aliasProblems(readings, registries, places, addresses),
    wordsInLanguages(places, options),
    translationProblems(readings, options, 'story'),
    translationProblems(pages.readings, options, 'page'),
    seriesProblems(readings, options),
    dateProblems(readings, now, timeZone),
    stalePins(readings, registries, places, options),
  ];
  // One at a time: an archive may have more problems than a call may have arguments.
  for (const list of found) for (const problem of list) problems.push(problem);
  const articles = await articlesOf(readings, options, problems);
  const broken = new Set(problems.filter((p) => p.level === 'error').map((p) => p.file));
  return {
    registries: {
      ...registries,
      pages: standingPages(
        pages.readings.filter(({ file }) => !broken.has(file.file)),
        label,
      ),
      figures: readFigures(contentDir, label, { front: registries.front, places, now }, problems),
      prices: readPrices(contentDir, label, { tickers: registries.tickers, now }, problems),
    },
    articles: articles.filter(
      (article, index): article is Article =>
        article !== undefined && !broken.has(readings[index]?.file.file ?? ''),
    ),
    problems: folderProblem(contentDir, label) ?? problems,
    files: files.length,
    parsed,
    readings,
    places,
    addresses,
    archiveBefore,
  };
}

/** What is told in place of all that is missing in a folder that is none. */
function folderProblem(contentDir: string, label: string): Problem[] | undefined {
  try {
    readdirSync(contentDir);
    return undefined;
  } catch (error) {
    const place = { file: label, line: 1, column: 1, level: 'error' as const };
    const message = `the folder of the content ${reasonOf(error)}; name it with CONTENT_DIR`;
    return [{ ...place, message, rule: 'file-unreadable' }];
  }
}

/** The stories of readings, in their order. */
async function articlesOf(
  readings: readonly FileReading[],
  options: ContentOptions,
  problems: Problem[],
): Promise<(Article | undefined)[]> {
  const work = suggestionBudget();
  const others = readings.filter(({ reading }) => reading.plain === undefined);
  const completed = new Map(
    await mapLimit(others, 8, async (item) => {
      return [item, await complete(item, options, problems, work)] as const;
    }),
  );
  return readings.map((item) => plainStory(item, options.label) ?? completed.get(item));
}

/** Adds what lies beside the article; `undefined` when it cannot be published. */
async function complete(
  item: FileReading,
  options: ContentOptions,
  problems: Problem[],
  work: SearchBudget,
): Promise<Article | undefined> {
  const { file, reading } = item;
  const { contentDir, cache } = options;
  const { frontmatter, references } = reading;
  const { language } = localeIn(frontmatter, options);
  if (references === undefined) return undefined;
  const key = keyOf(file, options.label);
  const known = cache.get(key);
  const beside = await readBeside({ file, reading }, { contentDir, language, work }, known?.beside);
  if (known !== undefined && beside.known !== known.beside) {
    cache.set(key, { ...known, beside: beside.known });
  }
  // What stands where an error was found is told of when that is mended.
  const faulty = new Set(
    reading.problems.flatMap((each) => (each.level === 'error' ? [placeKey(each)] : [])),
  );
  problems.push(...beside.problems.filter((problem) => !faulty.has(placeKey(problem))));
  if (frontmatter === undefined || !beside.known.drawn) return undefined;
  const out = referencesOut(item, references, options);
  const { words, symbols, images, charts, values, files, recordings, promos, links } = out;
  return storyOf(item, frontmatter, options.label, {
    words,
    symbols: [...new Set(symbols.map((symbol) => symbol.written))],
    images: beside.images.filter((asset) => images.some(({ src }) => src === asset.src)),
    data: beside.data.filter((data) =>
      [...charts, ...values].some(({ spec }) => spec.data === data.src),
    ),
    files: beside.files.filter((file) => files.some(({ src }) => src === file.src)),
    recordings,
    promos: [...new Set(promos.map((promo) => promo.id))],
    links: [...new Set(links.map((link) => placeWithin(link.href)))],
    updates: references.updates.map(({ id, time, title }) => ({
      id,
      at: Date.parse(time),
      title: title ?? '',
    })),
    ...headingsAhead(references, out),
    cover: beside.cover,
    sketch: leadingChart(item, beside, out, { contentDir, language }),
  });
}

/** Ids of headings that no page has so far, as the entry that they are in waits. */
function headingsAhead(all: BodyReferences, out: BodyReferences): Pick<TextFacts, 'anchorsAhead'> {
  if (all.anchors.length === out.anchors.length) return {};
  const present = new Set(out.anchors);
  return { anchorsAhead: all.anchors.filter((id) => !present.has(id)) };
}

function placeKey({ line, column }: Problem): string {
  return `${line}:${column}`;
}

/** What the text refers to without the entries that wait for their time. */
function referencesOut(
  { file, reading, digest }: FileReading,
  references: BodyReferences,
  { contentDir, label, timeZone, language: first, sites, now }: ContentOptions,
): BodyReferences {
  const { language } = localeIn(reading.frontmatter, { timeZone, language: first });
  const waiting = waitingEntries(references.updates, now).map(({ id }) => id);
  const isChecked = reading.problems.every(({ level }) => level !== 'error');
  if (waiting.length === 0 || !isChecked) return references;
  const text = { file: pathInContent(file, label), kind: 'live' as const, digest, waiting };
  return readText(text, contentDir, { ...unknownSymbols, timeZone, language, sites }).references;
}
