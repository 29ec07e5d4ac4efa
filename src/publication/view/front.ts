import type { CountedLink, Link } from './link.ts';
import type { PromoView } from './promo.ts';
import type { Teaser, TickerLink } from './teaser.ts';
import type { Moment } from '../../time/moment.ts';

/** The front page. With no stories, `lead` is undefined and every list is empty. */
export interface FrontView {
  /** Date of the newest story: the edition's date, so that the page depends on no clock. */
  readonly edition: Moment | undefined;
  readonly breaking: { readonly text: string; readonly url: string } | undefined;
  readonly lead: Teaser | undefined;
  /** Two to four stories after the lead. */
  readonly picks: readonly Teaser[];
  /** A strip for each section that has stories not shown above. */
  readonly strips: readonly { readonly section: Link; readonly stories: readonly Teaser[] }[];
  /** The newest stories by time, whatever stands above. */
  readonly latest: readonly Teaser[];
  readonly mostCovered: {
    readonly tickers: readonly (TickerLink & CountedLink)[];
    readonly tags: readonly CountedLink[];
  };
  readonly promo: PromoView | undefined;
}
