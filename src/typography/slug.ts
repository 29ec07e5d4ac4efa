import anyAscii from 'any-ascii';

/** Long enough to be told apart, short enough to be read in an address. */
const LENGTH = 60;

const NORDIC = { æ: 'ae', ø: 'oe', å: 'aa' };
/** How languages write their letters where they have only those of Latin; others drop the marks. */
const LETTERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  de: { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' },
  da: NORDIC,
  nb: NORDIC,
  nn: NORDIC,
  no: NORDIC,
};
const PERCENT: Readonly<Record<string, string>> = {
  de: 'prozent',
  en: 'percent',
  es: 'por ciento',
  fr: 'pour cent',
  pt: 'por cento',
};

/**
 * The last part of an article's address from its headline: every script in Latin
 * letters, lower case, words joined by hyphens, cut between words; empty when the
 * headline has no letter or digit.
 *
 * @param language of the headline (BCP 47), which says how its letters are written and `%` is
 *   spoken; that of ids and names of files, which are English, when it is left out.
 */
export function slugOf(headline: string, language?: string): string {
  const [spoken = 'en'] = (language ?? 'en').split('-', 1);
  const letters = LETTERS[spoken] ?? {};
  const words = anyAscii(
    headline
      .normalize('NFC')
      .toLowerCase()
      .replaceAll(/[’']/gu, '')
      .replaceAll(/\p{L}/gu, (letter) => letters[letter] ?? letter)
      .replaceAll(/([\p{L}\p{N}])&(?=[\p{L}\p{N}])/gu, '$1'),
  )
    .replaceAll(/(\d)[ \u00a0\u202f]?%/gu, `$1 ${PERCENT[spoken] ?? ''}`)
    .toLowerCase()
    .match(/[a-z0-9]+/gu);
  let slug = '';
  for (const word of words ?? []) {
    const longer = slug === '' ? word.slice(0, LENGTH) : `${slug}-${word}`;
    if (longer.length > LENGTH) break;
    slug = longer;
  }
  return slug;
}

/** The slug, with a number when another article has it in whatever month. */
export function uniqueSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  for (let number = 2; ; number++) {
    if (!taken.has(`${slug}-${number}`)) return `${slug}-${number}`;
  }
}
