import { join } from 'node:path';
import type { Article } from '../publication/article.ts';
import type { Original } from './encode.ts';

/** Every picture that the given articles show, each content once. */
export function originalsOf(articles: Iterable<Article>, contentDir: string): Original[] {
  const originals = new Map<string, Original>();
  for (const article of articles) {
    const { cover, images } = article.text;
    const folder = join(contentDir, 'articles', article.id, '..');
    for (const asset of cover === undefined ? images : [cover, ...images]) {
      if (!originals.has(asset.digest)) {
        originals.set(asset.digest, { path: join(folder, asset.src), asset });
      }
    }
  }
  return [...originals.values()];
}
