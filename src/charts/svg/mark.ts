import type { Element } from 'hast';
import type { ChartModel, Ordered } from '../model.ts';
import { barEnds, drawRects } from './bar.ts';
import { svgElement, pixel } from './element.ts';
import type { Box } from './format.ts';
import { drawLine, drawSurface, type Point } from './line.ts';
import { dotFill, dotPath, seriesClass } from './paint.ts';

/** Where marks go: the plot, and pixels of positions and of values. */
export interface Field {
  readonly plot: Box;
  readonly at: (position: number) => number;
  readonly y: (value: number) => number;
}

/** Most rows of a range that are drawn as bars of their own. */
const MOST_BARS = 240;

/** The marks of a chart on dates or numbers. */
export function drawMarks(model: ChartModel, x: Ordered, field: Field, id: string): Element[] {
  if (hasBars(model, x)) return drawBars(model, x, field, id);
  const rows = model.series.map((series) => pointsOf(series.values, x, field));
  if (model.type === 'dot') return rows.map(drawDots);
  if (model.type === 'range') return drawRange(rows, x);
  const lines = rows.map((points, index) => drawLine(points, index, model.type === 'step'));
  return model.type === 'area' ? [...drawArea(rows, field), ...lines] : lines.toReversed();
}

/** Whether each row has a bar; of ranges those of months and years, which cover a time. */
export function hasBars(model: ChartModel, x: Ordered): boolean {
  if (model.type === 'bar' || model.type === 'stacked') return true;
  const isPeriod = x.kind === 'time' && x.precision !== 'day';
  return model.type === 'range' && isPeriod && x.values.length <= MOST_BARS;
}

/** The least distance between neighbours on the axis. */
export function slot(x: Ordered): number {
  const steps = x.values.slice(1).map((value, index) => value - (x.values[index] ?? 0));
  return Math.min(...steps);
}

function pointsOf(values: readonly (number | null)[], x: Ordered, { at, y }: Field): Point[] {
  return values.map((value, row) => (value === null ? null : [at(x.values[row] ?? 0), y(value)]));
}

function drawDots(points: readonly Point[], index: number): Element {
  const d = points.map((point) =>
    point === null ? '' : dotPath(index, String(pixel(point[0])), String(pixel(point[1]))),
  );
  return svgElement('path', { class: seriesClass(index), d: d.join(''), ...dotFill(index) });
}

function drawArea([points = []]: readonly Point[][], { y }: Field): Element[] {
  const base = points.map((point): Point => (point === null ? null : [point[0], y(0)]));
  return [drawSurface(points, base, false)];
}

/** Low to high: on days each range holds until the next row, on numbers it runs between rows. */
function drawRange([low = [], high = []]: readonly Point[][], x: Ordered): Element[] {
  const isStep = x.kind === 'time';
  return [drawSurface(high, low, isStep), drawLine(low, 0, isStep), drawLine(high, 0, isStep)];
}

function drawBars(model: ChartModel, x: Ordered, { at, y, plot }: Field, id: string): Element[] {
  const [first = 0] = x.values;
  const room = x.values.length === 1 ? 80 : at(first + slot(x)) - at(first);
  const group = Math.min(80, room * (room > 6 ? 0.78 : 0.9), plot.right - plot.left);
  const isGrouped = model.type === 'bar';
  const width = isGrouped ? group / model.series.length : group;
  return barEnds(model).map((ends, index) => {
    const offset = -group / 2 + (isGrouped ? index * width : 0);
    const rects = ends.flatMap((end, row) => {
      if (end === null) return [];
      const [base, top] = [y(end[0]), y(end[1])];
      return [[at(x.values[row] ?? 0) + offset, base, width, top - base] as const];
    });
    return drawRects(rects, index, id);
  });
}
