import { Blob, Buffer, Direction, Face, Font, shape } from 'harfbuzzjs';

/** A glyph of a line, in units of its face. */
export interface Glyph {
  readonly glyph: number;
  readonly x: number;
  readonly y: number;
  readonly advance: number;
}

/** Path data in units of the face: letters that command, and x and y by turns after each. */
export type Outline = readonly (string | number)[];

/** One face: which letters it has, how they stand in a row, and their outlines. */
export interface DrawnFace {
  readonly unitsPerEm: number;
  /** Whether it has a glyph for everything in a text that shows. */
  covers(text: string): boolean;
  /** Glyphs from left to right. */
  shaped(text: string, direction: 'ltr' | 'rtl'): readonly Glyph[];
  outlineOf(glyph: number): Outline;
}

/** @param file bytes of a TrueType or OpenType font. */
export function openFace(file: Uint8Array): DrawnFace {
  const face = new Face(new Blob(new Uint8Array(file).buffer));
  const font = new Font(face);
  const outlines = new Map<number, Outline>();
  const shaped: DrawnFace['shaped'] = (text, direction) => {
    const buffer = new Buffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    buffer.setDirection(direction === 'rtl' ? Direction.RTL : Direction.LTR);
    shape(font, buffer);
    return buffer.getGlyphInfosAndPositions().map((info) => ({
      glyph: info.codepoint,
      x: info.xOffset ?? 0,
      y: info.yOffset ?? 0,
      advance: info.xAdvance ?? 0,
    }));
  };
  return {
    unitsPerEm: face.upem,
    covers: (text) => shaped(visible(text), 'ltr').every(({ glyph }) => glyph !== 0),
    shaped,
    outlineOf(glyph) {
      const known = outlines.get(glyph) ?? outline(font.glyphToPath(glyph));
      outlines.set(glyph, known);
      return known;
    },
  };
}

/** Text without what shows nothing: breaks, joiners, direction marks, variation selectors. */
function visible(text: string): string {
  return text.replaceAll(/[\s\p{Cf}\ufe00-\ufe0f]/gu, '');
}

function outline(path: string): Outline {
  const parts = path.match(/[A-Z]|-?[\d.]+(?:e-?\d+)?/gu) ?? [];
  return parts.map((part) => (/[A-Z]/u.test(part) ? part : Number.parseFloat(part)));
}
