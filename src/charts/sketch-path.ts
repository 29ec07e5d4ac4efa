import { SKETCH_BOX } from '../publication/sketch.ts';

/** A point of the box; `null` is a gap. */
export type SketchPoint = readonly [x: number, y: number] | null;

/** A line through the points, broken at gaps. */
export function linePath(points: readonly SketchPoint[]): string {
  return simplified(runsOf(points)).map(wayThrough).join('');
}

/** The points of a line that holds each value until the next. */
export function stepped(points: readonly SketchPoint[]): SketchPoint[] {
  return points.flatMap((point, index) => {
    const last = points[index - 1] ?? null;
    return point === null || last === null ? [point] : [[point[0], last[1]], point];
  });
}

/** The surface between two edges that have the same gaps. */
export function surfacePath(upper: readonly SketchPoint[], lower: readonly SketchPoint[]): string {
  const lows = simplified(runsOf(lower));
  return simplified(runsOf(upper))
    .map((run, index) => `${wayThrough([...run, ...(lows[index] ?? run).toReversed()])}z`)
    .join('');
}

/** Dots that are kept at most, so that a sketch stays small. */
const MOST_DOTS = 256;

/** Lone points, which a round stroke makes dots; of many, those that stand nearest to others are left out. */
export function dotsPath(points: readonly SketchPoint[]): string {
  for (let side = 1; ; side *= 1.2) {
    const dots = new Map<string, string>();
    for (const point of points) {
      if (point === null) continue;
      const cell = point.map((each) => Math.round(each / side)).join(' ');
      if (!dots.has(cell)) dots.set(cell, wayThrough([point]));
    }
    if (dots.size <= MOST_DOTS) return [...dots.values()].join('');
  }
}

/** A rectangle from a corner with signed sides, which is never too thin to be seen. */
export function rectanglePath(x: number, y: number, width: number, height: number): string {
  const [left, top] = [Math.round(x), Math.round(y)];
  const [right, bottom] = [Math.round(x + width), Math.round(y + height)];
  const [across, down] = [right - left || 1, bottom - top || 1];
  return `M${left} ${top}h${across}v${down}h${-across}z`;
}

/**
 * From point to point, rounded, in few letters: each step says how far the next one is, and a letter
 * stands where the one before it does not hold (SVG 2, section 9.3). A step to where it is says nothing.
 */
function wayThrough(points: readonly (readonly [number, number])[]): string {
  let way = '';
  let letter = '';
  let [x, y] = [0, 0];
  for (const [at, point] of points.entries()) {
    const [nextX, nextY] = [Math.round(point[0]), Math.round(point[1])];
    const [dx, dy] = [nextX - x, nextY - y];
    [x, y] = [nextX, nextY];
    if (at === 0) way = `M${x} ${y}`;
    else if (dy === 0 && dx !== 0) step('h', dx);
    else if (dx === 0 && dy !== 0) step('v', dy);
    else if (dx !== 0) step('l', dx, dy);
  }
  // A round stroke makes a dot of it.
  return letter === '' ? `${way}h0` : way;

  function step(next: string, ...lengths: readonly number[]): void {
    const numbers = lengths.map((length) => (length < 0 ? '' : ' ') + String(length)).join('');
    way += next === letter ? numbers : next + numbers.trimStart();
    letter = next;
  }
}

type Run = readonly [readonly [number, number], ...(readonly [number, number])[]];

/** What a stroke covers: a gap that is narrower cannot be seen. */
const STROKE = 3;

/** What lies between gaps that can be seen. */
function runsOf(points: readonly SketchPoint[]): Run[] {
  const runs: [readonly [number, number], ...(readonly [number, number])[]][] = [];
  let isOpen = false;
  for (const point of points) {
    if (point === null) {
      isOpen = false;
      continue;
    }
    const run = runs.at(-1);
    const end = run?.at(-1)?.[0] ?? -Infinity;
    if (run !== undefined && (isOpen || point[0] - end < STROKE)) run.push(point);
    else runs.push([point]);
    isOpen = true;
  }
  return runs;
}

/** Points of a line that are kept at most, so that a sketch stays small; further runs have two each besides. */
const MOST_POINTS = 64;

/** The runs of a line without the points that a wider stroke would hide. */
function simplified(runs: readonly Run[]): (readonly (readonly [number, number])[])[] {
  const most = MOST_POINTS + 2 * (runs.length - 1);
  let kept: (readonly (readonly [number, number])[])[] = runs.map(withinColumns);
  for (let tolerance = 0.7; ; tolerance *= 1.5) {
    kept = kept.map((run) => withoutNear(run, tolerance));
    if (kept.reduce((sum, { length }) => sum + length, 0) <= most) return kept;
  }
}

/**
 * Of each column of the box the first point, the lowest, the highest and the last: a line through them covers what a
 * line through all does. Jugel and others, "M4: A Visualization-Oriented Time Series Data Aggregation" (2014).
 */
function withinColumns(run: Run): readonly (readonly [number, number])[] {
  if (run.length <= 4 * SKETCH_BOX.width) return run;
  const columns = Map.groupBy(run, ([x]) => Math.round(x));
  return [...columns.values()].flatMap((column) => {
    const heights = column.map(([, y]) => y);
    const ends = [0, column.length - 1];
    const peaks = [Math.min(...heights), Math.max(...heights)].map((y) => heights.indexOf(y));
    const kept = new Set([...ends, ...peaks]);
    return column.filter((_, at) => kept.has(at));
  });
}

/** Douglas and Peucker, "Algorithms for the reduction of the number of points" (1973). */
function withoutNear(
  points: readonly (readonly [number, number])[],
  tolerance: number,
): readonly (readonly [number, number])[] {
  const kept = new Set([0, points.length - 1]);
  const spans: [number, number][] = [[0, points.length - 1]];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [from, to] = span;
    let far = tolerance;
    let at = -1;
    for (let index = from + 1; index < to; index++) {
      const distance = distanceFrom(points[from], points[to], points[index]);
      if (distance > far) [far, at] = [distance, index];
    }
    if (at < 0) continue;
    kept.add(at);
    spans.push([from, at], [at, to]);
  }
  return points.filter((_, index) => kept.has(index));
}

type Spot = readonly [number, number] | undefined;

/** Of a point from the line through two others. */
function distanceFrom(a: Spot, b: Spot, point: Spot): number {
  if (a === undefined || b === undefined || point === undefined) return 0;
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(dx, dy);
  const [px, py] = [point[0] - a[0], point[1] - a[1]];
  return length === 0 ? Math.hypot(px, py) : Math.abs(dx * py - dy * px) / length;
}
