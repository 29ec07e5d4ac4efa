import { createAddressSet, fileKey, type AddressSet } from '../publication/address-set.ts';
import type { Claim, Redirect } from '../publication/redirects.ts';
import { DEVICE } from '../schema/symbol.ts';
import { didYouMean, suggestionBudget } from '../problem/nearest.ts';
import { reservedSegments } from '../schema/section.ts';
import { formerAddressFault } from './former-address.ts';

/** A former address that may not be one, and why. */
export interface ClaimFault {
  readonly claim: Claim;
  readonly level: 'error' | 'warning';
  readonly message: string;
  readonly rule: string;
}

export type AddressFault = Omit<ClaimFault, 'claim'>;

/**
 * What is wrong with the claims: addresses that are none, that the site has or will have, that
 * lead to themselves or that two claim, whatever way of writing them a host takes for the same.
 * As targets are pages and sources are not, what is left has neither chains nor loops.
 *
 * @param site all addresses that the site has of its own.
 * @param pages addresses that a redirect may lead to.
 * @param moved addresses of the site that lead to others. Default none.
 * @param work what all suggestions may take.
 */
export function claimFaults(
  claims: readonly Claim[],
  site: AddressSet,
  pages: ReadonlySet<string>,
  moved: ReadonlyMap<string, string> = new Map(),
  work = suggestionBudget(),
): ClaimFault[] {
  const taken = claimed();
  return claims.flatMap((claim) => {
    const fault =
      formFault(claim, site) ??
      siteFault(claim, site) ??
      nameFault(claim) ??
      strangersFault(claim) ??
      targetFault(claim, pages, moved, work) ??
      taken(claim) ??
      shortFault(claim);
    if (fault === undefined) return [];
    return [{ claim, ...fault }];
  });
}

/**
 * What is wrong with how an address is written; what would still be wrong with it once it was
 * written right is told in its place.
 */
function formFault(claim: Claim, site: AddressSet): AddressFault | undefined {
  if (/\*|\/:[a-z]/u.test(claim.from)) {
    const entry = `- { from: "${claim.from}", to: "${claim.to}" }`;
    const message = `"${claim.from}" stands for many addresses, and this is a place for single ones; write ${entry} into redirects.yaml`;
    return claimError(message, 'alias-invalid');
  }
  const fault = formerAddressFault(claim.from);
  if (fault === undefined) return undefined;
  if (fault.meant === undefined) return claimError(fault.message, 'alias-invalid');
  const meant = { ...claim, from: fault.meant };
  const lacksSlash = fault.meant === `${claim.from}/`;
  return (
    siteFault(lacksSlash ? claim : meant, site) ??
    nameFault(meant) ??
    strangersFault(meant) ??
    claimError(fault.message, 'alias-invalid')
  );
}

function siteFault({ from, to }: Claim, site: AddressSet): AddressFault | undefined {
  const clash = site.clashOf(from);
  if (clash === undefined) {
    const first = from.split('/')[1]?.toLowerCase() ?? '';
    if (!BUILT_FOLDERS.has(first) && !/^[._]/u.test(first)) return undefined;
    return claimError(`"${from}" belongs to the site's own files; delete it`, 'alias-reserved');
  }
  const other = clash === from ? '' : `, which hosts take for "${clash}",`;
  if (clash === to)
    return claimError(`"${from}"${other} is the address it would lead to; delete it`, 'alias-loop');
  const whose = `"${from}"${other} is the address of a page; a page cannot redirect: delete it`;
  return claimError(whose, 'alias-page');
}

/** First segments under which only files made by the build stand. */
export const BUILT_FOLDERS = new Set(['cards', 'fonts', 'icons', 'media', 'pagefind']);

/** What no folder can be called to which the page of a redirect is written. */
function nameFault({ from, by }: Claim): AddressFault | undefined {
  if (by.type !== 'article' && by.type !== 'entry') return undefined;
  const names = from.toLowerCase().split('/');
  const device = names.find((name) => DEVICE.test(name));
  if (device !== undefined) {
    return claimError(
      `"${from}": Windows keeps "${device}" for itself, so that no file can be there; delete it`,
      'alias-invalid',
    );
  }
  // Files of the site are not known by name here: those of `public/`, sitemaps of years.
  const file = names.slice(0, -1).find((name) => NO_STORY.test(name));
  if (file === undefined) return undefined;
  return claimError(
    `"${from}" lies below "${file}", which is the name of a file; delete it`,
    'alias-reserved',
  );
}

/** What no story has been, though nothing stands there yet. */
function strangersFault({ from, by }: Claim): AddressFault | undefined {
  if (by.type !== 'article') return undefined;
  const [first = '', second = '', third = ''] = from.toLowerCase().slice(1).split('/');
  if (reservedSegments.has(first)) {
    return claimError(
      `"${from}" lies in /${first}/, where the site has its own pages; delete it`,
      'alias-reserved',
    );
  }
  if (
    NO_STORY.test(from) ||
    /^\/[^/]+\/\d{4}\/$/u.test(from) ||
    /^\/\d{4}\/(?:\d\d\/)?$/u.test(from)
  ) {
    return claimError(
      `"${from}" has the form of the site's own pages and files; delete it`,
      'alias-reserved',
    );
  }
  const isMonth = /^\d{4}$/u.test(first) && /^(?:0[1-9]|1[0-2])$/u.test(second);
  const month = isMonth ? `${first}/${second}` : '';
  if (third !== '' && month > by.id.slice(0, 7)) {
    const message = `"${from}" is an address for a story of ${month}, later than this one; delete it`;
    return claimError(message, 'alias-ahead');
  }
  return undefined;
}

/** What is told of and may be meant. */
function shortFault({ from, by }: Claim): AddressFault | undefined {
  if (by.type !== 'article' || !/^\/[a-z0-9]+(?:-[a-z0-9]+)?\/$/iu.test(from)) return undefined;
  const message = `"${from}" could be wanted for a section; keep it only if the story stood there`;
  return { level: 'warning', message, rule: 'alias-short' };
}

/** Endings of files that are no pages. */
const NO_STORY =
  /\.(?:avif|br|css|gif|gz|ico|jpe?g|js|json|map|mjs|opml|png|rss|svg|txt|wasm|webmanifest|webp|woff2?|xml|zst)$/iu;

export function targetFault(
  { from, to }: Redirect,
  pages: ReadonlySet<string>,
  moved?: ReadonlyMap<string, string>,
  work = suggestionBudget(),
): AddressFault | undefined {
  const [path = ''] = to.split('?');
  if (!to.startsWith('/') || pages.has(path)) return undefined;
  const right = moved?.get(path);
  if (right !== undefined) {
    return claimError(
      `"${from}" leads to "${to}", which only redirects; write "${right}"`,
      'alias-target',
    );
  }
  const meant = pages.has(`${path}/`) ? `; write "${path}/"` : didYouMean(path, pages, work);
  return claimError(`"${from}" leads to "${to}", which is no page${meant}`, 'alias-target');
}

/** Holds claims against those before. A story may have stood at `/old/` and at `/old.html`. */
function claimed(): (claim: Claim) => AddressFault | undefined {
  const set = createAddressSet();
  const files = new Set<string>();
  const targets = new Map<string, string>();
  return ({ from, to }) => {
    const clash = set.clashOf(from);
    const file = fileKey(from);
    const target = clash === undefined ? undefined : targets.get(clash);
    if (clash !== undefined && (target !== to || files.has(file))) {
      const other = clash === from ? '' : `, which hosts take for "${clash}",`;
      return claimError(
        `"${from}"${other} already leads to "${target ?? ''}"; keep one of the two`,
        'alias-taken',
      );
    }
    set.add(from);
    files.add(file);
    targets.set(from, to);
    return undefined;
  };
}

export function claimError(message: string, rule: string): AddressFault {
  return { level: 'error', message, rule };
}
