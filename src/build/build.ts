import { existsSync, linkSync, mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build as astroBuild } from 'astro';
import type { Environment } from '../environment.ts';
import { mapLimit } from '../loader/concurrency.ts';
import type { Content } from '../loader/content.ts';
import { loadEdition } from '../edition/load.ts';
import { handOver } from '../edition/handoff.ts';
import { encodeVariant, variantIndex } from '../media/encode.ts';
import { originalsOf } from '../media/originals.ts';
import { ContentError } from '../problem/report.ts';
import { statusOf } from '../publication/article.ts';
import { publish, recover } from './publish.ts';

/** What a build did. */
export interface BuildReport {
  /** Articles with a page of their own. */
  readonly published: number;
  readonly expired: number;
  readonly scheduled: number;
  readonly drafts: number;
  /** Each phase in order, milliseconds of wall time. */
  readonly phases: readonly { readonly name: string; readonly ms: number }[];
}

/**
 * Builds the whole site beside `outDir` and publishes it when everything succeeded.
 * Whatever fails, the last site stays as it was.
 *
 * @throws ContentError when content is wrong; Error when the site is not whole.
 */
export async function buildSite(
  environment: Environment,
  projectDir: string,
): Promise<BuildReport> {
  const { outDir, cacheDir, contentDir } = environment;
  const phases: { name: string; ms: number }[] = [];
  const phase = async <Result>(
    name: string,
    work: () => Promise<Result> | Result,
  ): Promise<Result> => {
    const start = performance.now();
    const result = await work();
    phases.push({ name, ms: performance.now() - start });
    return result;
  };
  recover(outDir);
  mkdirSync(cacheDir, { recursive: true });
  const scratch = join(dirname(outDir), `.${basename(outDir)}.building`);
  rmSync(scratch, { recursive: true, force: true });
  try {
    const content = await phase('load', () => loadEdition(environment, projectDir));
    if (content.problems.some((problem) => problem.level === 'error')) {
      throw new ContentError(content.problems);
    }
    const counts = countStatuses(content, environment.now);
    await phase('render', () => render(content, environment, projectDir, scratch));
    await phase('media', () => placeMedia(content, environment.now, contentDir, cacheDir, scratch));
    await phase('verify', () => {
      verifyArticles(content, environment.now, scratch);
    });
    await phase('publish', () => {
      publish(scratch, outDir);
    });
    return { ...counts, phases };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function render(
  content: Content,
  environment: Environment,
  projectDir: string,
  scratch: string,
): Promise<void> {
  handOver(content);
  process.env['SOURCE_DATE_EPOCH'] = String(Math.floor(environment.now / 1000));
  await astroBuild({
    root: projectDir,
    outDir: scratch,
    cacheDir: join(environment.cacheDir, 'astro'),
    logLevel: 'error',
  });
}

/** Puts every picture that published pages show into the site, from the cache where it can. */
async function placeMedia(
  content: Content,
  now: number,
  contentDir: string,
  cacheDir: string,
  scratch: string,
): Promise<void> {
  const shown = content.articles.filter((article) => statusOf(article, now) === 'published');
  const index = variantIndex(originalsOf(shown, contentDir));
  if (index.size > 0) mkdirSync(join(scratch, 'media'), { recursive: true });
  await mapLimit([...index], 4, async ([url, { original, variant }]) => {
    const path = await encodeVariant(original, variant, join(cacheDir, 'media'));
    linkSync(path, join(scratch, url));
  });
}

/** Every published or expired article has its page: none is lost on the way. */
function verifyArticles(content: Content, now: number, scratch: string): void {
  const expected = content.articles.filter((article) =>
    ['published', 'expired'].includes(statusOf(article, now)),
  );
  const lost = expected.filter((article) => !existsSync(join(scratch, article.id, 'index.html')));
  if (lost.length === 0) return;
  const names = lost.slice(0, 5).map((article) => article.id);
  throw new Error(
    `${lost.length} of ${expected.length} articles have no page: ${names.join(', ')}${lost.length > 5 ? ', …' : ''}`,
  );
}

function countStatuses(content: Content, now: number): Omit<BuildReport, 'phases'> {
  const counts = { published: 0, expired: 0, scheduled: 0, drafts: 0 };
  for (const article of content.articles) {
    const status = statusOf(article, now);
    if (status === 'draft') counts.drafts += 1;
    else counts[status] += 1;
  }
  return counts;
}
