import type { Article } from './article.ts';
import { madeAt, newestChange } from './change.ts';
import { index, presentSymbols, type Publication } from './publication.ts';
import { authorUrl, sectionUrl, tagUrl, tickerUrl } from './urls.ts';
import { fill } from '../words/message.ts';
import { wordsOf } from '../words/words.ts';

/** What a feed is about: where it stands and which stories it draws on. */
export interface FeedSubject {
  /** Root-relative folder of the feed's two files, with a trailing slash. */
  readonly url: string;
  readonly name: string;
  readonly description: string;
  readonly group: FeedGroup;
  /** Newest first, all of them. */
  readonly stories: readonly Article[];
  /**
   * When it last changed, epoch milliseconds: with a story or its change, whether or not that
   * is among the newest, or when one expired. Undefined while there was none.
   */
  readonly changed: number | undefined;
}

/** Folder of the feed whose items are corrections instead of stories. */
export const CORRECTIONS = '/corrections/';

export type FeedGroup = 'site' | 'section' | 'author' | 'tag' | 'ticker';

/**
 * Every feed of the site: one for everything, one for corrections, one for each section,
 * author, tag and ticker, whether or not there is a story about it yet.
 */
export function feedSubjects(publication: Publication): FeedSubject[] {
  const { sections, authors, tags, tickers, articles, expired, now } = publication;
  const words = wordsOf(publication.language);
  const changes = (stories: readonly Article[] = [], left: readonly Article[] = []) => ({
    stories,
    changed: latest([newestChange(stories, now), ...left.map(({ expires }) => expires?.at)]),
  });
  const gone = expiredBySubject(publication);
  const corrected = articles.filter(isCorrected);
  return [
    {
      url: '/',
      name: words.names.allStories,
      description: words.feeds.stories,
      group: 'site',
      ...changes(articles, expired),
    },
    {
      url: CORRECTIONS,
      name: words.names.corrections,
      description: words.feeds.corrections,
      group: 'site',
      stories: corrected,
      changed: latest([
        ...corrected.flatMap((story) =>
          story.corrections.map(({ date }) => madeAt(date, story).at),
        ),
        ...expired.filter(isCorrected).map(({ expires }) => expires?.at),
      ]),
    },
    ...Array.from(sections.values(), ({ id, name, description }) => ({
      url: sectionUrl(id),
      name,
      description,
      group: 'section' as const,
      ...changes(publication.bySection.get(id), gone.bySection.get(id)),
    })),
    ...Array.from(authors.values(), ({ id, name, bio }) => ({
      url: authorUrl(id),
      name,
      description: bio,
      group: 'author' as const,
      ...changes(publication.byAuthor.get(id), gone.byAuthor.get(id)),
    })),
    ...Array.from(tags.values(), ({ id, name, description }) => ({
      url: tagUrl(id),
      name,
      description,
      group: 'tag' as const,
      ...changes(publication.byTag.get(id), gone.byTag.get(id)),
    })),
    ...Array.from(tickers.values(), ({ symbol, name }) => ({
      url: tickerUrl(symbol),
      name: `${name} (${symbol})`,
      description: fill(words.tickers.about, { name, symbol }),
      group: 'ticker' as const,
      ...changes(publication.byTicker.get(symbol), gone.byTicker.get(symbol)),
    })),
  ];
}

function expiredBySubject(publication: Publication) {
  const { expired } = publication;
  return {
    bySection: index(expired, ({ section }) => [section]),
    byAuthor: index(expired, ({ authors }) => authors),
    byTag: index(expired, ({ tags }) => tags),
    byTicker: index(expired, (article) => presentSymbols(article, publication)),
  };
}

function isCorrected({ corrections }: Article): boolean {
  return corrections.length > 0;
}

function latest(times: readonly (number | undefined)[]): number | undefined {
  const known = times.filter((at) => at !== undefined);
  return known.length === 0 ? undefined : known.reduce((a, b) => Math.max(a, b));
}
