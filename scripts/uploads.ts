import { join } from 'node:path';
import { FILES_LIST } from '../src/build/record.ts';
import { readEnvironment } from '../src/environment.ts';
import { uploadsBetween, type FilesList } from '../src/hosting/uploads.ts';
import { ArgumentError } from './process/arguments.ts';
import { command, say } from './process/command.ts';
import { filesListAt } from './process/files-list.ts';

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
    if (values.put && values.remove) {
      throw new ArgumentError('take --put or --remove; without them, both are listed');
    }
    const { outDir } = readEnvironment(process.env, process.cwd());
    const after = await filesListAt(join(outDir, FILES_LIST));
    const before: FilesList =
      values.since === undefined ? new Map() : await filesListAt(values.since);
    const { put, remove } = uploadsBetween(before, after, FILES_LIST);
    const both = [...put.map((path) => `+ ${path}`), ...remove.map((path) => `- ${path}`)];
    for (const line of values.put ? put : values.remove ? remove : both) say(line);
  },
});
