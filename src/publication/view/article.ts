import type { Moment } from '../../time/moment.ts';
import type { ArticleKind, CorrectionGrade } from '../../schema/article.ts';
import type { Link } from './link.ts';
import type { Picture } from './picture.ts';
import type { PromoView } from './promo.ts';
import type { Teaser, TickerLink } from './teaser.ts';

/** Everything an article page shows but its text, which is parsed as the page renders. */
export interface ArticleView {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly section: Link;
  readonly kind: ArticleKind;
  readonly published: Moment;
  readonly updated: Moment | undefined;
  readonly authors: readonly Byline[];
  readonly tickers: readonly TickerLink[];
  readonly tags: readonly Link[];
  readonly cover: Picture | undefined;
  readonly readingMinutes: number;
  readonly words: number;
  /** Whole years since publication at the build instant; 0 for the first year. */
  readonly ageYears: number;
  /** Newest first. A withdrawal empties the text: `withdrawn` is then its note. */
  readonly corrections: readonly CorrectionView[];
  readonly withdrawn: CorrectionView | undefined;
  readonly disclosures: readonly string[];
  readonly sources: readonly Source[];
  readonly sponsor: SponsorView | undefined;
  readonly coverage: { readonly starts: Moment; readonly ends: Moment | undefined } | undefined;
  readonly promo: PromoView | undefined;
  readonly related: readonly Teaser[];
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
  readonly canonical: string | undefined;
  /** `draft` and `scheduled` exist in development only and are marked. */
  readonly state: 'draft' | 'scheduled' | 'published';
  /** What the text needs from outside its file, by the words the file uses. */
  readonly resources: TextResources;
}

export interface Byline extends Link {
  readonly type: 'person' | 'desk';
  readonly role: string;
}

export interface CorrectionView {
  readonly date: Moment;
  readonly note: string;
  readonly grade: CorrectionGrade;
}

export interface Source {
  readonly title: string;
  readonly url: string | undefined;
}

export interface SponsorView {
  readonly name: string;
  readonly url: string;
  readonly paidBy: string;
  readonly compensation: string | undefined;
}

export interface TextResources {
  /** Digest of the file's bytes and of every file it uses. */
  readonly digest: string;
  /** By `src` as written; for figures and Markdown images. */
  readonly pictures: Readonly<Record<string, Picture>>;
  /** By symbol as written; former symbols lead to the present one. */
  readonly tickers: Readonly<Record<string, TickerLink>>;
  /** By promo id; absent when the promo is not in force. */
  readonly promos: Readonly<Record<string, PromoView>>;
}
