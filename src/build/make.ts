import { setImmediate } from 'node:timers/promises';
import type { Edition } from '../edition/edition.ts';
import { editionFiles } from '../edition/files.ts';
import { pageUrls, sitePages } from '../publication/site-pages.ts';
import type { Plan } from '../edition/plan.ts';
import { digestOf } from '../disk/digest.ts';
import { fingerprint } from '../publication/fingerprint.ts';
import type { RenderPage } from './renderer.ts';
import type { Writer } from './writer.ts';

/** Addresses of all pages and files that are made of an edition, and what brings each. */
export function* plannedFiles(edition: Edition): Generator<PlannedFile> {
  for (const url of pageUrls(...edition.editions)) yield { url, source: `the page ${url}` };
  for (const { url, source } of editionFiles(edition)) {
    yield { url, source: source ?? `the file ${url} of the build` };
  }
}

interface PlannedFile {
  /** Root-relative. */
  readonly url: string;
  /** As a message may name it. */
  readonly source: string;
}

/** Pages that are looked at at once. */
const AT_ONCE = 200;

/**
 * Makes the pages and files that the plan wants, one after the other: each is a
 * computation on data in memory, and nothing of it is kept but what it wrote.
 *
 * @param renderer loads the compiled pages; not called when no page is wanted.
 */
export async function make(
  edition: Edition,
  plan: Plan,
  renderer: () => Promise<RenderPage>,
  writer: Writer,
): Promise<void> {
  let render: RenderPage | undefined;
  let looked = 0;
  for (const { url, shown, print } of sitePages(...edition.editions)) {
    const isWanted = plan.wants(url, () => fingerprint(shown()), print);
    // None of this ever waits, and other processes would wait to be heard.
    if (isWanted || (looked += 1) % AT_ONCE === 0) await setImmediate();
    if (!isWanted) continue;
    render ??= await renderer();
    writer.write(url, await render(url));
  }
  for (const { url, view, print, text } of editionFiles(edition)) {
    const made = view === undefined ? await text() : undefined;
    const key = (): string => (made === undefined ? fingerprint(view?.()) : digestOf(made));
    const isWanted = plan.wants(url, key, print);
    if (isWanted) writer.write(url, made ?? (await text()));
    if (isWanted || (looked += 1) % AT_ONCE === 0) await setImmediate();
  }
}
