import { decoded } from '../schema/decoded.ts';
import { fileTypeOf, type FileUse } from '../schema/file-types.ts';
import { isFileName, readFilePath } from './asset-path.ts';
import { placeOf, type Reading } from './reading.ts';

/**
 * The file beside the article that an address names, collected; `refused` and a problem when it
 * cannot be offered; undefined when the address is that of no such file.
 */
export function fileOfLink(
  href: string,
  offset: number,
  reading: Reading,
): { readonly path: string } | 'refused' | undefined {
  // The parser has encoded its letters.
  const written = decoded(href) ?? href;
  if (!isFileName(written)) return undefined;
  const use = fileTypeOf(written)?.use;
  if (use === 'audio' || use === 'video') {
    const name = use === 'audio' ? 'Audio' : 'Video';
    const message = `what is played stands in <${name} src="${written.slice(0, 80)}" title="…" />, on a line of its own`;
    reading.problems.error(offset, 'file-type', message);
    return 'refused';
  }
  const path = collectFile(written, 'download', offset, reading);
  return path === undefined ? 'refused' : { path };
}

/** The path of a file beside the article, collected, or `undefined` and a problem. */
export function collectFile(
  written: string,
  use: FileUse,
  offset: number,
  reading: Reading,
): string | undefined {
  const file = readFilePath(written, use);
  if ('rule' in file) {
    reading.problems.error(offset, file.rule, file.message);
    return undefined;
  }
  reading.collected.files.push({ src: file.path, use, ...placeOf(reading, offset) });
  return file.path;
}
