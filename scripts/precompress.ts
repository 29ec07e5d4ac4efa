import { lstatSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import { filesList, readFilesList } from '../src/build/record.ts';
import { siteFolder } from '../src/build/site-folder.ts';
import { FolderError, kindOf, shortList } from '../src/disk/claim.ts';
import { putFile } from '../src/disk/put.ts';
import { readEnvironment } from '../src/environment.ts';
import { mapLimit } from '../src/loader/concurrency.ts';
import { isCompressible, mediaType } from '../src/serve/media-type.ts';
import { SMALLEST } from '../src/serve/encoding.ts';
import { command, say } from './process/command.ts';

const USAGE = `usage: npm run precompress -- [--help]

Writes a .gz beside every text of the built site, for nginx with "gzip_static on", and
removes those whose text is gone. Run it after every build and before the copy to the server:
nginx serves a .gz whatever its age. Hosts that compress by themselves (Cloudflare, Netlify,
GitHub Pages) have no use for it. Which .gz are its own it knows from _compressed.json in the
site; it touches no other.
`;

/** List of the files that this command wrote, with the digests of what they are made of. */
const LIST = '_compressed.json';
/** The digest of nothing. */
const UNFINISHED = '0'.repeat(32);
/** Files compressed at a time; zlib works on threads of its own. */
const AT_ONCE = 8;

await command({
  usage: USAGE,
  options: {},
  async run() {
    const { outDir } = readEnvironment(process.env, process.cwd());
    const site = readFilesList(outDir);
    if (site === undefined)
      throw new FolderError(`${outDir} holds no site; "npm run build" makes one`);
    const { written, texts } = await compressSite(outDir, site);
    say(`${written} of ${texts} texts compressed.`);
  },
});

/** @throws FolderError naming files that stand in the way and are not this command's. */
async function compressSite(
  outDir: string,
  site: ReadonlyMap<string, string>,
): Promise<{ written: number; texts: number }> {
  const { isWayClear, removeFile } = siteFolder(outDir);
  const known = readFilesList(outDir, LIST) ?? new Map<string, string>();
  const texts = [...site].filter(
    ([file]) => isCompressible(mediaType(file)) && isWayClear(file) && isText(join(outDir, file)),
  );
  const made = new Map(texts.map(([file, digest]) => [`${file}.gz`, digest]));
  const strange = [...made.keys()].filter(
    (file) => site.has(file) || (!known.has(file) && kindOf(join(outDir, file)) !== 'nothing'),
  );
  if (strange.length > 0) {
    throw new FolderError(`${outDir} holds what this command did not write: ${shortList(strange)}`);
  }
  // Named before they are there, so that none is nobody's when this ends early.
  writeList(outDir, new Map(Array.from(made.keys(), (file) => [file, UNFINISHED])), known);
  for (const file of known.keys()) if (!made.has(file)) removeFile(file);
  const done = await mapLimit(texts, AT_ONCE, ([file, digest]) =>
    compress(join(outDir, file), known.get(`${file}.gz`) === digest),
  );
  writeList(outDir, made);
  return { written: done.filter(Boolean).length, texts: texts.length };
}

function isText(path: string): boolean {
  const there = lstatSync(path, { throwIfNoEntry: false });
  return there?.isFile() === true && there.size >= SMALLEST;
}

function writeList(outDir: string, ...lists: readonly ReadonlyMap<string, string>[]): void {
  const path = join(outDir, LIST);
  putFile(path, filesList(new Map(lists.flatMap((list) => [...list]))), `${path}.moving`);
}

/**
 * Both files get one time of change, as nginx makes the ETag of it.
 *
 * @param isKnown whether the same text was compressed before.
 */
async function compress(file: string, isKnown: boolean): Promise<boolean> {
  const { mtimeMs } = statSync(file);
  const target = `${file}.gz`;
  const made = lstatSync(target, { throwIfNoEntry: false });
  if (isKnown && made !== undefined && Math.abs(made.mtimeMs - mtimeMs) < 1) return false;
  const packed = await promisify(gzip)(readFileSync(file), { level: constants.Z_BEST_COMPRESSION });
  putFile(target, packed, `${target}.moving`);
  utimesSync(target, mtimeMs / 1000, mtimeMs / 1000);
  return true;
}
