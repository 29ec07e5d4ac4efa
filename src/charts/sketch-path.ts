/** A point of the box; `null` is a gap. */
export type SketchPoint = readonly [x: number, y: number] | null;

/** A line through the points, broken at gaps. */
export function linePath(points: readonly SketchPoint[]): string {
  return runsOf(points)
    .map((run) => wayThrough(simplified(run)))
    .join('');
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
  const lows = runsOf(lower);
  return runsOf(upper)
    .map((run, index) => {
      const back = simplified(lows[index] ?? run).toReversed();
      return `${wayThrough([...simplified(run), ...back])}z`;
    })
    .join('');
}

/** Lone points, which a round stroke makes dots. */
export function dotsPath(points: readonly SketchPoint[]): string {
  const dots = points.flatMap((point) => (point === null ? [] : [wayThrough([point])]));
  return [...new Set(dots)].join('');
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

function runsOf(points: readonly SketchPoint[]): Run[] {
  const runs: [readonly [number, number], ...(readonly [number, number])[]][] = [];
  let isOpen = false;
  for (const point of points) {
    const last = runs.at(-1);
    if (point !== null && isOpen && last !== undefined) last.push(point);
    else if (point !== null) runs.push([point]);
    isOpen = point !== null;
  }
  return runs;
}

/** Points of a run that are kept at most, so that a sketch stays small. */
const MOST_POINTS = 64;

/** The run without the points that a wider stroke would hide. */
function simplified(run: Run): readonly (readonly [number, number])[] {
  let kept: readonly (readonly [number, number])[] = run;
  for (let tolerance = 0.7; ; tolerance *= 1.5) {
    kept = withoutNear(kept, tolerance);
    if (kept.length <= MOST_POINTS) return kept;
  }
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
