import { DEVICE } from '../schema/symbol.ts';
import { hiddenClause } from '../typography/invisible.ts';
import { withoutSigns } from '../typography/signs.ts';
import { slugOf } from '../typography/slug.ts';

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
  const quoted = `"${written.slice(0, 80).replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd')}"${hiddenClause(written)}`;
  if (ELSEWHERE.test(path) || path === '') {
    const message = `${quoted} is not a file beside the article; put it there and write its name`;
    return { rule: `${kind}-path`, message };
  }
  const bare = withoutSigns(path);
  if (bare !== path && SEGMENTS.test(bare) && type.test(bare)) {
    const message = `${quoted} is no name of a file; write "${bare}", without the signs around it`;
    return { rule: `${kind}-path`, message };
  }
  const better = plainPath(path);
  if (!SEGMENTS.test(path) || path.split('/').some((name) => DEVICE.test(name.toLowerCase()))) {
    const message = `${quoted} cannot be the name of a file here; rename the file to "${better}", and write that`;
    return { rule: `${kind}-path`, message };
  }
  if (!type.test(path)) {
    const other = SAVED_AS[ENDING.exec(path)?.[1]?.toLowerCase() ?? ''];
    const isOfType = new RegExp(type.source, 'iu').test(path);
    const remedy = isOfType
      ? `; rename the file to "${better}", and write that`
      : other === undefined
        ? ''
        : `; save it as "${better.replace(ENDING, `.${other}`)}"`;
    const message = `${quoted} is not a file of type ${types}${remedy}`;
    return { rule: `${kind}-type`, message };
  }
  return { path };
}

/** The same path of names that every system can hold: small letters, digits and hyphens. */
export function plainPath(path: string): string {
  const names = path.split(/[/\\]/u).filter((name) => name !== '');
  return names
    .map((name, at) => {
      const ending = at === names.length - 1 ? (ENDING.exec(name)?.[0] ?? '') : '';
      const slug = slugOf(name.slice(0, name.length - ending.length));
      const whole = slug === '' || DEVICE.test(slug) ? `picture-${slug}` : slug;
      return whole.replace(/-$/u, '') + ending.toLowerCase();
    })
    .join('/');
}

const ENDING = /\.([A-Za-z\d]{1,5})$/u;
/** Addresses, paths from the root, and those that climb. */
const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|[/\\])|(?:^|[/\\])\.\.?(?:[/\\]|$)/iu;

/** What files of other types become, by their endings. */
const SAVED_AS: Readonly<Record<string, string>> = {
  ...{ heic: 'jpg', heif: 'jpg', tif: 'jpg', tiff: 'jpg', bmp: 'jpg', psd: 'jpg', jfif: 'jpg' },
  ...{ jpe: 'jpg', jp2: 'jpg', jxl: 'jpg', raw: 'jpg', dng: 'jpg', cr2: 'jpg', nef: 'jpg' },
  ...{ gif: 'png', svg: 'png', ico: 'png', eps: 'png', ai: 'png', pdf: 'png', apng: 'png' },
  ...{ xls: 'csv', xlsx: 'csv', ods: 'csv', tsv: 'csv', tab: 'csv', numbers: 'csv' },
};
