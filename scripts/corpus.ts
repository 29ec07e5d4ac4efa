import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { contentsOf, kindOf } from '../src/disk/claim.ts';
import { writeCorpus } from '../tools/corpus/corpus.ts';

const help = `Writes a synthetic archive, registries included, for measuring.

  npm run corpus -- --articles N --out DIR [--seed 1] [--words 650]

Build it with CONTENT_DIR=DIR npm run build. The same arguments write the same bytes.`;

const { values } = parseArgs({
  options: {
    articles: { type: 'string' },
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
    words: { type: 'string', default: '650' },
    help: { type: 'boolean' },
  },
});
const [articles, seed, words] = [values.articles, values.seed, values.words].map(Number);
const whole = (value: number | undefined): value is number =>
  Number.isInteger(value) && Number(value) >= 0;
if (values.help === true) {
  print(help);
} else if (values.out === undefined || !whole(articles) || !whole(seed) || !whole(words)) {
  complain(help);
  process.exitCode = 1;
} else if (kindOf(resolve(values.out)) !== 'nothing' && !isEmpty(resolve(values.out))) {
  complain(`${values.out} holds something already; name a folder that is empty or not there`);
  process.exitCode = 1;
} else {
  writeCorpus({ articles, out: resolve(values.out), seed, words });
  print(`${articles} articles in ${values.out}`);
}

function isEmpty(path: string): boolean {
  return kindOf(path) === 'folder' && contentsOf(path).length === 0;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}
