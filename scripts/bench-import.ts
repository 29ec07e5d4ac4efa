import { sourceKinds, type SourceKind } from '../tools/import/model.ts';
import { measureImports } from '../tools/bench/import/import-bench.ts';
import { oneOf, wholeNumber } from './process/arguments.ts';
import { command, say } from './process/command.ts';

const USAGE = `Measures what it costs to take over an archive that is made for it, without pictures.

  npm run bench:import -- [--posts 2000] [--kinds ${Object.keys(sourceKinds).join(',')}]

  --posts N    stories of each archive (2000)
  --kinds      systems whose archives are made (all)
  --help       prints this

Nothing else should run on the machine meanwhile.`;

const KINDS: readonly SourceKind[] = [
  ...(['wordpress', 'ghost', 'jekyll', 'hugo'] as const),
  ...(['eleventy', 'astro', 'markdown'] as const),
];

await command({
  usage: USAGE,
  options: { posts: { type: 'string', default: '2000' }, kinds: { type: 'string' } },
  async run({ posts, kinds }) {
    const wanted = kinds?.split(',').map((kind) => oneOf('system', kind, sourceKinds)) ?? KINDS;
    const count = wholeNumber('posts', posts);
    const root = `${import.meta.dirname}/..`;
    say('kind        stories  time, s  CPU, s  memory, MB');
    for await (const { kind, written, wall, cpu, memory } of measureImports(count, wanted, root)) {
      const seconds = (ms: number): string => (ms / 1000).toFixed(1);
      const cells = [
        String(written).padStart(7),
        seconds(wall).padStart(7),
        (cpu === undefined ? '' : seconds(cpu)).padStart(6),
        (memory === undefined ? '' : (memory / 1e6).toFixed(0)).padStart(10),
      ];
      say(`${kind.padEnd(10)}  ${cells.join('  ')}`);
    }
  },
});
