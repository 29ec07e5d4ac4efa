import { answersOf, InitError } from '../tools/init/answers.ts';
import { endInit, init, verifyInit } from '../tools/init/init.ts';
import { askForPaper } from '../tools/init/init-interview.ts';
import { typedList } from '../tools/terminal/typed-list.ts';
import { command, say } from './process/command.ts';
import { runNode } from './process/run-node.ts';

const USAGE = `usage: npm run init [-- --name NAME --tagline SENTENCE --url ADDRESS --language TAG
                    --time-zone ZONE --section NAME,... --email ADDRESS [OPTION...]]

Makes this project a paper of your own: writes its configuration, registries, standing pages, name,
icons and one first story, and takes the sample edition away. What is taken away stays in git. In a
terminal it asks for what is not given.

  --name          of the paper
  --tagline       one sentence under the name
  --url           where it is served, with its path if any: https://news.example
  --language      ar, de, en, es, fr, he, ja or pt-BR, also with a region: en-GB
  --time-zone     Europe/Berlin
  --section       one or more names
  --publisher     who publishes it (default its name)
  --email         where editors are reached
  --security      where a weakness is told, mailto: or https: (default the editors)
  --ticker        symbols with names, AAPL=Apple,... (default none)
  --promos        with a promo of its own feeds (default none)
  --sponsors      with a word on paid stories in its standards (default none)
  --author        who signs the stories, where there is no newsroom
  --organization  on GitHub, for CODEOWNERS
  --force         goes on where there is work in no commit, or where it was run before
`;

await command({
  usage: USAGE,
  options: {
    name: { type: 'string' },
    tagline: { type: 'string' },
    url: { type: 'string' },
    language: { type: 'string' },
    'time-zone': { type: 'string' },
    section: { type: 'string', multiple: true },
    publisher: { type: 'string' },
    email: { type: 'string' },
    security: { type: 'string' },
    ticker: { type: 'string', multiple: true },
    promos: { type: 'boolean' },
    sponsors: { type: 'boolean' },
    author: { type: 'string' },
    organization: { type: 'string' },
    force: { type: 'boolean', default: false },
  },
  async run({ section, ticker, force, 'time-zone': timeZone, ...given }) {
    const now = Date.now();
    const year = new Date(now).getUTCFullYear();
    const options = { projectDir: process.cwd(), now, force };
    verifyInit(options);
    const typed = { ...given, timeZone, sections: split(section), tickers: split(ticker) };
    const wishes = process.stdin.isTTY ? await askForPaper(typed, year) : typed;
    if (wishes === undefined) return 1;
    const made = await init(answersOf(wishes, year), options);
    const drawn = await runNode(['scripts/identity.ts'], { capture: true });
    if (drawn.code !== 0)
      throw new InitError([`the name could not be drawn: ${drawn.output.trim()}`]);
    endInit(options);
    for (const path of made.kept) say(`left as it is, since it is in no commit: ${path}`);
    say(`${made.written.length} files written, ${made.removed.length} of the sample taken away`);
    say('Look at it with "npm start", then commit. README.md says what else is yours.');
    return 0;
  },
});

function split(lists: readonly string[] | undefined): string[] | undefined {
  return lists?.flatMap((list) => typedList(list));
}
