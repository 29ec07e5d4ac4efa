import type { CountedLink, Link } from './link.ts';
import type { Teaser } from './teaser.ts';

/** `/archive/`: years, newest first, with their twelve months. */
export interface ArchiveView {
  readonly total: number;
  readonly years: readonly ArchiveYear[];
}

export interface ArchiveYear extends CountedLink {
  readonly year: number;
  /** January to December; `url` is undefined and `count` 0 where nothing was published. */
  readonly months: readonly ArchiveMonth[];
}

export interface ArchiveMonth {
  /** `2024-07` */
  readonly month: string;
  readonly count: number;
  readonly url: string | undefined;
}

/** `/archive/{year}/` */
export interface ArchiveYearView {
  readonly year: ArchiveYear;
  readonly sections: readonly CountedLink[];
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
}

/** `/archive/{year}/{month}/`: the days of a month, newest first. */
export interface ArchiveMonthView {
  readonly url: string;
  readonly month: string;
  readonly total: number;
  readonly days: readonly { readonly day: string; readonly stories: readonly Teaser[] }[];
  readonly year: Link;
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
}
