import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { benchmark, isPeer, type PeerName } from '../tools/bench/benchmark.ts';
import { thisMachine, type Machine } from '../tools/bench/machine.ts';
import { summarize, type Run } from '../tools/bench/result.ts';
import { formatTable } from '../tools/bench/table.ts';

const help = `Measures builds of a synthetic archive, beside other generators.

  npm run bench -- [--articles 1000] [--peers hugo,eleventy,astro] [--runs 3] [--json FILE] [--keep]

Builds the archive cold, without its search index, with nothing changed, with one article
added and with one ticker renamed; the peers build their own site of the same articles
cold and with the article added, and Pagefind indexes it. Prints medians; "ratio" is time
against ours in the same run. Nothing else should run on the machine meanwhile.

  --articles N,N    sizes of the archive, one after the other
  --peers NAMES     any of hugo, eleventy, astro; none by default
  --scenarios NAMES only those, separated by semicolons ("cold; added")
  --runs N          runs of everything, in turn (3)
  --json FILE       writes every run, the medians and the machine
  --keep            leaves archive and sites in .cache/bench
  --help            prints this

Hugo is taken from the PATH (Debian: apt-get install hugo). The packages of eleventy and
astro are installed below bench/ at the first use.`;

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    peers: { type: 'string', default: '' },
    scenarios: { type: 'string', default: '' },
    runs: { type: 'string', default: '3' },
    json: { type: 'string' },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const sizes = values.articles.split(',').map(Number);
const peers = values.peers.split(',').filter(Boolean);
const scenarios = values.scenarios
  .split(';')
  .map((name) => name.trim())
  .filter(Boolean);
const runs = Number(values.runs);
const whole = (number: number): boolean => Number.isInteger(number) && number > 0;
if (values.help) print(help);
else if (![...sizes, runs].every(whole) || !peers.every(isPeer)) {
  process.stderr.write(`${help}\n`);
  process.exitCode = 1;
} else await run(peers.filter(isPeer));

async function run(contenders: readonly PeerName[]): Promise<void> {
  const machine = thisMachine();
  const done: Run[] = [];
  for (const articles of sizes) {
    const projectDir = process.cwd();
    const tell = (line: string): void => {
      process.stderr.write(`${line}\n`);
    };
    const record = (made: Run): void => {
      done.push(made);
      if (values.json !== undefined) writeReport(values.json, machine, done);
    };
    const options = { articles, runs, peers: contenders, scenarios, keep: values.keep, projectDir };
    await benchmark({ ...options, tell, record });
  }
  print(formatTable(summarize(done)));
}

/** After every build, so that what was measured is not lost when a long run is ended. */
function writeReport(path: string, machine: Machine, done: readonly Run[]): void {
  const report = { machine, results: summarize(done), runs: done };
  writeFileSync(resolve(path), `${JSON.stringify(report, undefined, 2)}\n`);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
