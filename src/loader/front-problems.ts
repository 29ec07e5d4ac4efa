import { didYouMean } from '../problem/nearest.ts';
import type { Problem } from '../problem/problem.ts';
import { isArticleId } from '../schema/front.ts';
import type { Registries, RegistryPlaces } from './registry.ts';
import type { ArticleFile } from './walk.ts';

/**
 * A pinned article that does not exist is only a warning: the front page falls back. What
 * could be no article's id was mistaken for one.
 */
export function frontProblems(
  registries: Registries,
  readings: readonly { readonly file: ArticleFile }[],
  places: RegistryPlaces,
): Problem[] {
  const yaml = places.front;
  if (yaml === undefined) return [];
  const ids = new Set(readings.map(({ file }) => file.id));
  const { lead, picks } = registries.front;
  const pinned = [
    ...(lead === undefined ? [] : [{ path: ['lead'], id: lead }]),
    ...picks.map((id, at) => ({ path: ['picks', at], id })),
  ];
  return pinned.flatMap(({ path, id }) => {
    if (ids.has(id)) return [];
    const bare = id
      .replace(/^\/?(?:content\/)?(?:articles\/)?/u, '')
      .replace(/(?:\/|(?:\/index)?\.mdx)$/u, '');
    const meant = ids.has(bare) ? `; write "${bare}"` : didYouMean(bare, ids);
    const place = yaml.placeOf(path);
    if (isArticleId(id)) {
      const message = `there is no article "${id}"${meant}; the newest story stands in`;
      return [yaml.problem(place, message, 'front-unknown', 'warning')];
    }
    const form = '; write its path without the ending: 2024/07/slug';
    const message = `there is no article "${id}"${meant === '' ? form : meant}`;
    return [yaml.problem(place, message, 'field-value')];
  });
}
