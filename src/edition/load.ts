import { join, relative, sep } from 'node:path';
import { siteAddresses, type Environment } from '../environment.ts';
import { otherLanguagesOf } from '../schema/further-languages.ts';
import { site } from '#site';
import { openReadingCache } from '../loader/cache.ts';
import { claimCache } from '../loader/cache-folder.ts';
import { codeDigest, readingCode } from '../loader/code.ts';
import { loadContent, readContent, type Content, type ReadContent } from '../loader/content.ts';
import { refusalsTo, refusePagesInCode } from '../loader/stray-stories.ts';
import type { ContentOptions } from '../loader/content.ts';

/**
 * Reads the content folder of the environment with its cache, as every command does.
 *
 * @param beside what a build hands on besides: see `ContentOptions`.
 */
export function loadEdition(
  environment: Environment,
  projectDir: string,
  beside: Pick<ContentOptions, 'texts' | 'stamps'> = {},
): Promise<Content> {
  const load = (options: ContentOptions): Promise<Content> =>
    loadContent({ ...options, ...beside });
  return withCache(environment, projectDir, load, true);
}

/** As `loadEdition`, with what was read of each file, of which all can be asked. */
export function readEdition(environment: Environment, projectDir: string): Promise<ReadContent> {
  return withCache(environment, projectDir, readContent, false);
}

async function withCache<Result extends Content>(
  environment: Environment,
  projectDir: string,
  read: (options: ContentOptions) => Promise<Result>,
  isFrugal: boolean,
): Promise<Result> {
  const { contentDir, cacheDir, now } = environment;
  claimCache(environment, projectDir);
  const sites = siteAddresses(environment);
  const version = `${codeDigest(projectDir, readingCode)} ${site.language} ${site.timeZone} ${sites.join(' ')} ${process.version}`;
  const cache = openReadingCache(join(cacheDir, 'readings'), version, isFrugal);
  const label = labelOf(contentDir, projectDir);
  const { timeZone, language } = site;
  const languages = otherLanguagesOf(site);
  const options = { contentDir, label, timeZone, language, languages, sites, now, cache };
  let content: Result;
  try {
    content = await read(options);
    cache.save();
  } finally {
    cache.close();
  }
  const problems = [...content.problems];
  refusePagesInCode(join(projectDir, 'src/pages'), refusalsTo(problems));
  return { ...content, problems };
}

/** The folder's path from the project, or its absolute path when it lies elsewhere. */
export function labelOf(contentDir: string, projectDir: string): string {
  const way = relative(projectDir, contentDir);
  return (way.startsWith('..') ? contentDir : way).split(sep).join('/');
}
