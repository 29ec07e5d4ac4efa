import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../compare.ts';
import type { PolicyHashes } from '../hosting/policy.ts';
import { newNeedsMemory, pageNeeds, type PageNeeds } from '../hosting/page-needs.ts';
import { readSealed, writeSealed } from '../loader/sealed.ts';
import { numberNeeds } from './numbering.ts';
import type { Output } from './output.ts';
import type { Written } from './writer.ts';

/** What the pages of the finished site need, pages left in place included. */
export interface SiteNeeds extends PolicyHashes {
  /** Pages read anew. */
  readonly read: number;
  readonly pages: number;
  /** Origins of what a reader may load, by the path of the page that has it. */
  readonly frames: ReadonlyMap<string, readonly string[]>;
}

/** What is read, and what is known of it. */
export interface NeedsInput {
  readonly output: Output;
  /** The last site, for pages that nothing is remembered of. */
  readonly outDir: string;
  readonly cacheDir: string;
  /** Digest of the code: what another found is not trusted. */
  readonly code: string;
  /** By path, the pages whose writer looked at them. */
  readonly written: ReadonlyMap<string, Written>;
  /** Paths of the pages that load a script: search, watchlist, and stories whose coverage runs. */
  readonly scripted: ReadonlySet<string>;
  /** Address of the script of a counter, which every page may load. */
  readonly counter: string | undefined;
}

/** Name of what is remembered in the cache. */
const NEEDS = 'needs.json';
/** Faults shown; the rest is counted. */
const SHOWN = 10;

/**
 * Reads what every page needs its Content-Security-Policy to allow. What was found in a
 * page of the last site that stays in place is remembered, by the digest of its bytes.
 *
 * @throws Error naming pages that need what no policy of this site allows.
 */
export function siteNeeds({
  output,
  outDir,
  cacheDir,
  code,
  written,
  scripted,
  counter,
}: NeedsInput): SiteNeeds {
  const path = join(cacheDir, NEEDS);
  const known = readKnown(path, code);
  const memory = newNeedsMemory(counter);
  const fresh = new Map<string, PageNeeds>();
  const used = new Set<PageNeeds>();
  const frames = new Map<string, readonly string[]>();
  const faults: string[] = [];
  let read = 0;
  const look = (page: string, needs: PageNeeds): void => {
    used.add(needs);
    if (needs.frames.length > 0) frames.set(page, [...needs.frames].sort(compare));
    for (const fault of needs.faults) faults.push(`${page}: ${fault}`);
    if (needs.ownScripts && !scripted.has(page)) {
      faults.push(
        `${page}: loads a script; only the search, the watchlist and running live stories may`,
      );
    }
  };
  const readPage = (path: string): PageNeeds => {
    read += 1;
    return pageNeeds(readFileSync(path, 'utf8'), memory);
  };
  let pages = 0;
  for (const [dir, page, digest] of htmlOf(output, outDir)) {
    pages += 1;
    let needs = known.get(digest);
    if (needs === undefined) {
      needs = written.get(page)?.needs ?? readPage(join(dir, page));
      fresh.set(digest, needs);
    }
    look(page, needs);
  }
  if (faults.length > 0) throw new Error(report(faults));
  if (fresh.size > 0) {
    // What pages needed that are gone is forgotten when there is much of it.
    const isCrowded = known.size > pages + pages / 4;
    const digests = new Set(
      Array.from(isCrowded ? htmlOf(output, outDir) : [], ([, , each]) => each),
    );
    const still = isCrowded ? Array.from(known).filter(([digest]) => digests.has(digest)) : known;
    writeKnown(path, code, [...still, ...fresh]);
  }
  const inOrder = [...frames].sort(([a], [b]) => compare(a, b));
  return { ...union(used), read, pages, frames: new Map(inOrder) };
}

/** The pages of the finished site: where each lies, its path and the digest of its bytes. */
function* htmlOf(
  output: Output,
  outDir: string,
): Generator<readonly [dir: string, path: string, digest: string]> {
  for (const path of output.written()) {
    if (path.endsWith('.html')) yield [output.dir, path, output.digestOf(path)];
  }
  for (const [path, digest] of output.kept()) {
    if (path.endsWith('.html')) yield [outDir, path, digest];
  }
}

function report(faults: readonly string[]): string {
  const more = faults.length > SHOWN ? [`… and ${faults.length - SHOWN} more`] : [];
  return ['pages need what their policy forbids:', ...faults.slice(0, SHOWN), ...more].join('\n');
}

/** In code-unit order, so that the policy does not depend on which page was read first. */
function union(needs: Iterable<PageNeeds>): PolicyHashes {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const page of needs) {
    for (const hash of page.scripts) scripts.add(hash);
    for (const hash of page.styles) styles.add(hash);
  }
  return { scripts: [...scripts].sort(), styles: [...styles].sort() };
}

/** Whether it is remembered of every page of a site, by the digests of its files, what it needs. */
export function knowsNeeds(
  files: ReadonlyMap<string, string>,
  cacheDir: string,
  code: string,
): boolean {
  const known = readKnown(join(cacheDir, NEEDS), code);
  return Array.from(files).every(([path, digest]) => !path.endsWith('.html') || known.has(digest));
}

/** Needs, and for each of them the digests of the pages that have them, one after the other. */
interface Stored {
  readonly needs: readonly PageNeeds[];
  readonly pages: readonly string[];
}

/** Digits of a digest. */
const DIGITS = 32;

function readKnown(path: string, code: string): Map<string, PageNeeds> {
  const known = new Map<string, PageNeeds>();
  const stored = readSealed(path, code);
  if (!isStored(stored)) return known;
  for (const [number, needs] of stored.needs.entries()) {
    const digests = stored.pages[number] ?? '';
    for (let at = 0; at < digests.length; at += DIGITS)
      known.set(digests.slice(at, at + DIGITS), needs);
  }
  return known;
}

function isStored(value: unknown): value is Stored {
  return (
    typeof value === 'object' &&
    value !== null &&
    'needs' in value &&
    'pages' in value &&
    Array.isArray(value.needs) &&
    Array.isArray(value.pages)
  );
}

function writeKnown(
  path: string,
  code: string,
  found: readonly (readonly [digest: string, needs: PageNeeds])[],
): void {
  const { needs, numberOf } = numberNeeds();
  const pages: string[][] = [];
  for (const [digest, page] of found) (pages[numberOf(page)] ??= []).push(digest);
  const stored: Stored = { needs, pages: pages.map((digests) => digests.join('')) };
  writeSealed(path, code, stored);
}
