import { pathOf, placeWithin } from '../schema/site-address.ts';
import { dayOf, monthOf } from '../time/zone.ts';
import type { Article } from './article.ts';
import type { Publication } from './publication.ts';
import { factsOf } from './stock.ts';
import {
  archiveMonthUrl,
  archiveYearUrl,
  articleUrl,
  briefingUrl,
  sectionYearUrl,
  soleUrl,
  type LanguagePlace,
} from './urls.ts';

/** False for an address within the site whose story, or entry of a story, is not out. */
export function hasArrived(url: string, publication: Pick<Publication, 'waiting'>): boolean {
  return !url.startsWith('/') || !isWaiting(placeWithin(url), publication);
}

/**
 * True for the place of a link, as `placeWithin` has it, where what stands there is not out: with or
 * without its last slash.
 */
export function isWaiting(place: string, { waiting }: Pick<Publication, 'waiting'>): boolean {
  const [path = ''] = place.split('#', 1);
  const fragment = place.slice(path.length);
  return [path, `${path}/`].some((each) => waiting.has(each) || waiting.has(each + fragment));
}

/**
 * Addresses of stories that are not out, and of the entries of live stories that are not.
 *
 * @param shown the stories as they stand at the build.
 * @param out those that are out, by id.
 */
export function storiesAhead(
  all: readonly Article[],
  shown: readonly Article[],
  out: ReadonlyMap<string, Article>,
): Set<string> {
  return new Set([
    ...all.filter(({ id }) => !out.has(id)).flatMap(addressesOf),
    ...shown.flatMap(entriesAhead),
  ]);
}

/** Where a story stands and stood, decoded. */
function addressesOf({ id, aliases }: Article): string[] {
  return [articleUrl(id), ...aliases.map(pathOf)];
}

/** Addresses of the entries that a publication keeps back, and of the headings in them. */
function entriesAhead(article: Article): string[] {
  const { waiting = [], anchorsAhead = [] } = article.text;
  const ids = waiting.length === 0 ? [] : [...waiting, ...anchorsAhead];
  return ids.flatMap((id) => addressesOf(article).map((address) => `${address}#${id}`));
}

/** The archive's months and years, sections' years and briefings' days, of which no story is out. */
export function periodsAhead(
  all: readonly Article[],
  out: readonly Article[],
  { timeZone, ...place }: LanguagePlace & { readonly timeZone: string },
): string[] {
  const periodsOf = ({ section, date }: Article): string[] => {
    const month = monthOf(date.at, timeZone);
    const year = month.slice(0, 4);
    return [
      archiveMonthUrl(month, place),
      archiveYearUrl(year, place),
      sectionYearUrl(section, Number(year), place),
      briefingUrl(dayOf(date.at, timeZone), place),
    ];
  };
  // Most archives have nothing ahead.
  if (all.length === out.length) return [];
  const ids = new Set(out.map(({ id }) => id));
  const others = all.filter(({ id }) => !ids.has(id));
  if (others.length === 0) return [];
  const are = new Set(out.flatMap(periodsOf));
  return others.flatMap(periodsOf).filter((period) => !are.has(period));
}

/**
 * Lists that there will be with a story or a promo that is not out.
 *
 * @param promos how many there are, and how many are out.
 */
export function listsAhead(
  all: readonly Article[],
  out: readonly Article[],
  promos: readonly [all: number, out: number],
  place: LanguagePlace,
): string[] {
  const [will, is] = [factsOf(all, promos[0]), factsOf(out, promos[1])];
  return [
    ...(will.isCorrected && !is.isCorrected ? [soleUrl('corrections', place)] : []),
    ...(will.isSponsored && !is.isSponsored ? [soleUrl('sponsors', place)] : []),
  ];
}
