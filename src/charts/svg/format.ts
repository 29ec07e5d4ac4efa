/** The three sizes a chart is drawn in; the page shows one of the first two. */
export type FormatName = 'wide' | 'narrow' | 'card';

/** Sizes in pixels of the drawing's own coordinates. */
export interface Format {
  readonly name: FormatName;
  readonly width: number;
  /** Height of the plot without axis, legend and labels. */
  readonly plotHeight: number;
  /** Thickness of a bar on names. */
  readonly bar: number;
  /** Size of all text. */
  readonly text: number;
  /** Most labels along the horizontal axis, and wanted along the vertical one. */
  readonly ticks: { readonly x: number; readonly y: number };
}

/**
 * `wide` fills an article column; `narrow` keeps its text near 12 px on a phone of
 * 320 px, where a scaled-down `wide` would show it at 6 px; `card` is part of an image.
 */
export const formats: Record<FormatName, Format> = {
  wide: { name: 'wide', width: 680, plotHeight: 290, bar: 20, text: 13, ticks: { x: 8, y: 5 } },
  narrow: { name: 'narrow', width: 340, plotHeight: 220, bar: 20, text: 14, ticks: { x: 5, y: 5 } },
  card: { name: 'card', width: 552, plotHeight: 180, bar: 20, text: 14, ticks: { x: 7, y: 4 } },
};

/** A rectangle of the drawing, in pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Height of one line of text. */
export function lineHeight(format: Format): number {
  return Math.round(format.text * 1.3);
}
