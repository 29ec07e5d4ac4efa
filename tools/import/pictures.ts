import { mapLimit } from '../../src/loader/concurrency.ts';
import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { plainPath, readFilePath, readImagePath } from '../../src/body/asset-path.ts';
import { digestOf } from '../../src/disk/digest.ts';
import { isWithin } from '../../src/disk/paths.ts';
import { readImage } from '../../src/loader/asset.ts';
import { readCarriedFile } from '../../src/loader/carried-file.ts';
import { decoded } from '../../src/schema/decoded.ts';
import { fileTypeOf, type FileType, type FileUse } from '../../src/schema/file-types.ts';
import type { LossKind } from './losses.ts';
import type { PictureFetcher } from './picture-fetcher.ts';

/** A picture, or a file, of the media folder that an article can show or offer. */
export interface FoundPicture {
  readonly path: string;
  readonly digest: string;
  /** As it will be called beside the article. */
  readonly name: string;
}

/** What is known of the addresses of a story: what is there, or why it is not. */
export type FoundPictures = ReadonlyMap<string, FoundPicture | LossKind>;

/** Looks up pictures in the folders of an archive's uploads. */
export class MediaFolder {
  readonly #folders: readonly string[];
  readonly #known = new Map<string, FoundPicture | LossKind>();
  readonly #fetcher: PictureFetcher | undefined;

  /**
   * @param folders the one that is looked into first; undefined for one that is not there.
   * @param fetcher asks for what is in none of them; undefined when nothing is asked for.
   */
  constructor(folders: readonly (string | undefined)[], fetcher?: PictureFetcher) {
    this.#fetcher = fetcher;
    this.#folders = folders.flatMap((folder) =>
      folder === undefined ? [] : [realpathSync.native(folder)],
    );
  }

  /** The picture or other file of an address, or why there is none. */
  async find(address: string): Promise<FoundPicture | LossKind> {
    const known = this.#known.get(address) ?? (await this.#look(address));
    this.#known.set(address, known);
    return known;
  }

  /** Those of a story, each by its address as the story has it; `whole` makes it a whole one. */
  async findAll(
    addresses: readonly string[],
    whole: (address: string) => string,
  ): Promise<FoundPictures> {
    // A few at once: pictures may come from elsewhere.
    const found = await mapLimit([...new Set(addresses)], 4, async (address) => {
      const each = await this.find(whole(address));
      return [address, each] as const;
    });
    return new Map(found);
  }

  async #look(address: string): Promise<FoundPicture | LossKind> {
    if (/^\s*data:/iu.test(address)) return 'picture-inside';
    const ways = candidatesOf(address);
    const path = this.#folders
      .flatMap((folder) => ways.map((way) => fileAt(folder, way)))
      .find((each) => each !== undefined);
    if (path === undefined) {
      return addressedType(address) === undefined ? this.#elsewhere(address) : 'file-missing';
    }
    const use = addressedType(address)?.use;
    if (use !== undefined) return carriedAt(path, plainPath(basename(path)), use);
    const name = plainPath(basename(path)).replace(/\.jpe$/u, '.jpg');
    return pictureAt(path, name);
  }

  async #elsewhere(address: string): Promise<FoundPicture | LossKind> {
    if (this.#fetcher === undefined || !/^https?:/iu.test(address)) return 'picture-missing';
    const fetched = await this.#fetcher.fetch(address);
    return fetched === undefined ? 'picture-unfetched' : pictureAt(fetched.path, fetched.name);
  }
}

/** What kind of file an address names that a site carries as it is, by the end of its path. */
export function addressedType(address: string): FileType | undefined {
  return fileTypeOf(pathIn(address));
}

/** The path of an address, whole or not. */
function pathIn(address: string): string {
  return URL.canParse(address) ? new URL(address).pathname : (address.split(/[?#]/u, 1)[0] ?? '');
}

function carriedAt(path: string, name: string, use: FileUse): FoundPicture | LossKind {
  if ('rule' in readFilePath(name, use)) return 'file-refused';
  const read = readCarriedFile(join(dirname(path), 'index.mdx'), basename(path), use);
  return 'rule' in read ? 'file-refused' : { path, digest: read.facts.digest, name };
}

async function pictureAt(path: string, name: string): Promise<FoundPicture | LossKind> {
  if ('rule' in readImagePath(name)) return 'picture-refused';
  const read = await readImage(join(dirname(path), 'index.mdx'), basename(path));
  if ('rule' in read) return 'picture-refused';
  return { path, digest: digestOf(readFileSync(path)), name };
}

/**
 * Where the file of an address may lie below the folder: under its path, or under the end of it,
 * the larger original before the size that the old site made of it.
 */
function candidatesOf(address: string): string[] {
  const parts = (decoded(pathIn(address)) ?? '').split('/').filter((part) => part !== '');
  if (parts.some((part) => part === '..' || part === '.' || /[\\\0]/u.test(part))) return [];
  const ways = parts.map((_, at) => parts.slice(at).join('/'));
  return ways.flatMap((way) => {
    const original = way.replace(/-\d{1,5}x\d{1,5}(?=\.\w+$)/u, '');
    return original === way ? [way] : [original, way];
  });
}

function fileAt(folder: string, way: string): string | undefined {
  const path = join(folder, way);
  if (extname(path) === '') return undefined;
  try {
    if (!lstatSync(path).isFile()) return undefined;
    const real = realpathSync.native(path);
    return isWithin(real, folder) ? real : undefined;
  } catch {
    return undefined;
  }
}
