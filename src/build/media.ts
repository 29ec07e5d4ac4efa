import { linkSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../environment.ts';
import { mapLimit } from '../loader/concurrency.ts';
import type { Content } from '../loader/content.ts';
import { encodeVariant, variantIndex } from '../media/encode.ts';
import { originalsOf } from '../media/originals.ts';
import { statusOf } from '../publication/article.ts';
import type { Output } from './output.ts';

/** Puts every picture that published pages show into the site, from the cache where it can. */
export async function placeMedia(
  content: Content,
  { now, contentDir, cacheDir }: Environment,
  output: Output,
): Promise<void> {
  const shown = content.articles.filter((article) => statusOf(article, now) === 'published');
  const wanted = [...variantIndex(originalsOf(shown, contentDir))];
  mkdirSync(join(output.dir, 'media'), { recursive: true });
  await mapLimit(wanted, 4, async ([url, { original, variant }]) => {
    if (output.keep(url.slice(1))) return;
    const path = await encodeVariant(original, variant, join(cacheDir, 'media'));
    linkSync(path, join(output.dir, url));
  });
}
