import type { LanguagePlace } from '../publication/urls.ts';
import type { LogoPicture } from '../publication/view/logo.ts';

/** The publication as search engines and social networks are told of it. */
export interface SeoSite {
  readonly name: string;
  readonly tagline: string;
  /** BCP 47 */
  readonly language: string;
  /** Where the lists of the language lie. */
  readonly place: LanguagePlace;
  /** IANA zone in which dates are written. */
  readonly timeZone: string;
  /** Scheme and host without a closing slash. */
  readonly siteUrl: string;
  readonly publisher: { readonly name: string; readonly email: string };
  /** Root-relative address and shape of the publisher's logo. */
  readonly logo: LogoPicture;
  /** Root-relative address of the card of pages that have none of their own. */
  readonly card: string;
  /** Root-relative address of the page with the newsroom's principles; undefined where none is. */
  readonly principles: string | undefined;
}
