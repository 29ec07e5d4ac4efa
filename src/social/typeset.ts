import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs';

/** One face, ready to set lines of text. */
export interface Typesetter {
  /** Whether the face has a glyph for every character, spaces and joiners aside. */
  covers(text: string): boolean;
  /**
   * Width of a line in pixels, kerned within words: words are measured once.
   * @param size of the em, pixels.
   */
  width(text: string, size: number): number;
  /** The line as path data of SVG, its baseline starting at `x`, `y`. */
  path(text: string, size: number, x: number, y: number): string;
}

/** @param file bytes of a TrueType or OpenType font. */
export function createTypesetter(file: Uint8Array): Typesetter {
  const face = new Face(new Blob(file.slice().buffer));
  const font = new Font(face);
  const glyphs = new Map<number, Outline>();
  const shaped = (text: string): { glyph: number; x: number; y: number; advance: number }[] => {
    const buffer = new Buffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    shape(font, buffer);
    return buffer.getGlyphInfosAndPositions().map((info) => ({
      glyph: info.codepoint,
      x: info.xOffset ?? 0,
      y: info.yOffset ?? 0,
      advance: info.xAdvance ?? 0,
    }));
  };
  const outlineOf = (glyph: number): Outline => {
    const known = glyphs.get(glyph) ?? outline(font.glyphToPath(glyph));
    glyphs.set(glyph, known);
    return known;
  };
  const advances = new Map<string, number>();
  const unitsOf = (word: string): number => {
    const known = advances.get(word);
    if (known !== undefined) return known;
    const units = shaped(word).reduce((sum, { advance }) => sum + advance, 0);
    advances.set(word, units);
    return units;
  };
  return {
    covers: (text) => shaped(visible(text)).every(({ glyph }) => glyph !== 0),
    width: (text, size) =>
      (text.split(/( )/u).reduce((sum, word) => sum + unitsOf(word), 0) * size) / face.upem,
    path(text, size, x, y) {
      const scale = size / face.upem;
      let at = x;
      return shaped(text)
        .map((glyph) => {
          const path = placed(
            outlineOf(glyph.glyph),
            scale,
            at + glyph.x * scale,
            y - glyph.y * scale,
          );
          at += glyph.advance * scale;
          return path;
        })
        .join('');
    },
  };
}

/** Text without what shows nothing: breaks, joiners, direction marks, variation selectors. */
function visible(text: string): string {
  return text.replaceAll(/[\s\p{Cf}\ufe00-\ufe0f]/gu, '');
}

/** Path data in units of the face: letters that command, and x and y by turns after each. */
type Outline = readonly (string | number)[];

function outline(path: string): Outline {
  const parts = path.match(/[A-Z]|-?[\d.]+(?:e-?\d+)?/gu) ?? [];
  return parts.map((part) => (/[A-Z]/u.test(part) ? part : Number.parseFloat(part)));
}

/** An outline scaled, turned y downwards and moved, to a tenth of a pixel. */
function placed(outline: Outline, scale: number, left: number, baseline: number): string {
  let isX = true;
  let path = '';
  for (const part of outline) {
    if (typeof part === 'string') {
      isX = true;
      path += part;
    } else {
      const value = isX ? left + part * scale : baseline - part * scale;
      isX = !isX;
      path += `${Math.round(value * 10) / 10} `;
    }
  }
  return path;
}
