import { fill } from '../words/message.ts';
import { wordsOf } from '../words/words.ts';
import type { Article } from './article.ts';
import { presentSymbols, type Publication } from './publication.ts';
import { soleUrl, authorUrl, sectionUrl, seriesUrl, tagUrl, tickerUrl } from './urls.ts';

/** What a page and its feed list stories about. */
export interface ListSubject {
  /** Root-relative address of the page, and folder of the feed's files. */
  readonly url: string;
  readonly name: string;
  readonly description: string;
  /** What the feed is called, where others have the same name. Default `name`. */
  readonly feedName?: string;
  /** Newest first, all of them. */
  readonly stories: readonly Article[];
  /** Whether a story is about it, also one that expired. */
  readonly isAbout: (article: Article) => boolean;
  /** What its items show besides stories. Default nothing. */
  readonly beside?: unknown;
}

/**
 * True while there is nothing to say about a subject. It has a page then, which search engines
 * are not to list, and no feed. A story that was withdrawn counts: subscribers are told of it.
 */
export function isThin(stories: readonly Article[]): boolean {
  return stories.length === 0;
}

/** The whole publication. */
export function everyStory(publication: Publication): ListSubject {
  const { articles, language } = publication;
  const { names, feeds } = wordsOf(language);
  return {
    url: soleUrl('front', publication),
    name: names.allStories,
    description: feeds.stories,
    stories: articles,
    isAbout: () => true,
  };
}

/** The whole publication by days: of its feed the briefings are the items. */
export function everyDay(publication: Publication): ListSubject {
  const { names, pages } = wordsOf(publication.language);
  return {
    ...everyStory(publication),
    url: soleUrl('briefing', publication),
    name: names.briefing,
    description: pages.briefingShort,
    beside: publication.calendar,
  };
}

/** What was corrected: of its feed the corrections are the items. */
export function correctedStories(publication: Publication): ListSubject {
  const { articles, language } = publication;
  const { names, feeds } = wordsOf(language);
  return {
    url: soleUrl('corrections', publication),
    name: names.corrections,
    description: feeds.corrections,
    stories: articles.filter(isCorrected),
    isAbout: isCorrected,
  };
}

export function isCorrected({ corrections: made }: Pick<Article, 'corrections'>): boolean {
  return made.length > 0;
}

/** @returns undefined when the registry has no such entry; likewise the others. */
export function sectionSubject(id: string, publication: Publication): ListSubject | undefined {
  const section = publication.sections.get(id);
  if (section === undefined) return undefined;
  return {
    url: sectionUrl(id, publication),
    name: section.name,
    description: section.description,
    stories: publication.bySection.get(id) ?? [],
    isAbout: (article) => article.section === id,
  };
}

export function authorSubject(id: string, publication: Publication): ListSubject | undefined {
  const author = publication.authors.get(id);
  if (author === undefined) return undefined;
  return {
    url: authorUrl(id, publication),
    name: author.name,
    description: author.bio,
    stories: publication.byAuthor.get(id) ?? [],
    isAbout: ({ authors }) => authors.includes(id),
  };
}

export function tagSubject(id: string, publication: Publication): ListSubject | undefined {
  const tag = publication.tags.get(id);
  if (tag === undefined) return undefined;
  return {
    url: tagUrl(id, publication),
    name: tag.name,
    description: tag.description,
    stories: publication.byTag.get(id) ?? [],
    isAbout: ({ tags }) => tags.includes(id),
  };
}

export function seriesSubject(id: string, publication: Publication): ListSubject | undefined {
  const series = publication.series.get(id);
  if (series === undefined) return undefined;
  return {
    url: seriesUrl(id, publication),
    name: series.name,
    description: series.description,
    stories: publication.bySeries.get(id) ?? [],
    isAbout: (article) => article.series === id,
  };
}

/** @param symbol the present one. */
export function tickerSubject(symbol: string, publication: Publication): ListSubject | undefined {
  const name = publication.tickers.get(symbol)?.name;
  if (name === undefined) return undefined;
  return {
    url: tickerUrl(symbol, publication),
    name,
    description: fill(wordsOf(publication.language).tickers.about, { name, symbol }),
    feedName: `${name} (${symbol})`,
    stories: publication.byTicker.get(symbol) ?? [],
    isAbout: (article) => presentSymbols(article, publication).includes(symbol),
  };
}
