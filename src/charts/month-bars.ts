/** Bars of stories a month, to be stretched to any width. */
export interface MonthBars {
  /** Size of the view box; four across belong to a month. */
  readonly width: number;
  readonly height: number;
  /** Path of the bars: eleven bytes a month. */
  readonly bars: string;
  /** Path of the lines where years begin. */
  readonly years: string;
}

const MONTH = 4;
const HEIGHT = 48;

/**
 * Draws stories a month. A month with a story has a bar at least one unit high.
 *
 * @param coverage `YYYY-MM` with its count, in order, every month between first and last.
 */
export function monthBars(
  coverage: readonly { readonly month: string; readonly count: number }[],
): MonthBars {
  const most = coverage.reduce((highest, { count }) => Math.max(highest, count), 1);
  const bars = coverage.map(({ count }) => {
    if (count <= 0) return `h${MONTH}`;
    const height = Math.max(1, Math.round((count / most) * HEIGHT));
    return `v-${height}h${MONTH - 1}v${height}h1`;
  });
  const years = coverage.flatMap(({ month }, index) =>
    index > 0 && month.endsWith('-01') ? [`M${index * MONTH - 0.5},0v${HEIGHT}`] : [],
  );
  return {
    width: coverage.length * MONTH,
    height: HEIGHT,
    bars: coverage.length === 0 ? '' : `M.5,${HEIGHT}${bars.join('')}`,
    years: years.join(''),
  };
}
