import { monthOf } from '../../time/zone.ts';
import type { Publication } from '../publication.ts';
import { tallyYears } from '../tally.ts';
import { sectionYearUrl } from '../urls.ts';
import type { CountedLink, Link } from './link.ts';
import { sectionLink, teaserOf, type Teaser } from './teaser.ts';

/** `/{section}/{year}/`: every story of a section in a year, newest month first. */
export interface SectionYearView {
  readonly url: string;
  readonly sectionId: string;
  readonly section: Link;
  readonly year: number;
  readonly total: number;
  readonly months: readonly { readonly month: string; readonly stories: readonly Teaser[] }[];
  /** Of the section, newest first; without this year. */
  readonly years: readonly CountedLink[];
}

export function sectionYearView(
  id: string,
  year: number,
  publication: Publication,
): SectionYearView {
  const { timeZone } = publication;
  const section = publication.bySection.get(id) ?? [];
  const stories = publication.bySectionYear.get(`${id}/${year}`) ?? [];
  const months = Map.groupBy(stories, ({ date }) => monthOf(date.at, timeZone));
  return {
    url: sectionYearUrl(id, year, publication),
    sectionId: id,
    section: sectionLink(id, publication),
    year,
    total: stories.length,
    months: [...months].map(([month, list]) => ({
      month,
      stories: list.map((article) => teaserOf(article, publication)),
    })),
    years: tallyYears(section, timeZone)
      .filter(([other]) => other !== year)
      .map(([other, count]) => ({
        name: String(other),
        url: sectionYearUrl(id, other, publication),
        count,
      })),
  };
}
