import { compare } from '../../compare.ts';
import { formatDate } from '../../time/format.ts';
import type { Moment } from '../../time/moment.ts';
import { dayOf } from '../../time/zone.ts';
import { fill } from '../../words/message.ts';
import { wordsOf } from '../../words/words.ts';
import { briefingDays, type BriefingDay } from '../briefing.ts';
import type { Publication } from '../publication.ts';
import { briefingUrl, soleUrl } from '../urls.ts';
import { correctionViews, type CorrectionView } from './article.ts';
import { eventView, type EventView } from './calendar.ts';
import type { FeedLink } from './head.ts';
import { headlineOfState, storyLink } from './headline.ts';
import type { Link } from './link.ts';
import { teaserOf, type Teaser } from './teaser.ts';

/** `/briefing/{year}/{month}/{day}/`: a day with stories as one page. */
export interface BriefingView {
  readonly url: string;
  /** `2024-07-17` */
  readonly day: string;
  readonly title: string;
  /** Newest first. */
  readonly stories: readonly Teaser[];
  /** Of the stories, for where no label stands beside them. */
  readonly headlines: readonly string[];
  /** Newest first. */
  readonly corrections: readonly BriefingCorrection[];
  /** What the calendar has for the days after it, soonest first. */
  readonly due: readonly EventView[];
  readonly feed: FeedLink;
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
}

export interface BriefingCorrection extends CorrectionView {
  readonly story: Link;
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
  return found && viewOfDay(found, publication);
}

export function viewOfDay(found: BriefingDay, publication: Publication): BriefingView {
  const { day, stories } = found;
  const [newest] = stories;
  const words = wordsOf(publication.language);
  return {
    url: briefingUrl(day, publication),
    day,
    title: fill(words.briefing.of, { date: formatDate(newest.date, publication) }),
    stories: stories.map((article) => teaserOf(article, publication)),
    headlines: stories.map((article) => headlineOfState(article, words)),
    corrections: correctionsOf(found, publication),
    // As it stood on the day: what came of it is told by the days after.
    due: found.due.map((event) => {
      return { ...eventView(event, publication), isOver: false, coverage: [] };
    }),
    feed: feedLink(publication),
    previous: linkTo(found.before, publication),
    next: linkTo(found.after, publication),
  };
}

function correctionsOf(
  { day, corrected, before = '' }: BriefingDay,
  publication: Publication,
): BriefingCorrection[] {
  const { now, timeZone, language } = publication;
  const words = wordsOf(language);
  return corrected
    .flatMap((article) =>
      correctionViews(article, now)
        .filter(({ date }) => {
          const made = dayOf(date.at, timeZone);
          return date.at <= now && made > before && made <= day;
        })
        .map((correction) => ({ ...correction, story: storyLink(article, words) })),
    )
    .sort((a, b) => b.date.at - a.date.at || compare(a.story.url, b.story.url));
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
