import { availableParallelism } from 'node:os';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { readPalette } from '../colour/palette.ts';
import { digestOf } from '../disk/digest.ts';
import { labelOf } from '../edition/load.ts';
import { mapLimit } from '../loader/concurrency.ts';
import { placeFile } from '../loader/place.ts';
import { carriedBy, coversOf, originalsOf } from '../media/originals.ts';
import { variantIndex } from '../media/variant-index.ts';
import type { Problem } from '../problem/problem.ts';
import { ContentError } from '../problem/format.ts';
import { codeOf, reasonOf } from '../problem/system-fault.ts';
import type { DrawingJob } from './drawing.ts';

/**
 * Puts every picture that published pages show into the site, from the cache where it can.
 *
 * @throws ContentError naming the file of a picture that cannot be read to its end.
 */
export async function placeMedia({ edition, projectDir, output }: DrawingJob): Promise<void> {
  const { contentDir, cacheDir } = edition.environment;
  const label = labelOf(contentDir, projectDir);
  const { editions } = edition;
  const articles = editions.flatMap(({ publication }) => publication.articles);
  const newest = editions.flatMap(({ cards, publication }) =>
    publication.articles.filter((article) => cards.hasOwn(article)),
  );
  const covers = coversOf(newest, contentDir);
  const wanted = variantIndex(originalsOf(articles, contentDir), covers);
  mkdirSync(join(output.dir, 'media'), { recursive: true });
  const missing = [...wanted].filter(([url]) => {
    output.enter(url.slice(1), `the picture ${url}`);
    return !output.keep(url.slice(1));
  });
  if (missing.length === 0) return;
  const { encodeVariants, openVariants } = await import('../media/encode.ts');
  const store = openVariants(cacheDir, readPalette(projectDir));
  const pictures = [...Map.groupBy(missing, ([, { original }]) => original.asset.digest).values()];
  await mapLimit(pictures, availableParallelism(), async (files) => {
    const [first] = files;
    if (first === undefined) return;
    const [, { original }] = first;
    const variants = files.map(([, { variant }]) => variant);
    try {
      for await (const { variant, path } of encodeVariants(original, variants, store)) {
        placeFile(path, join(output.dir, variant.url));
      }
    } catch (error) {
      // Of the disk, not of the picture.
      if (error instanceof Error && 'code' in error) throw error;
      const file = relative(contentDir, original.path).split(sep).join('/');
      throw new ContentError([unreadable(`${label}/${file}`, error)]);
    }
  });
}

/**
 * Puts every file that published stories offer or play into the site.
 *
 * @throws ContentError naming one that is not what it was when it was checked.
 */
export function placeCarried({ edition, projectDir, output }: DrawingJob): void {
  const { contentDir } = edition.environment;
  const articles = edition.editions.flatMap(({ publication }) => publication.articles);
  for (const { url, path, file } of carriedBy(articles, contentDir)) {
    output.enter(url.slice(1), `the file ${url}`);
    if (output.keep(url.slice(1))) continue;
    const bytes = readFileSync(path);
    if (digestOf(bytes) !== file.digest) {
      const name = relative(contentDir, path).split(sep).join('/');
      const message = 'the file changed while the site was built; build again';
      const place = { file: `${labelOf(contentDir, projectDir)}/${name}`, line: 1, column: 1 };
      throw new ContentError([{ ...place, level: 'error', message, rule: 'file-unreadable' }]);
    }
    const to = join(output.dir, url);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, bytes);
  }
}

/** A picture whose beginning is right, so that it was taken for one, and whose rest is not. */
function unreadable(file: string, error: unknown): Problem {
  return {
    file,
    line: 1,
    column: 1,
    level: 'error',
    message:
      codeOf(error) === undefined
        ? 'the picture is damaged; save it again'
        : `the picture ${reasonOf(error)}`,
    rule: 'image-unreadable',
  };
}
