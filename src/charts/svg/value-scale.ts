import { scaleLinear } from 'd3-scale';
import type { ChartModel } from '../model.ts';
import { formatTicks } from '../unit.ts';

/** The axis of values: where it runs, and its ticks with their labels. */
export interface ValueScale {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly labels: readonly string[];
}

const FROM_ZERO: readonly ChartModel['type'][] = ['bar', 'stacked', 'area'];

/**
 * A scale that starts at zero for bars and areas (their length is the message), and
 * for the rest when zero is near the data anyway.
 *
 * @param wanted number of ticks.
 */
export function valueScale(model: ChartModel, wanted: number): ValueScale {
  const [low, high] = extent(model);
  const scale = scaleLinear(padded(low, high), [0, 1]).nice(wanted);
  const [from = 0, to = 1] = scale.domain();
  const ticks = scale.ticks(wanted).map((tick) => (tick === 0 ? 0 : tick));
  return { domain: [from, to], ticks, labels: formatTicks(ticks, model.unit, model.language) };
}

function extent(model: ChartModel): [number, number] {
  const values =
    model.type === 'stacked'
      ? model.x.values.map((_, row) => sum(model.series.map((one) => one.values[row] ?? 0)))
      : model.series.flatMap((one) => one.values.filter((value) => value !== null));
  const low = values.reduce((least, value) => Math.min(least, value), Infinity);
  const high = values.reduce((most, value) => Math.max(most, value), -Infinity);
  if (FROM_ZERO.includes(model.type)) return [Math.min(0, low), Math.max(0, high)];
  if (low > 0 && low < high * 0.4) return [0, high];
  if (high < 0 && high > low * 0.4) return [low, 0];
  return [low, high];
}

/** Equal ends, or ends that differ only by rounding, get room around them. */
function padded(low: number, high: number): [number, number] {
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (high - low > size * 1e-9) return [low, high];
  return size === 0 ? [0, 1] : [low - size * 0.1, high + size * 0.1];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
