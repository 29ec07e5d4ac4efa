import { endingsOf, fileTypes, type FileUse } from '../schema/file-types.ts';
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
  return readPath(
    written,
    'image',
    /\.(?:png|jpe?g|webp|avif|gif)$/iu,
    'png, jpg, webp, avif or gif',
  );
}

/** Path of chart data: a `.csv` below the article's folder, or a shared `/data/name.csv`. */
export function readDataPath(written: string): AssetPath {
  if (/^\/data\/[a-z0-9]+(?:[.-][a-z0-9]+)*\.csv$/u.test(written)) return { path: written };
  return readPath(written, 'chart-data', /\.csv$/u, 'csv');
}

/** Path of a file below the article's folder that the site carries as it is. */
export function readFilePath(written: string, use: FileUse): AssetPath {
  const endings = endingsOf(use);
  const type = new RegExp(`\\.(?:${endings.join('|')})$`, 'iu');
  return readPath(written, 'file', type, listed(endings), CARRIED_AS);
}

/** Whether an address is the name of a file below the article's folder that somebody may want to have. */
export function isFileName(href: string): boolean {
  if (/^(?:[a-z][a-z\d+.-]*:|[/\\])|[?#]/iu.test(href)) return false;
  const ending = ENDING.exec(href)?.[1]?.toLowerCase() ?? '';
  return fileTypes.has(ending) || Object.hasOwn(CARRIED_AS, ending) || REFUSED.has(ending);
}

function listed(endings: readonly string[]): string {
  const [last = '', ...others] = endings.toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(', ')} or ${last}`;
}

function readPath(
  written: string,
  kind: string,
  type: RegExp,
  types: string,
  savedAs = SAVED_AS,
): AssetPath {
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
  const alone = path.replace(/[?#].*$/u, '').replaceAll('\\', '/');
  if (alone !== path && SEGMENTS.test(alone) && type.test(alone)) {
    const message = `${quoted} is no name of a file; write "${alone}"`;
    return { rule: `${kind}-path`, message };
  }
  const better = plainPath(path);
  if (!SEGMENTS.test(path) || path.split('/').some((name) => DEVICE.test(name.toLowerCase()))) {
    const message = `${quoted} cannot be the name of a file here; rename the file to "${better}", and write that`;
    return { rule: `${kind}-path`, message };
  }
  if (!type.test(path)) {
    const other = savedAs[ENDING.exec(path)?.[1]?.toLowerCase() ?? ''];
    const isOfType = new RegExp(type.source, 'iu').test(path);
    const remedy = isOfType
      ? `; rename the file to "${better}", and write that`
      : other === undefined
        ? '; save it as one of them'
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
  ...{ svg: 'png', ico: 'png', eps: 'png', ai: 'png', pdf: 'png', apng: 'png' },
  ...{ xls: 'csv', xlsx: 'csv', ods: 'csv', tsv: 'csv', tab: 'csv', numbers: 'csv' },
};

/** The same of files that the site carries as they are; several formats of one thing become one of them. */
const CARRIED_AS: Readonly<Record<string, string>> = {
  ...{ doc: 'docx', rtf: 'docx', pages: 'pdf', wpd: 'pdf' },
  ...{ xls: 'xlsx', xlsm: 'xlsx', numbers: 'xlsx', ppt: 'pptx', pps: 'pptx', key: 'pptx' },
  ...{ ps: 'pdf', eps: 'pdf', xps: 'pdf', tab: 'tsv' },
  ...{ '7z': 'zip', rar: 'zip', gz: 'zip', tgz: 'zip', tar: 'zip', bz2: 'zip', mobi: 'epub' },
  ...{ wav: 'mp3', flac: 'mp3', aiff: 'mp3', aif: 'mp3', wma: 'mp3', aac: 'm4a', opus: 'ogg' },
  ...{ mov: 'mp4', avi: 'mp4', wmv: 'mp4', mkv: 'mp4', m4v: 'mp4', mpg: 'mp4', flv: 'mp4' },
  ...{ srt: 'vtt', sbv: 'vtt', ass: 'vtt', sub: 'vtt', ttml: 'vtt' },
};

/** Programs, and what browsers would run. */
const REFUSED: ReadonlySet<string> = new Set([
  ...['apk', 'app', 'bat', 'cmd', 'dmg', 'exe', 'iso', 'jar', 'js', 'mjs', 'msi', 'pkg', 'ps1'],
  ...['scr', 'sh', 'svg', 'swf', 'vbs', 'wasm'],
]);
