import type { CounterScript } from '../../schema/counter.ts';
import { mastheadLinks, menuLinks } from '../page-menu.ts';
import type { Publication } from '../publication.ts';
import type { Version } from '../translations.ts';
import { pageUrl, type LanguagePlace } from '../urls.ts';
import { sectionLink, sectionsShown } from './teaser.ts';
import type { Link } from './link.ts';
import type { LogoView } from './logo.ts';

/** What every page carries around its content. */
export interface Chrome {
  readonly siteName: string;
  /** Address of the site, without a closing slash. */
  readonly siteUrl: string;
  /** Stands in place of the name; undefined where the paper has none. */
  readonly logo: LogoView | undefined;
  readonly tagline: string;
  readonly language: string;
  /** Where the lists of the language lie. */
  readonly place: LanguagePlace;
  /** The fronts of the languages of a paper in several, the first before the others; else none. */
  readonly languages: readonly Version[];
  /** None where the publication has one section alone. */
  readonly sections: readonly Link[];
  /** Below the name of the paper, behind the sections. */
  readonly masthead: readonly Link[];
  /** Ways to stories. */
  readonly find: readonly Link[];
  /** What the publication says of itself. */
  readonly house: readonly Link[];
  /** Root-relative address of the page with the newsroom's principles; undefined where none is. */
  readonly principles: string | undefined;
  /** Empty where there is none. */
  readonly standingDisclosure: string;
  /** What counts visits; undefined where nobody does. */
  readonly counter: CounterScript | undefined;
}

/** What the publication's own words and sections put around every page. */
export function chromeView(
  publication: Publication,
  site: SiteWords,
  counter?: CounterScript,
  languages: readonly Version[] = [],
): Chrome {
  const principles = [...publication.pages.values()].find(({ role }) => role === 'standards');
  return {
    siteName: site.name,
    siteUrl: site.siteUrl,
    logo: site.logo,
    tagline: site.tagline,
    language: publication.language,
    place: { prefix: publication.prefix },
    languages,
    sections: sectionsShown(publication).map((id) => sectionLink(id, publication)),
    masthead: mastheadLinks(publication),
    find: menuLinks('find', publication),
    house: menuLinks('house', publication),
    principles: principles === undefined ? undefined : pageUrl(principles.id),
    standingDisclosure: site.standingDisclosure,
    counter,
  };
}

interface SiteWords {
  readonly name: string;
  readonly siteUrl: string;
  readonly logo?: LogoView | undefined;
  readonly tagline: string;
  readonly standingDisclosure: string;
}
