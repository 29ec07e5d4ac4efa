import { join } from 'node:path';
import { putFile } from '../disk/put.ts';
import { readOwnJson } from '../disk/read.ts';
import type { Environment } from '../environment.ts';
import type { Content } from '../loader/content.ts';
import { changesAfter, type Change } from '../publication/next-change.ts';
import { isoInZone } from '../time/zone.ts';

/** What the last build knew of the future. Kept in the cache: it names stories that are not out. */
export interface NextChange {
  /** The build instant, ISO 8601. */
  readonly built: string;
  /** When the site would next differ, ISO 8601; `null` when never. */
  readonly at: string | null;
  /** The soonest changes, with their reasons. */
  readonly changes: readonly { readonly at: string; readonly what: string; readonly why: string }[];
}

/** Changes that are listed; the first alone decides. */
const LISTED = 20;

/** @param now the build instant, epoch milliseconds. */
export function nextChangeOf(
  content: Pick<Content, 'articles' | 'registries'>,
  now: number,
  timeZone: string,
): NextChange {
  const changes = changesAfter(now, content.articles, content.registries, timeZone, LISTED);
  return {
    built: iso(now),
    at: changes[0] === undefined ? null : iso(changes[0].at),
    changes: changes
      .slice(0, LISTED)
      .map(({ at, what, why }: Change) => ({ at: iso(at), what, why })),
  };
}

/** Writes `next-change.json` into the cache folder, for whoever decides when to build again. */
export function writeNextChange(
  next: NextChange,
  { cacheDir, now }: Pick<Environment, 'cacheDir' | 'now'>,
): void {
  const text = JSON.stringify({ ...next, built: iso(now) }, null, 2);
  putFile(fileIn(cacheDir), `${text}\n`);
}

/** What the last build wrote; undefined when it wrote nothing that can be read. */
export function readNextChange(cacheDir: string): NextChange | undefined {
  const read = readOwnJson(fileIn(cacheDir));
  return isNextChange(read) ? read : undefined;
}

/** The same for people: when the site was built, and a line for each change, in local time. */
export function nextChangeInWords(next: NextChange, timeZone: string): string {
  const local = (at: string): string =>
    isoInZone(Date.parse(at), timeZone).slice(0, 16).replace('T', ' ');
  const lines = next.changes.map(({ at, what, why }) => `${local(at)}  ${what}: ${why}`);
  const head = `Since the build of ${local(next.built)} (${timeZone})`;
  if (lines.length === 0) return `${head} nothing changes until somebody writes.`;
  const more = lines.length === LISTED ? [`(the first ${LISTED})`] : [];
  return [`${head} the site changes at:`, '', ...lines, ...more].join('\n');
}

/**
 * Whether a build now would give another site than the last one. Without a last build
 * that can be asked, it would.
 */
export function isDue(next: NextChange | undefined, now: number): boolean {
  if (next === undefined) return true;
  return next.at !== null && Date.parse(next.at) <= now;
}

function isNextChange(value: unknown): value is NextChange {
  if (typeof value !== 'object' || value === null) return false;
  if (!('at' in value) || !('built' in value) || !('changes' in value)) return false;
  const at = value.at;
  const dated = at === null || (typeof at === 'string' && !Number.isNaN(Date.parse(at)));
  return dated && typeof value.built === 'string' && Array.isArray(value.changes);
}

function fileIn(cacheDir: string): string {
  return join(cacheDir, 'next-change.json');
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
