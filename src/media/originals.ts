import { join } from 'node:path';
import type { Article, Asset, CarriedFile } from '../publication/article.ts';
import { isWithdrawn } from '../publication/change.ts';
import { fileUrl } from '../publication/view/file.ts';
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

/** A file that the site carries as it is. */
export interface Carried {
  readonly url: string;
  readonly path: string;
  readonly file: CarriedFile;
}

/** Every file that the given articles offer or play, each address once; of withdrawn ones none. */
export function carriedBy(articles: Iterable<Article>, contentDir: string): Carried[] {
  const carried = new Map<string, Carried>();
  for (const article of articles) {
    // Nearly every story of an archive has none, and joining paths is slow.
    if (article.text.files.length === 0 || isWithdrawn(article)) continue;
    const folder = join(contentDir, article.text.file, '..');
    for (const file of article.text.files) {
      const url = fileUrl(file);
      carried.set(url, { url, path: join(folder, file.src), file });
    }
  }
  return [...carried.values()];
}

function assetsOf(
  articles: Iterable<Article>,
  contentDir: string,
  assets: (article: Article) => readonly Asset[],
): Original[] {
  const originals = new Map<string, Original>();
  for (const article of articles) {
    for (const asset of assets(article)) {
      if (originals.has(asset.digest)) continue;
      const path = join(contentDir, article.text.file, '..', asset.src);
      originals.set(asset.digest, { path, asset });
    }
  }
  return [...originals.values()];
}
