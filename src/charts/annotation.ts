import { partsOf } from './column.ts';
import { formatDataDate, parseChartDate } from './date.ts';
import type { ChartFaults } from './fault.ts';
import type { Annotation, Band, XAxis } from './model.ts';
import { plainNumber } from './number.ts';
import { shown } from './shown.ts';

const MOST = 6;
const LONGEST_LABEL = 40;
/** Data and labels share the frame; a label may not reorder or break it. */
const ILLEGAL_LABEL = /[\p{Cc}\p{Cs}\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

/** A position on the axis and the first position after it (a day, month or year has both). */
interface Spot {
  readonly at: number;
  readonly end: number;
}

/** Reads `2022-03-16: First increase; 2024-09-18: First cut`. */
export function readAnnotations(
  text: string | undefined,
  x: XAxis | undefined,
  faults: ChartFaults,
): Annotation[] {
  const form = '2022-03-16: First increase';
  const entries = readPositions('annotations', text, form, x, faults);
  const read: Annotation[] = [];
  for (const { position, label, refuse } of entries) {
    const spot = readSpot(position, x);
    if (typeof spot === 'string') refuse(spot);
    else if (x !== undefined && !isInside(spot.at, spot.at, x)) refuse(outside(position, x));
    else read.push({ x: spot.at, label });
  }
  return read.toSorted((a, b) => a.x - b.x);
}

/** Reads `2020-02-01/2020-04-30: Recession`; the last day, month or year is inside the band. */
export function readBands(
  text: string | undefined,
  x: XAxis | undefined,
  faults: ChartFaults,
): Band[] {
  const form = '2020-02-01/2020-04-30: Recession';
  const entries = readPositions('bands', text, form, x, faults);
  const read: Band[] = [];
  for (const { position, label, refuse } of entries) {
    const ends = position.split('/').map((end) => readSpot(end.trim(), x));
    const [from, to] = ends;
    const fault = ends.find((end) => typeof end === 'string');
    if (fault !== undefined) refuse(fault);
    else if (typeof from !== 'object' || typeof to !== 'object' || ends.length !== 2) {
      refuse(`${shown(position)} has no end; write ${form}`);
    } else if (to.at < from.at)
      refuse(`${shown(position)} ends before it starts; exchange the two`);
    else if (x !== undefined && !isInside(from.at, to.end, x)) refuse(outside(position, x));
    else read.push({ from: from.at, to: to.end, label });
  }
  return read.toSorted((a, b) => a.from - b.from);
}

interface LabelledPosition {
  readonly position: string;
  readonly label: string;
  readonly refuse: (message: string) => void;
}

/** Splits `position: label; position: label`. */
function readPositions(
  attribute: 'annotations' | 'bands',
  text: string | undefined,
  form: string,
  x: XAxis | undefined,
  faults: ChartFaults,
): LabelledPosition[] {
  if (text === undefined || text.trim() === '') return [];
  const rule = attribute === 'bands' ? 'chart-band' : 'chart-annotation';
  const refuse = (message: string): void => {
    faults.atChart(rule, `${attribute}: ${message}`);
  };
  if (x?.kind === 'category') {
    refuse('an axis of names has no place for them; they need dates or numbers');
    return [];
  }
  const parts = partsOf(text, ';').filter((part) => part !== '');
  if (parts.length > MOST) refuse(`${parts.length} are too many to read; at most ${MOST}`);
  return parts.flatMap((part) => {
    const colon = part.indexOf(':');
    const label = part.slice(colon + 1).trim();
    const fault =
      colon < 1 || label === ''
        ? `${shown(part)} has no position or no label; write ${form}`
        : labelFault(label);
    if (fault !== undefined) refuse(fault);
    return fault === undefined ? [{ position: part.slice(0, colon).trim(), label, refuse }] : [];
  });
}

function labelFault(label: string): string | undefined {
  if (ILLEGAL_LABEL.test(label))
    return 'a label holds a control character, which nobody sees; delete it';
  if (label.length <= LONGEST_LABEL) return undefined;
  return `${shown(label)} has ${label.length} characters; at most ${LONGEST_LABEL} fit`;
}

function readSpot(text: string, x: XAxis | undefined): Spot | string {
  if (x?.kind === 'number') {
    const value = plainNumber(text);
    return value === undefined ? `${shown(text)} is not a number` : { at: value, end: value };
  }
  return parseChartDate(text) ?? `${shown(text)} is not a date; write 2024, 2024-07 or 2024-07-17`;
}

function isInside(from: number, to: number, x: XAxis): boolean {
  const [first, last] = extent(x);
  return to >= first && from <= last;
}

function outside(position: string, x: XAxis): string {
  const [first, last] = extent(x).map((at) =>
    x.kind === 'time' ? formatDataDate(at, x.precision, 'en-US') : String(at),
  );
  return `${shown(position)} lies outside the data, which runs from ${first} to ${last}`;
}

function extent(x: XAxis): [number, number] {
  if (x.kind === 'category') return [0, 0];
  return [Math.min(...x.values), Math.max(...x.values)];
}
