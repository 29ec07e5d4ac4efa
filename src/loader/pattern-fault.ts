import { keptFolders } from '../publication/kept-folders.ts';
import {
  filled,
  isPattern,
  patternReader,
  takenBy,
  takesLoosely,
} from '../publication/redirect-pattern.ts';
import type { Redirect } from '../publication/redirects.ts';
import { BUILT_FOLDERS, claimError, targetFault, type AddressFault } from './claim-faults.ts';
import { formerAddressFault } from './former-address.ts';

/**
 * What is wrong with an entry of `redirects.yaml` that stands for many addresses.
 *
 * @param prefixes of the lists of each language: empty, `/de`.
 */
export function patternFault(
  { from, to }: Redirect,
  pages: ReadonlySet<string>,
  prefixes: readonly string[],
): AddressFault | undefined {
  if (!/^\/(?!\/)/u.test(from)) return addressFault(from);
  const pattern = (message: string): AddressFault =>
    claimError(`"${from}": ${message}`, 'redirect-pattern');
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
  if (BUILT_FOLDERS.has(first) || /^[._]/u.test(first)) {
    return claimError(
      `"${from}" stands for the site's own files; begin with another word`,
      'alias-reserved',
    );
  }
  const taken = pageFault(from, pages, prefixes);
  if (taken !== undefined) return taken;
  const lacking = takenBy(to.replaceAll(':splat', '*')).find((name) => !names.includes(name));
  if (lacking !== undefined) {
    const what = lacking === 'splat' ? '"*"' : `":${lacking}"`;
    return pattern(`${what} of "${to}" is not in it, so nobody knows what it stands for`);
  }
  if (!isPattern(to) || !to.startsWith('/')) return targetFault({ from, to }, pages);
  const isTarget = patternReader(to.replace(/:splat$/u, '*'));
  for (const page of pages) if (isTarget(page) !== undefined) return undefined;
  return claimError(
    `"${from}" leads to "${to}", and no page of this site has such an address`,
    'alias-target',
  );
}

/** A page that a pattern stands for, on any host. */
function pageFault(
  from: string,
  pages: ReadonlySet<string>,
  prefixes: readonly string[],
): AddressFault | undefined {
  const read = patternReader(from);
  const takes = takesLoosely(from);
  const kept = keptFolders([from], prefixes);
  const isTaken = (page: string): boolean =>
    takes(page) && !kept.some((folder) => page.startsWith(`/${folder}/`));
  let loose: string | undefined;
  for (const page of pages) {
    if (read(page) !== undefined) {
      return claimError(`"${from}" stands for "${page}" too; a page cannot redirect`, 'alias-page');
    }
    if (loose === undefined && isTaken(page)) loose = page;
  }
  if (loose === undefined) return undefined;
  const what = `on Cloudflare and Netlify, where names take more than digits, "${from}" stands for "${loose}" too`;
  return claimError(`${what}; write the addresses one by one`, 'alias-page');
}

function addressFault(path: string): AddressFault | undefined {
  const fault = formerAddressFault(path);
  return fault === undefined ? undefined : claimError(fault.message, 'alias-invalid');
}
