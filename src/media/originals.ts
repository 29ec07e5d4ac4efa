import { join } from 'node:path';
import type { Article, Asset } from '../publication/article.ts';
import type { Original } from './encode.ts';

/** Every picture that the given articles show, each content once. */
export function originalsOf(articles: Iterable<Article>, contentDir: string): Original[] {
  return assetsOf(articles, contentDir, ({ text: { cover, images } }) =>
    cover === undefined ? images : [cover, ...images],
  );
}

/** The covers of the given articles, each content once. */
export function coversOf(articles: Iterable<Article>, contentDir: string): Original[] {
  return assetsOf(articles, contentDir, ({ text: { cover } }) =>
    cover === undefined ? [] : [cover],
  );
}

function assetsOf(
  articles: Iterable<Article>,
  contentDir: string,
  assets: (article: Article) => readonly Asset[],
): Original[] {
  const originals = new Map<string, Original>();
  for (const article of articles) {
    const folder = join(contentDir, article.text.file, '..');
    for (const asset of assets(article)) {
      if (!originals.has(asset.digest)) {
        originals.set(asset.digest, { path: join(folder, asset.src), asset });
      }
    }
  }
  return [...originals.values()];
}
