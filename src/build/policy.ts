import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../compare.ts';
import type { FramedPages } from '../hosting/framed-pages.ts';
import type { PolicyHashes } from '../hosting/policy.ts';
import { newNeedsMemory, pageNeeds, type PageNeeds } from '../hosting/page-needs.ts';
import type { Output } from './output.ts';
import { pathOfUrl, urlOfPath } from './site-path.ts';
import type { Written } from './writer.ts';

/** What the pages of the finished site need, pages left in place included. */
export interface SiteNeeds extends PolicyHashes {
  /** Of the pages that have no rule of their own. */
  readonly shared: PolicyHashes;
  /** Pages read anew. */
  readonly read: number;
  /** By the address of each page. */
  readonly pages: ReadonlyMap<string, PageNeeds>;
  readonly frames: FramedPages;
}

/** What is read, and what is known of it. */
export interface NeedsInput {
  readonly output: Output;
  /** The last site. */
  readonly outDir: string;
  /** By address, what pages of it need. */
  readonly known: ReadonlyMap<string, PageNeeds> | undefined;
  /** Addresses of what stays in it as it is. */
  readonly kept: readonly string[];
  /** By path, the pages whose writer looked at them. */
  readonly written: ReadonlyMap<string, Written>;
  /** Addresses of the pages that load a script: search, watchlist, and stories whose coverage runs. */
  readonly scripted: ReadonlySet<string>;
  /** Addresses of the pages whose hosts are told a policy of their own, whatever others hold. */
  readonly apart: ReadonlySet<string>;
  /** Address of the script of a counter, which every page may load. */
  readonly counter: string | undefined;
}

/** Faults shown; the rest is counted. */
const SHOWN = 10;

/**
 * Reads what every page needs its Content-Security-Policy to allow, but of those that stay where they
 * were.
 *
 * @throws Error naming pages that need what no policy of this site allows.
 */
export function siteNeeds({
  output,
  outDir,
  known,
  kept,
  written,
  scripted,
  apart,
  counter,
}: NeedsInput): SiteNeeds {
  const memory = newNeedsMemory(counter);
  const pages = new Map<string, PageNeeds>();
  const frames = new Map<string, readonly string[]>();
  const faults: string[] = [];
  let read = 0;
  const look = (page: string, needs: PageNeeds): void => {
    pages.set(page, needs);
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
  for (const path of output.written()) {
    if (path.endsWith('.html'))
      look(urlOfPath(path), written.get(path)?.needs ?? readPage(join(output.dir, path)));
  }
  for (const url of kept) {
    if (url.endsWith('/') || url.endsWith('.html'))
      look(url, known?.get(url) ?? readPage(join(outDir, pathOfUrl(url))));
  }
  if (faults.length > 0) throw new Error(report(faults));
  const inOrder = [...frames].sort(([a], [b]) => compare(a, b));
  const shared = new Set<PageNeeds>();
  for (const [page, needs] of pages) if (!apart.has(page)) shared.add(needs);
  return {
    ...union(new Set(pages.values())),
    shared: union(shared),
    ...{ read, pages, frames: new Map(inOrder) },
  };
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
