import type { Element } from 'hast';
import type { ChartModel } from '../model.ts';
import { svgElement } from './element.ts';
import { lineHeight, type Box, type Format } from './format.ts';
import { textWidth, wrapText } from './text.ts';

/** A label above the plot that belongs to a position (`rule`) or to a band. */
interface Subject {
  readonly x: number;
  readonly label: string;
  readonly rule: boolean;
}

type Side = 'start' | 'middle' | 'end';

/** A label with its place: `from` to `to` in pixels, rows counted from the top. */
interface Flag extends Subject {
  readonly side: Side;
  readonly from: number;
  readonly to: number;
  readonly row: number;
}

/** Labels of annotations and bands, and the key when they are numbered. */
export interface Flags {
  readonly flags: readonly Flag[];
  readonly rows: number;
  /** `1 First increase`: lines of text for under the chart; empty when labels are in place. */
  readonly key: readonly string[];
}

const GAP = 4;
const MOST_ROWS = 4;

/**
 * Places every label so that none overlaps another, is crossed by another's rule, or
 * leaves the frame. When there is no such arrangement they are numbered, with a key.
 *
 * @param at from a position of the axis to pixels.
 */
export function placeFlags(model: ChartModel, format: Format, at: (x: number) => number): Flags {
  const subjects: Subject[] = [
    ...model.bands.map(({ from, to, label }) => ({
      x: (at(from) + at(to)) / 2,
      label,
      rule: false,
    })),
    ...model.annotations.map(({ x, label }) => ({ x: at(x), label, rule: true })),
  ].toSorted((a, b) => a.x - b.x);
  if (subjects.length === 0) return { flags: [], rows: 0, key: [] };
  const flags = bestArrangement(subjects, format);
  if (flags !== undefined) {
    return { flags, rows: Math.max(...flags.map((flag) => flag.row)) + 1, key: [] };
  }
  const key = subjects.map((subject, index) => `${index + 1} ${subject.label}`);
  const numbers = subjects.map((subject, index) => ({ ...subject, label: `${index + 1}` }));
  const arranged = bestArrangement(numbers, format) ?? clustered(subjects, format);
  const rows = Math.max(...arranged.map((flag) => flag.row)) + 1;
  return { flags: arranged, rows, key: wrapKey(key, format) };
}

/** Rules and labels, drawn from the top of the strip to the bottom of the plot. */
export function drawFlags(flags: Flags, format: Format, stripTop: number, plot: Box): Element[] {
  const height = lineHeight(format);
  const rules = flags.flags
    .filter((flag) => flag.rule)
    .map((flag) => {
      const top = stripTop + flag.row * height + 2;
      return svgElement('path', { d: `M${flag.x.toFixed(1)},${top.toFixed(1)}V${plot.bottom}` });
    });
  const labels = flags.flags
    .filter((flag) => flag.label !== '')
    .map((flag) => {
      const x =
        flag.side === 'start'
          ? flag.from + GAP
          : flag.side === 'end'
            ? flag.to - GAP
            : (flag.from + flag.to) / 2;
      const y = stripTop + flag.row * height + format.text;
      return svgElement(
        'text',
        { x, y, 'text-anchor': flag.side === 'start' ? undefined : flag.side },
        flag.label,
      );
    });
  if (labels.length === 0) return [];
  return [
    svgElement(
      'g',
      { class: 'chart-annotation' },
      svgElement('g', { stroke: 'currentColor', 'stroke-dasharray': '1 2' }, ...rules),
      ...labels,
    ),
  ];
}

/** Of all choices of sides, the valid one with the fewest rows, then the fewest turned labels. */
function bestArrangement(subjects: readonly Subject[], format: Format): Flag[] | undefined {
  let best: { flags: Flag[]; cost: number } | undefined;
  for (const turns of sideChoices(subjects)) {
    const flags = subjects.map((subject, index) =>
      flagOf(subject, subject.rule ? (turns[index] ? 'end' : 'start') : 'middle', format),
    );
    if (flags.some((flag) => flag.from < 0 || flag.to > format.width)) continue;
    const placed = stack(flags);
    if (placed === undefined) continue;
    const turned = turns.filter((turn) => turn).length;
    const cost = Math.max(...placed.map((flag) => flag.row)) * 10 + turned;
    if (best === undefined || cost < best.cost) best = { flags: placed, cost };
  }
  return best?.flags;
}

/** Every way to turn some of the labels that have a rule to its left. */
function sideChoices(subjects: readonly Subject[]): boolean[][] {
  return subjects.reduce<boolean[][]>(
    (choices, subject) =>
      choices.flatMap((turns) =>
        subject.rule
          ? [
              [...turns, false],
              [...turns, true],
            ]
          : [[...turns, false]],
      ),
    [[]],
  );
}

function flagOf(subject: Subject, side: Side, format: Format): Flag {
  const width = textWidth(subject.label, format.text) + 2 * GAP;
  if (side === 'start') return { ...subject, side, from: subject.x, to: subject.x + width, row: 0 };
  if (side === 'end') return { ...subject, side, from: subject.x - width, to: subject.x, row: 0 };
  const from = Math.max(0, Math.min(subject.x - width / 2, format.width - width));
  return { ...subject, side, from, to: from + width, row: 0 };
}

/** Gives each flag the highest row it may have, or `undefined` when rules would cross labels. */
function stack(flags: readonly Flag[]): Flag[] | undefined {
  const rows = flags.map(() => 0);
  for (let pass = 0; pass <= flags.length; pass++) {
    let moved = false;
    for (const [lower, flag] of flags.entries()) {
      for (const [upper, other] of flags.entries()) {
        if (lower === upper || !mustBeBelow(flag, other, lower > upper)) continue;
        const least = (rows[upper] ?? 0) + 1;
        if ((rows[lower] ?? 0) >= least) continue;
        rows[lower] = least;
        moved = true;
      }
    }
    if (!moved) {
      return Math.max(...rows) < MOST_ROWS
        ? flags.map((flag, index) => ({ ...flag, row: rows[index] ?? 0 }))
        : undefined;
    }
  }
  return undefined;
}

function mustBeBelow(flag: Flag, other: Flag, isLater: boolean): boolean {
  const crosses = (rule: Flag, label: Flag): boolean =>
    rule.rule && rule.x > label.from + 0.5 && rule.x < label.to - 0.5;
  if (crosses(flag, other)) return true;
  if (crosses(other, flag)) return false;
  return isLater && flag.from < other.to && other.from < flag.to;
}

/** Numbers in one row; neighbours without room between them share a flag: `2–4`. */
function clustered(subjects: readonly Subject[], format: Format): Flag[] {
  const room = 2 * textWidth('10–12', format.text) + 4 * GAP;
  const flags: Flag[] = [];
  let cluster: number[] = [];
  for (const [index, subject] of subjects.entries()) {
    cluster.push(index);
    const next = subjects[index + 1];
    if (next !== undefined && next.x - subject.x < room) {
      flags.push({ ...subject, label: '', side: 'start', from: subject.x, to: subject.x, row: 0 });
      continue;
    }
    const [first, last] = [(cluster[0] ?? 0) + 1, index + 1];
    const label = first === last ? `${first}` : `${first}–${last}`;
    const start = flagOf({ ...subject, label }, 'start', format);
    const anchor = subjects[first - 1]?.x ?? subject.x;
    flags.push(
      start.to <= format.width
        ? start
        : { ...flagOf({ ...subject, x: anchor, label }, 'end', format), x: subject.x },
    );
    cluster = [];
  }
  return flags;
}

/** Joins the entries of the key into lines that fit. */
function wrapKey(entries: readonly string[], format: Format): string[] {
  const lines: string[] = [];
  for (const entry of entries) {
    const longer = lines.length === 0 ? entry : `${lines.at(-1)} · ${entry}`;
    const isOpen = lines.length > 0 && textWidth(longer, format.text) <= format.width;
    if (isOpen) lines[lines.length - 1] = longer;
    else lines.push(...wrapText(entry, format.width, format.text));
  }
  return lines;
}
