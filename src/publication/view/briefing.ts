import { compare } from '../../compare.ts';
import { formatDate } from '../../time/format.ts';
import type { Moment } from '../../time/moment.ts';
import { dayOf } from '../../time/zone.ts';
import { fill } from '../../words/message.ts';
import { wordsOf } from '../../words/words.ts';
import { briefingDays, type BriefingDay } from '../briefing.ts';
import { inOrderOfTime, WATCHED } from '../calendar.ts';
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

/** Events that a briefing names at most. */
const DUE = 6;

/** @param size days shown, at most. */
export function briefingsView(publication: Publication, size: number): BriefingsView {
  return {
    url: soleUrl('briefing', publication),
    feed: feedLink(publication),
    days: briefingDays(publication)
      .slice(0, size)
      .flatMap((each) => summaryOf(each, publication)),
  };
}

/** @returns undefined for a day without a story. */
export function briefingView(day: string, publication: Publication): BriefingView | undefined {
  const days = briefingDays(publication);
  const at = days.findIndex((each) => each.day === day);
  const found = days[at];
  const [newest] = found?.stories ?? [];
  if (found === undefined || newest === undefined) return undefined;
  const words = wordsOf(publication.language);
  return {
    url: briefingUrl(day, publication),
    day,
    title: fill(words.briefing.of, { date: formatDate(newest.date, publication) }),
    stories: found.stories.map((article) => teaserOf(article, publication)),
    headlines: found.stories.map((article) => headlineOfState(article, words)),
    corrections: correctionsOf(found, days[at + 1]?.day ?? '', publication),
    due: dueAfter(day, newest.date, publication),
    feed: feedLink(publication),
    previous: linkTo(days[at + 1], publication),
    next: linkTo(days[at - 1], publication),
  };
}

function correctionsOf(
  { day, corrected }: BriefingDay,
  before: string,
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

/** As it stood on the day: what came of it is told by the days after. */
function dueAfter(day: string, { at }: Moment, publication: Publication): EventView[] {
  const { timeZone } = publication;
  return inOrderOfTime(publication.calendar)
    .filter(({ date }) => dayOf(date.at, timeZone) > day && date.at < at + WATCHED)
    .slice(0, DUE)
    .map((event) => ({ ...eventView(event, publication), isOver: false, coverage: [] }));
}

function summaryOf({ stories }: BriefingDay, publication: Publication): BriefingSummary[] {
  const [newest] = stories;
  if (newest === undefined) return [];
  const { name } = storyLink(newest, wordsOf(publication.language));
  const url = briefingUrl(dayOf(newest.date.at, publication.timeZone), publication);
  const date = formatDate(newest.date, publication);
  return [{ name: date, url, date: newest.date, count: stories.length, headline: name }];
}

function linkTo(day: BriefingDay | undefined, publication: Publication): Link | undefined {
  const [summary] = day === undefined ? [] : summaryOf(day, publication);
  return summary && { name: summary.name, url: summary.url };
}

function feedLink(publication: Publication): FeedLink {
  const { names } = wordsOf(publication.language);
  return { name: names.briefing, url: soleUrl('briefing', publication) };
}
