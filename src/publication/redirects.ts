import type { Article } from './article.ts';
import { compare, type Publication } from './publication.ts';
import { articleUrl, tagUrl, tickerUrl } from './urls.ts';

/** A permanent redirect; both are root-relative. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** A former address and who says so. */
export interface Claim extends Redirect {
  readonly by: Claimant;
}

export type Claimant =
  | { readonly type: 'article'; readonly id: string; readonly at: number }
  | { readonly type: 'tag'; readonly id: string; readonly at: number }
  | { readonly type: 'ticker'; readonly symbol: string; readonly at: number };

export interface ClaimFault {
  readonly claim: Claim;
  readonly message: string;
  readonly rule: string;
}

interface Claiming {
  readonly articles: Iterable<Pick<Article, 'id' | 'aliases'>>;
  readonly tags: Iterable<{ readonly id: string; readonly aliases: readonly string[] }>;
  readonly tickers: Iterable<{ readonly symbol: string; readonly formerly: readonly string[] }>;
}

/**
 * Every former address: aliases of articles, former symbols and former tags, the latter
 * two with their feeds. Registries come first, then articles in the order given.
 */
export function claimsOf({ articles, tags, tickers }: Claiming): Claim[] {
  const claims: Claim[] = [];
  const lists = (from: string, to: string, by: Claimant): void => {
    for (const file of ['', 'feed.xml', 'feed.json']) {
      claims.push({ from: from + file, to: to + file, by });
    }
  };
  for (const { symbol, formerly } of tickers) {
    formerly.forEach((old, at) => {
      lists(tickerUrl(old), tickerUrl(symbol), { type: 'ticker', symbol, at });
    });
  }
  for (const { id, aliases } of tags) {
    aliases.forEach((old, at) => {
      lists(tagUrl(old), tagUrl(id), { type: 'tag', id, at });
    });
  }
  for (const { id, aliases } of articles) {
    aliases.forEach((from, at) => {
      claims.push({ from, to: articleUrl(id), by: { type: 'article', id, at } });
    });
  }
  return claims;
}

/**
 * What is wrong with the claims: addresses that are none, that a page has, that lead to
 * themselves or that two claim. As targets are pages and sources are not, what is left
 * has neither chains nor loops.
 *
 * @param isPage whether the site has something of its own at an address.
 */
export function claimFaults(
  claims: readonly Claim[],
  isPage: (path: string) => boolean,
): ClaimFault[] {
  const taken = new Map<string, Claim>();
  return claims.flatMap((claim) => {
    const { from, to } = claim;
    const fault = (message: string, rule: string): ClaimFault[] => [{ claim, message, rule }];
    const malformed = addressFault(from);
    if (malformed !== undefined) return fault(malformed, 'alias-invalid');
    if (from === to) return fault(`"${from}" is the address it would lead to`, 'alias-loop');
    if (isPage(from)) {
      return fault(`"${from}" is the address of a page; a page cannot redirect`, 'alias-page');
    }
    if (isReserved(from)) {
      return fault(`"${from}" belongs to the site's own files`, 'alias-reserved');
    }
    if (!isPage(to)) return fault(`"${from}" leads to "${to}", which is no page`, 'alias-target');
    const other = taken.get(from);
    if (other !== undefined) {
      return fault(`"${from}" already leads to "${other.to}"`, 'alias-taken');
    }
    taken.set(from, claim);
    return [];
  });
}

/** The redirects in force, by address: former addresses of what is published. */
export function redirectsIn({ byId, tags, tickers }: Published): Redirect[] {
  const articles = byId.values();
  return claimsOf({ articles, tags: tags.values(), tickers: tickers.values() })
    .map(({ from, to }) => ({ from, to }))
    .sort((a, b) => compare(a.from, b.from));
}

type Published = Pick<Publication, 'byId' | 'tags' | 'tickers'>;

/** First segments under which only files made by the build stand. */
const RESERVED = ['_astro', 'cards', 'fonts', 'icons', 'media', 'pagefind'];

function isReserved(path: string): boolean {
  const first = path.split('/')[1] ?? '';
  return RESERVED.includes(first) || first.startsWith('_');
}

/** Why a text cannot be the old address of a page; hosts' rules give `*` and `:` a meaning. */
function addressFault(path: string): string | undefined {
  if (!path.startsWith('/') || path.startsWith('//')) {
    return `"${path}" is no path of this site; write it from the root, as in "/old/path/"`;
  }
  if (path === '/' || path.length > 300) return `"${path.slice(0, 80)}" cannot redirect`;
  if (!/^[\w\-./~%!'()+,;=@]*$/u.test(path) || !isDecodable(path)) {
    return `"${path}" holds a character that no path may; encode it as in "%20"`;
  }
  if (/\/\/|\/\.{1,2}(?:\/|$)/u.test(path)) return `"${path}" is not a plain path`;
  if (!/(?:\/|\.[a-z0-9]{2,5})$/iu.test(path)) {
    return `"${path}" lacks the slash at its end; write "${path}/"`;
  }
  return undefined;
}

/** Whether the path's percent signs encode text without control characters. */
function isDecodable(path: string): boolean {
  try {
    return !/[\u0000-\u001f\u007f]/u.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}
