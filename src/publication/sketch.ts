/** Width and height of the box in which sketches are drawn. */
export const SKETCH_BOX = { width: 300, height: 200 } as const;

/**
 * A chart as a small picture: its marks and one value, without axes, legend or notes. Plain JSON, of
 * some two kilobytes, eight at most. The marks may be stretched to any shape: their strokes keep their width
 * then (`non-scaling-stroke`, SVG 2).
 */
export interface Sketch {
  /** In the order in which they are drawn. */
  readonly marks: readonly SketchMark[];
  /** The last value of the first series, or of rows with names the largest: `2.4%`. */
  readonly value: string;
  /** What is drawn: the chart's subtitle, or its title where it has none. */
  readonly subject: string;
  /** Where in the chart it is: the series where there are several, and the row: `June 2024`, a name. */
  readonly place: readonly string[];
}

export interface SketchMark {
  /** From 0. */
  readonly series: number;
  /** `line` and `dots` are strokes, a `surface` is filled. */
  readonly form: 'line' | 'dots' | 'surface';
  /** SVG path of whole numbers in the box `SKETCH_BOX`. */
  readonly d: string;
}
