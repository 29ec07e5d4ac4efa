import { compare } from '../../compare.ts';
import { formatDate } from '../../time/format.ts';
import type { Moment } from '../../time/moment.ts';
import { dayOf } from '../../time/zone.ts';
import { fill } from '../../words/message.ts';
import { wordsOf } from '../../words/words.ts';
import type { BriefingDay } from '../briefing.ts';
import type { Publication } from '../publication.ts';
import { articleUrl, briefingUrl } from '../urls.ts';
import { correctionViews, type CorrectionView } from './article.ts';
import { eventView } from './calendar.ts';
import { headlineOfState, storyLink } from './headline.ts';
import type { Link } from './link.ts';

/** What a briefing says: all that feeds and mail show of it. */
export interface BriefingText {
  /** Root-relative. */
  readonly url: string;
  readonly title: string;
  /** Newest first. */
  readonly stories: readonly BriefingStory[];
  /** Newest first. */
  readonly corrections: readonly BriefingCorrection[];
  /** What the calendar has for the days after it, soonest first. */
  readonly due: readonly BriefingEvent[];
}

export interface BriefingStory {
  /** Led by its label when it was paid for or withdrawn. */
  readonly headline: string;
  /** Root-relative; likewise the others. */
  readonly url: string;
  readonly description: string;
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
  const words = wordsOf(publication.language);
  return {
    url: briefingUrl(found.day, publication),
    title: briefingTitle(found, publication),
    stories: found.stories.map((article) => ({
      headline: headlineOfState(article, words),
      url: articleUrl(article.id),
      description: article.description,
    })),
    corrections: briefingCorrections(found, publication),
    due: found.due.map((event) => {
      const { title, url, starts } = eventView(event, publication);
      return { title, url, starts };
    }),
  };
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
