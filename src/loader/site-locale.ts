import type { Locale } from '../time/format.ts';

/** For whom and for which site texts are read. */
export interface SiteLocale extends Locale {
  /** Addresses that the site has: a whole one of it is a link within the site. Default none. */
  readonly sites?: readonly string[] | undefined;
}
