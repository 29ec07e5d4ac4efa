/**
 * Which pages and files a build makes. It is asked of every one with its key, remembers
 * all of them and wants only those that are not in the site already.
 */
export interface Plan {
  /**
   * @param url root-relative address: `/2024/07/slug/`, `/markets/feed.xml`.
   * @param key fingerprint of everything that is shown; asked for only when it matters.
   * @param print of what that is made of, where there is a cheaper one.
   */
  wants(url: string, key: () => string, print?: () => string): boolean;
}

/** A slice of the pages, counted from 1 as Vitest and Playwright do: `2/3`. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** A plan that can be asked what it saw. */
export interface RecordingPlan extends Plan {
  /** Key and print by address of every page that exists and belongs to the shard. */
  readonly pages: ReadonlyMap<string, string>;
  /** Pages that stand in the site unchanged. */
  readonly kept: readonly string[];
}

/**
 * @param previous key and print by address of the pages that stand in the site; undefined renders all.
 * @param shard pages of other shards are neither rendered nor recorded.
 */
export function createPlan(
  previous: Pick<ReadonlyMap<string, string>, 'get'> | undefined,
  shard: Shard | undefined,
): RecordingPlan {
  const pages = new Map<string, string>();
  const kept: string[] = [];
  return {
    pages,
    kept,
    wants(url, key, print) {
      if (shard !== undefined && shardOf(url, shard.count) !== shard.index) return false;
      const last = previous?.get(url);
      const nowPrint = print?.();
      const isSame = last !== undefined && nowPrint !== undefined && last.endsWith(` ${nowPrint}`);
      const now = isSame ? last : [key(), ...(nowPrint === undefined ? [] : [nowPrint])].join(' ');
      pages.set(url, now);
      if (!isSame && keyIn(now) !== keyIn(last)) return true;
      kept.push(url);
      return false;
    },
  };
}

/** The key of a page's line, which its print may follow. */
function keyIn(line: string | undefined): string | undefined {
  return line?.split(' ', 1)[0];
}

/**
 * The shard (from 1) of a page: FNV-1a of the folder it lies in, so that neighbours spread
 * evenly and the two files of a feed, which show the same stories, are made side by side.
 */
export function shardOf(url: string, count: number): number {
  const end = url.lastIndexOf('/');
  let hash = 0x811c9dc5;
  for (let i = 0; i < end; i++) hash = Math.imul(hash ^ url.charCodeAt(i), 0x01000193);
  return ((hash >>> 0) % count) + 1;
}
