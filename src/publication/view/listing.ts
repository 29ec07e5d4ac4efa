import type { CountedLink, Link } from './link.ts';
import type { FeedLink } from './head.ts';
import type { Teaser, TickerLink } from './teaser.ts';

/** What all pages that list stories about one thing have in common. */
export interface Listing {
  readonly url: string;
  readonly name: string;
  readonly description: string;
  /** The newest stories, at most `site.listSize`. */
  readonly stories: readonly Teaser[];
  /** All stories, listed or not. */
  readonly total: number;
  readonly feed: FeedLink;
}

export interface SectionView extends Listing {
  /** Years of the section's archive, newest first. */
  readonly years: readonly CountedLink[];
}

export interface TagView extends Listing {
  readonly related: readonly CountedLink[];
  readonly tickers: readonly (TickerLink & CountedLink)[];
  /** Stories a year, newest first; links lead to the search of that year. */
  readonly years: readonly CountedLink[];
}

export interface TickerView extends Listing {
  readonly symbol: string;
  readonly type: string;
  /** ISO 10383 market identifier code. */
  readonly exchange: string | undefined;
  readonly formerly: readonly string[];
  readonly website: string | undefined;
  /** Stories a month from the first month with one to the last, gaps as 0. */
  readonly coverage: readonly { readonly month: string; readonly count: number }[];
  readonly related: readonly (TickerLink & CountedLink)[];
  readonly tags: readonly CountedLink[];
  readonly years: readonly CountedLink[];
}

export interface AuthorView extends Listing {
  readonly type: 'person' | 'desk';
  readonly role: string;
  readonly website: string | undefined;
  readonly email: string | undefined;
  readonly holdings: readonly TickerLink[];
  readonly sections: readonly CountedLink[];
  readonly years: readonly CountedLink[];
}

export interface LatestView extends Listing {
  readonly years: readonly CountedLink[];
}

/** `/{section}/{year}/`: every story of a section in a year, newest month first. */
export interface SectionYearView {
  readonly url: string;
  readonly section: Link;
  readonly year: number;
  readonly total: number;
  readonly months: readonly { readonly month: string; readonly stories: readonly Teaser[] }[];
  readonly years: readonly CountedLink[];
}
