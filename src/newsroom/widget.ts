import type { Field, RelationFieldProps, SelectFieldProps } from '@sveltia/cms';
import { fieldLabel } from './field-label.ts';
import { wordFieldOf } from './file-shape.ts';
import { fieldsOrWords, isSchema, branchesOf, type JsonSchema } from '../schema/json-schema.ts';

/** What of the publication the fields of the editor depend on. */
export interface DeskChoices {
  /** IANA */
  readonly timeZone: string;
  /** BCP 47, the publication's own first. */
  readonly languages: readonly string[];
  /** Stories to choose from, the newest first; where there are none, an id is typed. */
  readonly stories: readonly Choice[];
  readonly pages: readonly Choice[];
  readonly promos: readonly Choice[];
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Registries from which fields choose what exists at that moment, by what they show. */
const REGISTRIES: Readonly<Record<string, { readonly value: string; readonly label: string }>> = {
  authors: { value: 'id', label: 'name' },
  sections: { value: 'id', label: 'name' },
  series: { value: 'id', label: 'name' },
  tags: { value: 'id', label: 'name' },
  tickers: { value: 'symbol', label: 'name' },
};

/** Endings of pictures that pages can show. */
export const PICTURES = '.avif,.gif,.jpeg,.jpg,.png,.webp';

/** Longer text is written in several lines. */
const LONG = 400;

/** The field of the editor for a field of a schema, whatever it is. */
export function fieldFor(
  name: string,
  schema: JsonSchema,
  isRequired: boolean,
  desk: DeskChoices,
): Field {
  const hint = schema['description'];
  const common = {
    name,
    label: fieldLabel(name),
    required: isRequired,
    ...(typeof hint === 'string' ? { hint } : {}),
  };
  const { items } = schema;
  if (items !== undefined) return { ...common, ...listOf(items, schema, desk) };
  const part = single(name, schema, isRequired, desk);
  return part.widget === 'hidden' ? { name, widget: 'hidden' } : { ...common, ...part };
}

/** The fields of the editor for those of an object. */
export function fieldsFor(schema: JsonSchema, desk: DeskChoices): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const isRequired = schema.required?.includes(name) === true;
    const either = fieldsOrWords(field);
    if (either === undefined) return [fieldFor(name, field, isRequired, desk)];
    const { description } = field;
    const described = description === undefined ? {} : { description };
    return [
      fieldFor(name, { ...either.fields, ...described }, isRequired, desk),
      wordField(name, either.words),
    ];
  });
}

/** For a field of fields that may be a word instead: a choice of these beside it. */
function wordField(name: string, words: readonly string[]): Field {
  const hint = `What stands there where there is no ${name}.`;
  const field = { name: wordFieldOf(name), label: `${fieldLabel(name)}: no picture`, hint };
  return { ...field, widget: 'select', required: false, options: [...words] };
}

type Part = Partial<Field> & { readonly widget: string };

/** FormFields that offer what there is. */
type Chosen = RelationFieldProps | (Pick<SelectFieldProps, 'widget'> & { options: Option[] });

interface Option {
  label: string;
  value: string | false;
}

function listOf(items: JsonSchema, schema: JsonSchema, desk: DeskChoices): Part {
  const [min, max] = [numberIn(schema, 'minItems'), numberIn(schema, 'maxItems')];
  const bounds = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  const choice = choiceOf(items, desk);
  if (choice !== undefined) return { ...choice, multiple: true, ...bounds };
  if (items.properties !== undefined) {
    const [first = ''] = Object.keys(items.properties);
    const summary = `{{fields.${first}}}`;
    return { widget: 'list', fields: fieldsFor(items, desk), summary, collapsed: true, ...bounds };
  }
  return { widget: 'list', field: fieldFor('entry', items, true, desk), ...bounds } as Part;
}

function single(name: string, schema: JsonSchema, isRequired: boolean, desk: DeskChoices): Part {
  const usual = schema['default'];
  const values = schema['enum'];
  if (Array.isArray(values)) {
    const options = values.map(String);
    return { widget: 'select', options, ...(typeof usual === 'string' ? { default: usual } : {}) };
  }
  if (name === 'language') return { widget: 'select', options: [...desk.languages] };
  if (schema.properties !== undefined) {
    return {
      widget: 'object',
      fields: fieldsFor(schema, desk),
      collapsed: isRequired ? false : 'auto',
    };
  }
  if (isSchema(schema['additionalProperties']))
    return inLanguages(schema['additionalProperties'], desk);
  if ('moment' in schema) return { widget: 'datetime', input_timezone: desk.timeZone };
  const choice = choiceOf(schema, desk);
  if (choice !== undefined) return choice;
  const { type } = schema;
  if (type === 'boolean') return { widget: 'boolean', default: usual === true };
  if (type === 'integer' || type === 'number') return numeric(schema);
  if (name === 'src') return { widget: 'image', choose_url: false, accept: PICTURES };
  return text(schema);
}

/** Where an id is to stand: what exists, with search; or one of several, of which `false` is none. */
function choiceOf(schema: JsonSchema, desk: DeskChoices): Chosen | undefined {
  const parts = branchesOf(schema);
  if (parts.length > 0) {
    const referring = parts.find((part) => 'refersTo' in part);
    const choice = referring === undefined ? undefined : choiceOf(referring, desk);
    if (choice?.widget !== 'select') return choice;
    const none: Option = { value: false, label: 'none (false)' };
    const isOptional = parts.some((part) => part['const'] === false);
    return isOptional ? { ...choice, options: [...choice.options, none] } : choice;
  }
  const to = schema['refersTo'];
  if (typeof to !== 'string') return undefined;
  const registry = Object.hasOwn(REGISTRIES, to) ? REGISTRIES[to] : undefined;
  if (registry !== undefined) {
    const [value, label] = [`${to}.*.${registry.value}`, `${to}.*.${registry.label}`];
    const display_fields = [`{{${label}}} ({{${value}}})`];
    const place = { collection: 'registries', file: to, value_field: value };
    return { widget: 'relation', ...place, display_fields, search_fields: [value, label] };
  }
  const options = { articles: desk.stories, pages: desk.pages, promos: desk.promos }[to] ?? [];
  if (options.length === 0) return undefined;
  return { widget: 'select', options: options.map((each) => ({ ...each })) };
}

/** The same words in each further language; a paper of one language has no use for them. */
function inLanguages(words: JsonSchema, desk: DeskChoices): Part {
  const further = desk.languages.slice(1);
  if (further.length === 0) return { widget: 'hidden' };
  const fields = further.map((language): Field => ({
    name: language,
    widget: 'object',
    required: false,
    fields: fieldsFor(words, desk),
  }));
  return { widget: 'object', fields, collapsed: 'auto' };
}

function numeric(schema: JsonSchema): Part {
  const [min, max] = [numberIn(schema, 'minimum'), numberIn(schema, 'maximum')];
  const isBound = (bound: number | undefined): bound is number =>
    bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER;
  return {
    widget: 'number',
    value_type: schema['type'] === 'integer' ? 'int' : 'float',
    ...(isBound(min) ? { min } : {}),
    ...(isBound(max) ? { max } : {}),
  };
}

function text(schema: JsonSchema): Part {
  const [minlength, maxlength] = [numberIn(schema, 'minLength'), numberIn(schema, 'maxLength')];
  const { pattern, patternErrorMessage: wanted } = schema;
  const form = typeof pattern === 'string' ? [pattern, sentence(wanted)] : undefined;
  return {
    widget: (maxlength ?? 0) >= LONG ? 'text' : 'string',
    use_emoji_autocomplete: false,
    ...(minlength === undefined ? {} : { minlength }),
    ...(maxlength === undefined ? {} : { maxlength }),
    ...(form === undefined ? {} : { pattern: form }),
  } as Part;
}

/** Words that a message has after its field, as a sentence of their own. */
function sentence(words: unknown): string {
  const said = typeof words === 'string' ? words : 'write what the text below asks for';
  return `${said.slice(0, 1).toUpperCase()}${said.slice(1)}.`;
}

function numberIn(schema: JsonSchema, keyword: string): number | undefined {
  const value = schema[keyword];
  return typeof value === 'number' ? value : undefined;
}
