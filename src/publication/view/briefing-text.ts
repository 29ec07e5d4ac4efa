import { compare } from '../../compare.ts';
import type { CalendarEvent } from '../../schema/event.ts';
import { formatDate, formatDays, formatWeekday } from '../../time/format.ts';
import type { Moment } from '../../time/moment.ts';
import { dayOf } from '../../time/zone.ts';
import { fill } from '../../words/message.ts';
import { wordsOf } from '../../words/words.ts';
import type { Article } from '../article.ts';
import { dueAfter, type BriefingDay } from '../briefing.ts';
import { isWithdrawn } from '../change.ts';
import { pictureOf } from '../media.ts';
import type { Publication } from '../publication.ts';
import { articleUrl, briefingUrl, soleUrl } from '../urls.ts';
import { correctionViews, type CorrectionView } from './article.ts';
import { eventView } from './calendar.ts';
import { headlineOfState, storyLink } from './headline.ts';
import type { Link } from './link.ts';
import type { Picture } from './picture.ts';

/** What a briefing says: all that feeds and mail show of it. */
export interface BriefingText {
  /** Root-relative. */
  readonly url: string;
  readonly title: string;
  /** Newest first: one, or those of a week. */
  readonly days: readonly BriefingPart[];
  /** Newest first. */
  readonly corrections: readonly BriefingCorrection[];
  /** What the calendar has for the days after it, soonest first. */
  readonly due: readonly BriefingEvent[];
}

/** Stories of one day. */
export interface BriefingPart {
  /** `Wednesday, July 17`; undefined where it is the only one. */
  readonly name: string | undefined;
  readonly url: string;
  /** Newest first. */
  readonly stories: readonly BriefingStory[];
}

export interface BriefingStory {
  /** Led by its label when it was paid for or withdrawn. */
  readonly headline: string;
  /** Root-relative; likewise the others. */
  readonly url: string;
  readonly description: string;
  /** Of the first that has one. */
  readonly picture?: Picture;
}

export interface BriefingCorrection extends CorrectionView {
  readonly story: Link;
}

export interface BriefingEvent {
  readonly title: string;
  readonly url: string;
  readonly starts: Moment;
}

export function briefingText(found: BriefingDay, publication: Publication): BriefingText {
  const pictured = picturedIn(found.stories);
  return {
    url: briefingUrl(found.day, publication),
    title: briefingTitle(found, publication),
    days: [{ ...partOf(found, pictured, publication), name: undefined }],
    corrections: briefingCorrections(found, publication),
    due: found.due.map((event) => dueOf(event, publication)),
  };
}

/**
 * The briefing of a week.
 *
 * @param found its days with stories, newest first.
 * @param week its first and last day: `2024-07-15`.
 */
export function weekText(
  found: readonly BriefingDay[],
  [first, last]: readonly [first: string, last: string],
  publication: Publication,
): BriefingText {
  const { language, now, timeZone } = publication;
  const today = dayOf(now, timeZone);
  const pictured = picturedIn(found.flatMap(({ stories }) => stories));
  return {
    url: soleUrl('briefing', publication),
    title: fill(wordsOf(language).briefing.week, { dates: formatDays(first, last, language) }),
    days: found.map((day) => partOf(day, pictured, publication)),
    corrections: found.flatMap((day) => briefingCorrections(day, publication)),
    // Of a week that is not over, what it has left.
    due: dueAfter(today < last ? today : last, publication).map((event) =>
      dueOf(event, publication),
    ),
  };
}

function partOf(
  { day, stories }: BriefingDay,
  pictured: Article | undefined,
  publication: Publication,
): BriefingPart {
  const { language } = publication;
  const words = wordsOf(language);
  return {
    name: formatWeekday(day, language),
    url: briefingUrl(day, publication),
    stories: stories.map((article) => ({
      headline: headlineOfState(article, words),
      url: articleUrl(article.id),
      description: article.description,
      ...(article === pictured ? coverOf(article) : {}),
    })),
  };
}

/** The first of some stories whose picture stands for the day. */
function picturedIn(stories: readonly Article[]): Article | undefined {
  return stories.find(
    (article) =>
      !isWithdrawn(article) && article.kind !== 'sponsored' && coverOf(article) !== undefined,
  );
}

function coverOf({ cover, text }: Article): { readonly picture: Picture } | undefined {
  if (cover === undefined || text.cover === undefined) return undefined;
  return { picture: pictureOf(text.cover, cover) };
}

function dueOf(event: CalendarEvent, publication: Publication): BriefingEvent {
  const { title, url, starts } = eventView(event, publication);
  return { title, url, starts };
}

export function briefingTitle({ stories }: BriefingDay, publication: Publication): string {
  const date = formatDate(stories[0].date, publication);
  return fill(wordsOf(publication.language).briefing.of, { date });
}

/** Newest first. */
export function briefingCorrections(
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
