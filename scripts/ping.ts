import { join } from 'node:path';
import { readFilesList } from '../src/build/record.ts';
import { putFile } from '../src/disk/put.ts';
import { readOwnJson } from '../src/disk/read.ts';
import { readEnvironment } from '../src/environment.ts';
import { changedTopics, pingHub, type Topics } from '../src/feeds/ping.ts';
import { isFeedFile } from '../src/publication/feed-forms.ts';
import { claimCache } from '../src/loader/cache-folder.ts';
import { hubFault } from '../src/schema/configuration.ts';
import { site } from '#site';
import { ArgumentError } from './process/arguments.ts';
import { command, complain, say } from './process/command.ts';

const USAGE = `usage: npm run ping -- [--hub URL] [--dry-run]

Tells the WebSub hub of the feeds that changed since it was last told; run it after a
deploy. What the hub knows is kept in CACHE_DIR; without that, every feed counts as changed.

  --hub URL  the hub (default: that of src/site.config.ts)
  --dry-run  only lists the feeds
`;

await command({
  usage: USAGE,
  options: {
    hub: { type: 'string', default: site.hub },
    'dry-run': { type: 'boolean', default: false },
  },
  async run({ hub, 'dry-run': dry }) {
    const environment = readEnvironment(process.env, process.cwd());
    const { outDir, cacheDir, siteUrl } = environment;
    if (hub === undefined) {
      say('No hub is configured (site.hub); nobody was told.');
      return 0;
    }
    const fault = hubFault(hub);
    if (fault !== undefined) throw new ArgumentError(`--hub: ${fault}`);
    const files = readFilesList(outDir);
    if (files === undefined) {
      throw new Error('There is no site to tell of; "npm run build" makes one.');
    }
    const topics = feedsIn(files);
    const state = join(cacheDir, 'websub.json');
    const known = readKnown(state);
    if (dry) {
      for (const path of changedTopics(topics, known)) say(`${siteUrl}${path}`);
      return 0;
    }
    claimCache(environment, process.cwd());
    const report = await pingHub(hub, siteUrl, topics, known);
    putFile(state, JSON.stringify(Object.fromEntries(report.known)));
    const { told, failed } = report;
    say(`${told.length} of ${told.length + failed.length} changed feeds told.`);
    for (const { path, reason } of failed) complain(`${path}: ${reason}`);
    return failed.length === 0 ? 0 : 1;
  },
});

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
