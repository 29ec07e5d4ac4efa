import { resolve } from 'node:path';
import { contentsOf, FolderError, kindOf } from '../src/disk/claim.ts';
import { makeFolder } from '../src/disk/put.ts';
import { writeCorpus } from '../tools/corpus/corpus.ts';
import { writePictures } from '../tools/corpus/pictures.ts';
import { ArgumentError, wholeNumber } from './process/arguments.ts';
import { command, say } from './process/command.ts';

const USAGE = `Writes a synthetic archive, registries included, for measuring.

  npm run corpus -- --articles N --out DIR [--seed 1] [--words 650] [--pictures 0]

Of the articles as many as --pictures get a cover.

Build it with CONTENT_DIR=DIR npm run build. The same arguments write the same bytes.`;

await command({
  usage: USAGE,
  options: {
    articles: { type: 'string' },
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
    words: { type: 'string', default: '650' },
    pictures: { type: 'string', default: '0' },
  },
  async run(values) {
    if (values.articles === undefined || values.out === undefined) {
      throw new ArgumentError('say how many --articles, and --out for the folder they go to');
    }
    const articles = wholeNumber('articles', values.articles, 0);
    const seed = wholeNumber('seed', values.seed, 0);
    const words = wholeNumber('words', values.words, 0);
    const pictures = wholeNumber('pictures', values.pictures, 0);
    const out = resolve(values.out);
    if (kindOf(out) !== 'nothing' && !isEmpty(out)) {
      throw new FolderError(
        `${values.out} holds something already; name a folder that is empty or not there`,
      );
    }
    makeFolder(out);
    writeCorpus({ articles, out, seed, words });
    await writePictures({ pictures, out, seed });
    say(`${articles} articles in ${values.out}`);
    return 0;
  },
});

function isEmpty(path: string): boolean {
  return kindOf(path) === 'folder' && contentsOf(path).length === 0;
}
