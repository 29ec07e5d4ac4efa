import type { ChartAttributes } from '../../src/body/block.ts';
import type { LineIndex } from '../../src/body/line-index.ts';
import type { ChartModel } from '../../src/charts/model.ts';
import { partsOf } from '../../src/charts/column.ts';
import { readChart } from '../../src/loader/chart.ts';
import { readCsv } from '../../src/loader/data.ts';
import type { FileReading } from '../../src/loader/read-files.ts';

/** A chart of an article as it is drawn, and where it stands. */
export interface PlacedChart {
  /** Of its data attribute, in UTF-16 code units of the file. */
  readonly offset: number;
  readonly spec: ChartAttributes;
  readonly model: ChartModel;
  /** Names of the columns, one for each series. */
  readonly columns: readonly string[];
  /** The attributes of `<Value />` that name a row of the data. */
  readonly rowForm: (row: number) => string;
}

/** The charts of an article that can be drawn, in reading order. */
export function placedCharts(
  { file, reading }: Pick<FileReading, 'file' | 'reading'>,
  contentDir: string,
  lines: LineIndex,
  language: string,
): PlacedChart[] {
  return (reading.references?.charts ?? []).flatMap(({ spec, line, column }) => {
    const chart = readChart(file, contentDir, spec, { line, column }, language);
    const data = readCsv(file, contentDir, spec.data);
    if (Array.isArray(chart) || Array.isArray(data)) return [];
    const { csv } = data;
    return {
      offset: lines.offset(line, column),
      spec,
      model: chart.model,
      columns: partsOf(spec.y, ','),
      rowForm: (row) => {
        const key = csv.columns.indexOf(spec.x);
        const name = `row="${csv.rows[row]?.cells[key] ?? ''}"`;
        return key === 0 ? name : `${name} key="${spec.x}"`;
      },
    };
  });
}
