import { createAddressSet, fileKey, type AddressSet } from '../publication/address-set.ts';
import { filled, isPattern, patternReader, takenBy } from '../publication/redirect-pattern.ts';
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

type Fault = Omit<ClaimFault, 'claim'>;

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
function formFault(claim: Claim, site: AddressSet): Fault | undefined {
  const fault = formerAddressFault(claim.from);
  if (fault === undefined) return undefined;
  if (fault.meant === undefined) return error(fault.message, 'alias-invalid');
  const meant = { ...claim, from: fault.meant };
  const lacksSlash = fault.meant === `${claim.from}/`;
  return (
    siteFault(lacksSlash ? claim : meant, site) ??
    nameFault(meant) ??
    strangersFault(meant) ??
    error(fault.message, 'alias-invalid')
  );
}

function siteFault({ from, to }: Claim, site: AddressSet): Fault | undefined {
  const clash = site.clashOf(from);
  if (clash === undefined) {
    const first = from.split('/')[1]?.toLowerCase() ?? '';
    if (!BUILT.has(first) && !/^[._]/u.test(first)) return undefined;
    return error(`"${from}" belongs to the site's own files; delete it`, 'alias-reserved');
  }
  const other = clash === from ? '' : `, which hosts take for "${clash}",`;
  if (clash === to)
    return error(`"${from}"${other} is the address it would lead to; delete it`, 'alias-loop');
  const whose = `"${from}"${other} is the address of a page; a page cannot redirect: delete it`;
  return error(whose, 'alias-page');
}

/** First segments under which only files made by the build stand. */
const BUILT = new Set(['cards', 'fonts', 'icons', 'media', 'pagefind']);

/** What no folder can be called to which the page of a redirect is written. */
function nameFault({ from, by }: Claim): Fault | undefined {
  if (by.type !== 'article' && by.type !== 'entry') return undefined;
  const names = from.toLowerCase().split('/');
  const device = names.find((name) => DEVICE.test(name));
  if (device !== undefined) {
    return error(
      `"${from}": Windows keeps "${device}" for itself, so that no file can be there; delete it`,
      'alias-invalid',
    );
  }
  // Files of the site are not known by name here: those of `public/`, sitemaps of years.
  const file = names.slice(0, -1).find((name) => NO_STORY.test(name));
  if (file === undefined) return undefined;
  return error(
    `"${from}" lies below "${file}", which is the name of a file; delete it`,
    'alias-reserved',
  );
}

/** What no story has been, though nothing stands there yet. */
function strangersFault({ from, by }: Claim): Fault | undefined {
  if (by.type !== 'article') return undefined;
  const [first = '', second = '', third = ''] = from.toLowerCase().slice(1).split('/');
  if (reservedSegments.has(first)) {
    return error(
      `"${from}" lies in /${first}/, where the site has its own pages; delete it`,
      'alias-reserved',
    );
  }
  if (
    NO_STORY.test(from) ||
    /^\/[^/]+\/\d{4}\/$/u.test(from) ||
    /^\/\d{4}\/(?:\d\d\/)?$/u.test(from)
  ) {
    return error(
      `"${from}" has the form of the site's own pages and files; delete it`,
      'alias-reserved',
    );
  }
  const month = /^\d{4}$/u.test(first) && /^\d\d$/u.test(second) ? `${first}/${second}` : '';
  if (third !== '' && month > by.id.slice(0, 7)) {
    const message = `"${from}" is an address for a story of ${month}, later than this one; delete it`;
    return error(message, 'alias-ahead');
  }
  return undefined;
}

/** What is told of and may be meant. */
function shortFault({ from, by }: Claim): Fault | undefined {
  if (by.type !== 'article' || !/^\/[a-z0-9]+(?:-[a-z0-9]+)?\/$/iu.test(from)) return undefined;
  const message = `"${from}" could be wanted for a section; keep it only if the story stood there`;
  return { level: 'warning', message, rule: 'alias-short' };
}

/** Endings of files that are no pages. */
const NO_STORY =
  /\.(?:avif|br|css|gif|gz|ico|jpe?g|js|json|map|mjs|opml|png|rss|svg|txt|wasm|webmanifest|webp|woff2?|xml|zst)$/iu;

function targetFault(
  { from, to }: Redirect,
  pages: ReadonlySet<string>,
  moved?: ReadonlyMap<string, string>,
  work = suggestionBudget(),
): Fault | undefined {
  const [path = ''] = to.split('?');
  if (!to.startsWith('/') || pages.has(path)) return undefined;
  const right = moved?.get(path);
  if (right !== undefined) {
    return error(
      `"${from}" leads to "${to}", which only redirects; write "${right}"`,
      'alias-target',
    );
  }
  const meant = pages.has(`${path}/`) ? `; write "${path}/"` : didYouMean(path, pages, work);
  return error(`"${from}" leads to "${to}", which is no page${meant}`, 'alias-target');
}

/** What is wrong with an entry of `redirects.yaml` that stands for many addresses. */
export function patternFault(
  { from, to }: Redirect,
  pages: ReadonlySet<string>,
): Fault | undefined {
  if (!/^\/(?!\/)/u.test(from)) return addressFault(from);
  const pattern = (message: string): Fault => error(`"${from}": ${message}`, 'redirect-pattern');
  const parts = from.slice(1).replace(/\/$/u, '').split('/');
  const odd = parts.find((part, at) => {
    if (part === '*') return at < parts.length - 1 || from.endsWith('/');
    return /[:*]/u.test(part) && !/^:[a-z]+$/u.test(part);
  });
  if (odd !== undefined) {
    return pattern(`write "${odd}" as ":name" between two slashes, or "*" at the end alone`);
  }
  if (isPattern(parts[0] ?? '') && parts[0] !== ':year') {
    return pattern('begin with a word or ":year"; else it would stand for pages of the site too');
  }
  const names = takenBy(from);
  if (new Set(names).size < names.length)
    return pattern('a name stands in it twice; give each part its own');
  const samples = { year: '2000', month: '01', day: '01', splat: 'any' };
  const sample = filled(from, (name) =>
    Object.hasOwn(samples, name) ? String(Reflect.get(samples, name)) : 'any',
  );
  const invalid = addressFault(from.endsWith('*') ? `${sample}/` : sample);
  if (invalid !== undefined) return invalid;
  const first = parts[0]?.toLowerCase() ?? '';
  if (BUILT.has(first) || /^[._]/u.test(first)) {
    return error(
      `"${from}" stands for the site's own files; begin with another word`,
      'alias-reserved',
    );
  }
  const read = patternReader(from);
  for (const page of pages) {
    if (read(page) === undefined) continue;
    return error(`"${from}" stands for "${page}" too; a page cannot redirect`, 'alias-page');
  }
  const lacking = takenBy(to.replaceAll(':splat', '*')).find((name) => !names.includes(name));
  if (lacking !== undefined) {
    const what = lacking === 'splat' ? '"*"' : `":${lacking}"`;
    return pattern(`${what} of "${to}" is not in it, so nobody knows what it stands for`);
  }
  if (!isPattern(to) || !to.startsWith('/')) return targetFault({ from, to }, pages);
  const isTarget = patternReader(to.replace(/:splat$/u, '*'));
  for (const page of pages) if (isTarget(page) !== undefined) return undefined;
  return error(
    `"${from}" leads to "${to}", and no page of this site has such an address`,
    'alias-target',
  );
}

/** Holds claims against those before. A story may have stood at `/old/` and at `/old.html`. */
function claimed(): (claim: Claim) => Fault | undefined {
  const set = createAddressSet();
  const files = new Set<string>();
  const targets = new Map<string, string>();
  return ({ from, to }) => {
    const clash = set.clashOf(from);
    const file = fileKey(from);
    const target = clash === undefined ? undefined : targets.get(clash);
    if (clash !== undefined && (target !== to || files.has(file))) {
      const other = clash === from ? '' : `, which hosts take for "${clash}",`;
      return error(
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

function addressFault(path: string): Fault | undefined {
  const fault = formerAddressFault(path);
  return fault === undefined ? undefined : error(fault.message, 'alias-invalid');
}

function error(message: string, rule: string): Fault {
  return { level: 'error', message, rule };
}
