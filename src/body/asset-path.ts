/** What may stand beside an article, by the words its text uses. */
export type AssetPath =
  { readonly path: string } | { readonly rule: string; readonly message: string };

const SEGMENTS = /^(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*[A-Za-z0-9_-][A-Za-z0-9._-]*$/u;

/**
 * The path of an image below the article's folder, as a writer gave it, without a
 * leading `./`. Looks at the words only: that the file exists, is a regular file below
 * the folder and a picture of that type is for who reads it to check.
 */
export function readImagePath(written: string): AssetPath {
  return readPath(written, 'image', /\.(?:png|jpe?g|webp|avif)$/iu, 'png, jpg, webp or avif');
}

/** Path of chart data: a `.csv` below the article's folder, or a shared `/data/name.csv`. */
export function readDataPath(written: string): AssetPath {
  if (/^\/data\/[a-z0-9]+(?:[.-][a-z0-9]+)*\.csv$/u.test(written)) return { path: written };
  return readPath(written, 'chart-data', /\.csv$/u, 'csv');
}

function readPath(written: string, kind: string, type: RegExp, types: string): AssetPath {
  const path = written.startsWith('./') ? written.slice(2) : written;
  const quoted = `"${written.slice(0, 80).replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd')}"`;
  if (!SEGMENTS.test(path)) {
    return {
      rule: `${kind}-path`,
      message: `${quoted} is not a file beside the article; use its name, of letters, digits, "-", "_" and "."`,
    };
  }
  if (!type.test(path)) {
    return { rule: `${kind}-type`, message: `${quoted} is not a file of type ${types}` };
  }
  return { path };
}
