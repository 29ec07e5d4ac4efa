import { compare } from '../../compare.ts';
import type { Moment } from '../../time/moment.ts';
import { sentence } from '../../typography/sentences.ts';
import { correctionViews, type CorrectionView } from './article.ts';
import { calendarLinks } from './calendar.ts';
import type { FeedLink } from './head.ts';
import type { Link } from './link.ts';
import type { Article } from '../article.ts';
import { feedListUrl } from '../feed-forms.ts';
import { feedGroups, type FeedSubject } from '../feed-subject.ts';
import { promoState } from '../promos.ts';
import type { Publication } from '../publication.ts';
import { hasArrived } from '../waiting.ts';
import { soleUrl, articleUrl } from '../urls.ts';
import { storyLink } from './headline.ts';
import { sectionOf } from './teaser.ts';
import { wordsOf } from '../../words/words.ts';

/** `/corrections/`: every correction of the archive, newest first. */
export interface CorrectionsView {
  readonly corrections: readonly (CorrectionView & { readonly story: Link })[];
  readonly feed: FeedLink;
}

/**
 * `/sponsors/`: who paid for what and when, running first. Nothing that is still to come, but in
 * development.
 */
export interface SponsorsView {
  readonly promos: readonly {
    readonly id: string;
    readonly sponsor: string;
    readonly headline: string;
    readonly url: string;
    readonly kind: 'house' | 'paid';
    readonly starts: Moment;
    readonly ends: Moment;
    readonly state: 'scheduled' | 'running' | 'over';
    readonly payment: Payment | undefined;
  }[];
  readonly stories: readonly {
    readonly story: Link;
    readonly date: Moment;
    readonly sponsor: Link;
    readonly payment: Payment;
  }[];
}

/** What was paid for a message, and who paid. */
export interface Payment {
  /** Who paid in the sponsor's stead; undefined when the sponsor did. */
  readonly by: string | undefined;
  /** How much and in what form, as a sentence of its own. */
  readonly terms: string | undefined;
}

/** `/feeds/`: every feed, grouped. */
export interface FeedsView {
  readonly groups: readonly { readonly name: string; readonly feeds: readonly FeedLink[] }[];
  /** Calendars to subscribe to; none without events. */
  readonly calendars: readonly Link[];
  /** Root-relative. */
  readonly opml: string;
}

/** An article past its `expires`. */
export interface ExpiredView {
  readonly url: string;
  readonly title: string;
  /** Undefined where the publication has one section alone. */
  readonly section: Link | undefined;
  readonly published: Moment;
  readonly expired: Moment;
}

export function correctionsView(publication: Publication): CorrectionsView {
  const words = wordsOf(publication.language);
  const corrections = publication.articles
    .flatMap((article) =>
      correctionViews(article, publication.now).map((correction) => ({
        ...correction,
        story: storyLink(article, words),
      })),
    )
    .sort((a, b) => b.date.at - a.date.at || compare(a.story.url, b.story.url));
  return {
    corrections,
    feed: { name: words.names.corrections, url: soleUrl('corrections', publication) },
  };
}

export function sponsorsView(publication: Publication): SponsorsView {
  const order = { running: 0, scheduled: 1, over: 2 };
  const promos = [...publication.promos.values()].flatMap((promo) => {
    const { id, sponsor, headline, url, kind, starts, ends, paidBy, compensation } = promo;
    if (!hasArrived(url, publication)) return [];
    const state = promoState(promo, publication);
    const payment = paidBy === undefined ? undefined : paymentOf(sponsor, paidBy, compensation);
    return [{ id, sponsor, headline, url, kind, starts, ends, state, payment }];
  });
  return {
    promos: promos.sort((a, b) => order[a.state] - order[b.state] || b.starts.at - a.starts.at),
    stories: publication.articles.flatMap((article) => {
      if (article.sponsor === undefined) return [];
      const { name, url, paidBy, compensation } = article.sponsor;
      return {
        // Who paid stands below it.
        story: { name: article.title, url: articleUrl(article.id) },
        date: article.date,
        sponsor: { name, url },
        payment: paymentOf(name, paidBy, compensation),
      };
    }),
  };
}

function paymentOf(sponsor: string, paidBy: string, compensation: string | undefined): Payment {
  return {
    by: paidBy === sponsor ? undefined : paidBy,
    terms: compensation === undefined ? undefined : sentence(compensation),
  };
}

export function feedsView(feeds: readonly FeedSubject[], publication: Publication): FeedsView {
  const { language, prefix } = publication;
  const { names } = wordsOf(language);
  return {
    groups: feedGroups(feeds).map(({ group, members }) => ({
      name: names[group],
      feeds: members.map(({ name, url }) => ({ name, url })),
    })),
    calendars: calendarLinks(publication).map(({ name, url }) => ({ name, url })),
    opml: feedListUrl({ prefix }),
  };
}

export function expiredView(article: Article, publication: Publication): ExpiredView {
  return {
    url: articleUrl(article.id),
    title: article.title,
    section: sectionOf(article, publication),
    published: article.date,
    expired: article.expires ?? article.date,
  };
}
