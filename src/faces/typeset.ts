import bidiFactory from 'bidi-js';
import { settable } from './settable.ts';
import { openFace, type DrawnFace, type Outline } from './face.ts';

/** Faces, ready to set lines of text. */
export interface Typesetter {
  /** Characters that no face has a glyph for, each once: empty for a text that can be written. */
  lacks(text: string): readonly string[];
  /** Whether a line reads from right to left. */
  isRightToLeft(text: string): boolean;
  /**
   * Width of a line in pixels, kerned within words: words are measured once.
   * @param size of the em, pixels.
   */
  width(text: string, size: number): number;
  /** The line as path data of SVG, its baseline starting at `x`, `y`. */
  path(text: string, size: number, x: number, y: number): string;
}

/** Text of one face and one direction. */
interface Run {
  readonly text: string;
  readonly face: DrawnFace;
  /** Embedding level (Unicode Standard Annex 9): odd for right to left. */
  readonly level: number;
}

const bidi = bidiFactory();
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * @param font reads a TrueType or OpenType font.
 * @param seconds the same, of fonts for what the first lacks: the first that has it is taken,
 * and none is read before it is needed.
 */
export function createTypesetter(
  font: () => Uint8Array,
  seconds: readonly (() => Uint8Array)[] = [],
): Typesetter {
  const main = openFace(font());
  const others = seconds.map(once);
  const found = new Map<string, DrawnFace | undefined>();
  const faceOf = (cluster: string): DrawnFace | undefined => {
    if (found.has(cluster)) return found.get(cluster);
    const other = others.find((open) => open().covers(cluster));
    const face = main.covers(cluster) ? main : other?.();
    found.set(cluster, face);
    return face;
  };
  const runsOf = (text: string): Run[] => {
    const line = settable(text);
    const { levels } = bidi.getEmbeddingLevels(line);
    const runs: Run[] = [];
    for (const { segment, index } of graphemes.segment(line)) {
      const level = levels[index] ?? 0;
      const last = runs.at(-1);
      const face = (/^\s+$/u.test(segment) ? main : faceOf(segment)) ?? main;
      if (last?.level === level && last.face === face) {
        runs[runs.length - 1] = { ...last, text: last.text + segment };
      } else runs.push({ text: segment, face, level });
    }
    return runs;
  };
  const widths = new Map<string, number>();
  const emsOf = (word: string): number => {
    const known = widths.get(word);
    if (known !== undefined) return known;
    const ems = runsOf(word).reduce((sum, run) => sum + runWidth(run), 0);
    widths.set(word, ems);
    return ems;
  };
  return {
    lacks: (text) => [
      ...new Set(
        Array.from(graphemes.segment(settable(text)), ({ segment }) => segment).filter(
          (cluster) => faceOf(cluster) === undefined,
        ),
      ),
    ],
    isRightToLeft: (text) => (bidi.getEmbeddingLevels(text).paragraphs[0]?.level ?? 0) % 2 === 1,
    width: (text, size) => text.split(/( )/u).reduce((sum, word) => sum + emsOf(word), 0) * size,
    path(text, size, x, y) {
      let at = x;
      return inVisualOrder(runsOf(text))
        .map((run) => {
          const path = runPath(run, size, at, y);
          at += runWidth(run) * size;
          return path;
        })
        .join('');
    },
  };
}

function once(read: () => Uint8Array): () => DrawnFace {
  let face: DrawnFace | undefined;
  return () => (face ??= openFace(read()));
}

/** Rule L2 of Unicode Standard Annex 9: from the highest level down, what lies in it is reversed. */
function inVisualOrder(runs: readonly Run[]): Run[] {
  const ordered = [...runs];
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level--) {
    for (let start = 0; start < ordered.length; start++) {
      let end = start;
      while ((ordered[end]?.level ?? -1) >= level) end++;
      ordered.splice(start, end - start, ...ordered.slice(start, end).reverse());
      start = Math.max(start, end);
    }
  }
  return ordered;
}

function glyphsOf({ text, face, level }: Run): ReturnType<DrawnFace['shaped']> {
  return face.shaped(text, level % 2 === 1 ? 'rtl' : 'ltr');
}

/** In ems. */
function runWidth(run: Run): number {
  const units = glyphsOf(run).reduce((sum, { advance }) => sum + advance, 0);
  return units / run.face.unitsPerEm;
}

function runPath(run: Run, size: number, x: number, y: number): string {
  const scale = size / run.face.unitsPerEm;
  let at = x;
  return glyphsOf(run)
    .map((glyph) => {
      const outline = run.face.outlineOf(glyph.glyph);
      const path = placed(outline, scale, at + glyph.x * scale, y - glyph.y * scale);
      at += glyph.advance * scale;
      return path;
    })
    .join('');
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
