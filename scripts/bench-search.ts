import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import { measureSearch } from '../tools/bench/search/search-bench.ts';
import { wholeNumber } from './process/arguments.ts';
import { command, say } from './process/command.ts';

const USAGE = `Measures the search of a synthetic archive: making the index, and using it in Chromium.

  npm run bench:search -- [--articles 10000] [--processes N]

  --articles N    size of the archive (10000)
  --processes N   indexing processes at once (one a core)
  --help          prints this

Nothing else should run on the machine meanwhile. CHROMIUM_PATH names the browser.`;

await command({
  usage: USAGE,
  options: { articles: { type: 'string', default: '10000' }, processes: { type: 'string' } },
  async run(values) {
    const articles = wholeNumber('articles', values.articles);
    const processes =
      values.processes === undefined ? undefined : wholeNumber('processes', values.processes);
    tell('load average before', loadavg()[0] ?? 0);
    const projectDir = resolve(import.meta.dirname, '..');
    await measureSearch({ articles, processes, projectDir }, tell);
    tell('load average after', loadavg()[0] ?? 0);
  },
});

function tell(what: string, value: number): void {
  say(`${what.padEnd(40)} ${value.toFixed(value < 100 ? 2 : 0).padStart(10)}`);
}
