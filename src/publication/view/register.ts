import type { Moment } from '../../time/moment.ts';
import type { CorrectionView, SponsorView } from './article.ts';
import type { FeedLink } from './head.ts';
import type { CountedLink, Link } from './link.ts';
import type { Teaser } from './teaser.ts';

/** `/corrections/`: every correction of the archive, newest first. */
export interface CorrectionsView {
  readonly corrections: readonly (CorrectionView & { readonly story: Link })[];
  readonly feed: FeedLink;
}

/** `/sponsors/`: who paid for what and when, running first. */
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
    readonly paidBy: string | undefined;
    readonly compensation: string | undefined;
  }[];
  readonly stories: readonly (SponsorView & { readonly story: Link; readonly date: Moment })[];
}

/** `/feeds/`: every feed, grouped. */
export interface FeedsView {
  readonly site: FeedLink;
  readonly corrections: FeedLink;
  readonly groups: readonly { readonly name: string; readonly feeds: readonly FeedLink[] }[];
  /** Root-relative. */
  readonly opml: string;
}

/** An article past its `expires`. */
export interface ExpiredView {
  readonly url: string;
  readonly title: string;
  readonly section: Link;
  readonly published: Moment;
  readonly expired: Moment;
}

/** `/search/` before anything is typed, and `/404.html`. */
export interface SearchView {
  readonly newest: readonly Teaser[];
  readonly topics: readonly CountedLink[];
  readonly years: readonly CountedLink[];
}
