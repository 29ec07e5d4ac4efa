import { statusOf, type Article } from './article.ts';
import { briefingDays } from './briefing.ts';
import { isListed, lastChange, newestChange } from './change.ts';
import type { PageSource, Told } from './page-kind.ts';
import { newestCloseAt } from './prices.ts';
import { memo } from '../memo.ts';
import { storiesIn } from './stories-by-month.ts';
import type { Publication } from './publication.ts';
import { isThin } from './subject.ts';
import { yearOf } from './tally.ts';

/** Of a page that no record dates. */
export const undated = (): Told => ({ listed: true, changed: undefined });

/** Of a page that any story may change. */
export const ofAll = ({ publication }: PageSource): Told => ({
  listed: true,
  changed: newestIn(publication) ?? undefined,
});

const newestIn = memo(({ articles, now }: Publication) => newestChange(articles, now) ?? null);

/** Of a list of the newest stories, which may be empty. */
export function ofNewest(
  stories: readonly Article[] = [],
  { publication, listSize }: PageSource,
): Told {
  const changed = newestChange(stories.slice(0, listSize), publication.now);
  return { listed: !isThin(stories), changed };
}

/** Of a list of all of some stories, which may be empty. */
export function ofWholeList(stories: readonly Article[] = [], source: PageSource): Told {
  return { ...ofWhole(stories, source), listed: !isThin(stories) };
}

/** Of a page that shows all of some stories. */
export function ofWhole(stories: readonly Article[] = [], { publication }: PageSource): Told {
  return { listed: true, changed: newestChange(stories, publication.now) };
}

/** Of the stories of a year, of a month, of a section's year. */
export function ofYear(source: PageSource, [year = '']: readonly string[]): Told {
  return ofWhole(storiesIn(year, source.publication.byMonth), source);
}

export function ofMonth(source: PageSource, [year = '', month = '']: readonly string[]): Told {
  return ofWhole(source.publication.byMonth.get(`${year}-${month}`), source);
}

/** Of a day's briefing, which changes with its stories and with what was corrected on it. */
export function ofDay(source: PageSource, parts: readonly string[]): Told {
  const found = briefingDays(source.publication).get(parts.join('-'));
  return ofWhole([...(found?.stories ?? []), ...(found?.corrected ?? [])], source);
}

export function ofSectionYear(source: PageSource, [id = '', year = '']: readonly string[]): Told {
  return ofWhole(source.publication.bySectionYear.get(`${id}/${year}`), source);
}

/** When the prices on the page of a symbol last changed, by the part of its address. */
export function ofPrices(part: string, publication: Publication): number | undefined {
  return newestCloseAt(publication.symbols.get(part) ?? '', publication);
}

/** Of the page of a story, or of the notice that it expired. */
export function ofStory({ publication }: PageSource, id: string): Told {
  const { now, timeZone, byId } = publication;
  const article = byId.get(id);
  if (article === undefined) return { listed: false, changed: undefined };
  return {
    listed: isListed(article) && statusOf(article, now) !== 'expired',
    changed: lastChange(article, now),
    year: yearOf(article, timeZone),
  };
}
