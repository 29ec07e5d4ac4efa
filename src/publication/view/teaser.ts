import { presentSymbol } from '../../schema/ticker.ts';
import { memo } from '../../memo.ts';
import type { Moment } from '../../time/moment.ts';
import type { ArticleKind, CorrectionGrade } from '../../schema/article.ts';
import { shownCover, type Cover } from './cover.ts';
import type { Link } from './link.ts';
import type { Article } from '../article.ts';
import type { Publication } from '../publication.ts';
import { has, stockOf } from '../stock.ts';
import { tally } from '../tally.ts';
import { articleUrl, authorUrl, sectionUrl, tagUrl, tickerUrl } from '../urls.ts';
import { statusOf } from '../article.ts';
import { coverageOfLive, updatedOf } from '../live.ts';

/** What lists and its own page alike show of a story. */
export interface StorySummary {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly description: string;
  /** Undefined where the publication has one section alone. */
  readonly section: Link | undefined;
  readonly kind: ArticleKind;
  readonly published: Moment;
  readonly updated: Moment | undefined;
  readonly tickers: readonly TickerLink[];
  /** Whole minutes of silent reading, at least 1. */
  readonly readingMinutes: number;
  /** `draft` and `scheduled` exist in development only and are marked. */
  readonly state: 'draft' | 'scheduled' | 'published';
}

/** A story as lists, strips and related boxes show it. */
export interface Teaser extends StorySummary, Cover {
  /** True of a live story while its coverage runs. */
  readonly live: boolean;
  readonly authors: readonly Link[];
  /** Name of the sponsor of a sponsored story: its label must show it. */
  readonly sponsor: string | undefined;
  /** The gravest correction the story carries. */
  readonly corrected: CorrectionGrade | undefined;
}

export interface TickerLink extends Link {
  readonly symbol: string;
}

/** Words a minute of an adult reading silently (Brysbaert 2019, non-fiction: 238). */
const WORDS_A_MINUTE = 238;

/** The teaser of an article; made once for each article of a publication. */
export function teaserOf(article: Article, publication: Publication): Teaser {
  return teasersOf(publication)(article);
}

export function sectionLink(id: string, publication: Publication): Link {
  return { name: publication.sections.get(id)?.name ?? id, url: sectionUrl(id, publication) };
}

/** The sections that part the publication, in the masthead's order: of one alone none. */
export function sectionsShown(publication: Publication): string[] {
  return has.sections(stockOf(publication)) ? [...publication.sections.keys()] : [];
}

/** How many of some stories each section that is shown has, most first. */
export function countedSections(
  stories: readonly Article[],
  publication: Publication,
): [id: string, count: number][] {
  if (!has.sections(stockOf(publication))) return [];
  return tally(stories, (article) => [article.section]);
}

/** The section of a story, where there is more than one. */
export function sectionOf(
  { section }: Pick<Article, 'section'>,
  publication: Publication,
): Link | undefined {
  return has.sections(stockOf(publication)) ? sectionLink(section, publication) : undefined;
}

export function authorLink(id: string, publication: Publication): Link {
  return { name: publication.authors.get(id)?.name ?? id, url: authorUrl(id, publication) };
}

export function tagLink(id: string, publication: Publication): Link {
  return { name: publication.tags.get(id)?.name ?? id, url: tagUrl(id, publication) };
}

/** @param written a present or a former symbol; the link shows and leads to the present one. */
export function tickerLink(written: string, publication: Publication): TickerLink {
  const symbol = presentSymbol(written, publication.formerSymbols);
  return {
    symbol,
    name: publication.tickers.get(symbol)?.name ?? symbol,
    url: tickerUrl(symbol, publication),
  };
}

export function storySummary(article: Article, publication: Publication): StorySummary {
  return {
    id: article.id,
    url: articleUrl(article.id),
    title: article.title,
    description: article.description,
    section: sectionOf(article, publication),
    kind: article.kind,
    published: article.date,
    updated: updatedOf(article, publication.now),
    tickers: article.tickers.map((symbol) => tickerLink(symbol, publication)),
    readingMinutes: Math.max(1, Math.round(article.text.words / WORDS_A_MINUTE)),
    state: shownState(article, publication.now),
  };
}

/** The gravest correction of an article, if it carries any. */
export function gravestCorrection(article: Article): CorrectionGrade | undefined {
  const grades = article.corrections.map((correction) => correction.grade);
  return (['withdrawal', 'correction', 'clarification'] as const).find((grade) =>
    grades.includes(grade),
  );
}

/** State of an article that a page may show; expired ones have a page of their own. */
function shownState(article: Article, now: number): Teaser['state'] {
  const status = statusOf(article, now);
  return status === 'expired' ? 'published' : status;
}

const teasersOf = memo((publication: Publication) =>
  memo((article: Article) => createTeaser(article, publication)),
);

function createTeaser(article: Article, publication: Publication): Teaser {
  return {
    ...storySummary(article, publication),
    live: coverageOfLive(article, publication.now)?.state === 'running',
    authors: article.authors.map((id) => authorLink(id, publication)),
    ...shownCover(article),
    sponsor: article.sponsor?.name,
    corrected: gravestCorrection(article),
  };
}
