import { memo } from '../memo.ts';

/**
 * ICU's ways to write a thing in a language (BCP 47): making one costs far more than using it.
 * Dates are of the Gregorian calendar, by which stories are filed, also where a region has another.
 */
export function dateFormat(
  language: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  return dateFormats({ language, options });
}

export function numberFormat(
  language: string,
  options: Intl.NumberFormatOptions = {},
): Intl.NumberFormat {
  return numberFormats({ language, options });
}

/** What a language is called in itself, as a link to it is: `Deutsch`, `Français`, `日本語`. */
export const languageName = memo((tag: string): string => {
  const { language } = new Intl.Locale(tag);
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(language) ?? language;
  return name.replace(/^./u, (letter) => letter.toLocaleUpperCase(tag));
});

/** Scripts that are written from right to left (ISO 15924). */
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** Value of `dir` for what is written in a language (HTML). */
export const directionOf = memo((language: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr',
);

/** Scripts whose headlines may be set with lines as near as Latin ones (ISO 15924). */
const LOW = new Set(['Armn', 'Cyrl', 'Geor', 'Grek', 'Hebr', 'Latn']);

/** Whether the letters of a language reach higher and lower than Latin ones, or join. */
export const isTall = memo(
  (language: string): boolean => !LOW.has(new Intl.Locale(language).maximize().script ?? 'Latn'),
);

/** The order of a list of names in a language: small and large letters side by side. */
export const collator = memo((language: string) => new Intl.Collator(language));

/** Which category of plurals a number takes. */
export const pluralRules = memo((language: string) => new Intl.PluralRules(language));

const dateFormats = memo(
  ({ language, options }: Of<Intl.DateTimeFormatOptions>) =>
    new Intl.DateTimeFormat(language, { calendar: 'gregory', ...options }),
  JSON.stringify,
);
const numberFormats = memo(
  ({ language, options }: Of<Intl.NumberFormatOptions>) => new Intl.NumberFormat(language, options),
  JSON.stringify,
);

interface Of<Options> {
  readonly language: string;
  readonly options: Options;
}
