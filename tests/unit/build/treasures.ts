import { cpSync, lstatSync, mkdirSync, readFileSync, readlinkSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { entriesBelow } from '../../../src/disk/files.ts';
import { git } from '../../clone.ts';
import { folderOf, writeFiles } from '../folder.ts';

/** A machine's folders, in which everything but links is somebody's treasure. */
export interface Machine {
  readonly folder: string;
  readonly project: string;
}

const PROJECT = {
  'package.json': '{}',
  'content/articles/2024/07/story.mdx': 'words',
  'content/sections.yaml': '[]',
  'public/favicon.svg': '<svg/>',
  'src/pages/index.astro': '---',
  'deploy/nginx/site.conf': 'server {}',
  '.ci/run': 'true',
  'tools/a.ts': '',
};
const OTHERS = {
  'paper/drafts/unborn.txt': 'not under git',
  'paper/node_modules/astro/package.json': '{}',
  'home/letters/love.txt': 'dear',
  'elsewhere/.git/config': '[core]',
  'elsewhere/CNAME': 'news.example',
  'elsewhere/index.html': 'somebody else’s site',
  'elsewhere/about/index.html': 'theirs',
  'cache/media/photo.jpg': 'the only one',
  'cache/cards/birthday/card.txt': 'many happy returns',
  'cache/next-change.json': '{"milk":2}',
  'cache/npm/index': 'another tool’s',
  'books.journal': 'assets 12.50',
  file: 'a file',
};
const LINKS = {
  'paper/to-content': 'content',
  'paper/to-elsewhere': '../elsewhere',
  'paper/to-empty': '../empty',
  'paper/to-nothing': '../not/there',
  'paper/to-itself': 'to-itself',
  'paper/to-home': '../home',
  'paper/to-file': '../file',
};

/** Where variables may point, from the project. */
export const PLACES = [
  ...['dist', '.cache', '.', '..', 'content', 'content/articles', 'content/new', 'public', 'src'],
  ...['public/new', 'src/new/deep', 'deploy', 'deploy/new', '.ci', 'tools', '.git', '.git/new'],
  ...['drafts', 'drafts/new', 'new/deep', 'node_modules', 'node_modules/astro', 'package.json'],
  ...['node_modules/.cache/paper', 'node_modules/new', '../home', '../home/new', '../elsewhere'],
  ...['../elsewhere/about', '../elsewhere/new', '../cache', '../cache/media', '../empty'],
  ...['../books', '../file', '../file/new'],
  ...Object.keys(LINKS).map((link) => link.slice('paper/'.length)),
  ...['to-elsewhere/about', 'to-empty/new', 'to-content/new', 'to-nothing/new'],
];

/** What git keeps of the project; made once a test, for it takes longer than all the rest. */
let repository: string | undefined;

function createRepository(): string {
  const project = folderOf(PROJECT);
  git(project, 'init', '--quiet', '--template=');
  git(project, 'add', ...Object.keys(PROJECT));
  onTestFinished(() => {
    repository = undefined;
  });
  return join(project, '.git');
}

/** @param underGit whether git keeps the project. */
export function createMachine(underGit: boolean): Machine {
  const folder = folderOf(OTHERS);
  const project = join(folder, 'paper');
  writeFiles(project, PROJECT);
  mkdirSync(join(folder, 'empty'));
  for (const [link, target] of Object.entries(LINKS)) symlinkSync(target, join(folder, link));
  if (underGit) {
    repository ??= createRepository();
    cpSync(repository, join(project, '.git'), { recursive: true });
  }
  return { folder, project };
}

/** What every file says and every link leads to, by path. */
export function treasuresIn({ folder }: Machine): Map<string, string> {
  return new Map(
    entriesBelow(folder).map((path) => {
      const file = join(folder, path);
      const isLink = lstatSync(file).isSymbolicLink();
      return [path, isLink ? `→ ${readlinkSync(file)}` : readFileSync(file, 'utf8')];
    }),
  );
}

/** Puts a treasure into each of a folder's folders, as far as there are any. */
export function hideIn(folder: string): void {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  const folders = new Set(entriesBelow(folder).map((path) => dirname(join(folder, path))));
  for (const dir of new Set([folder, ...folders])) {
    if (!dir.includes('.git')) writeFiles(dir, { 'treasure.txt': `hidden in ${dir}` });
  }
}
