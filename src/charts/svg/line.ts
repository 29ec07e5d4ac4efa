import { area, curveLinear, curveStepAfter, line } from 'd3-shape';
import type { Element } from 'hast';
import { svgElement } from './element.ts';
import { dashes, seriesClass } from './paint.ts';

/** Pixels of a row; `null` is a gap. */
export type Point = readonly [x: number, y: number] | null;

/** A line through the points, broken at gaps, its lone points and its end marked with dots. */
export function drawLine(points: readonly Point[], index: number, isStep: boolean): Element {
  const path = line<Point>(
    (point) => point?.[0] ?? 0,
    (point) => point?.[1] ?? 0,
  )
    .defined((point) => point !== null)
    .curve(isStep ? curveStepAfter : curveLinear)
    .digits(1);
  const stroke = { stroke: 'currentColor', 'stroke-width': 2.2, 'stroke-linejoin': 'round' };
  return svgElement(
    'g',
    { class: seriesClass(index) },
    svgElement('path', {
      d: path(thinned(points)) ?? '',
      fill: 'none',
      ...stroke,
      'stroke-dasharray': dashes[index],
    }),
    ...dotsOf(points).map(([cx, cy]) => svgElement('circle', { cx, cy, r: 3.5 })),
  );
}

/** The surface between two edges with equal gaps, in the colour of the first series. */
export function drawSurface(
  upper: readonly Point[],
  lower: readonly Point[],
  isStep: boolean,
): Element {
  const rows = thinned(upper.map((point, row) => join(point, lower[row] ?? null)));
  const path = area<Edge>(
    (edge) => edge?.[0] ?? 0,
    (edge) => edge?.[2] ?? 0,
    (edge) => edge?.[1] ?? 0,
  )
    .defined((edge) => edge !== null)
    .curve(isStep ? curveStepAfter : curveLinear)
    .digits(1);
  return svgElement('path', {
    class: seriesClass(0),
    d: path(rows) ?? '',
    fill: 'currentColor',
    'fill-opacity': '.22',
  });
}

type Edge = readonly [x: number, y: number, other: number] | null;

function join(upper: Point, lower: Point): Edge {
  return upper === null || lower === null ? null : [upper[0], upper[1], lower[1]];
}

/**
 * Of the points that fall on one pixel column the first, lowest, highest and last: what
 * is drawn looks the same (Jugel et al., "M4", 2014) and its size has a limit.
 */
function thinned<P extends readonly [number, number, ...number[]] | null>(
  points: readonly P[],
): P[] {
  const kept: P[] = [];
  let column: P[] = [];
  const flush = (): void => {
    kept.push(...extremes(column));
    column = [];
  };
  for (const point of points) {
    const before = column.at(-1);
    if (point === null) {
      flush();
      kept.push(point);
      continue;
    }
    if (before && Math.floor(before[0]) !== Math.floor(point[0])) flush();
    column.push(point);
  }
  flush();
  return kept;
}

function extremes<P extends readonly [number, number, ...number[]] | null>(
  column: readonly P[],
): readonly P[] {
  if (column.length <= 4) return column;
  const heights = column.map((point) => point?.[1] ?? 0);
  const rows = new Set([
    0,
    heights.indexOf(Math.min(...heights)),
    heights.indexOf(Math.max(...heights)),
    column.length - 1,
  ]);
  return column.filter((_, row) => rows.has(row));
}

/** Points that no line reaches, and the last one. */
function dotsOf(points: readonly Point[]): (readonly [number, number])[] {
  const last = points.findLast((point) => point !== null);
  return points.flatMap((point, row) => {
    if (point === null) return [];
    const alone = !points[row - 1] && !points[row + 1];
    return alone || point === last ? [point] : [];
  });
}
