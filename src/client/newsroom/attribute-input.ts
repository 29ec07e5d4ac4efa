import type { AttributeField } from '../../newsroom/component-form.ts';
import { isoInZone, offsetAt } from '../../time/zone.ts';
import { button, domElement } from './element.ts';

/** What forms may choose from, and how files are chosen. */
export interface Offers {
  readonly timeZone: string;
  /** Present symbols with their names. */
  readonly symbols: readonly Offer[];
  readonly promos: readonly Offer[];
  /** Names of the files beside the story, those chosen a moment ago included. */
  readonly files: readonly string[];
  /** Asks for a file; undefined where none was chosen. */
  readonly choose: (kind: 'picture' | 'data') => Promise<string | undefined>;
}

export interface Offer {
  readonly value: string;
  readonly label: string;
}

/** A field of a form and how its value is read. */
export interface AttributeInput {
  readonly control: HTMLElement;
  /** What its label is for, and what is given the focus. */
  readonly input: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
  readonly value: () => string;
}

/** Endings of files that a text may show. */
const ENDINGS = { picture: /\.(?:png|jpe?g|webp|avif)$/iu, data: /\.csv$/iu } as const;

/** The field for an attribute of a component, with what it has. */
export function attributeInput(
  { kind, options }: AttributeField,
  id: string,
  value: string,
  offers: Offers,
): AttributeInput {
  switch (kind) {
    case 'lines':
      return plain(domElement('textarea', { id, rows: '2' }, value));
    case 'choice':
      return select(
        id,
        value,
        options.map((each) => ({ value: each, label: each })),
      );
    case 'promo':
      return select(id, value, offers.promos);
    case 'symbol':
      return suggested(id, value, offers.symbols);
    case 'picture':
    case 'data':
      return file(id, value, kind, offers);
    case 'moment':
      return moment(id, value, offers.timeZone);
    case 'line':
      return plain(domElement('input', { id, value }));
  }
}

function plain(input: HTMLInputElement | HTMLTextAreaElement): AttributeInput {
  return { control: input, input, value: () => input.value };
}

/** One of what there is; what is written and is not among it stays to be chosen. */
function select(id: string, value: string, options: readonly Offer[]): AttributeInput {
  const isKnown = value === '' || options.some((each) => each.value === value);
  const all = [{ value: '', label: '' }, ...options, ...(isKnown ? [] : [{ value, label: value }])];
  const items = all.map((each) =>
    domElement('option', { value: each.value, selected: each.value === value }, each.label),
  );
  const input = domElement('select', { id }, ...items);
  return { control: input, input, value: () => input.value };
}

/** Typed or found by its value and its label. */
function suggested(id: string, value: string, options: readonly Offer[]): AttributeInput {
  const list = `${id}-list`;
  const input = domElement('input', { id, value, list, autocomplete: 'off', spellcheck: 'false' });
  const items = options.map((each) => domElement('option', { value: each.value }, each.label));
  const control = domElement('div', {}, input, domElement('datalist', { id: list }, ...items));
  return { control, input, value: () => input.value };
}

function file(id: string, value: string, kind: 'picture' | 'data', offers: Offers): AttributeInput {
  const names = offers.files.filter((name) => ENDINGS[kind].test(name));
  const { control, input } = suggested(
    id,
    value,
    names.map((name) => ({ value: name, label: '' })),
  );
  const choose = button('Choose…', () => {
    void offers.choose(kind).then((name) => {
      if (name !== undefined) input.value = name;
    });
  });
  control.classList.add('story-file');
  control.append(choose);
  return { control, input, value: () => input.value };
}

/** Date and time by the clocks of the paper; written with their offset. */
function moment(id: string, value: string, timeZone: string): AttributeInput {
  const at = Date.parse(value);
  const local = isoInZone(Number.isNaN(at) ? Date.now() : at, timeZone).slice(0, 16);
  const input = domElement('input', { id, type: 'datetime-local', value: local });
  const written = (): string => {
    if (input.value === local && !Number.isNaN(at)) return value;
    const shown = Date.parse(`${input.value}Z`);
    if (Number.isNaN(shown)) return '';
    return `${input.value.slice(0, 16)}:00${offsetAt(shown, timeZone)}`;
  };
  return { control: input, input, value: written };
}
