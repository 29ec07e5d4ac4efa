import { BASE } from '../below.ts';

/** A story as lists show it. */
export interface FollowedStory {
  readonly id: string;
  /** From the root of the site. */
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  /** Epoch milliseconds. */
  readonly published: number;
}

/** As much of a text as a list has room for. */
const LONGEST = 600;

/**
 * The stories of a JSON Feed, newest first. What is no story of this site is left out: nothing that
 * a feed says can lead anywhere else.
 *
 * @returns undefined when it is no feed.
 */
export function feedStories(feed: unknown): FollowedStory[] | undefined {
  const items = valueOf(feed, 'items');
  if (!Array.isArray(items)) return undefined;
  return items.flatMap((item: unknown): FollowedStory[] => {
    const path = pathOf(textOf(item, 'url'));
    const published = Date.parse(textOf(item, 'date_published'));
    const [id, title, summary] = ['id', 'title', 'summary'].map((name) => textOf(item, name));
    if (!id || !title || path === undefined || Number.isNaN(published)) return [];
    return [{ id, path, title, summary: summary ?? '', published }];
  });
}

/** A story, and what it is followed for. */
export interface MergedStory extends FollowedStory {
  readonly followed: readonly string[];
}

/**
 * The stories of several feeds as one list, newest first, each once.
 *
 * @param feeds by what is followed.
 */
export function merged(
  feeds: ReadonlyMap<string, readonly FollowedStory[]>,
  most: number,
): MergedStory[] {
  const found = new Map<string, MergedStory>();
  for (const [name, stories] of feeds) {
    for (const story of stories) {
      const followed = new Set([...(found.get(story.id)?.followed ?? []), name]);
      found.set(story.id, { ...story, followed: [...followed] });
    }
  }
  return [...found.values()]
    .sort((a, b) => b.published - a.published || (a.path < b.path ? -1 : 1))
    .slice(0, most);
}

/** The path of an address of this site, wherever it was made for. */
function pathOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, pathname } = new URL(text);
  if (!/^https?:$/u.test(protocol) || !pathname.startsWith(`${BASE}/`)) return undefined;
  const path = pathname.slice(BASE.length);
  return path.startsWith('//') ? undefined : path;
}

function textOf(value: unknown, name: string): string {
  const text = valueOf(value, name);
  return typeof text === 'string' ? text.slice(0, LONGEST) : '';
}

function valueOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
