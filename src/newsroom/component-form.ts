import { components, inlineComponents } from '../body/allowed.ts';
import { valueDirections, valueShows } from '../body/value.ts';
import { chartTypes } from '../body/chart.ts';
import type { ComponentManual } from './component-manual.ts';

/** How one component is asked for. */
export interface ComponentForm {
  readonly name: string;
  /** What it is for. */
  readonly about: string;
  /** Whether it stands among words, not on lines of its own. */
  readonly isInline: boolean;
  /** Whether text stands between its tags. */
  readonly holdsText: boolean;
  /** What such text looks like; may be empty. */
  readonly example: string;
  readonly attributes: readonly AttributeField[];
}

export interface AttributeField {
  readonly name: string;
  readonly isRequired: boolean;
  readonly hint: string;
  readonly kind: AttributeKind;
  /** Of a choice. */
  readonly options: readonly string[];
}

/** What an attribute asks for: words, a choice, a moment, a file beside the story or an id of a registry. */
export type AttributeKind =
  'line' | 'lines' | 'choice' | 'moment' | 'picture' | 'data' | 'symbol' | 'promo';

/** Attributes that are more than words; those of one name are the same in all components. */
const KINDS: Readonly<Record<string, AttributeKind>> = {
  src: 'picture',
  poster: 'picture',
  data: 'data',
  symbol: 'symbol',
  id: 'promo',
  time: 'moment',
  type: 'choice',
  show: 'choice',
  direction: 'choice',
  alt: 'lines',
  caption: 'lines',
  note: 'lines',
};

/** What there is to choose, by attribute. */
const OPTIONS: Readonly<Partial<Record<string, readonly string[]>>> = {
  type: chartTypes,
  show: valueShows,
  direction: valueDirections,
};

/** Components whose file is no picture: its name is typed. */
const PLAYED: ReadonlySet<string> = new Set(['Audio', 'Video']);

/** A form for every component that articles may have, with what the manual says of it. */
export function componentForms(manuals: ReadonlyMap<string, ComponentManual>): ComponentForm[] {
  return Array.from(components, ([name, { required, optional, children }]) => {
    const manual = manuals.get(name);
    const field = (attribute: string): AttributeField => {
      const isName = attribute === 'src' && PLAYED.has(name);
      const kind = !isName && Object.hasOwn(KINDS, attribute) ? KINDS[attribute] : undefined;
      return {
        name: attribute,
        isRequired: required.includes(attribute),
        hint: manual?.attributes[attribute] ?? '',
        kind: kind ?? 'line',
        options: OPTIONS[attribute] ?? [],
      };
    };
    return {
      name,
      about: manual?.about ?? '',
      isInline: inlineComponents.has(name),
      holdsText: children,
      example: manual?.example ?? '',
      attributes: [...required, ...optional].map(field),
    };
  });
}
