import type { Link } from '../publication/view/link.ts';

/** The publication as search engines and social networks are told of it. */
export interface SeoSite {
  readonly name: string;
  readonly tagline: string;
  /** BCP 47 */
  readonly language: string;
  /** IANA zone in which dates are written. */
  readonly timeZone: string;
  /** Scheme and host without a closing slash. */
  readonly siteUrl: string;
  readonly publisher: { readonly name: string; readonly email: string };
  /** Root-relative address of the card of pages that have none of their own. */
  readonly card: string;
}

/** A page that is no story, in the words of its head. */
export interface HeadWords {
  readonly title: string;
  readonly description: string;
  /** Root-relative. */
  readonly path: string;
  readonly kind: SchemaPageType;
  /** Pages above it, from the top down, without the front page and itself. */
  readonly trail: readonly Link[];
}

/** Types of schema.org for whole pages. */
export type SchemaPageType =
  'WebPage' | 'AboutPage' | 'CollectionPage' | 'ProfilePage' | 'SearchResultsPage';
