import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { feedHtml } from '../../src/body/feed-html.ts';
import { parseBody } from '../../src/body/parse.ts';
import { plainText } from '../../src/body/plain-text.ts';
import { parseCsv } from '../../src/charts/csv.ts';
import { readArticle } from '../../src/loader/article.ts';
import { parseYaml } from '../../src/loader/yaml.ts';
import { context } from '../unit/body/context.ts';
import { mildPieces, pieces } from '../unit/body/hostile-text.ts';
import { feedEnvironment } from '../unit/body/feed-environment.ts';
import { yamlPieces } from '../unit/loader/hostile-yaml.ts';

/** Units of a few pieces that are tried besides each piece alone. */
const UNITS = Number(process.env['UNITS'] ?? 100);
const SEED = Number(process.env['UNITS_SEED'] ?? 1);
/** A text of twice the size may take so many times as long; the square takes four. */
const MOST = 3.5;
/** Milliseconds below which a measurement says nothing. */
const NOISE = 120;

interface Work {
  readonly name: string;
  /** Bytes of the smaller of the two texts. */
  readonly size: number;
  readonly pieces: readonly string[];
  readonly run: (text: string) => unknown;
}

const FILE = { id: '2024/07/a', path: 'a.mdx', file: 'a.mdx' };
const texts = [...pieces, ...mildPieces];
const readText = (text: string): unknown => {
  const { blocks } = parseBody(text, context);
  return [feedHtml(blocks, feedEnvironment), plainText(blocks)];
};
const works: readonly Work[] = [
  { name: 'a text, to its page, feed and words', size: 200_000, pieces: texts, run: readText },
  // Much of the larger ones is refused before it is parsed.
  { name: 'a shorter text', size: 30_000, pieces: texts, run: readText },
  {
    name: 'the fields of an article',
    size: 30_000,
    pieces: yamlPieces,
    run: (text) =>
      readArticle(FILE, `---\ntitle: a\n${text}\n---\n`, { timeZone: 'UTC', language: 'en' }),
  },
  {
    name: 'a registry',
    size: 500_000,
    pieces: yamlPieces,
    run: (text) => parseYaml(text, 'tags.yaml', 1),
  },
  {
    name: 'the data of a chart',
    size: 125_000,
    pieces: [
      'a',
      ' ',
      ',',
      '"',
      '""',
      '\n',
      '\r',
      'a b',
      ' ,',
      ', ',
      '"a"',
      ' " ',
      '\t',
      '1,2\n',
      ';',
    ],
    run: (text) => parseCsv(`a,b\n${text}`, 'a.csv'),
  },
];

interface Figure {
  readonly unit: string;
  readonly small: number;
  readonly large: number;
}

const figures = new Map<string, Figure[]>();
afterAll(() => {
  for (const [name, found] of figures) report(name, found);
});

describe.each(works)('$name', ({ name, size, pieces: all, run }) => {
  const singles = [...new Set(all)].filter((piece) => piece !== '');
  const several = fc
    .array(fc.constantFrom(...singles), { minLength: 2, maxLength: 4 })
    .map((parts) => parts.join(''));
  const units = [...singles, ...fc.sample(several, { seed: SEED, numRuns: UNITS })];
  const shapes = [
    ...units.map((unit): Shape => ({ unit, after: '' })),
    ...singles.map((after): Shape => ({ unit: 'a', after })),
  ];

  test(
    `takes time in proportion to its size, of ${units.length} units repeated and one long word after each`,
    { timeout: 3_600_000 },
    () => {
      const wrong: string[] = [];
      for (const shape of shapes) {
        const figure = measure(shape, size, run);
        figures.set(name, [...(figures.get(name) ?? []), figure]);
        if (isSquare(figure)) {
          wrong.push(
            `${JSON.stringify(figure.unit)}: ${figure.small.toFixed(0)} -> ${figure.large.toFixed(0)} ms`,
          );
        }
      }
      expect(wrong).toEqual([]);
    },
  );
});

function isSquare({ small, large }: Figure): boolean {
  return large > NOISE && large / small > MOST;
}

/** A text: a unit as often as it goes into the size, after something that may begin markup. */
interface Shape {
  readonly unit: string;
  readonly after: string;
}

/** One run of each size, and where it looks like the square the middle ones of three. */
function measure({ unit, after }: Shape, size: number, run: Work['run']): Figure {
  const [small, large] = [size, 2 * size].map((bytes) => {
    const text = after + unit.repeat(Math.ceil(bytes / Buffer.byteLength(unit)));
    return after === '' ? text : `${text}\nx\n`;
  });
  if (small === undefined || large === undefined) throw new Error('two sizes');
  const name = after === '' ? unit : `${after}${unit}…`;
  const once = { unit: name, small: median(small, run, 1), large: median(large, run, 1) };
  if (!isSquare(once)) return once;
  return { unit: name, small: median(small, run, 3), large: median(large, run, 3) };
}

/** Milliseconds of this thread's processor time: other programs of the machine do not count. */
function median(text: string, run: Work['run'], runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const start = process.threadCpuUsage();
    run(text);
    const { user, system } = process.threadCpuUsage(start);
    return (user + system) / 1000;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

function report(name: string, found: readonly Figure[]): void {
  const slowest = [...found].sort((a, b) => b.large - a.large).slice(0, 8);
  const lines = slowest.map(
    ({ unit, small, large }) =>
      `  ${small.toFixed(0).padStart(6)} ms ${large.toFixed(0).padStart(6)} ms  x${(large / small).toFixed(1)}  ${JSON.stringify(unit)}`,
  );
  process.stdout.write(`${name}: the slowest of ${found.length}\n${lines.join('\n')}\n`);
}
