import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

/**
 * Newsreader (Production Type, SIL Open Font License 1.1) at one weight and one
 * optical size: between text and display, so that it holds at 17 and at 54 px.
 */
const AXES = { opsz: 40, wght: 600 };
const FILE = '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2';

/** The headline face for browsers (`woff2`) and for drawing (`sfnt`, a TrueType file). */
export async function headlineFont(targetFormat: 'woff2' | 'sfnt'): Promise<Uint8Array> {
  const source = await readFile(createRequire(import.meta.url).resolve(FILE));
  return subsetFont(source, LATIN, { targetFormat, variationAxes: AXES });
}

/** ASCII, Latin-1, the letters French and Czech add, and the marks newspapers set. */
const LATIN = range(0x20, 0x7e) + range(0xa0, 0xff) + 'ŒœŠšŽžŸ' + '–—‘’‚“”„†‡•…‰‹›€™−×';

function range(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
}
