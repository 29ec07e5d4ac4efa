import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs';

/** Descriptors that give a fallback face the space of another. Percentages. */
export interface FallbackMetrics {
  readonly sizeAdjust: number;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
}

interface Measured {
  readonly upem: number;
  readonly ascender: number;
  readonly descender: number;
  readonly lineGap: number;
  /** Advance of the sample, in em. */
  readonly advance: number;
}

/**
 * How a fallback must be sized and padded to stand in for `font`, so that lines
 * break alike and nothing moves when `font` arrives (CSS Fonts 5,
 * `size-adjust`; CSS Fonts 4, `ascent-override`).
 */
export function fallbackMetrics(
  font: Uint8Array,
  fallback: Uint8Array,
  sample: string,
): FallbackMetrics {
  const wanted = measure(font, sample);
  const given = measure(fallback, sample);
  const size = wanted.advance / given.advance;
  const percent = (units: number): number => round((units / wanted.upem / size) * 100);
  return {
    sizeAdjust: round(size * 100),
    ascent: percent(wanted.ascender),
    descent: percent(-wanted.descender),
    lineGap: percent(wanted.lineGap),
  };
}

function measure(file: Uint8Array, sample: string): Measured {
  const face = new Face(new Blob(new Uint8Array(file).buffer));
  const font = new Font(face);
  const buffer = new Buffer();
  buffer.addText(sample);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  const advance = buffer.getGlyphPositions().reduce((sum, position) => sum + position.xAdvance, 0);
  return { upem: face.upem, ...font.hExtents(), advance: advance / face.upem };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
