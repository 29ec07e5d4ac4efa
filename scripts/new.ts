import { relative } from 'node:path';
import { runDesk } from '../tools/check/desk.ts';
import { readEnvironment, type Environment } from '../src/environment.ts';
import { readRegistries } from '../src/loader/registry.ts';
import type { Registries } from '../src/publication/publication.ts';
import { assign, AssignmentError, type Wishes } from '../tools/newsroom/assignment.ts';
import { interview } from '../tools/newsroom/interview.ts';
import { writeNewArticle, type NewArticle } from '../tools/newsroom/new-article.ts';
import type { Problem } from '../src/problem/problem.ts';
import { formatProblems } from '../src/problem/format.ts';
import { otherLanguagesOf } from '../src/schema/further-languages.ts';
import { site } from '#site';
import { ArgumentError } from './process/arguments.ts';
import { command, say } from './process/command.ts';

const USAGE = `usage: npm run new -- "HEADLINE" [--section ID] [--kind KIND] [--author ID,...] [--tags ID,...]
                                 [--tickers SYMBOL,...] [--date DATE] [--slug SLUG] [--draft]
                                 [--language TAG] [--translation-of PATH]

Writes the file of a new article, with everything in its place but what only the writer knows. In a
terminal and without a headline it asks for everything, and offers what the registries have.

  --section   one of content/sections.yaml
  --kind      news (default), analysis, opinion, explainer, live or sponsored
  --author    one or more of content/authors.yaml
  --tags      one to eight of content/tags.yaml
  --tickers   symbols of content/tickers.yaml
  --date      2026-12-01 or 2026-12-01T09:30:00-05:00 (default now); in the future: scheduled
  --slug      last part of the address, such as fed-cuts-rates (default from the headline)
  --language  one of those in src/site.config.ts (default the publication's own)
  --translation-of  path of the original: 2024/07/slug
  --draft     shown by npm run dev, not published
`;

await command({
  usage: USAGE,
  options: {
    section: { type: 'string' },
    kind: { type: 'string' },
    author: { type: 'string', multiple: true },
    tags: { type: 'string', multiple: true },
    tickers: { type: 'string', multiple: true },
    date: { type: 'string' },
    slug: { type: 'string' },
    draft: { type: 'boolean' },
    language: { type: 'string' },
    'translation-of': { type: 'string' },
  },
  takesWords: true,
  failed: 2,
  async run(
    { section, kind, date, slug, draft = false, language: own, ...lists },
    [title, ...others],
  ) {
    if (others.length > 0) throw new AssignmentError(['put the headline in quotation marks']);
    if (title === undefined && !process.stdin.isTTY) throw new ArgumentError(USAGE.trimEnd());
    const environment = readEnvironment(process.env, process.cwd());
    const { contentDir, now } = environment;
    const { timeZone, language } = site;
    const registries = registriesOf(contentDir);
    const languages = otherLanguagesOf(site);
    const desk = { registries, timeZone, language, languages, now };
    const typed = {
      ...{ section, kind, date, draft, language: own },
      translationOf: lists['translation-of'],
      authors: split(lists.author),
      tags: split(lists.tags),
      tickers: split(lists.tickers),
    };
    const wishes: Wishes | undefined =
      title === undefined ? await interview(desk) : { ...typed, title };
    if (wishes === undefined) return 1;
    const folder = { contentDir, registries, timeZone, language: own ?? language, slug };
    const made = writeNewArticle(assign(wishes, desk), folder);
    await tell(made, environment);
    return 0;
  },
});

async function tell({ id, path }: NewArticle, environment: Environment): Promise<void> {
  const projectDir = process.cwd();
  const file = relative(projectDir, path);
  say(`${file}\nhttp://localhost:4321/${id}/ once "npm run dev" runs`);
  const { timeZone, language } = site;
  const options = { environment, projectDir, timeZone, language, fix: false, since: undefined };
  const { problems } = await runDesk({ ...options, paths: [file] });
  if (problems.length === 0) return;
  say(`\nStill to do:\n${formatProblems(problems)}`);
}

/** @throws AssignmentError when a registry has errors: nothing can be held against it. */
function registriesOf(contentDir: string): Registries {
  const problems: Problem[] = [];
  const label = relative(process.cwd(), contentDir);
  const { registries } = readRegistries(contentDir, label, site, problems);
  if (problems.some((problem) => problem.level === 'error')) {
    throw new AssignmentError([formatProblems(problems)]);
  }
  return registries;
}

function split(lists: readonly string[] | undefined): string[] {
  return (lists ?? []).flatMap((list) => list.split(','));
}
