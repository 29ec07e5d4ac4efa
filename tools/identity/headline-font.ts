import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { convert } from 'fontverter';
import subsetFont from 'subset-font';
import { kernPairs, withKerning } from './kerning.ts';

/**
 * Newsreader (Production Type, SIL Open Font License 1.1) at one weight and one
 * optical size: between text and display, so that it holds at 17 and at 54 px.
 */
const AXES = { opsz: 40, wght: 600 };
const FILE = '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2';

/** The headline face for drawing: a TrueType file with all that it can do. */
export function drawnFont(): Promise<Uint8Array> {
  return subset();
}

/**
 * The headline face for browsers, WOFF2: small enough to arrive with the first ten segments of a
 * connection. Kerning is half of the face, so that only the pairs that show are kept.
 */
export async function sentFont(): Promise<Uint8Array> {
  const letters = Array.from(LATIN).filter((letter) => !UNSENT.includes(letter));
  // Names of places on axes, which this font no longer has.
  const plain = await subset({ keepFeatures: ['liga'], dropTables: ['STAT'] }, letters.join(''));
  return convert(withKerning(plain, kernPairs(await drawnFont())), 'woff2');
}

async function subset(
  options: Partial<Parameters<typeof subsetFont>[2]> = {},
  letters = LATIN,
): Promise<Uint8Array> {
  const source = await readFile(createRequire(import.meta.url).resolve(FILE));
  return subsetFont(source, letters, { ...options, targetFormat: 'sfnt', variationAxes: AXES });
}

/** ASCII, Latin-1, the letters French and Czech add, and the marks newspapers set. */
const LATIN = range(0x20, 0x7e) + range(0xa0, 0xff) + 'ŒœŠšŽžŸ' + '–—‘’‚“”„†‡•…‰‹›€™−×';
/** Signs of Latin-1 that no headline has: a page that has one shows it in the stand-in. */
const UNSENT = '¤¦¨¬¯´¶¸¹';

function range(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
}
