import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeCorpus } from '../corpus/corpus.ts';
import { writePictures } from '../corpus/pictures.ts';
import { astro } from './astro.ts';
import type { Build, Contender, Corpus, Workplace } from './contender.ts';
import { eleventy } from './eleventy.ts';
import { folderSize } from './folder.ts';
import { hugo } from './hugo.ts';
import { load } from './machine.ts';
import { measure, type Measure } from './measure.ts';
import { ours } from './ours.ts';
import { readRegistry } from './registry.ts';
import type { Cost, Run } from './result.ts';
import { readStories } from './story.ts';
import { stylesheetOf } from './stylesheet.ts';

export interface BenchmarkOptions {
  readonly articles: number;
  /** How many of them have a cover; peers are given none. */
  readonly pictures: number;
  readonly runs: number;
  readonly peers: readonly PeerName[];
  /** Those to measure; all when there are none. */
  readonly scenarios: readonly string[];
  /** Leaves corpus and sites where they were built. */
  readonly keep: boolean;
  readonly projectDir: string;
  /** Told of everything that is done, a line each. */
  readonly tell: (line: string) => void;
  /** Given what was measured, build by build. */
  readonly record: (run: Run) => void;
}

export const PEERS = { hugo, eleventy, astro } as const;
type PeerName = keyof typeof PEERS;

/**
 * Builds a corpus with the publication and its peers in turn, run after run, so that what
 * else the machine does falls on all of them.
 *
 * @throws Error when a build fails. A peer that is not there is told of and passed over.
 */
export async function benchmark(options: BenchmarkOptions): Promise<void> {
  const { articles, keep, pictures, projectDir, runs, tell } = options;
  const dir = join(projectDir, '.cache/bench');
  const contentDir = join(dir, 'content');
  try {
    rmSync(dir, { recursive: true, force: true });
    tell(`${articles} articles`);
    writeCorpus({ articles, out: contentDir, seed: 1, words: 650 });
    await writePictures({ pictures, out: contentDir, seed: 1 });
    const own = ours({ projectDir, dir: join(dir, 'ours') }, contentDir, options.peers.length > 0);
    const peers = enter(options, dir);
    for (let run = 1; run <= runs; run++) {
      await runAll(own, run, options);
      if (run === 1) {
        const corpus = corpusOf(contentDir, own.outDir);
        for (const peer of peers) peer.bring(corpus);
      }
      for (const peer of peers) await runAll(peer, run, options);
    }
  } finally {
    if (!keep) rmSync(dir, { recursive: true, force: true });
  }
}

function enter({ peers, projectDir, tell }: BenchmarkOptions, dir: string): Contender[] {
  return peers.flatMap((name) => {
    const workplace: Workplace = { projectDir, dir: join(dir, name) };
    try {
      const contender = PEERS[name](workplace);
      tell(`${name} ${contender.version}`);
      return [contender];
    } catch (error) {
      tell(`${name} is left out: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  });
}

function corpusOf(contentDir: string, built: string): Corpus {
  const [story] = readStories(contentDir);
  if (story === undefined) throw new Error('the corpus is empty');
  const page = readFileSync(join(built, story.folder, story.slug, 'index.html'), 'utf8');
  return {
    contentDir,
    registry: readRegistry(contentDir),
    stories: () => readStories(contentDir),
    style: stylesheetOf(page),
  };
}

async function runAll(
  contender: Contender,
  run: number,
  { articles, record, scenarios, tell }: BenchmarkOptions,
): Promise<void> {
  try {
    for (const build of contender.builds(run)) {
      if (scenarios.length > 0 && !scenarios.includes(build.scenario)) continue;
      build.prepare();
      const made = await runOne(contender, build, { articles, run });
      record(made);
      tell(`run ${run}: ${contender.name}, ${build.scenario}: ${describe(made)}`);
    }
  } finally {
    contender.restore();
  }
}

async function runOne(
  { name, outDir }: Contender,
  { build, scenario, search }: Build,
  which: Pick<Run, 'articles' | 'run'>,
): Promise<Run> {
  const before = load();
  const built = await measure(build);
  const indexed = search && (await measure(search));
  const report = readReport(built.output);
  if (!existsSync(join(outDir, 'index.html'))) throw new Error(`${name} built no front page`);
  return {
    contender: name,
    scenario,
    ...which,
    build: costOf(built),
    total: indexed === undefined ? costOf(built) : together(built, indexed),
    ...folderSize(outDir),
    touched: report && report.added + report.changed + report.removed,
    phases: report?.phases,
    load: before,
  };
}

function costOf({ wall, cpu, memory }: Measure): Cost {
  return { wall, cpu, memory };
}

/** Two programs, one after the other. */
export function together(first: Cost, second: Cost): Cost {
  const { cpu, memory } = first;
  return {
    wall: first.wall + second.wall,
    cpu: cpu === undefined || second.cpu === undefined ? undefined : cpu + second.cpu,
    memory:
      memory === undefined || second.memory === undefined
        ? undefined
        : Math.max(memory, second.memory),
  };
}

const reportSchema = z.object({
  added: z.int(),
  changed: z.int(),
  removed: z.int(),
  phases: z.array(z.object({ name: z.string(), ms: z.number(), memory: z.number() })),
});

/** What our build says of itself; undefined where the output is no such report. */
export function readReport(output: string): z.output<typeof reportSchema> | undefined {
  try {
    return reportSchema.parse(JSON.parse(output));
  } catch {
    return undefined;
  }
}

function describe({ total, build, load: before }: Run): string {
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
  const alone = total.wall === build.wall ? '' : `, ${seconds(build.wall)} without search`;
  return `${seconds(total.wall)}${alone} (load before ${before.toFixed(1)})`;
}
