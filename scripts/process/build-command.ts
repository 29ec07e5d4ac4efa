import { buildSite } from '../../src/build/build.ts';
import { buildOptions, outputName, typedOptions } from '../../src/build/options.ts';
import { buildFailure, formatReport } from '../../src/build/build-report.ts';
import { readEnvironment } from '../../src/environment.ts';
import { printableJson } from '../../src/problem/format.ts';
import { FILES_LIST } from '../../src/build/record.ts';
import { ArgumentError } from './arguments.ts';
import { filesListAt } from './files-list.ts';
import type { Command, Voice } from './command.ts';

const USAGE = `Builds the site.

  npm run build [-- --force] [--overwrite] [--workers N] [--shard I/N | --merge DIR...]
                  [--changes DIR [--since LIST]] [--json]

Reads CONTENT_DIR (content), writes OUT_DIR (dist) when everything succeeded, keeps what
can be used again in CACHE_DIR (.cache). SITE_URL is the address of the site and
SOURCE_DATE_EPOCH the build instant in seconds; by default those of src/site.config.ts
and now.

  --force           uses nothing of the last build
  --overwrite       builds into a folder that holds what no build wrote: files of the same names
                    are replaced, all others stay
  --workers N       processes that render a site anew (default: one a core for large archives)
  --shard I/N       renders a slice of the pages into OUT_DIR, for --merge; give all slices one
                    SOURCE_DATE_EPOCH
  --merge DIR...    makes the site of all slices, instead of rendering
  --changes DIR     for a machine without the last site: writes into DIR what a host must be sent,
                    below site, with the lists put.txt and remove.txt; CACHE_DIR remembers the site
  --since LIST      ${FILES_LIST} of the site that the host holds, a file or its address: changes
                    are counted from it, whatever CACHE_DIR remembers
  --json            prints the report as JSON
  --help            prints this`;

/** `npm run build` in a project, with the variables of an environment. */
export function buildCommand(
  variables: Readonly<Record<string, string | undefined>>,
  projectDir: string,
  { say, pass, complain }: Voice,
): Command<typeof typedOptions> {
  return {
    usage: USAGE,
    options: typedOptions,
    takesWords: true,
    failure: buildFailure,
    async run(values, words) {
      const { json, merge } = values;
      if (words.length > 0 && merge !== true) {
        throw new ArgumentError(`unexpected "${words[0]}"; folders follow --merge`);
      }
      // What is wrong with the options is told before a list is fetched.
      buildOptions(values, words);
      const outDir = values.changes === undefined ? {} : { OUT_DIR: values.changes };
      const environment = readEnvironment(
        { ...variables, ...outDir },
        projectDir,
        Date.now,
        outputName(values.changes),
      );
      const since = values.since === undefined ? undefined : await filesListAt(values.since);
      const options = buildOptions(values, words, since);
      const report = await buildSite(environment, projectDir, options);
      for (const notice of report.notices) complain(`Notice: ${notice}`);
      if (json === true) pass(printableJson(report));
      else say(formatReport(report));
      return 0;
    },
  };
}
