import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readFilesList } from '../src/build/record.ts';
import { makeFolder, putFile } from '../src/disk/put.ts';
import { readOwnJson } from '../src/disk/read.ts';
import { EnvironmentError, readEnvironment } from '../src/environment.ts';
import { changedTopics, pingHub, type Topics } from '../src/feeds/ping.ts';
import { printable } from '../src/problem/format.ts';
import { isFeedFile } from '../src/publication/feed-forms.ts';
import { site } from '../src/site.config.ts';

const USAGE = `usage: npm run ping -- [--hub URL] [--dry-run]

Tells the WebSub hub of the feeds that changed since it was last told; run it after a
deploy. What the hub knows is kept in CACHE_DIR; without that, every feed counts as changed.

  --hub URL  the hub (default: that of src/site.config.ts)
  --dry-run  only lists the feeds
`;

class MissingSite extends Error {}

process.exitCode = await ping(process.argv.slice(2));

/** @returns the exit code: 1 when the hub did not take a feed. */
async function ping(args: string[]): Promise<number> {
  try {
    const { values } = parseArgs({
      args,
      options: {
        hub: { type: 'string', default: site.hub },
        'dry-run': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help === true) return say(USAGE);
    const { outDir, cacheDir, siteUrl } = readEnvironment(process.env, process.cwd());
    const { hub } = values;
    if (hub === undefined) return say('No hub is configured (site.hub); nobody was told.\n');
    const files = readFilesList(outDir);
    if (files === undefined) {
      throw new MissingSite('There is no site to tell of; "npm run build" makes one.');
    }
    const topics = feedsIn(files);
    const state = join(cacheDir, 'websub.json');
    const known = readKnown(state);
    if (values['dry-run'] === true) {
      return say(
        changedTopics(topics, known)
          .map((path) => `${printable(siteUrl + path)}\n`)
          .join(''),
      );
    }
    const report = await pingHub(hub, siteUrl, topics, known);
    makeFolder(cacheDir);
    putFile(state, JSON.stringify(Object.fromEntries(report.known)));
    say(
      `${report.told.length} of ${report.told.length + report.failed.length} changed feeds told.\n`,
    );
    for (const { path, reason } of report.failed)
      process.stderr.write(`${printable(`${path}: ${reason}`)}\n`);
    return report.failed.length === 0 ? 0 : 1;
  } catch (error) {
    const isUsage = error instanceof TypeError && 'code' in error;
    if (!(error instanceof EnvironmentError) && !isUsage && !(error instanceof MissingSite))
      throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

/** The feeds of a list of files: `feed.xml` by its path from the root. */
function feedsIn(files: Iterable<readonly [path: string, digest: unknown]>): Topics {
  return new Map(
    [...files].flatMap(([path, digest]): [string, string][] =>
      isFeedFile(path) ? [[`/${path.replace(/^\//u, '')}`, String(digest)]] : [],
    ),
  );
}

/** What the hub was told before; nothing when nobody remembers, or not as it was written. */
function readKnown(file: string): Topics {
  return feedsIn(Object.entries(readOwnJson(file) ?? {}));
}

function say(text: string): 0 {
  process.stdout.write(text);
  return 0;
}
