import { z } from 'zod';

/** What a host must be sent, and then told to forget, to hold another site. Paths within the site. */
export interface Uploads {
  /** New files, changed ones, and the list of files: one after the other, so that no link leads nowhere. */
  readonly steps: readonly (readonly string[])[];
  readonly remove: readonly string[];
}

/** Digest by path of a site's files, as its `_files.json` says. */
export type FilesList = ReadonlyMap<string, string>;

/** @throws SyntaxError or ZodError when the text is no such list. */
export function parseFilesList(text: string): FilesList {
  return new Map(Object.entries(z.record(z.string(), z.string()).parse(JSON.parse(text))));
}

/**
 * The way from one site to another.
 *
 * @param list name of the list itself, which is not in it: it goes last, so that an upload
 *   that broke off is begun again.
 */
export function uploadsBetween(before: FilesList, after: FilesList, list: string): Uploads {
  const added: string[] = [];
  const changed: string[] = [];
  for (const [path, digest] of after) {
    const known = before.get(path);
    if (known === undefined) added.push(path);
    else if (known !== digest) changed.push(path);
  }
  const remove = [...before.keys()].filter((path) => !after.has(path));
  const differs = added.length + changed.length + remove.length > 0;
  return { steps: [added, changed, differs ? [list] : []], remove };
}
