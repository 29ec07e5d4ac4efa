import type { CountedLink, Link } from './link.ts';
import type { Teaser } from './teaser.ts';
import { compare } from '../../compare.ts';
import type { Publication } from '../publication.ts';
import { storiesIn } from '../stories-by-month.ts';
import { archiveMonthUrl, archiveYearUrl, sectionYearUrl } from '../urls.ts';
import { formatMonth } from '../../time/format.ts';
import { dayOf } from '../../time/zone.ts';
import { countedSections, sectionLink, teaserOf } from './teaser.ts';

/** `/archive/`: years, newest first, with their twelve months. */
export interface ArchiveView {
  readonly total: number;
  readonly years: readonly ArchiveYear[];
}

export interface ArchiveYear extends CountedLink {
  readonly year: number;
  /** January to December; `url` is undefined and `count` 0 where nothing was published. */
  readonly months: readonly ArchiveMonth[];
}

export interface ArchiveMonth {
  /** `2024-07` */
  readonly month: string;
  readonly count: number;
  readonly url: string | undefined;
}

/** `/archive/{year}/` */
export interface ArchiveYearView {
  readonly year: ArchiveYear;
  readonly sections: readonly CountedLink[];
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
}

/** `/archive/{year}/{month}/`: the days of a month, newest first. */
export interface ArchiveMonthView {
  readonly url: string;
  readonly month: string;
  readonly total: number;
  readonly days: readonly { readonly day: string; readonly stories: readonly Teaser[] }[];
  readonly year: Link;
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
}

/** The years of the archive with their months, newest year first. */
export function archiveView(publication: Publication): ArchiveView {
  const years = [
    ...new Set([...publication.byMonth.keys()].map((month) => Number(month.slice(0, 4)))),
  ]
    .sort((a, b) => b - a)
    .map((year) => archiveYear(year, publication));
  return { total: publication.articles.length, years };
}

export function archiveYearView(year: number, publication: Publication): ArchiveYearView {
  const years = archiveView(publication).years;
  const at = years.findIndex((entry) => entry.year === year);
  const stories = storiesIn(String(year), publication.byMonth);
  return {
    year: archiveYear(year, publication),
    sections: countedSections(stories, publication).map(([id, count]) => ({
      name: sectionLink(id, publication).name,
      url: sectionYearUrl(id, year, publication),
      count,
    })),
    previous: linkOf(years[at + 1]),
    next: linkOf(years[at - 1]),
  };
}

/** @param month `2024-07` */
export function archiveMonthView(month: string, publication: Publication): ArchiveMonthView {
  const months = [...publication.byMonth.keys()].sort(compare);
  const at = months.indexOf(month);
  const stories = publication.byMonth.get(month) ?? [];
  const days = Map.groupBy(stories, ({ date }) => dayOf(date.at, publication.timeZone));
  const year = month.slice(0, 4);
  return {
    url: archiveMonthUrl(month, publication),
    month,
    total: stories.length,
    days: [...days].map(([day, list]) => ({
      day,
      stories: list.map((article) => teaserOf(article, publication)),
    })),
    year: { name: year, url: archiveYearUrl(year, publication) },
    previous: monthLink(months[at - 1], publication),
    next: monthLink(months[at + 1], publication),
  };
}

function archiveYear(year: number, publication: Publication): ArchiveYear {
  const months = Array.from({ length: 12 }, (_, index): ArchiveMonth => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`;
    const count = publication.byMonth.get(month)?.length ?? 0;
    return { month, count, url: count === 0 ? undefined : archiveMonthUrl(month, publication) };
  });
  const count = months.reduce((total, month) => total + month.count, 0);
  return { year, name: String(year), url: archiveYearUrl(year, publication), count, months };
}

function linkOf(year: ArchiveYear | undefined): Link | undefined {
  return year === undefined ? undefined : { name: year.name, url: year.url };
}

function monthLink(month: string | undefined, publication: Publication): Link | undefined {
  if (month === undefined) return undefined;
  return {
    name: formatMonth(month, publication.language),
    url: archiveMonthUrl(month, publication),
  };
}
