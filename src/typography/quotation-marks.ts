/** The marks of one language: those of a quotation, and of one within another. */
export interface QuotationMarks {
  readonly outer: readonly [opening: string, closing: string];
  readonly inner: readonly [opening: string, closing: string];
  /** What keeps the words off their marks, on one line with them. */
  readonly gap: string;
}

/**
 * By language tag (BCP 47): the delimiters of Unicode CLDR 48. A region stands here only where it
 * has others than its language. The spaces, of which CLDR does not speak, are those of the
 * Imprimerie nationale and, in Canada, of the Office québécois de la langue française.
 */
const MARKS: ReadonlyMap<string, QuotationMarks> = new Map(
  Object.entries({
    ar: row('”“', '’‘'),
    de: row('„“', '‚‘'),
    en: row('“”', '‘’'),
    es: row('“”', '‘’'),
    'es-US': row('«»', '“”'),
    fr: row('«»', '«»', '\u202f'),
    'fr-CA': row('«»', '”“', '\u00a0'),
    'fr-CH': row('«»', '‹›', '\u202f'),
    he: row('””', '’’'),
    ja: row('「」', '『』'),
    pt: row('“”', '‘’'),
    'pt-PT': row('«»', '“”'),
  }),
);

const ENGLISH = row('“”', '‘’');

/** The marks of a language; of one that the table lacks, those of English. */
export function quotationMarks(language: string): QuotationMarks {
  return MARKS.get(language) ?? MARKS.get(language.split('-')[0] ?? '') ?? ENGLISH;
}

/**
 * Parts of a text that stand between double quotation marks, marks included, as [start, end):
 * whichever language's they are, since writers quote as their keyboards do. One that begins and is
 * not closed runs to the end.
 */
export function quotations(text: string): [start: number, end: number][] {
  return [...text.matchAll(QUOTATION)].map(({ 0: found, index }) => [index, index + found.length]);
}

const QUOTATION = new RegExp(
  [
    '„[^„“”"]*(?:[“”"]|$)',
    '“[^”“]*(?:”|$)',
    '”[^”“]*[”“]',
    '«[^»]*(?:»|$)',
    '»[^«]*«',
    '「[^」]*(?:」|$)',
    '『[^』]*(?:』|$)',
    '(?<![\\p{L}\\p{N}])"[^"]*"',
  ].join('|'),
  'gu',
);

function row(outer: string, inner: string, gap = ''): QuotationMarks {
  return { outer: pair(outer), inner: pair(inner), gap };
}

function pair(marks: string): readonly [string, string] {
  return [marks.charAt(0), marks.charAt(1)];
}
