import type { Text } from 'hast';
import { didYouMean } from '../problem/nearest.ts';
import { readDataPath } from './asset-path.ts';
import type { ComponentRule } from './allowed.ts';
import { readAttributes } from './component-attributes.ts';
import type { ComponentNode } from './component-node.ts';
import type { Place } from './line-index.ts';
import { placeOf, startOf, type Reading } from './reading.ts';

/** What of two rows may be printed. */
export const valueShows = ['value', 'change', 'growth', 'ratio', 'rank'] as const;

/** Which way a sentence may say that a figure went. */
export const valueDirections = ['up', 'down'] as const;

/** The attributes of `<Value />` as written; `charts/value.ts` gives them meaning. */
export interface ValueAttributes {
  /** A `.csv` beside the article, or `/data/name.csv` for a shared series. */
  readonly data: string;
  /** What stands in the cell that names the row. */
  readonly row: string;
  readonly column: string;
  /** The column whose cells name rows; default the first. */
  readonly key: string | undefined;
  /** The row that `row` is compared with. */
  readonly from: string | undefined;
  /** Default `value`. */
  readonly show: (typeof valueShows)[number];
  /** As of a chart: `number` (default), `percent`, `index`, or an ISO 4217 code. */
  readonly unit: string | undefined;
  /** Digits after the decimal point, `0` to `6`; default as in the data. */
  readonly decimals: string | undefined;
  /** Which way the sentence says it went: printed without a sign. */
  readonly direction: (typeof valueDirections)[number] | undefined;
}

/** A `<Value />` of a text, and where each of its attributes stands. */
export interface ValueReference extends Place {
  readonly spec: ValueAttributes;
  readonly places: Readonly<Partial<Record<keyof ValueAttributes, Place>>>;
}

/** `<Value />` as the figure that its file holds; `undefined` when it is refused. */
export function figureText(
  node: ComponentNode,
  rule: ComponentRule,
  reading: Reading,
): Text | undefined {
  const attributes = readAttributes(node, rule, reading);
  if (attributes === undefined) return undefined;
  const start = startOf(node);
  const refuse = (offset: number, id: string, message: string): undefined => {
    reading.problems.error(offset, id, message);
    return undefined;
  };
  if (node.children.length > 0) {
    const message = '<Value> holds no text; write <Value data="…" row="…" column="…" />';
    refuse(start, 'component-children', message);
    return;
  }
  if (reading.inHeading) {
    const message =
      'a heading is what links lead to, and stays as it is; write the figure itself there, or say it below';
    refuse(start, 'component-placement', message);
    return;
  }
  const offset = attributes.offset;
  const data = readDataPath(attributes.get('data') ?? '');
  if ('rule' in data) {
    refuse(offset('data'), data.rule, data.message);
    return;
  }
  const [show, direction] = [attributes.get('show') ?? 'value', attributes.get('direction')];
  const shown = valueShows.find((known) => known === show);
  if (shown === undefined) {
    refuse(offset('show'), 'value-show', unknownOf('show', show, valueShows));
    return;
  }
  const way = valueDirections.find((known) => known === direction);
  if (direction !== undefined && way === undefined) {
    refuse(offset('direction'), 'value-show', unknownOf('direction', direction, valueDirections));
    return;
  }
  const spec: ValueAttributes = {
    data: data.path,
    row: attributes.get('row') ?? '',
    column: attributes.get('column') ?? '',
    key: attributes.get('key'),
    from: attributes.get('from'),
    show: shown,
    unit: attributes.get('unit'),
    decimals: attributes.get('decimals'),
    direction: way,
  };
  const written = [...rule.required, ...rule.optional].flatMap((name) =>
    attributes.get(name) === undefined ? [] : [[name, placeOf(reading, offset(name))] as const],
  );
  const places = Object.fromEntries(written);
  reading.collected.values.push({ spec, places, ...placeOf(reading, start) });
  const end = node.position?.end.offset ?? start;
  reading.words += 1 - joined(reading.source, start - 1) - joined(reading.source, end);
  return { type: 'text', value: reading.context.figureOf?.(spec) ?? spec.row };
}

/** Whether the character there makes one word with the figure, which is counted with it: 1 or 0. */
function joined(source: string, at: number): number {
  return /^[^\s*_~|[\]<>]/u.test(source.charAt(at)) ? 1 : 0;
}

function unknownOf(attribute: string, written: string, known: readonly string[]): string {
  const advice = didYouMean(written, known) || `; known are ${known.join(', ')}`;
  return `${attribute}="${written.slice(0, 40)}" is unknown${advice}`;
}
