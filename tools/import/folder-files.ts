import { accessSync, constants, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readNamed } from '../../src/disk/read-named.ts';
import { reasonOf } from '../../src/problem/system-fault.ts';
import { SourceError } from './model.ts';

/** Folders that hold programs, or what programs made. */
const NOT_WRITTEN = /^(?:\..*|node_modules|vendor|_site|public|dist)$/u;
const MARKDOWN = /\.(?:md|markdown|mkd|mkdown|mdx)$/iu;
const MOST_FILES = 200_000;
const LARGEST = 2 * 1024 * 1024;

export interface FolderFiles {
  /** Texts in Markdown, below the folder, with slashes. */
  readonly texts: readonly string[];
  /** Everything else there. */
  readonly others: ReadonlySet<string>;
  /** Text of a file; undefined when it is no UTF-8, larger than an article, or not there. */
  readonly text: (path: string) => string | undefined;
  /** Why there is no text of a file, to stand behind its path. */
  readonly faultOf: (path: string) => string;
}

/**
 * What lies in a folder of a site, in the order of names. No link is followed.
 *
 * @throws SourceError when there is too much.
 */
export function folderFiles(folder: string): FolderFiles {
  const texts: string[] = [];
  const others = new Set<string>();
  const walk = (way: string): void => {
    for (const entry of readdirSync(join(folder, way), { withFileTypes: true })) {
      const path = way === '' ? entry.name : `${way}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!NOT_WRITTEN.test(entry.name)) walk(path);
      } else if (entry.isFile()) {
        if (MARKDOWN.test(entry.name)) texts.push(path);
        else others.add(path);
        if (texts.length + others.size > MOST_FILES)
          throw new SourceError(
            'there are more than 200,000 files; name the folder of the stories',
          );
      }
    }
  };
  walk('');
  return {
    texts: texts.sort(),
    others,
    text: (path) => textOf(join(folder, path)),
    faultOf: (path) => textFault(join(folder, path)),
  };
}

function textOf(path: string): string | undefined {
  if (lstatSync(path, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readNamed(path, LARGEST));
    return text.replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}

function textFault(path: string): string {
  try {
    accessSync(path, constants.R_OK);
    const { size } = lstatSync(path);
    return size > LARGEST ? 'is larger than 2 MB' : 'is no text in UTF-8';
  } catch (error) {
    return reasonOf(error);
  }
}
