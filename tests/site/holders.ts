import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Files of a built site that hold any of some words, in their names too. */
export function holders(site: string, words: readonly string[]): string[] {
  const wanted = new RegExp(words.join('|'), 'iu');
  return readdirSync(site, { recursive: true, withFileTypes: true }).flatMap((file) => {
    if (!file.isFile()) return [];
    const path = join(file.parentPath, file.name);
    const bytes = readFileSync(path);
    const plain = bytes.readUInt16BE(0) === 0x1f_8b ? gunzipSync(bytes) : bytes;
    const found = wanted.exec(`${path.slice(site.length)}\n${plain.toString('latin1')}`)?.[0];
    return found === undefined ? [] : [`${found} in ${path.slice(site.length)}`];
  });
}
