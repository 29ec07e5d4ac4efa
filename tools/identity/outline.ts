import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs';

/** A line of text as one SVG path, with its bounds in the path's own units. */
export interface OutlinedLine {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Draws `text`, kerned, from a TrueType file. One em is `em` units; coordinates
 * are whole numbers and relative, which halves the path.
 */
export function outline(font: Uint8Array, text: string, em: number): OutlinedLine {
  const face = new Face(new Blob(new Uint8Array(font).buffer));
  const hb = new Font(face);
  hb.setScale(em, em);
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(hb, buffer);
  const glyphs: { commands: Command[]; x: number }[] = [];
  let x = 0;
  let top = 0;
  let bottom = 0;
  for (const glyph of buffer.getGlyphInfosAndPositions()) {
    glyphs.push({ commands: commands(hb.glyphToPath(glyph.codepoint)), x });
    const extents = hb.glyphExtents(glyph.codepoint);
    top = Math.max(top, extents?.yBearing ?? 0);
    bottom = Math.min(bottom, (extents?.yBearing ?? 0) + (extents?.height ?? 0));
    x += glyph.xAdvance ?? 0;
  }
  return {
    path: glyphs.map((glyph) => relative(glyph.commands, glyph.x, top)).join(''),
    width: Math.ceil(x),
    height: Math.ceil(top - bottom),
  };
}

interface Command {
  readonly letter: string;
  readonly numbers: readonly number[];
}

function commands(path: string): Command[] {
  return [...path.matchAll(/([MLQCZ])([^MLQCZ]*)/gu)].map((match) => ({
    letter: match[1] ?? '',
    numbers: (match[2] ?? '').split(/[ ,]/u).filter(Boolean).map(Number),
  }));
}

/** Moved to its place, y downwards from the top, every point rounded once. */
function relative(glyph: readonly Command[], left: number, top: number): string {
  let at: readonly [number, number] = [0, 0];
  let path = '';
  for (const { letter, numbers } of glyph) {
    if (letter === 'Z') {
      path += 'z';
      continue;
    }
    const points = pairs(numbers).map(
      ([x, y]) => [Math.round(x + left), Math.round(top - y)] as const,
    );
    const end = points.at(-1) ?? at;
    path +=
      letter === 'M'
        ? `M${end.join(' ')}`
        : letter.toLowerCase() +
          points
            .flatMap(([x, y]) => [x - at[0], y - at[1]])
            .join(' ')
            .replaceAll(' -', '-');
    at = end;
  }
  return path;
}

function pairs(numbers: readonly number[]): [number, number][] {
  return Array.from({ length: numbers.length / 2 }, (_, index) => [
    numbers[2 * index] ?? 0,
    numbers[2 * index + 1] ?? 0,
  ]);
}
