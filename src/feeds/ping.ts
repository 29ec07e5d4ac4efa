import { compare } from '../compare.ts';
import { mapLimit } from '../loader/concurrency.ts';
import { requestFault } from '../problem/request-fault.ts';

/** What a hub is told of: the digest of each feed by its path within the site. */
export type Topics = ReadonlyMap<string, string>;

/** What became of a ping. */
export interface PingReport {
  /** Paths that the hub took. */
  readonly told: readonly string[];
  /** Paths that it did not take, each with the reason; they are told again next time. */
  readonly failed: readonly { readonly path: string; readonly reason: string }[];
  /** What the hub knows now: to be kept for the next time. */
  readonly known: Topics;
}

/** Requests under way at a time. */
const AT_ONCE = 4;
const TIMEOUT = 10_000;

/** Feeds whose bytes differ from what the hub was last told of, in order of path. */
export function changedTopics(now: Topics, known: Topics): string[] {
  return [...now.keys()].filter((path) => now.get(path) !== known.get(path)).sort();
}

/**
 * Tells a WebSub hub which feeds changed, one request each: `hub.mode=publish` with the
 * feed's address as `hub.url`, the form that public hubs share (W3C WebSub, section 7,
 * leaves it to publisher and hub).
 *
 * @param siteUrl scheme and host without a closing slash.
 * @param known what the hub was last told of; empty tells it of every feed.
 */
export async function pingHub(
  hub: string,
  siteUrl: string,
  now: Topics,
  known: Topics,
): Promise<PingReport> {
  const waiting = changedTopics(now, known);
  const told: string[] = [];
  const failed: { path: string; reason: string }[] = [];
  const next = new Map([...known].filter(([path]) => now.has(path)));
  await mapLimit(waiting, AT_ONCE, async (path) => {
    const reason = await publish(hub, siteUrl + path);
    if (reason !== undefined) {
      failed.push({ path, reason });
      return;
    }
    told.push(path);
    next.set(path, now.get(path) ?? '');
  });
  return {
    told: told.sort(),
    failed: failed.sort((a, b) => compare(a.path, b.path)),
    known: next,
  };
}

/** @returns why the hub did not take it; undefined when it did. */
async function publish(hub: string, topic: string): Promise<string | undefined> {
  try {
    const response = await fetch(hub, {
      method: 'POST',
      body: new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': topic }),
      signal: AbortSignal.timeout(TIMEOUT),
    });
    await response.body?.cancel();
    return response.ok ? undefined : `the hub answered ${response.status}`;
  } catch (error) {
    return requestFault(error);
  }
}
