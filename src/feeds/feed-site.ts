import type { LanguagePlace } from '../publication/urls.ts';

/** What every feed says about the publication that it belongs to. */
export interface FeedSite {
  readonly name: string;
  /** BCP 47 language of everything written. */
  readonly language: string;
  /** Where the lists of the language lie. */
  readonly place: LanguagePlace;
  /** IANA zone in which dates are written. */
  readonly timeZone: string;
  /** Scheme and host without a closing slash; every address in a feed begins with it. */
  readonly siteUrl: string;
  /** WebSub hub, if there is one. */
  readonly hub: string | undefined;
  /** Root-relative square picture of the publication, in PNG, 512 pixels wide. */
  readonly icon: string;
  /** The same in 144 pixels: RSS allows no wider one. */
  readonly badge: string;
}
