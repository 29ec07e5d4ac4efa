import { statSync } from 'node:fs';
import { join } from 'node:path';
import { createEdition } from '../edition/edition.ts';
import { handOver } from '../edition/handoff.ts';
import type { Shard } from '../edition/plan.ts';
import type { Environment } from '../environment.ts';
import { limitNotices } from '../hosting/limits.ts';
import { digestOf } from '../disk/digest.ts';
import { fingerprint } from '../publication/fingerprint.ts';
import { createIndexers } from '../search/indexers.ts';
import { placeSearchIndex, type SearchIndex } from '../search/search-index.ts';
import { site } from '#site';
import { indexDuring } from './indexing.ts';
import { readInput } from './input.ts';
import { nextChangeOf, writeNextChange } from './next-change.ts';
import { createOutput, type Changes, type Output } from './output.ts';
import type { BuildOptions } from './options.ts';
import type { Rendered, RenderJob } from './render-pages.ts';
import type { Phases } from './phase.ts';
import { publishAnew, publishChanges, type PublishTask } from './publish.ts';
import { publishRemote, readRemote, REMOTE_SITE } from './remote.ts';
import { makeSiteFiles, render } from './site-files.ts';
import {
  FILES_LIST,
  readRecord,
  writeFilesList,
  writeRecord,
  type Kept,
  type SiteRecord,
} from './record.ts';
import { writeStanding, type Look } from './standing.ts';
import { reportOf, type BuildReport } from './build-report.ts';
import { compileRenderer } from './renderer.ts';
import { SHARD_FILE, writeShard } from './shards.ts';

/** Where a build takes from and writes to. */
export interface BuildSetting {
  readonly scratch: string;
  readonly environment: Environment;
  readonly projectDir: string;
}

/**
 * Makes the site of what there is to read, and publishes it.
 *
 * @param signal ends other processes when the build has failed.
 */
export async function makeSite(
  { scratch, environment, projectDir }: BuildSetting,
  look: Look,
  options: BuildOptions,
  phases: Phases,
  signal: AbortSignal,
): Promise<BuildReport> {
  const { outDir, cacheDir } = environment;
  const { digest, common, stamps } = look;
  const renderer = phases.run('compile', () =>
    compileRenderer(environment, projectDir, look.renderer, signal),
  );
  // Nobody listens before the content is read; what failed is thrown where it is awaited.
  renderer.catch(() => undefined);
  const indexers = createIndexers(signal);
  const told = options.shard === undefined ? indexers.start : () => undefined;
  const input = { environment, projectDir, textsFile: `${scratch}.0`, told, stamps };
  const { content, texts } = await readInput(input, phases);
  stamps.clear();
  const parcel = { articles: content.articles, registries: content.registries, texts };
  const edition = createEdition(parcel, environment, false);
  handOver(edition);
  const code = digestOf(`${common} ${fingerprint(edition.editions.map(({ chrome }) => chrome))}`);
  const remote = options.changes && readRemote(options.changes, environment, code);
  const isHere = options.shard === undefined && remote === undefined;
  const record = isHere ? readRecord(cacheDir, outDir, code) : remote?.record;
  const output = createOutput(scratch, record);
  const agreed = digestOf(`${code} ${digest}`);
  const job: RenderJob = { edition, parcel, code: agreed, renderer, projectDir, scratch, options };
  if (options.shard !== undefined) {
    const changes = publishShard(await render(job, record, output, phases), options.shard, job);
    return reportOf(content, environment, changes, phases.done);
  }
  const inPlace = (folder: string): boolean => output.keepBelow(folder, INDEX);
  const { indexes, made } = await indexDuring(
    () => makeSiteFiles(job, record, output, phases),
    { ...job, texts, known: record?.indexes, indexers, inPlace },
    phases,
  );
  for (const index of indexes) placeSearch(index, output, inPlace);
  const task = { code, cacheDir, outDir, overwrite: options.overwrite };
  const versions = new Map(indexes.flatMap((index) => [...index.versions]));
  const kept: Kept = { pages: made.pages, needs: made.needs, indexes: versions };
  const changes = await phases.run('publish', () =>
    remote === undefined
      ? publish(output, kept, task, record)
      : publishRemote(output, kept, remote, environment.siteUrl, task),
  );
  const next = nextChangeOf(content, environment.now, site.timeZone);
  writeNextChange(next, environment);
  const report = reportOf(content, environment, changes, phases.done);
  const written = remote === undefined ? outDir : join(outDir, REMOTE_SITE);
  const limits = limitNotices(changes.files.keys(), sizesOf(changes, written));
  const notices = [...made.notices, ...limits, ...report.notices];
  if (remote === undefined) {
    const still = { ...report, added: 0, changed: 0, removed: 0, phases: [], notices };
    writeStanding(environment, look, { report: still, next });
  }
  return { ...report, notices: [...(remote?.notice ?? []), ...notices] };
}

function sizesOf({ added, changed }: Changes, dir: string): Map<string, number> {
  return new Map([...added, ...changed].map((path) => [path, statSync(join(dir, path)).size]));
}

/** Publishes a slice of the pages, with what those who merge it must know. */
function publishShard(
  { pages, written }: Rendered,
  shard: Shard,
  { edition, code, scratch, options }: RenderJob,
): Changes {
  const { now, outDir } = edition.environment;
  const files = new Map([...written].map(([path, { digest }]) => [path, digest]));
  files.set(SHARD_FILE, writeShard(scratch, { ...shard, code, now, pages }));
  writeFilesList(scratch, files);
  publishAnew(scratch, outDir, options.overwrite);
  return { added: [...files.keys()], changed: [], removed: [], files };
}

function placeSearch(index: SearchIndex, output: Output, keep: (folder: string) => boolean): void {
  const placed = placeSearchIndex(index, output.dir, keep);
  for (const [path, digest] of placed) {
    output.enter(path, INDEX);
    output.adopt(path, digest);
  }
}

/** Whether a record says the same already. */
function isKept(last: Kept, { pages, indexes }: Kept): boolean {
  const isSame = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean =>
    one.size === other.size && Array.from(one).every(([name, value]) => other.get(name) === value);
  return isSame(pages, last.pages) && isSame(indexes, last.indexes);
}

/** What brings the files of the search, in messages. */
const INDEX = 'the search index';

function publish(
  output: Output,
  kept: Kept,
  { code, cacheDir, outDir, overwrite }: PublishTask,
  last: SiteRecord | undefined,
): Changes {
  const changes = output.changes();
  const { added, changed, removed, files } = changes;
  const nothing = added.length + changed.length + removed.length === 0;
  const list = nothing && last !== undefined ? last.list : writeFilesList(output.dir, files);
  if (!nothing) {
    const differing = { added, changed: [...changed, FILES_LIST], removed };
    if (output.anew) publishAnew(output.dir, outDir, overwrite);
    else publishChanges(output.dir, outDir, differing, overwrite);
  }
  const isAsWritten = nothing && last !== undefined && isKept(last, kept);
  if (!isAsWritten) writeRecord(cacheDir, outDir, { code, files, list, ...kept });
  return changes;
}
