import type { Problem } from '../problem/problem.ts';
import { isArticleId, type Front } from '../schema/front.ts';
import { articleMeant } from './named-article.ts';
import type { Registries } from '../publication/publication.ts';
import type { RegistryPlaces } from './registry.ts';
import { dayOf } from '../time/zone.ts';
import type { FileReading } from './read-files.ts';
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
  const names = named(registries.front);
  if (yaml === undefined || names.length === 0) return [];
  const ids = new Set(readings.map(({ file }) => file.id));
  return names.flatMap(({ path, id }) => {
    if (ids.has(id)) return [];
    const meant = articleMeant(id, ids);
    const place = yaml.placeOf(path);
    if (isArticleId(id)) {
      const instead = path[0] === 'figures' ? 'the figure leads nowhere' : 'the newest stands in';
      const message = `there is no article "${id}", and ${instead}${meant}`;
      return [yaml.problem(place, message, 'front-unknown', 'warning')];
    }
    const form = '; write its path without the ending: 2024/07/slug';
    const message = `there is no article "${id}"${meant === '' ? form : meant}`;
    return [yaml.problem(place, message, 'field-value')];
  });
}

const DAY = 86_400_000;
const FRESH_DAYS = 30;

/**
 * Pinned articles that the newest story has left behind by more than `freshDays` of `front.yaml`:
 * the front page of a paper nobody pins for stands still.
 *
 * @param now epoch milliseconds: what is out later is no newest story yet
 */
export function stalePins(
  readings: readonly FileReading[],
  { front }: Registries,
  { front: yaml }: RegistryPlaces,
  { now, timeZone }: { readonly now: number; readonly timeZone: string },
): Problem[] {
  if (yaml === undefined) return [];
  const pinned = new Set(pins(front).map(({ id }) => id));
  const dates = new Map<string, number>();
  let newest: readonly [id: string, at: number] = ['', 0];
  for (const { file, reading } of pinned.size === 0 ? [] : readings) {
    const { date, draft = false } = reading.frontmatter ?? {};
    if (date === undefined || draft || date.at > now) continue;
    if (date.at > newest[1]) newest = [file.id, date.at];
    if (pinned.has(file.id)) dates.set(file.id, date.at);
  }
  const { freshDays = FRESH_DAYS } = front;
  const day = (at: number): string => dayOf(at, timeZone);
  return pins(front).flatMap(({ path, id }) => {
    const at = dates.get(id);
    if (at === undefined) return [];
    const behind = Math.floor((newest[1] - at) / DAY);
    if (behind <= freshDays) return [];
    const message = `this story is of ${day(at)}, ${String(behind)} days older than the newest one, "${newest[0]}"; pin a newer one, leave the field out, or raise "freshDays" (${String(freshDays)})`;
    return [yaml.problem(yaml.placeOf(path), message, 'front-stale', 'warning')];
  });
}

/** What an editor pins, with its place in `front.yaml`. */
function pins({ lead, picks }: Front): { path: PropertyKey[]; id: string }[] {
  return [
    ...(lead === undefined ? [] : [{ path: ['lead'], id: lead }]),
    ...picks.map((id, at) => ({ path: ['picks', at], id })),
  ];
}

/** Every article that `front.yaml` names: what is pinned, and to what figures lead. */
function named(front: Front): { path: PropertyKey[]; id: string }[] {
  const stories = (front.figures ?? []).flatMap(({ story }, at) =>
    story === undefined ? [] : [{ path: ['figures', at, 'story'], id: story }],
  );
  return [...pins(front), ...stories];
}
