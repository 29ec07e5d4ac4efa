import type { Publication } from '../publication.ts';
import { sectionLink } from './teaser.ts';
import type { Link } from './link.ts';

/** What every page carries around its content. */
export interface Chrome {
  readonly siteName: string;
  readonly tagline: string;
  readonly language: string;
  readonly sections: readonly Link[];
  readonly standingDisclosure: string;
}

/** What the publication's own words and sections put around every page. */
export function chromeView(publication: Publication, site: SiteWords): Chrome {
  return {
    siteName: site.name,
    tagline: site.tagline,
    language: site.language,
    sections: [...publication.sections.keys()].map((id) => sectionLink(id, publication)),
    standingDisclosure: site.standingDisclosure,
  };
}

interface SiteWords {
  readonly name: string;
  readonly tagline: string;
  readonly language: string;
  readonly standingDisclosure: string;
}
