import type { Version } from '../translations.ts';
import { memo } from '../../memo.ts';
import { isWithdrawn, lastChange, madeAt, newestChange } from '../change.ts';
import type { Article } from '../article.ts';
import type { FeedSubject } from '../feed-subject.ts';
import { identityOf } from '../identity.ts';
import { kindLabel } from '../labels.ts';
import { pictureOf } from '../media.ts';
import { compare } from '../../compare.ts';
import { briefingDays } from '../briefing.ts';
import type { Publication } from '../publication.ts';
import { soleUrl, articleUrl } from '../urls.ts';
import type { CorrectionView, CitedSource, SponsorView, TextResources } from './article.ts';
import { citedSources, correctionViews, resourcesOf, sponsorView } from './article.ts';
import { briefingText, type BriefingText } from './briefing-text.ts';
import { headlineAlone, headlineOfState, labelled } from './headline.ts';
import type { Link } from './link.ts';
import type { Picture } from './picture.ts';
import { authorLink, sectionOf, tagLink, tickerLink, type TickerLink } from './teaser.ts';
import { wordsOf } from '../../words/words.ts';

/** One feed, RSS or JSON alike: everything it says but the text of its stories. */
export interface FeedView {
  /** Root-relative folder of the feed's files and address of the page it belongs to. */
  readonly url: string;
  readonly name: string;
  readonly description: string;
  /**
   * When the subject last changed, epoch milliseconds: also by what is in the feed no more.
   * Undefined when nothing was ever in it.
   */
  readonly changed: number | undefined;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

/** One item. Dates are epoch milliseconds. */
export interface FeedEntry {
  /** Never changes: see `identityOf`. */
  readonly identity: string;
  /** Root-relative. */
  readonly url: string;
  /** Headline, led by its label when it was paid for, withdrawn or is a correction. */
  readonly title: string;
  readonly description: string;
  readonly published: number;
  readonly changed: number;
  /** Undefined where the publication has one section alone. */
  readonly section: Link | undefined;
  readonly authors: readonly Link[];
  readonly tags: readonly Link[];
  readonly tickers: readonly FeedTicker[];
  /** `Analysis`, `Sponsored by X`; undefined for plain news. */
  readonly label: string | undefined;
  readonly corrections: readonly CorrectionView[];
  /** In which languages it can be read, itself included; empty where in one alone. */
  readonly versions: readonly Version[];
  readonly story: FeedStory | undefined;
  /** Set where the item is a whole briefing. */
  readonly briefing?: BriefingText;
}

export interface FeedTicker extends TickerLink {
  /** ISO 10383 market identifier code. */
  readonly exchange: string | undefined;
}

/** What belongs to a story's text; absent from corrections and withdrawn stories. */
export interface FeedStory {
  readonly id: string;
  readonly cover: Picture | undefined;
  readonly disclosures: readonly string[];
  readonly sources: readonly CitedSource[];
  readonly sponsor: SponsorView | undefined;
  readonly resources: TextResources;
}

export interface FeedOptions {
  /** Items, at most. */
  readonly size: number;
  /** Prefix of identities: see `identityOf`. */
  readonly namespace: string;
}

/**
 * The feed of a subject of the publication: its newest entries. The entry of a story is made
 * once, since many feeds hold the same newest ones.
 */
export function feedViews(
  publication: Publication,
  options: FeedOptions,
): (subject: FeedSubject) => FeedView {
  const entryOf = memo((article: Article) => storyEntry(article, publication, options.namespace));
  return ({ url, name, description, stories, changed }) => {
    const special = new Map([
      [soleUrl('corrections', publication), correctionEntries],
      [soleUrl('briefing', publication), briefingEntries],
    ]).get(url);
    const entries =
      special?.(stories, publication, options) ?? stories.slice(0, options.size).map(entryOf);
    return { url, name, description, changed, entries };
  };
}

function storyEntry(article: Article, publication: Publication, namespace: string): FeedEntry {
  const withdrawn = isWithdrawn(article);
  const words = wordsOf(publication.language);
  const label = kindLabel(article.kind, article.sponsor?.name, words);
  return {
    ...termsOf(article, publication),
    identity: identityOf(article, namespace),
    url: articleUrl(article.id),
    title: headlineOfState(article, words),
    description: article.description,
    published: article.date.at,
    changed: lastChange(article, publication.now),
    label,
    corrections: correctionViews(article, publication.now),
    versions: publication.versions.get(articleUrl(article.id)) ?? [],
    story: withdrawn ? undefined : storyOf(article, publication),
  };
}

function storyOf(article: Article, publication: Publication): FeedStory {
  const { cover, text } = article;
  return {
    id: article.id,
    cover:
      cover === undefined || text.cover === undefined ? undefined : pictureOf(text.cover, cover),
    disclosures: article.disclosures,
    sources: citedSources(article, publication),
    sponsor: sponsorView(article.sponsor),
    resources: resourcesOf(article.text, publication),
  };
}

/** Each correction is an item of its own, dated when it was made. */
function correctionEntries(
  stories: readonly Article[],
  publication: Publication,
  options: FeedOptions,
): FeedEntry[] {
  const words = wordsOf(publication.language);
  const entries = stories.flatMap((article) => {
    const terms = termsOf(article, publication);
    const identity = identityOf(article, options.namespace);
    const seen = new Map<number, number>();
    return article.corrections.map(({ date, note, grade }): FeedEntry => {
      const same = (seen.get(date.at) ?? 0) + 1;
      seen.set(date.at, same);
      const made = madeAt(date, article, publication.now);
      const stamp = new Date(date.at).toISOString().replace(/:\d\d\.\d+Z$/u, 'Z');
      return {
        ...terms,
        identity: `${identity}#correction-${stamp}${same === 1 ? '' : `-${same}`}`,
        url: articleUrl(article.id),
        title: labelled(words.labels.corrections[grade], headlineAlone(article, words), words),
        description: note,
        published: made.at,
        changed: made.at,
        label: words.labels.corrections[grade],
        versions: [],
        corrections: [{ date: made, note, grade }],
        story: undefined,
      };
    });
  });
  return entries
    .sort((a, b) => b.published - a.published || compare(a.identity, b.identity))
    .slice(0, options.size);
}

/** Each day with stories is an item of its own, dated by its newest story. */
function briefingEntries(
  _: readonly Article[],
  publication: Publication,
  { size, namespace }: FeedOptions,
): FeedEntry[] {
  return [...briefingDays(publication).values()].slice(0, size).map((found): FeedEntry => {
    const { day, stories } = found;
    const briefing = briefingText(found, publication);
    const published = stories[0].date.at;
    const headlines = briefing.days.flatMap((part) => part.stories.map((story) => story.headline));
    const made = briefing.corrections.map(({ date }) => date.at);
    return {
      identity: `${namespace}briefing/${day}`,
      url: briefing.url,
      title: briefing.title,
      description: headlines.join(' · '),
      published,
      changed: Math.max(newestChange(stories, publication.now) ?? published, ...made),
      section: undefined,
      authors: [...new Set(stories.flatMap(({ authors }) => authors))].map((id) =>
        authorLink(id, publication),
      ),
      tags: [],
      tickers: [],
      label: undefined,
      corrections: [],
      versions: [],
      story: undefined,
      briefing,
    };
  });
}

function termsOf(
  article: Article,
  publication: Publication,
): Pick<FeedEntry, 'section' | 'authors' | 'tags' | 'tickers'> {
  return {
    section: sectionOf(article, publication),
    authors: article.authors.map((id) => authorLink(id, publication)),
    tags: article.tags.map((id) => tagLink(id, publication)),
    tickers: article.tickers.map((written) => {
      const link = tickerLink(written, publication);
      return { ...link, exchange: publication.tickers.get(link.symbol)?.exchange };
    }),
  };
}
