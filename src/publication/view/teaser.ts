import type { Moment } from '../../time/moment.ts';
import type { ArticleKind, CorrectionGrade } from '../../schema/article.ts';
import type { Link } from './link.ts';
import type { Picture } from './picture.ts';

/** A story as lists, strips and related boxes show it. */
export interface Teaser {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly section: Link;
  readonly kind: ArticleKind;
  readonly published: Moment;
  readonly updated: Moment | undefined;
  readonly authors: readonly Link[];
  readonly tickers: readonly TickerLink[];
  readonly cover: Picture | undefined;
  /** Whole minutes at 230 words a minute, at least 1. */
  readonly readingMinutes: number;
  /** Name of the sponsor of a sponsored story: its label must show it. */
  readonly sponsor: string | undefined;
  /** The gravest correction the story carries. */
  readonly corrected: CorrectionGrade | undefined;
  /** Shown in development only. */
  readonly state: 'draft' | 'scheduled' | 'published';
}

export interface TickerLink extends Link {
  readonly symbol: string;
}
