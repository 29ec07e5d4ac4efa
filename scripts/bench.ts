import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { benchmark, PEERS } from '../tools/bench/benchmark.ts';
import { thisMachine, type Machine } from '../tools/bench/machine.ts';
import { summarize, type Run } from '../tools/bench/result.ts';
import { formatTable } from '../tools/bench/table.ts';
import { typedList } from '../tools/terminal/typed-list.ts';
import { oneOf, wholeNumber } from './process/arguments.ts';
import { command, complain, say } from './process/command.ts';

const USAGE = `Measures builds of a synthetic archive, beside other generators.

  npm run bench -- [--articles 1000] [--peers hugo,eleventy,astro] [--runs 3] [--pictures N]
                   [--json FILE] [--keep]

Builds the archive cold, without its search index, with nothing changed, with one article
added and with one ticker renamed; the peers build their own site of the same articles
cold and with the article added, and Pagefind indexes it. Prints medians; "ratio" is time
against ours in the same run. Nothing else should run on the machine meanwhile.

  --articles N,N    sizes of the archive, one after the other
  --pictures N      articles with a cover, of which Hugo and Astro make files as well (0)
  --peers NAMES     any of hugo, eleventy, astro; none by default
  --scenarios NAMES only those, separated by semicolons ("cold; added")
  --runs N          runs of everything, in turn (3)
  --json FILE       writes every run, the medians and the machine
  --keep            leaves archive and sites in .cache/bench
  --help            prints this

Hugo is taken from the PATH (Debian: apt-get install hugo). The packages of eleventy and
astro are installed below bench/ at the first use.`;

await command({
  usage: USAGE,
  options: {
    articles: { type: 'string', default: '1000' },
    peers: { type: 'string', default: '' },
    scenarios: { type: 'string', default: '' },
    runs: { type: 'string', default: '3' },
    pictures: { type: 'string', default: '0' },
    json: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
  async run({ json, keep, ...values }) {
    const sizes = typedList(values.articles).map((size) => wholeNumber('articles', size));
    const runs = wholeNumber('runs', values.runs);
    const pictures = wholeNumber('pictures', values.pictures, 0);
    const contenders = typedList(values.peers).map((name) => oneOf('peer', name, PEERS));
    const scenarios = typedList(values.scenarios, ';');
    const machine = thisMachine();
    const done: Run[] = [];
    const record = (made: Run): void => {
      done.push(made);
      if (json !== undefined) writeReport(json, machine, done);
    };
    const given = { runs, pictures, peers: contenders, scenarios, keep };
    const options = { ...given, projectDir: process.cwd() };
    for (const articles of sizes) {
      await benchmark({ ...options, articles, tell: complain, record });
    }
    say(formatTable(summarize(done)));
  },
});

/** After every build, so that what was measured is not lost when a long run is ended. */
function writeReport(path: string, machine: Machine, done: readonly Run[]): void {
  const report = { machine, results: summarize(done), runs: done };
  writeFileSync(resolve(path), `${JSON.stringify(report, undefined, 2)}\n`);
}
