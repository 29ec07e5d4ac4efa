import { scaleLinear } from 'd3-scale';
import type { ChartModel, Ordered } from './model.ts';
import {
  dotsPath,
  linePath,
  rectanglePath,
  stepped,
  surfacePath,
  type SketchPoint,
} from './sketch-path.ts';
import { SKETCH_BOX, type SketchMark } from '../publication/sketch.ts';
import { barEnds } from './svg/bar.ts';
import { hasBars, slot } from './svg/mark.ts';
import { valueScale } from './svg/value-scale.ts';

/** Free space at the edges, so that strokes stay inside. */
const EDGE = 6;
/** More lines would be a thicket; the page's own chart has them all. */
const MOST_LINES = 3;
/** More bars would be a comb: they are drawn as one surface. */
const MOST_BARS = 36;
/** Part of its row that a bar takes. */
const THICKNESS = 0.72;

/** The marks of a chart without anything else, the first series last, so that it lies on top. */
export function sketchMarks(model: ChartModel): SketchMark[] {
  const { x } = model;
  const series = model.series.slice(0, model.type === 'stacked' ? undefined : MOST_LINES);
  const marks =
    x.kind === 'category'
      ? namedMarks({ ...model, series })
      : orderedMarks({ ...model, series }, x);
  return marks.filter(({ d }) => d !== '').toReversed();
}

function orderedMarks(model: ChartModel, x: Ordered): SketchMark[] {
  const isBarred = hasBars(model, x) && x.values.length <= MOST_BARS;
  const place = placesOf(x, isBarred);
  const y = scaleLinear(valueScale(model, 4).domain, [SKETCH_BOX.height - EDGE, EDGE]);
  const middle = (row: number): number => place(x.values[row] ?? 0);
  if (isBarred) {
    const [first = 0] = x.values;
    const room = x.values.length === 1 ? 80 : place(first + slot(x)) - place(first);
    return barMarks(model, room * THICKNESS, (row, offset, thickness, from, to) =>
      rectanglePath(middle(row) + offset, y(from), thickness, y(to) - y(from)),
    );
  }
  const isStep = model.type === 'step' || model.type === 'bar' || isHeld(model, x);
  const edge = (ends: readonly Ends[], which: 0 | 1): SketchPoint[] => {
    const points = ends.map((pair, row): SketchPoint =>
      pair === null ? null : [middle(row), y(pair[which])],
    );
    return isStep ? stepped(points) : points;
  };
  const all = endsOf(model);
  const surfaces = all.map((ends, series): SketchMark => ({
    series,
    form: 'surface',
    d: surfacePath(edge(ends, 1), edge(ends, 0)),
  }));
  if (model.type === 'stacked' || model.type === 'range') return surfaces;
  const lines = all.map((ends, series): SketchMark => {
    const points = edge(ends, 1);
    if (model.type === 'dot') return { series, form: 'dots', d: dotsPath(points) };
    return { series, form: 'line', d: linePath(points) };
  });
  if (model.type === 'line' || model.type === 'step' || model.type === 'dot') return lines;
  return [...lines.slice(0, 1), ...surfaces.slice(0, 1)];
}

/** Whether each range holds until the next row: those of days do. */
function isHeld({ type }: ChartModel, { kind }: Ordered): boolean {
  return type === 'range' && kind === 'time';
}

type Ends = readonly [from: number, to: number] | null;

/** From where to where each row of a series reaches, in values. */
function endsOf(model: ChartModel): Ends[][] {
  if (model.type === 'range' || model.type === 'stacked') return barEnds(model);
  return model.series.map(({ values }) =>
    values.map((value) => (value === null ? null : [0, value])),
  );
}

function placesOf(x: Ordered, isBarred: boolean): (value: number) => number {
  const [first, last] = [Math.min(...x.values), Math.max(...x.values)];
  if (first === last) return () => SKETCH_BOX.width / 2;
  const room = isBarred ? slot(x) / 2 : 0;
  return scaleLinear([first - room, last + room], [EDGE, SKETCH_BOX.width - EDGE]);
}

/** One row a name, from the top; values to the right. */
function namedMarks(model: ChartModel): SketchMark[] {
  const count = model.x.values.length;
  const x = scaleLinear(valueScale(model, 4).domain, [EDGE, SKETCH_BOX.width - EDGE]);
  const row = scaleLinear([0, count], [EDGE, SKETCH_BOX.height - EDGE]);
  if (model.type === 'dot') {
    return model.series.map(({ values }, series) => {
      const points = values.map((value, at): SketchPoint =>
        value === null ? null : [x(value), row(at + 0.5)],
      );
      return { series, form: 'dots', d: dotsPath(points) };
    });
  }
  return barMarks(model, (row(1) - row(0)) * THICKNESS, (at, offset, thickness, from, to) =>
    rectanglePath(x(from), row(at + 0.5) + offset, x(to) - x(from), thickness),
  );
}

type Rectangle = (
  row: number,
  /** From the middle of the row. */
  offset: number,
  thickness: number,
  from: number,
  to: number,
) => string;

/** @param group thickness of what a row has together. */
function barMarks(model: ChartModel, group: number, rectangle: Rectangle): SketchMark[] {
  const ends = barEnds(model);
  const isBeside = model.type === 'bar';
  const thickness = isBeside ? group / ends.length : group;
  return ends.map((rows, series) => {
    const offset = (isBeside ? series * thickness : 0) - group / 2;
    const bars = rows.map((end, row) =>
      end === null || (end[0] === end[1] && model.type !== 'range')
        ? ''
        : rectangle(row, offset, thickness, end[0], end[1]),
    );
    return { series, form: 'surface', d: bars.join('') };
  });
}
