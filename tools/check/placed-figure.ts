import type { LineIndex } from '../../src/body/line-index.ts';
import { figureOf } from '../../src/charts/value.ts';
import { dataReader } from '../../src/loader/data.ts';
import type { FileReading } from '../../src/loader/read-files.ts';

/** Figures that an article takes from data, by where their tags begin in the file (UTF-16 code units). */
export function placedFigures(
  { file, reading }: Pick<FileReading, 'file' | 'reading'>,
  contentDir: string,
  lines: LineIndex,
  language: string,
): Map<number, string> {
  const dataOf = dataReader(file, contentDir);
  const figures = new Map<number, string>();
  for (const { spec, line, column } of reading.references?.values ?? []) {
    const data = dataOf(spec.data);
    const found = Array.isArray(data) ? undefined : figureOf(spec, data.csv, language);
    if (found !== undefined && 'text' in found) figures.set(lines.offset(line, column), found.text);
  }
  return figures;
}
