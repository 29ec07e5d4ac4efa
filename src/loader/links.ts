import { didYouMeanFragment, readFragment } from '../body/fragment.ts';
import { slug } from '../body/heading.ts';
import { limits } from '../body/limits.ts';
import type { Place } from '../body/line-index.ts';
import type { LinkReference } from '../body/parsed-body.ts';
import { basePathOf, pathOf } from '../schema/site-address.ts';
import type { Problem, Remedy } from '../problem/problem.ts';
import { didYouMean, suggestionBudget, type SearchBudget } from '../problem/nearest.ts';
import type { PageName } from '../schema/page-paths.ts';
import { lastingPages, type Addresses } from './addresses.ts';
import type { ArticleReading } from './article.ts';
import { frontmatterProblems } from './references.ts';
import { filled, patternReader } from '../publication/redirect-pattern.ts';
import { hiddenClause } from '../typography/invisible.ts';
import { archiveMonthUrl, archiveYearUrl, ROOT } from '../publication/urls.ts';
import type { Registries } from '../publication/publication.ts';
import { entryPlaces, type RegistryPlaces } from './registry.ts';
import type { ArticleFile } from './walk.ts';
import type { YamlText } from './yaml.ts';

interface Read {
  readonly file: ArticleFile;
  readonly reading: ArticleReading;
}

/** A link's verdict: what is wrong with where it leads. */
type Verdict = Pick<Problem, 'level' | 'message' | 'rule' | 'remedy'>;

/**
 * Holds every link within the site against the addresses that it has: pages that do not
 * exist are errors, addresses that only redirect are warnings. Also the links of
 * `front.yaml` and `promos.yaml`, and the sources of stories.
 */
export function linkProblems(
  readings: readonly Read[],
  registries: Registries,
  places: RegistryPlaces,
  addressesOf: () => Addresses,
  work = suggestionBudget(),
): Problem[] {
  // Without a registry its pages are unknown, and every link to them would be blamed.
  if (['sections', 'tags', 'series', 'tickers', 'authors'].some((name) => places.unread.has(name)))
    return [];
  const sought: Sought = {
    // Not made before there is a link.
    get addresses() {
      return addressesOf();
    },
    work,
    anchors: new Map(),
  };
  const problems: Problem[] = [];
  for (const { file, reading } of readings) {
    let told = 0;
    const links = reading.plain?.links.length === 0 ? [] : (reading.references?.links ?? []);
    for (const { line, column, ...link } of links) {
      const verdict = verdictOn(link, sought);
      if (verdict === undefined) continue;
      problems.push({ file: file.file, line, column, ...verdict });
      // Each looks for the nearest of all addresses.
      if (++told === limits.problems) break;
    }
    problems.push(...sourceLinks(file, reading, sought));
  }
  problems.push(...registryLinks(registries, places, sought));
  return problems;
}

/** What links are held against. */
interface Sought {
  readonly addresses: Addresses;
  readonly work: SearchBudget;
  /** Anchors by path, of pages that were asked for: a page may have thousands, and as many links. */
  readonly anchors: Map<string, ReadonlySet<string>>;
}

function verdictOn(link: Omit<LinkReference, keyof Place>, sought: Sought): Verdict | undefined {
  const { href, site = '' } = link;
  const written = link.written ?? site + href;
  // A host with letters of its own is one in ASCII to browsers, which nobody recognizes.
  const host = /^https?:\/\/[^/?#]+/iu.exec(written)?.[0];
  const before = host === undefined || !site.includes('xn--') ? site : host + basePathOf(site);
  const { addresses } = sought;
  const { hash } = new URL(href, 'https://site.invalid');
  const path = pathOf(href);
  if (addresses.silent.has(path)) {
    const message = `there is no feed "${path}" so far; link to the page`;
    return { level: 'error', rule: 'link-unknown', message };
  }
  if (addresses.pages.has(path)) {
    const fragment = readFragment(hash.slice(1));
    return hash === '' ? undefined : anchorVerdict(written, path, fragment, sought);
  }
  const moved = addresses.moved.get(path) ?? addresses.moved.get(`${path}/`);
  const right = moved ?? (addresses.pages.has(`${path}/`) ? `${path}/` : undefined);
  if (right !== undefined) {
    const replace = before + right + (/[?#].*$/u.exec(written)?.[0] ?? '');
    return {
      level: 'warning',
      rule: moved === undefined ? 'link-slash' : 'link-moved',
      message:
        moved === undefined
          ? `"${written}" lacks the slash at its end; write "${replace}"`
          : `"${written}" only redirects; write "${replace}"`,
      remedy: remedyFor(written, replace),
    };
  }
  const lacking = LACKING.get(addresses.absent.get(path) ?? addresses.absent.get(`${path}/`));
  if (lacking !== undefined) {
    const message = `there is no page "${path}" while this publication has no ${lacking}; take the link out`;
    return { level: 'error', rule: 'link-unknown', message };
  }
  return (
    sentVerdict(path, written, addresses) ?? {
      level: 'error',
      rule: 'link-unknown',
      message: `there is no page "${path.slice(0, 80)}"${hiddenClause(path)} on this site${hint(path, sought)}`,
    }
  );
}

/** On an address that a pattern of `redirects.yaml` takes. */
function sentVerdict(
  path: string,
  written: string,
  { patterns, pages }: Addresses,
): Verdict | undefined {
  for (const { from, to } of patterns) {
    const parts = patternReader(from)(path);
    if (parts === undefined) continue;
    const right = filled(to.replaceAll(':splat', '*'), (name) => parts.get(name) ?? '');
    if (right.startsWith('/') && !pages.has(right.split('?')[0] ?? '')) {
      const message = `redirects.yaml sends "${path.slice(0, 80)}" on to "${right}", and there is no such page`;
      return { level: 'error', rule: 'link-unknown', message };
    }
    const message = `"${written}" only redirects; write "${right}"`;
    return { level: 'warning', rule: 'link-moved', message, remedy: remedyFor(written, right) };
  }
  return undefined;
}

/** What there are none of where such a page is not there. */
const LACKING: ReadonlyMap<PageName | undefined, string> = new Map([
  ['tickers', 'tickers'],
  ['tags', 'tags'],
  ['all-series', 'series'],
  ['corrections', 'corrections'],
  ['calendar', 'calendar.yaml'],
  ['sponsors', 'promos and no sponsored stories'],
]);

/** A link may have its address for its words, too: those stay as they are. */
function remedyFor(href: string, right: string): Remedy {
  return { find: `](${href})`, replace: `](${right})` };
}

/** A year, with a month, with a day. */
const PERIOD = /^\/(\d{4})(?:\/(\d{1,2}))?(?:\/\d{1,2})?\/?$/u;

/**
 * The archive of a year, month or day, or a page of nearly the same address, else the story of the
 * same name in another month.
 */
function hint(path: string, { addresses: { pages }, work }: Sought): string {
  work.left -= pages.size;
  if (work.left <= 0) return '';
  const [, year = '', month = ''] = PERIOD.exec(path) ?? [];
  const period = [
    archiveMonthUrl(`${year}-${month.padStart(2, '0')}`, ROOT),
    archiveYearUrl(year, ROOT),
  ].find((url) => year !== '' && pages.has(url));
  if (period !== undefined) return `; did you mean "${period}"?`;
  const near = didYouMean(path, pages.keys(), work);
  const name = /^\/\d{4}\/\d{2}(\/[^/]+)\/?$/u.exec(path)?.[1];
  if (near !== '' || name === undefined) return near;
  const elsewhere = [...pages.keys()].find((page) => page.slice('/2024/07'.length) === `${name}/`);
  return elsewhere === undefined ? '' : `; did you mean "${elsewhere}"?`;
}

function anchorVerdict(
  href: string,
  path: string,
  fragment: string,
  sought: Sought,
): Verdict | undefined {
  const anchors = anchorsAt(path, sought);
  if (anchors === undefined || anchors.has(fragment)) return undefined;
  const prefixed = [fragment, slug(fragment)]
    .map((words) => `section-${words.replace(/^section-/u, '')}`)
    .find((anchor) => anchors.has(anchor));
  if (prefixed !== undefined) {
    const replace = href.replace(/#.*$/u, `#${prefixed}`);
    const message = `the heading's anchor is "#${prefixed}"; write "${replace}"`;
    const remedy = remedyFor(href, replace);
    return { level: 'error', rule: 'fragment-unknown', message, remedy };
  }
  const near =
    didYouMeanFragment(fragment, anchors, sought.work) ||
    didYouMeanFragment(`section-${fragment}`, anchors, sought.work);
  const message = `"${path}" has no heading "#${fragment}"${near}`;
  return { level: 'error', rule: 'fragment-unknown', message };
}

/** Undefined where a page's anchors are not known here. */
function anchorsAt(path: string, { addresses, anchors }: Sought): ReadonlySet<string> | undefined {
  const known = anchors.get(path);
  const list = known === undefined ? addresses.pages.get(path)?.() : undefined;
  if (list === undefined) return known;
  const set = new Set(list);
  anchors.set(path, set);
  return set;
}

/** Links of the site's own among what a story rests on. */
function sourceLinks(
  file: ArticleFile,
  { frontmatter }: ArticleReading,
  sought: Sought,
): Problem[] {
  const faults = (frontmatter?.sources ?? []).flatMap(({ url }, at) => {
    const verdict = url?.startsWith('/') === true ? verdictOn({ href: url }, sought) : undefined;
    if (verdict === undefined) return [];
    const { message, rule, level } = verdict;
    return [{ path: ['sources', at, 'url'], message, rule, level }];
  });
  return faults.length === 0 ? [] : frontmatterProblems(file, faults);
}

function registryLinks(registries: Registries, places: RegistryPlaces, sought: Sought): Problem[] {
  const problems: Problem[] = [];
  const look = (yaml: YamlText | undefined, path: readonly PropertyKey[], url: string): void => {
    if (yaml === undefined || !url.startsWith('/') || lastingPages.has(url)) return;
    const verdict = verdictOn({ href: url }, sought);
    if (verdict === undefined) return;
    const { message, rule, level } = verdict;
    problems.push(yaml.problem(yaml.placeOf(path), message, rule, level));
  };
  const { breaking } = registries.front;
  if (breaking !== undefined) look(places.front, ['breaking', 'url'], breaking.url);
  const at = places.promos === undefined ? undefined : entryPlaces(places.promos, 'id');
  for (const { id, url } of registries.promos) {
    if (problems.length < limits.problems) look(places.promos, [at?.get(id) ?? 0, 'url'], url);
  }
  return problems;
}
