import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { FILES_LIST, isSitePath } from '../src/build/record.ts';
import { readEnvironment } from '../src/environment.ts';
import { printable } from '../src/problem/format.ts';
import { parseFilesList, uploadsBetween, type FilesList } from '../src/hosting/uploads.ts';
import { command, say } from './process/command.ts';

const USAGE = `usage: npm run uploads -- [--since LIST] [--put | --remove]

Lists what must be sent to a host, and what it must forget, to hold the site in OUT_DIR
instead of the one that it holds. For hosts that take single files (docs/deploy.md);
"npm run --silent uploads" prints the paths alone.

  --since LIST  ${FILES_LIST} of the site that the host holds: a file, or its address
                (https://news.example/${FILES_LIST}); without it, a host that holds nothing
  --put         only what must be sent, a path a line, in the order in which to send it
  --remove      only what must be forgotten, a path a line
`;

await command({
  usage: USAGE,
  options: {
    since: { type: 'string' },
    put: { type: 'boolean', default: false },
    remove: { type: 'boolean', default: false },
  },
  async run(values) {
    const { outDir } = readEnvironment(process.env, process.cwd());
    const after = await readList(join(outDir, FILES_LIST));
    const before: FilesList = values.since === undefined ? new Map() : await readList(values.since);
    const { put, remove } = uploadsBetween(before, after, FILES_LIST);
    const both = [...put.map((path) => `+ ${path}`), ...remove.map((path) => `- ${path}`)];
    for (const line of values.put ? put : values.remove ? remove : both) say(line);
  },
});

/** @throws Error when there is none at the place. */
async function readList(place: string): Promise<FilesList> {
  try {
    const files = parseFilesList(await textAt(place));
    const strange = [...files.keys()].find((path) => !isSitePath(path) || printable(path) !== path);
    if (strange === undefined) return files;
    throw new Error(`it names "${strange}", which is no file of a site`);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) {
      throw new Error(`${place} is not the list of files of a site`, { cause: error });
    }
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${place} cannot be read (${reason})`, { cause: error });
  }
}

async function textAt(place: string): Promise<string> {
  if (!/^https?:\/\//u.test(place)) return readFileSync(place, 'utf8');
  const response = await fetch(place);
  if (!response.ok) throw new Error(`the host answered ${response.status}`);
  return response.text();
}
