import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { site } from '#site';
import { publicationsOf, type Edition } from '../edition/edition.ts';
import { headerRules, MAX_LIVE, type Allowed } from '../hosting/headers.ts';
import { hostFiles } from '../hosting/host-files.ts';
import type { PageNeeds } from '../hosting/page-needs.ts';
import { isLive } from '../publication/live.ts';
import type { Publication } from '../publication/publication.ts';
import { NEWSROOM_PATH } from '../schema/newsroom.ts';
import { basePathOf } from '../schema/site-address.ts';
import { patternsIn, redirectsIn, type Redirect } from '../publication/redirects.ts';
import { articleUrl, soleUrl } from '../publication/urls.ts';
import type { Output } from './output.ts';
import { pathOfUrl } from './site-path.ts';
import type { PhaseCounts } from './phase.ts';
import { siteNeeds, type SiteNeeds } from './policy.ts';
import type { SiteFiles } from './site-files.ts';
import type { Written } from './writer.ts';

/** The site to be hosted. */
export interface HostingJob {
  readonly edition: Edition;
  readonly output: Output;
  /** By address, what pages of the last site need. */
  readonly known: ReadonlyMap<string, PageNeeds> | undefined;
  /** Addresses of what stays in it as it is. */
  readonly kept: readonly string[];
  /** By path, the pages whose writer read what they need. */
  readonly written: ReadonlyMap<string, Written>;
  /** WebSub hub, if there is one. */
  readonly hub: string | undefined;
}

/**
 * Writes what hosts need to know of the site.
 *
 * @returns what the publisher should know of a host's limits, a sentence each, and what pages need.
 * @throws Error when a page needs what the policy forbids, a redirect leads nowhere or a
 *   host could not read a rule.
 */
export function writeHosting(
  { edition, output, known, kept, written, hub }: HostingJob,
  counts: PhaseCounts,
): Pick<SiteFiles, 'needs' | 'notices'> {
  const { environment, chrome } = edition;
  const publications = publicationsOf(edition);
  const { counter } = chrome;
  const { outDir, siteUrl } = environment;
  const livePages = livePagesOf(publications);
  const fronts = publications.map((place) => soleUrl('front', place));
  const apps = [
    ...publications.flatMap(appsOf),
    ...(site.newsroom === undefined ? [] : [NEWSROOM_PATH]),
  ];
  const needs = siteNeeds({
    ...{ output, outDir, known, kept, written },
    scripted: new Set([...apps, ...livePages]),
    apart: new Set([...apps, ...fronts]),
    counter: counter?.source,
  });
  counts.items = needs.pages.size;
  counts.cached = needs.pages.size - needs.read;
  const rules = headerRules({
    general: needs.shared,
    widest: needs,
    own: ownPolicies(publications, livePages, needs),
    frames: needs.frames,
    counter,
    siteUrl,
    places: publications,
    hub,
    newsroom: site.newsroom,
  });
  const isThere = (to: string): boolean => !to.startsWith('/') || output.has(targetPath(to));
  // An entry may lead to what is not out yet.
  const redirects = redirectsIn(...publications).filter(
    ({ by, to }) => !['entry', 'implied'].includes(by.type) || isThere(to),
  );
  verifyTargets(redirects, output);
  const { files, notices } = hostFiles(
    { rules, redirects, patterns: publications.flatMap(patternsIn), prefixes: prefixesOf(edition) },
    basePathOf(siteUrl),
  );
  for (const [path, text] of Object.entries(files)) {
    output.enter(path, 'what the build tells hosts');
    const file = join(output.dir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return { needs: needs.pages, notices: [...notices, ...counterNotices(edition)] };
}

/**
 * What pages are allowed that are not like all: a front page what it holds itself, the search and the
 * watchlist, with what lies in their folders, what any page holds.
 */
function ownPolicies(
  publications: readonly Publication[],
  livePages: readonly string[],
  needs: SiteNeeds,
): ReadonlyMap<string, Allowed> {
  return new Map<string, Allowed>([
    ...livePages.map((page) => [page, { hashes: needs.shared, sort: 'live' }] as const),
    ...publications.flatMap((place) => {
      const front = soleUrl('front', place);
      const hashes = needs.pages.get(front);
      return hashes === undefined ? [] : [[front, { hashes, sort: 'plain' }] as const];
    }),
    ...(['search', 'watchlist'] as const).flatMap((sort) =>
      publications.map((place) => [`${soleUrl(sort, place)}*`, { hashes: needs, sort }] as const),
    ),
  ]);
}

function prefixesOf(edition: Edition): string[] {
  return publicationsOf(edition).map(({ prefix }) => prefix);
}

/** Pages of a language that are made by scripts of the site. */
function appsOf(place: Publication): string[] {
  return [soleUrl('search', place), soleUrl('watchlist', place)];
}

/** What a publisher should know who has visits counted. */
function counterNotices({ chrome, publication, environment }: Edition): string[] {
  if (chrome.counter === undefined) {
    return site.counter === undefined
      ? []
      : [`This build counts nobody: it is for ${environment.siteUrl}, and url is ${site.url}.`];
  }
  const isTold = [...publication.pages.values()].some(({ role }) => role === 'privacy');
  return isTold
    ? []
    : [
        `Visits are counted at ${chrome.counter.host} and no page tells readers; give the one about privacy "role: privacy".`,
      ];
}

/**
 * Addresses of the stories that readers' browsers ask after.
 *
 * @throws Error when there are more than hosts can have rules for.
 */
function livePagesOf(publications: readonly Publication[]): string[] {
  const pages = publications
    .flatMap(({ articles, now }) => articles.filter((article) => isLive(article, now)))
    .map(({ id }) => articleUrl(id));
  if (pages.length <= MAX_LIVE) return pages;
  throw new Error(
    `${pages.length} live stories run at once, hosts have rules for ${MAX_LIVE}: end the coverage of some`,
  );
}

/** What content promised, held against the files: each redirect ends at a page, in one step. */
function verifyTargets(redirects: readonly Redirect[], output: Output): void {
  const sources = new Set(redirects.map(({ from }) => from));
  for (const { from, to } of redirects) {
    if (sources.has(to)) throw new Error(`the redirect from ${from} leads to another, ${to}`);
    if (to.startsWith('/') && !output.has(targetPath(to))) {
      throw new Error(`the redirect from ${from} leads to ${to}, which is not there`);
    }
  }
}

/** Path within the site of what a redirect leads to. */
function targetPath(to: string): string {
  return pathOfUrl(to.split('?')[0] ?? '');
}
