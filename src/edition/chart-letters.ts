import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chartFonts } from '../charts/image.ts';
import type { ChartModel } from '../charts/model.ts';
import { formatValue } from '../charts/unit.ts';
import { lettersOf } from '../faces/letters.ts';
import { settable } from '../faces/settable.ts';

/** What the first face has: most charts hold nothing else, and no face is read for them. */
const COMMON =
  /^[\u0020-\u007e\u00a0-\u0107\u2013\u2014\u2018-\u201a\u201c-\u201e\u2026\u20ac\u2212]*$/u;
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** What shows nothing of its own: breaks, joiners, marks of direction, selectors of variants. */
const UNSEEN = /[\s\p{Cf}\ufe00-\ufe0f]/gu;

/**
 * What the image of a chart would lack.
 *
 * @returns a function that gives the characters of a chart that no face of charts has, each once:
 *   with one of them there is no image, since a name without its letters is another name.
 */
export function chartLetters(projectDir: string): (model: ChartModel) => readonly string[] {
  let faces: readonly ReadonlySet<number>[] | undefined;
  const isWritten = (cluster: string): boolean => {
    if (COMMON.test(cluster)) return true;
    faces ??= chartFonts.map((file) => lettersOf(readFileSync(join(projectDir, file))));
    return faces.some((face) => Array.from(cluster, codeOf).every((code) => face.has(code)));
  };
  return (model) => {
    const text = settable(drawnWords(model).join('\n'));
    const clusters = Array.from(graphemes.segment(text), ({ segment }) => segment);
    const shown = new Set(clusters.map((cluster) => cluster.replace(UNSEEN, '')));
    return [...shown].filter((cluster) => !isWritten(cluster));
  };
}

function codeOf(letter: string): number {
  return letter.codePointAt(0) ?? 0;
}

function drawnWords({ title, subtitle, source, x, series, ...rest }: ChartModel): string[] {
  return [
    ...[title, subtitle ?? '', source, formatValue(1, rest.unit, 0, rest.language)],
    ...(x.kind === 'category' ? x.values : []),
    ...[...series.map(({ name }) => name), ...rest.annotations.map(({ label }) => label)],
    ...rest.bands.map(({ label }) => label),
  ];
}
