import type { Front } from '../schema/front.ts';
import { prefixOf } from '../schema/page-paths.ts';
import { statusOf, type Article } from './article.ts';
import { isWithdrawn } from './change.ts';
import type { FrontFigure } from './front-figure.ts';
import { everyKind } from './page-kinds.ts';
import {
  createPublication,
  type Publication,
  type PublicationOptions,
  type RegistryEntries,
} from './publication.ts';
import { stockOf } from './stock.ts';
import type { Version } from './translations.ts';
import {
  articleUrl,
  authorUrl,
  pageUrl,
  sectionUrl,
  seriesUrl,
  soleUrl,
  tagUrl,
  tickerUrl,
} from './urls.ts';

/**
 * The publications of a paper, one a language, the first before the others: each has the stories
 * and standing pages in its language, and the registries with their words in it. In one language
 * it is that publication alone.
 *
 * @param further the other languages, BCP 47.
 */
export function createPaper(
  articles: readonly Article[],
  registries: RegistryEntries,
  options: Omit<PublicationOptions, 'prefix'>,
  further: readonly string[],
): readonly [Publication, ...Publication[]] {
  const { language: first } = options;
  if (further.length === 0) return [createPublication(articles, registries, options)];
  const isIn =
    (language: string) =>
    (each: { readonly language?: string | undefined }): boolean =>
      (each.language ?? first) === language;
  const publicationIn = (language: string, prefix: string): Publication =>
    createPublication(
      articles.filter(isIn(language)),
      { ...inLanguage(registries, language), pages: registries.pages.filter(isIn(language)) },
      { ...options, language, prefix },
    );
  const parts = [
    publicationIn(first, ''),
    ...further.map((language) => publicationIn(language, prefixOf(language))),
  ] as const;
  const versions = versionsIn(parts);
  const waiting = new Set(parts.flatMap((part) => [...part.waiting]));
  const whole = (part: Publication): Publication => ({
    ...part,
    versions,
    waiting,
    front: part.prefix === '' ? part.front : frontIn(part, versions),
    figures: part.figures?.map((figure) => figureIn(figure, part, versions)),
    calendar: part.prefix === '' ? part.calendar : calendarIn(part, versions),
    redirects: part.prefix === '' ? part.redirects : [],
  });
  const [main, ...others] = parts;
  return [whole(main), ...others.map(whole)];
}

/** Entries with their words in a language, as far as they have them. */
function inLanguage(registries: RegistryEntries, language: string): RegistryEntries {
  const put = <Entry extends Translated>(entries: readonly Entry[]): Entry[] =>
    entries.map((entry) => ({ ...entry, ...entry.translations?.[language] }));
  return {
    ...registries,
    sections: put(registries.sections),
    authors: put(registries.authors),
    tags: put(registries.tags),
    series: put(registries.series),
    tickers: put(registries.tickers),
    promos: put(registries.promos),
    calendar: put(registries.calendar),
    figures: registries.figures && put(registries.figures),
  };
}

interface Translated {
  readonly translations?: Readonly<Record<string, object>> | undefined;
}

/** The id of a story in the language of a publication, as far as it is in it. */
function storyIn({ language }: Publication, versions: Publication['versions']) {
  return (id: string): string =>
    versions
      .get(articleUrl(id))
      ?.find((version) => version.language === language)
      ?.url.slice(1, -1) ?? id;
}

/** What the calendar of another language leads to: the same stories in it. */
function calendarIn(part: Publication, versions: Publication['versions']): Publication['calendar'] {
  const own = storyIn(part, versions);
  return part.calendar.map((event) => ({ ...event, coverage: event.coverage.map(own) }));
}

/** A figure that leads to the story in the language of the publication, as far as it is in it. */
function figureIn(
  figure: FrontFigure,
  part: Publication,
  versions: Publication['versions'],
): FrontFigure {
  const { story } = figure;
  return story === undefined ? figure : { ...figure, story: storyIn(part, versions)(story) };
}

/** What the front of another language pins: the stories chosen for the first, as far as they are in it. */
function frontIn(part: Publication, versions: Publication['versions']): Front {
  const { front, language } = part;
  const own = storyIn(part, versions);
  const text = front.breaking?.translations?.[language]?.text;
  return {
    ...front,
    lead: front.lead === undefined ? undefined : own(front.lead),
    picks: front.picks.map(own),
    breaking:
      front.breaking === undefined || text === undefined ? undefined : { ...front.breaking, text },
  };
}

/** By address, every page that can be read in several languages, itself included. */
function versionsIn(parts: readonly Publication[]): ReadonlyMap<string, readonly Version[]> {
  const groups = new Map<string, Version[]>();
  const enter = (key: string, language: string, url: string, isOriginal = false): void => {
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    if (isOriginal) group.unshift({ language, url });
    else group.push({ language, url });
  };
  for (const part of parts) {
    const { language, prefix } = part;
    for (const { id, translationOf } of readable(part)) {
      enter(articleUrl(translationOf ?? id), language, articleUrl(id), translationOf === undefined);
    }
    for (const { id, translationOf } of part.pages.values()) {
      enter(pageUrl(translationOf ?? id), language, pageUrl(id), translationOf === undefined);
    }
    for (const url of listsOf(part)) enter(`lists${url.slice(prefix.length)}`, language, url);
  }
  return new Map(
    [...groups.values()]
      .filter((group) => group.length > 1)
      .flatMap((group) => group.map(({ url }) => [url, group] as const)),
  );
}

function readable({ articles, now }: Publication): Article[] {
  return articles.filter(
    (article) => !isWithdrawn(article) && statusOf(article, now) === 'published',
  );
}

/** Addresses of lists with a story in them, and of what leads to them. */
function listsOf(part: Publication): string[] {
  if (part.articles.length === 0) return [];
  const stock = stockOf(part);
  const empty = new Set([
    ...stock.sections.filter((id) => !part.bySection.has(id)).map((id) => sectionUrl(id, part)),
    ...stock.authors.filter((id) => !part.byAuthor.has(id)).map((id) => authorUrl(id, part)),
    ...stock.tags.filter((id) => !part.byTag.has(id)).map((id) => tagUrl(id, part)),
    ...stock.series.filter((id) => !part.bySeries.has(id)).map((id) => seriesUrl(id, part)),
    ...(part.byTag.size === 0 ? [soleUrl('tags', part)] : []),
    ...(part.bySeries.size === 0 ? [soleUrl('all-series', part)] : []),
    ...stock.tickers.filter((id) => !part.byTicker.has(id)).map((id) => tickerUrl(id, part)),
  ]);
  return everyKind
    .filter(({ shared, name }) => !shared && name !== 'not-found')
    .flatMap(({ urls }) => [...urls(stock)])
    .filter((url) => !empty.has(url));
}
