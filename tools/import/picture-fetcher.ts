import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../src/disk/digest.ts';
import { makeFolders, moveTo, remove } from '../../src/disk/put.ts';
import { decoded } from '../../src/schema/decoded.ts';
import { slugOf } from '../../src/typography/slug.ts';
import { fetchFile, FetchFault, type FetchRules } from './fetch-file.ts';

export interface FetchOptions extends Partial<FetchRules> {
  /** Where fetched pictures are kept for the next run. */
  readonly folder: string;
  /** Most pictures that one run asks for. */
  readonly most?: number;
  /** Milliseconds after which a run asks for no more. */
  readonly runTime?: number;
  /** Says what would be fetched, and fetches nothing. */
  readonly isDry: boolean;
}

/** A picture that was fetched, and what it will be called. */
export interface FetchedPicture {
  readonly path: string;
  readonly name: string;
}

const MOST_BYTES = 8 * 1024 * 1024;
const TIME = 30_000;
const MOST = 20_000;
const RUN_TIME = 2 * 60 * 60 * 1000;

/** Fetches pictures that stand elsewhere, each once and for all runs. */
export class PictureFetcher {
  readonly #options: FetchOptions;
  readonly #until: number;
  readonly #kept: Map<string, string>;
  readonly #faults = new Map<string, string>();
  #asked = 0;

  constructor(options: FetchOptions) {
    this.#options = options;
    this.#until = performance.now() + (options.runTime ?? RUN_TIME);
    this.#kept = keptIn(options.folder);
  }

  /** Why a picture was not fetched. */
  faultOf(address: string): string | undefined {
    return this.#faults.get(address);
  }

  /** @returns undefined for one that was not fetched; why is kept. */
  async fetch(address: string): Promise<FetchedPicture | undefined> {
    const key = digestOf(address).slice(0, 32);
    const kept = this.#kept.get(key);
    if (kept !== undefined)
      return { path: join(this.#options.folder, kept), name: nameOf(address, kept) };
    const fault = this.#options.isDry ? 'would be fetched' : this.#bound();
    if (fault !== undefined) {
      this.#faults.set(address, fault);
      return undefined;
    }
    try {
      const { mostBytes = MOST_BYTES, time = TIME } = this.#options;
      const bytes = await fetchFile(address, { ...this.#options, mostBytes, time });
      const ending = endingOf(bytes);
      if (ending === undefined)
        throw new FetchFault('is no PNG, JPEG, WebP, AVIF or GIF, by what is in it');
      const file = `${key}.${ending}`;
      this.#keep(file, bytes);
      this.#kept.set(key, file);
      return { path: join(this.#options.folder, file), name: nameOf(address, file) };
    } catch (error) {
      if (!(error instanceof FetchFault)) throw error;
      this.#faults.set(address, error.message);
      return undefined;
    }
  }

  #bound(): string | undefined {
    const { most = MOST } = this.#options;
    if (++this.#asked > most)
      return `was not asked for: one run fetches ${most.toLocaleString('en-US')} pictures; import again`;
    return performance.now() > this.#until
      ? 'was not asked for: the run took too long; import again'
      : undefined;
  }

  /** Whole or not at all: a file has its name only when all of it is there. */
  #keep(file: string, bytes: Buffer): void {
    const { folder } = this.#options;
    makeFolders(folder);
    const scratch = join(folder, `new-${process.pid}-${file}`);
    try {
      writeFileSync(scratch, bytes, { flag: 'wx' });
      moveTo(scratch, join(folder, file));
    } finally {
      remove(scratch);
    }
  }
}

const KEPT = /^([0-9a-f]{32})\.(?:png|jpg|webp|avif|gif)$/u;

function keptIn(folder: string): Map<string, string> {
  try {
    const files = readdirSync(folder);
    return new Map(
      files.flatMap((file) => {
        const key = KEPT.exec(file)?.[1];
        return key === undefined ? [] : [[key, file] as const];
      }),
    );
  } catch {
    return new Map();
  }
}

/** The ending of a picture's name by its first bytes, whatever it is called; undefined for other files. */
function endingOf(bytes: Buffer): string | undefined {
  const head = bytes.toString('latin1', 0, 16);
  if (head.startsWith('\u0089PNG\r\n\u001a\n')) return 'png';
  if (/^GIF8[79]a/u.test(head)) return 'gif';
  if (head.startsWith('\u00ff\u00d8\u00ff')) return 'jpg';
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return 'webp';
  return /^ftypavi[fs]/u.test(head.slice(4)) ? 'avif' : undefined;
}

/** As it will stand beside the article: the words of its address, and the ending of what it is. */
function nameOf(address: string, file: string): string {
  const { pathname } = new URL(address);
  const last = pathname.split('/').findLast((part) => part !== '') ?? '';
  const words = slugOf((decoded(last) ?? last).replace(/\.\w{1,5}$/u, '')).slice(0, 60);
  return `${words.replace(/-$/u, '') || 'picture'}${file.slice(file.indexOf('.'))}`;
}
