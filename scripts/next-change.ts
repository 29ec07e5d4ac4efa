import { isDue, nextChangeInWords, readNextChange } from '../src/build/next-change.ts';
import { readEnvironment } from '../src/environment.ts';
import { printableJson } from '../src/problem/format.ts';
import { site } from '#site';
import { command, complain, pass, say } from './process/command.ts';

const USAGE = `usage: npm run next-change [-- --due | --json]

Says when the site would next look different although nobody wrote anything, and why: stories that
appear or expire, promos, breaking news, notices of age. Asks what the last build left in CACHE_DIR
(.cache); that file is not part of the site, because it names stories that are not out.

  --json  the same for a program
  --due   prints only due=true or due=false, for a workflow that builds when it must; without a
          last build to ask it is due
`;

await command({
  usage: USAGE,
  options: {
    due: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  failed: 2,
  run({ due, json }) {
    const { cacheDir, now } = readEnvironment(process.env, process.cwd());
    const next = readNextChange(cacheDir);
    if (due) {
      say(`due=${String(isDue(next, now))}`);
      return 0;
    }
    if (next === undefined) {
      complain('No build has said; "npm run build" makes one.');
      return 1;
    }
    if (json) pass(printableJson(next));
    else say(nextChangeInWords(next, site.timeZone));
    return 0;
  },
});
