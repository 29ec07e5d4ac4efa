import { transcode } from 'node:buffer';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { newNeedsMemory, pageNeeds, type PageNeeds } from '../hosting/page-needs.ts';
import type { CounterScript } from '../schema/counter.ts';
import { digestOf } from '../disk/digest.ts';
import { pathOfUrl } from './site-path.ts';

/** What is known of a file that was written: nobody has to read it again. */
export interface Written {
  /** `digestOf` its bytes. */
  readonly digest: string;
  /** What it needs its policy to allow, where it is HTML. */
  readonly needs: PageNeeds | undefined;
}

export interface Writer {
  /** By path within the site. */
  readonly written: ReadonlyMap<string, Written>;
  write(url: string, text: string): void;
}

/**
 * Writes files of the site below a folder.
 *
 * @param counter what counts visits to pages, if anything does.
 * @param told called after each.
 */
export function createWriter(
  dir: string,
  counter: CounterScript | undefined,
  told: () => void,
): Writer {
  const written = new Map<string, Written>();
  const makeFolder = folderMaker(dir);
  const memory = newNeedsMemory(counter?.source);
  const encode = encoder();
  return {
    written,
    write(url, text) {
      const path = pathOfUrl(url);
      const file = join(dir, path);
      makeFolder(dirname(file));
      const bytes = encode(text);
      writeFileSync(file, bytes);
      const needs = path.endsWith('.html') ? pageNeeds(text, memory) : undefined;
      written.set(path, { digest: digestOf(bytes), needs });
      told();
    },
  };
}

/** Makes each folder below `top` once: a recursive `mkdir` asks for every parent anew. */
function folderMaker(top: string): (folder: string) => void {
  mkdirSync(top, { recursive: true });
  const made = new Set([top]);
  const make = (folder: string): void => {
    if (made.has(folder)) return;
    make(dirname(folder));
    mkdirSync(folder, { recursive: true });
    made.add(folder);
  };
  return make;
}

/**
 * Encodes as UTF-8, by way of UTF-16 in the place of the last text: a fifth of what the straight
 * way takes, which looks at each letter. What is no letter is U+FFFD.
 */
function encoder(): (text: string) => Uint8Array {
  let room = Buffer.alloc(0);
  return (text) => {
    const whole = text.toWellFormed();
    if (room.length < whole.length * 2) room = Buffer.alloc(whole.length * 4);
    return transcode(room.subarray(0, room.write(whole, 'utf16le')), 'utf16le', 'utf8');
  };
}
