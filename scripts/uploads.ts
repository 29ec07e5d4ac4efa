import { join } from 'node:path';
import { FILES_LIST } from '../src/build/record.ts';
import { isFile } from '../src/build/site-folder.ts';
import { readEnvironment } from '../src/environment.ts';
import { bucketGroups, bucketScript, type BucketGroup } from './process/bucket.ts';
import { uploadsBetween, type FilesList } from '../src/hosting/uploads.ts';
import { basePathOf } from '../src/schema/site-address.ts';
import { textIfThere } from '../src/serve/folder.ts';
import { ArgumentError } from './process/arguments.ts';
import { command, say } from './process/command.ts';
import { filesListAt } from './process/files-list.ts';

const USAGE = `usage: npm run uploads -- [--since LIST] [--put | --remove | --rclone BUCKET]

Lists what must be sent to a host, and what it must forget, to hold the site in OUT_DIR
instead of the one that it holds. For hosts that take single files (docs/deploy.md);
"npm run --silent uploads" prints the paths alone.

  --since LIST  ${FILES_LIST} of the site that the host holds: a file, or its address
                (https://news.example/${FILES_LIST}); without it, a host that holds nothing
  --put         only what must be sent, a path a line, in the order in which to send it
  --remove      only what must be forgotten, a path a line
  --rclone BUCKET
                instead, a script for a shell in which rclone does both, with the type and the
                caching of each file: remote:bucket
`;

await command({
  usage: USAGE,
  options: {
    since: { type: 'string' },
    put: { type: 'boolean', default: false },
    remove: { type: 'boolean', default: false },
    rclone: { type: 'string' },
  },
  async run({ rclone, ...values }) {
    if (values.put && values.remove) {
      throw new ArgumentError('take --put or --remove; without them, both are listed');
    }
    if (rclone !== undefined && (values.put || values.remove || !/^[^-:][^:]*:/u.test(rclone))) {
      throw new ArgumentError(
        '--rclone takes a bucket as rclone names it, remote:bucket, and no other flag than --since',
      );
    }
    const { outDir, siteUrl } = readEnvironment(process.env, process.cwd());
    const after = await filesListAt(join(outDir, FILES_LIST));
    const before: FilesList =
      values.since === undefined ? new Map() : await filesListAt(values.since);
    const uploads = uploadsBetween(before, after, FILES_LIST);
    const { steps, remove } = uploads;
    const put = steps.flat();
    const lost = put.find((path) => !isFile(join(outDir, path)));
    if (lost !== undefined) {
      throw new Error(
        `${outDir} lacks ${lost}, which the host must be sent; build the site with --force`,
      );
    }
    if (rclone !== undefined) {
      const headers = await textIfThere(outDir, '_headers');
      const groupsOf = (paths: readonly string[]): BucketGroup[] =>
        bucketGroups(paths, headers, basePathOf(siteUrl));
      say(bucketScript(uploads, outDir, rclone, groupsOf).trimEnd());
      return;
    }
    const both = [...put.map((path) => `+ ${path}`), ...remove.map((path) => `- ${path}`)];
    for (const line of values.put ? put : values.remove ? remove : both) say(line);
  },
});
