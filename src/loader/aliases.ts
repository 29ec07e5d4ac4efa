import { limits } from '../body/limits.ts';
import type { Problem } from '../problem/problem.ts';
import { createAddressSet } from '../publication/address-set.ts';
import { isFeedFile } from '../publication/feed-forms.ts';
import { isPattern } from '../publication/redirect-pattern.ts';
import { claimsOf, type Claim, type Redirect } from '../publication/redirects.ts';
import type { Addresses } from './addresses.ts';
import type { ArticleReading } from './article.ts';
import { claimFaults, type ClaimFault } from './claim-faults.ts';
import { patternFault } from './pattern-fault.ts';
import { frontmatterProblems } from './references.ts';
import type { Registries } from '../publication/publication.ts';
import { entryPlaces, type RegistryPlaces } from './registry.ts';
import type { ArticleFile } from './walk.ts';
import type { YamlText } from './yaml.ts';

interface Read {
  readonly file: ArticleFile;
  readonly reading: ArticleReading;
}

/**
 * Holds every former address (aliases of articles and tags, former symbols) against the
 * addresses that the site has and against each other. Drafts and stories of the future
 * count as pages: their addresses are taken.
 */
export function aliasProblems(
  readings: readonly Read[],
  registries: Registries,
  places: RegistryPlaces,
  addressesOf: () => Addresses,
): Problem[] {
  const articles = readings.flatMap(({ file, reading }) => {
    const { aliases = [] } = reading.frontmatter ?? {};
    return aliases.length === 0 ? [] : [{ id: file.id, aliases }];
  });
  const { tags, tickers, redirects } = registries;
  const claims = claimsOf({ articles, tags, tickers, redirects });
  const patterns = redirects.filter(({ from }) => isPattern(from));
  if (claims.length + patterns.length === 0) return [];
  const { pages: all, alone, prefixes } = addressesOf();
  const pages = new Set(all.keys());
  const site = createAddressSet();
  // An address of the site, but none to link to.
  site.add('/404.html');
  for (const path of [...pages, ...alone.keys()]) site.add(path);
  const faults = [
    ...claimFaults(claims, site, pages, alone),
    ...faultsOf(patterns, pages, prefixes),
  ];
  if (faults.length === 0) return [];
  const files = new Map(readings.map(({ file }) => [file.id, file]));
  return faults
    .filter(
      ({ claim: { from, by } }) =>
        !isFeedFile(from) || by.type === 'article' || by.type === 'entry',
    )
    .slice(0, limits.problems)
    .flatMap((fault) => problemsOf(fault, files, places));
}

/** Patterns that hosts read, what the build writes of its own aside: Cloudflare reads a hundred. */
const MAX_PATTERNS = 40;

function faultsOf(
  patterns: readonly Redirect[],
  pages: ReadonlySet<string>,
  prefixes: readonly string[],
): ClaimFault[] {
  return patterns.flatMap((entry, at): ClaimFault[] => {
    const { from } = entry;
    const claim: Claim = { ...entry, by: { type: 'entry', from } };
    if (at >= MAX_PATTERNS) {
      const message = `"${from}" is one pattern too many: hosts read ${MAX_PATTERNS}`;
      return [{ claim, level: 'error', message, rule: 'redirect-pattern' }];
    }
    const fault = patternFault(entry, pages, prefixes);
    return fault === undefined ? [] : [{ claim, ...fault }];
  });
}

function problemsOf(
  { claim, message, rule, level }: ClaimFault,
  files: ReadonlyMap<string, ArticleFile>,
  places: RegistryPlaces,
): Problem[] {
  const { by } = claim;
  switch (by.type) {
    case 'article': {
      const file = files.get(by.id);
      const path = ['aliases', by.at];
      return file === undefined ? [] : frontmatterProblems(file, [{ path, message, rule, level }]);
    }
    case 'tag':
      return inRegistry(places.tags, 'id', by.id, ['aliases', by.at], { message, rule, level });
    case 'ticker':
      return inRegistry(places.tickers, 'symbol', by.symbol, ['formerly', by.at], {
        message,
        rule,
        level,
      });
    case 'entry': {
      const field = rule === 'alias-target' ? 'to' : 'from';
      return inRegistry(places.redirects, 'from', by.from, [field], { message, rule, level });
    }
    case 'cut':
    case 'implied':
      return [];
  }
}

function inRegistry(
  yaml: YamlText | undefined,
  key: 'id' | 'symbol' | 'from',
  value: string,
  path: readonly PropertyKey[],
  { message, rule, level }: Pick<Problem, 'message' | 'rule' | 'level'>,
): Problem[] {
  if (yaml === undefined) return [];
  const at = entryPlaces(yaml, key).get(value) ?? 0;
  return [yaml.problem(yaml.placeOf([at, ...path]), message, rule, level)];
}
