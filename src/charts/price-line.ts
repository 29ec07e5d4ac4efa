/** A line of closes over time, in a box that keeps its shape. */
export interface PriceLine {
  readonly width: number;
  readonly height: number;
  readonly path: string;
  /** Where years begin. */
  readonly years: string;
  /** Where the marked days lie on the line. */
  readonly marks: readonly { readonly x: number; readonly y: number }[];
}

const WIDTH = 640;
const HEIGHT = 200;
/** Room for the marks at the edges. */
const EDGE = 5;
const DAY = 86_400_000;

/**
 * Draws closes by their days. Of the days that share a unit across, the lowest and the highest are drawn.
 *
 * @param days as `2024-07-17`, ascending. @param closes one a day.
 * @param marked days of the line to be marked; others are left out.
 */
export function priceLine(
  days: readonly string[],
  closes: readonly number[],
  marked: readonly string[],
): PriceLine {
  const low = Math.min(...closes);
  const high = Math.max(...closes);
  const first = Date.parse(days[0] ?? '');
  const span = Math.max(DAY, Date.parse(days.at(-1) ?? '') - first);
  const across = (day: string): number =>
    Math.round(EDGE + ((Date.parse(day) - first) / span) * (WIDTH - 2 * EDGE));
  const down = (close: number): number => {
    const part = high > low ? (high - close) / (high - low) : 0.5;
    return Math.round((EDGE + part * (HEIGHT - 2 * EDGE)) * 10) / 10;
  };
  const columns = Map.groupBy(days.entries(), ([, day]) => across(day));
  const points = [...columns].flatMap(([x, column]) =>
    reduced(column.map(([at]) => down(closes[at] ?? low))).map((y) => `${x},${y}`),
  );
  const place = new Map(days.map((day, at) => [day, at]));
  return {
    width: WIDTH,
    height: HEIGHT,
    path: points.length === 0 ? '' : `M${points.join('L')}`,
    years: yearStarts(days)
      .map((day) => `M${across(day)},0v${HEIGHT}`)
      .join(''),
    marks: marked.flatMap((day) => {
      const at = place.get(day);
      return at === undefined ? [] : [{ x: across(day), y: down(closes[at] ?? low) }];
    }),
  };
}

/** The first, the extremes in their order, and the last. */
function reduced(ys: readonly number[]): number[] {
  if (ys.length <= 2) return [...ys];
  const kept = [0, ys.indexOf(Math.min(...ys)), ys.indexOf(Math.max(...ys)), ys.length - 1];
  return [...new Set(kept)].sort((a, b) => a - b).map((at) => ys[at] ?? 0);
}

function yearStarts(days: readonly string[]): string[] {
  const firsts = new Map(days.toReversed().map((day) => [day.slice(0, 4), day]));
  return [...firsts.values()].reverse().slice(1);
}
