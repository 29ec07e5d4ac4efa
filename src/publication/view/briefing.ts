import { formatDate } from '../../time/format.ts';
import type { Moment } from '../../time/moment.ts';
import { wordsOf } from '../../words/words.ts';
import { briefingDays, type BriefingDay } from '../briefing.ts';
import type { Publication } from '../publication.ts';
import { briefingUrl, soleUrl } from '../urls.ts';
import { briefingCorrections, briefingTitle, type BriefingCorrection } from './briefing-text.ts';
import { eventView, type EventView } from './calendar.ts';
import type { FeedLink } from './head.ts';
import { headlineOfState, storyLink } from './headline.ts';
import type { Link } from './link.ts';
import { teaserOf, type Teaser } from './teaser.ts';

/** `/briefing/{year}/{month}/{day}/`: a day with stories as one page. */
export interface BriefingView {
  readonly url: string;
  readonly title: string;
  /** The day in words, which is enough below the name of all briefings. */
  readonly date: string;
  /** Headlines of its newest stories. */
  readonly description: string;
  /** Newest first. */
  readonly stories: readonly Teaser[];
  /** Newest first. */
  readonly corrections: readonly BriefingCorrection[];
  /** What the calendar has for the days after it, soonest first. */
  readonly due: readonly EventView[];
  readonly feed: FeedLink;
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
}

/** `/briefing/`: the newest briefings. */
export interface BriefingsView {
  readonly url: string;
  readonly feed: FeedLink;
  /** Newest first. */
  readonly days: readonly BriefingSummary[];
}

/** Called by its day. */
export interface BriefingSummary extends Link {
  readonly date: Moment;
  /** How many stories there are. */
  readonly count: number;
  /** Headline of the newest story. */
  readonly headline: string;
}

/** Headlines by which search results describe a day. */
const HEADLINES = 3;

/** @param size days shown, at most. */
export function briefingsView(publication: Publication, size: number): BriefingsView {
  return {
    url: soleUrl('briefing', publication),
    feed: feedLink(publication),
    days: [...briefingDays(publication).values()]
      .slice(0, size)
      .map((each) => summaryOf(each, publication)),
  };
}

/** @returns undefined for a day without a story. */
export function briefingView(day: string, publication: Publication): BriefingView | undefined {
  const found = briefingDays(publication).get(day);
  if (found === undefined) return undefined;
  const words = wordsOf(publication.language);
  return {
    url: briefingUrl(day, publication),
    title: briefingTitle(found, publication),
    date: summaryOf(found, publication).name,
    description: found.stories
      .slice(0, HEADLINES)
      .map((article) => headlineOfState(article, words))
      .join(' · '),
    stories: found.stories.map((article) => teaserOf(article, publication)),
    corrections: briefingCorrections(found, publication),
    // As it stood on the day: what came of it is told by the days after.
    due: found.due.map((event) => {
      return { ...eventView(event, publication), isOver: false, coverage: [] };
    }),
    feed: feedLink(publication),
    previous: linkTo(found.before, publication),
    next: linkTo(found.after, publication),
  };
}

function summaryOf({ day, stories }: BriefingDay, publication: Publication): BriefingSummary {
  const [{ date }] = stories;
  const headline = storyLink(stories[0], wordsOf(publication.language)).name;
  const name = formatDate(date, publication);
  return { name, url: briefingUrl(day, publication), date, count: stories.length, headline };
}

function linkTo(day = '', publication: Publication): Link | undefined {
  const found = briefingDays(publication).get(day);
  if (found === undefined) return undefined;
  const { name, url } = summaryOf(found, publication);
  return { name, url };
}

function feedLink(publication: Publication): FeedLink {
  const { names } = wordsOf(publication.language);
  return { name: names.briefing, url: soleUrl('briefing', publication) };
}
