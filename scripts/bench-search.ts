import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measureSearch } from '../tools/bench/search/search-bench.ts';

const help = `Measures the search of a synthetic archive: making the index, and using it in Chromium.

  npm run bench:search -- [--articles 10000] [--processes N]

  --articles N    size of the archive (10000)
  --processes N   indexing processes at once (one a core)
  --help          prints this

Nothing else should run on the machine meanwhile. CHROMIUM_PATH names the browser.`;

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    processes: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const articles = Number(values.articles);
const processes = values.processes === undefined ? undefined : Number(values.processes);
const isWhole = (number: number): boolean => Number.isInteger(number) && number > 0;
if (values.help) print(help);
else if (!isWhole(articles) || !isWhole(processes ?? 1)) {
  process.stderr.write(`${help}\n`);
  process.exitCode = 1;
} else {
  tell('load average before', loadavg()[0] ?? 0);
  const projectDir = resolve(import.meta.dirname, '..');
  await measureSearch({ articles, processes, projectDir }, tell);
  tell('load average after', loadavg()[0] ?? 0);
}

function tell(what: string, value: number): void {
  print(`${what.padEnd(40)} ${value.toFixed(value < 100 ? 2 : 0).padStart(10)}`);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
