import { numberFormat, pluralRules } from './intl.ts';

/** A category of plurals (CLDR); `Intl.PluralRules` says which one a number takes. */
export type PluralCategory = Intl.LDMLPluralRule;

/** Tells the compiler the places of a message; no string has it. */
declare const PLACES: unique symbol;

/**
 * A sentence with places to fill: `in {month}`. One that lacks a place does not compile; the
 * order is the language's own.
 */
export type Message<Place extends string> = string & Holding<Place> & { readonly [PLACES]?: Place };

type Holding<Place extends string> = (
  Place extends unknown ? (text: `${string}{${Place}}${string}`) => void : never
) extends (text: infer All) => void
  ? All
  : never;

/**
 * A message for each category of the language, with `{count}` where the number stands, and
 * one for `none` where a language says nothing at all in a way of its own.
 */
export type Plural<Category extends PluralCategory, Place extends string = never> = Readonly<
  Record<Category, Message<Place>>
> &
  Readonly<Partial<Record<PluralCategory | 'none', Message<Place>>>>;

/** What a plural is for who reads it: every language has a form for `other`. */
export type Counted<Place extends string = never> = Plural<'other', Place>;

/** A message with its places filled. */
export function fill<Place extends string>(
  message: Message<Place>,
  values: Readonly<Record<NoInfer<Place>, string>>,
): string {
  return filled(message, values);
}

/** A message as a list, with elements in its places and its own words as `textOf` makes them. */
export function compose<Place extends string, Part>(
  message: Message<Place>,
  values: Readonly<Record<NoInfer<Place>, Part>>,
  textOf: (text: string) => Part,
): Part[] {
  const known = new Map<string, Part>(Object.entries(values));
  return pieces(message).flatMap((piece) => {
    if ('text' in piece) return [textOf(piece.text)];
    const part = known.get(piece.place);
    return part === undefined ? [] : [part];
  });
}

/** A run of text, or the name of the place that stands there. */
export type Piece = { readonly text: string } | { readonly place: string };

/** A message cut at its places. */
export function pieces(message: string): Piece[] {
  return message
    .split(/\{(\w+)\}/u)
    .map((piece, index): Piece => (index % 2 === 0 ? { text: piece } : { place: piece }))
    .filter((piece) => !('text' in piece) || piece.text !== '');
}

/** `1,204 stories`: the form of a plural that a number takes, with all of its places filled. */
export function counted(plural: Counted, count: number, language: string): string;
export function counted<Place extends string>(
  plural: Counted<Place>,
  count: number,
  language: string,
  values: Readonly<Record<NoInfer<Place>, string>>,
): string;
export function counted(
  plural: Forms,
  count: number,
  language: string,
  values: Readonly<Record<string, string>> = {},
): string {
  const none = count === 0 ? plural.none : undefined;
  const form = none ?? plural[pluralRules(language).select(count)] ?? plural.other;
  return filled(form, { ...values, count: formatCount(count, language) });
}

type Forms = Readonly<Partial<Record<PluralCategory | 'none', string>>> & {
  readonly other: string;
};

/** `1,204` */
export function formatCount(count: number, language: string): string {
  return numberFormat(language).format(count);
}

function filled(message: string, values: Readonly<Record<string, string>>): string {
  return message.replace(/\{(\w+)\}/gu, (place, name: string) => values[name] ?? place);
}
