import type { Article } from './article.ts';
import type { Publication } from './publication.ts';
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
}

export type FeedGroup = 'site' | 'section' | 'author' | 'tag' | 'ticker';

/**
 * Every feed of the site: one for everything, one for corrections, one for each section,
 * author, tag and ticker, whether or not there is a story about it yet.
 */
export function feedSubjects(publication: Publication): readonly FeedSubject[] {
  let subjects = known.get(publication);
  if (subjects === undefined) known.set(publication, (subjects = createSubjects(publication)));
  return subjects;
}

/** Folder of the feed whose items are corrections instead of stories. */
export const CORRECTIONS = '/corrections/';

const known = new WeakMap<Publication, readonly FeedSubject[]>();

function createSubjects(publication: Publication): FeedSubject[] {
  const { sections, authors, tags, tickers } = publication;
  const words = wordsOf(publication.language);
  const corrected = publication.articles.filter((article) => article.corrections.length > 0);
  return [
    {
      url: '/',
      name: words.names.allStories,
      description: words.feeds.stories,
      group: 'site',
      stories: publication.articles,
    },
    {
      url: CORRECTIONS,
      name: words.names.corrections,
      description: words.feeds.corrections,
      group: 'site',
      stories: corrected,
    },
    ...Array.from(sections.values(), ({ id, name, description }) => ({
      url: sectionUrl(id),
      name,
      description,
      group: 'section' as const,
      stories: publication.bySection.get(id) ?? [],
    })),
    ...Array.from(authors.values(), ({ id, name, bio }) => ({
      url: authorUrl(id),
      name,
      description: bio,
      group: 'author' as const,
      stories: publication.byAuthor.get(id) ?? [],
    })),
    ...Array.from(tags.values(), ({ id, name, description }) => ({
      url: tagUrl(id),
      name,
      description,
      group: 'tag' as const,
      stories: publication.byTag.get(id) ?? [],
    })),
    ...Array.from(tickers.values(), ({ symbol, name }) => ({
      url: tickerUrl(symbol),
      name: `${name} (${symbol})`,
      description: fill(words.tickers.about, { name, symbol }),
      group: 'ticker' as const,
      stories: publication.byTicker.get(symbol) ?? [],
    })),
  ];
}
