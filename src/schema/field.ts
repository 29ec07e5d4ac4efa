import { z } from 'zod';
import { hiddenNote } from '../typography/invisible.ts';
import { typesetQuotes } from '../typography/quotes.ts';
import { slugOf } from '../typography/slug.ts';
import { isPlainHost, MAX_ADDRESS, UNSAFE } from './web-address.ts';
import { DEVICE, SYMBOL, symbolMeant } from './symbol.ts';

const ID_FORM = 'write lower-case letters, digits and single hyphens';

/** Lower-case words joined by hyphens: registry ids, slugs. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, {
    error: ({ input }) => {
      const better = typeof input === 'string' ? slugOf(input) : '';
      return better === '' ? ID_FORM : `write ${better}`;
    },
  })
  .refine((text) => !DEVICE.test(text), 'is a name that Windows keeps for itself; choose another')
  .max(80)
  .meta(inForm(ID_FORM));

const SYMBOL_FORM = 'write capitals and digits, as in AAPL, BRK.B, 0700.HK, BTC-USD or ^GSPC';

/** A symbol as markets write it. */
export const symbol = z
  .string()
  .regex(SYMBOL, {
    error: ({ input }) => {
      const text = typeof input === 'string' ? input : '';
      const meant = symbolMeant(text);
      if (meant !== undefined) return `write ${meant}`;
      return /^\d+$/u.test(text)
        ? 'write the market behind the number, as in 7203.T or 0700.HK'
        : SYMBOL_FORM;
    },
  })
  .meta(inForm(SYMBOL_FORM));

/** What editors say where a text has not the form that is wanted; their own words would be the expression. */
export function inForm(wanted: string) {
  return { patternErrorMessage: wanted };
}

/**
 * An id or symbol of a registry. Any text may stand here: the registry alone knows what it
 * can be, and which of its entries was meant.
 */
export const reference = (to: Referred) => z.string().min(1).max(80).meta({ refersTo: to });

/** What an id may name, as the file of it is called. */
export type Referred =
  'articles' | 'authors' | 'pages' | 'promos' | 'sections' | 'series' | 'tags' | 'tickers';

/** A whole number; every figure in a file is read as the text that it is. */
export const wholeNumber = z.preprocess(
  (text) => (typeof text === 'string' && /^-?\d{1,9}$/u.test(text) ? Number(text) : text),
  z.int(),
);

/**
 * Fields of words, within lengths that are counted in code points: `prose` may run over
 * several lines, `line` is one. Their quotation marks are set as those of the text are.
 *
 * @param language BCP 47
 */
export function wordFields(language: string) {
  const prose = (min: number, max: number) =>
    z
      .string()
      .trim()
      .min(min)
      .max(max)
      .overwrite((text) => typesetQuotes(text, language));
  const line = (min: number, max: number) =>
    prose(min, max).refine(
      (text) => !/[\n\r\t]/u.test(text),
      'must be one line; take the break or the tab out',
    );
  return { line, prose };
}

/** Words of an entry in further languages, by the tag of each; what is left out stays as it is. */
export function inLanguages<Words extends z.ZodRawShape>(words: Words) {
  return z.record(z.string(), z.strictObject(words).partial()).optional();
}

/** An absolute `https:` (or `http:`) address without credentials. */
export const webUrl = z.string().transform((text, ctx): string => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const fine =
    url !== undefined &&
    text.length <= MAX_ADDRESS &&
    !UNSAFE.test(text) &&
    isPlainHost(url) &&
    (url.protocol === 'https:' || url.protocol === 'http:') &&
    url.username === '' &&
    url.password === '' &&
    /^https?:\/\/[^/]/iu.test(text);
  if (fine) return url.href;
  ctx.issues.push({
    code: 'custom',
    message: `"${text.slice(0, 80)}" is not a web address${hiddenNote(text)}; write ${wholeAddress(text)}`,
    params: { rule: 'url-invalid' },
    input: text,
  });
  return z.NEVER;
});

const TARGET =
  'write a path of this site from its root, as in /markets/, or a whole address, as in https://example.com/page';

/** The address that one without its beginning most likely is, else how one looks. */
function wholeAddress(text: string): string {
  const bare =
    /^(?:\/\/|https?[:;]?\/{0,2})?((?:[a-z\d-]+\.)+[a-z]{2,}(?:\/[\w./~%+=&?#-]*)?)$/iu.exec(
      text.trim(),
    );
  return bare === null
    ? 'it whole, as in "https://example.com/page"'
    : `"https://${bare[1] ?? ''}"`;
}

/** A root-relative path of this site, or a web address. */
export const linkTarget = z.union(
  [
    z
      .string()
      .regex(/^\/(?![/\\])[^\s\\]*$/u, { error: TARGET })
      .meta(inForm(TARGET)),
    webUrl,
  ],
  { error: TARGET },
);
