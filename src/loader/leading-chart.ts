import { sketchOf } from '../charts/sketch.ts';
import type { Sketch } from '../publication/sketch.ts';
import type { BodyReferences } from '../body/parsed-body.ts';
import type { Beside } from './beside.ts';
import { readChart } from './chart.ts';
import type { FileReading } from './read-files.ts';

/**
 * The chart that leads to a story in place of a picture: the first of what is out, and none where the
 * story has a picture or asks for nothing.
 *
 * @param beside what was found beside the whole story.
 * @param out what the text refers to without the entries that wait for their time.
 */
export function leadingChart(
  { file, reading }: Pick<FileReading, 'file' | 'reading'>,
  beside: Pick<Beside, 'sketch'>,
  out: Pick<BodyReferences, 'charts'>,
  { contentDir, language }: { readonly contentDir: string; readonly language: string },
): Sketch | undefined {
  const cover = reading.frontmatter?.cover;
  const [chart] = out.charts;
  if (chart === undefined || (cover !== undefined && cover !== 'chart')) return undefined;
  if (out.charts.length === reading.references?.charts.length) return beside.sketch;
  const read = readChart(file, contentDir, chart.spec, chart, language);
  return Array.isArray(read) ? undefined : sketchOf(read.model);
}
