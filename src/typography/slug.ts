import anyAscii from 'any-ascii';

/** Long enough to be told apart, short enough to be read in an address. */
const LENGTH = 60;

/**
 * The last part of an article's address from its headline: every script in Latin
 * letters, lower case, words joined by hyphens, cut between words; empty when the
 * headline has no letter or digit.
 */
export function slugOf(headline: string): string {
  const words = anyAscii(
    headline.replaceAll(/[’']/gu, '').replaceAll(/([\p{L}\p{N}])&(?=[\p{L}\p{N}])/gu, '$1'),
  )
    .replaceAll(/(\d)%/gu, '$1 percent')
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
