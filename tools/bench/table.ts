import type { BenchResult } from './result.ts';

const HEADINGS = [
  ...['articles', 'scenario', 'contender', 'time', 'ratio', 'CPU', 'CPU ratio', 'memory'],
  ...['files', 'size', 'touched'],
];
/** Columns of words; the others are of numbers. */
const WORDS = 3;

/** Results as a Markdown table, those of one scenario together. */
export function formatTable(results: readonly BenchResult[]): string {
  const rows = order(results).map((result) => [
    count(result.articles),
    result.what,
    result.contender,
    seconds(result.wall),
    times(result.ratio),
    seconds(result.cpu),
    times(result.cpuRatio),
    megabytes(result.memory),
    count(result.files),
    megabytes(result.bytes),
    count(result.touched),
  ]);
  const widths = HEADINGS.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => pad(cell, widths[at] ?? 0, at)).join(' | ')} |`;
  const rule = widths.map((width, at) =>
    at < WORDS && at > 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [line(HEADINGS), line(rule), ...rows.map(line)].join('\n');
}

function order(results: readonly BenchResult[]): BenchResult[] {
  const groups = Map.groupBy(results, ({ articles, what }) => `${articles} ${what}`);
  return [...groups.values()].flat();
}

function pad(cell: string, width: number, column: number): string {
  return column < WORDS && column > 0 ? cell.padEnd(width) : cell.padStart(width);
}

function seconds(ms: number | undefined): string {
  return ms === undefined ? '' : `${(ms / 1000).toFixed(ms < 10_000 ? 2 : 1)} s`;
}

function times(ratio: number | undefined): string {
  return ratio === undefined ? '' : `${ratio.toFixed(2)} ×`;
}

function megabytes(bytes: number | undefined): string {
  return bytes === undefined ? '' : `${count(Math.round(bytes / 1e6))} MB`;
}

function count(number: number | undefined): string {
  return number === undefined ? '' : number.toLocaleString('en-US');
}
