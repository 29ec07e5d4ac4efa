import { join, relative, sep } from 'node:path';
import type { Environment } from '../environment.ts';
import { site } from '../site.config.ts';
import { openReadingCache } from '../loader/cache.ts';
import { codeDigest, readingCode } from '../loader/code.ts';
import { loadContent, type Content } from '../loader/content.ts';

/** Reads the content folder of the environment with its cache, as every command does. */
export async function loadEdition(environment: Environment, projectDir: string): Promise<Content> {
  const { contentDir, cacheDir } = environment;
  const version = `${codeDigest(projectDir, readingCode)} ${site.timeZone} ${process.version}`;
  const cache = openReadingCache(join(cacheDir, 'readings'), version);
  const content = await loadContent({
    contentDir,
    label: labelOf(contentDir, projectDir),
    timeZone: site.timeZone,
    cache,
  });
  cache.save();
  return content;
}

/** The folder's path from the project, or its absolute path when it lies elsewhere. */
function labelOf(contentDir: string, projectDir: string): string {
  const way = relative(projectDir, contentDir);
  return (way.startsWith('..') ? contentDir : way).split(sep).join('/');
}
