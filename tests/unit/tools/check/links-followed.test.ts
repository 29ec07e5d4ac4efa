import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { entriesBelow } from '../../../../src/disk/files.ts';
import { articleText, contentFolder } from '../../loader/folder.ts';
import { folderOf } from '../../folder.ts';
import { checkFolder, STORY } from './sample.ts';

const CANARY = 'canary-of-another-folder';

/** Where a link stands in the content, what it leads to elsewhere, and the rule that tells of it. */
const LINKS: readonly (readonly [place: string, target: string, rule: string | undefined])[] = [
  ['articles', '.', 'file-link'],
  ['articles', 'nowhere', 'file-link'],
  ['articles/2023', '.', 'file-link'],
  ['articles/2024/06', '.', 'file-link'],
  ['articles/2024/07/other.mdx', 'secret.mdx', 'file-link'],
  ['articles/2024/07/other.mdx', 'nowhere', 'file-link'],
  ['articles/2024/07/pictures', '.', 'file-link'],
  ['articles/2024/07/picture.png', 'secret.png', 'file-unused'],
  ['data', '.', 'file-unused'],
  ['data', 'nowhere', 'file-unused'],
  ['data', 'secret.mdx', 'file-unused'],
  ['data/prices.csv', 'secret.csv', 'file-unused'],
  ['data/more', '.', 'file-unused'],
  ['tags.yaml', 'secret.yaml', 'file-link'],
  ['redirects.yaml', 'secret.yaml', 'file-link'],
  ['front.yaml', 'secret.yaml', 'file-link'],
];

it.each(LINKS)('follows no link: %s to %s', async (place, target, rule) => {
  const secrets = ['secret.mdx', 'secret.png', 'secret.csv', 'secret.yaml'];
  const elsewhere = folderOf(
    Object.fromEntries(
      [...secrets, `${CANARY}.csv`, `2024/07/${CANARY}.mdx`].map((name) => [
        name,
        `- { ${CANARY}: 1 }\n`,
      ]),
    ),
  );
  const before = entriesBelow(elsewhere);
  const folder = contentFolder({ [STORY]: articleText() });
  const path = join(folder, place);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(join(elsewhere, target), path);
  const problems = await checkFolder(folder);
  expect(problems.map((problem) => problem.rule)).toContain(rule);
  expect(JSON.stringify(problems)).not.toContain(CANARY);
  expect(entriesBelow(elsewhere)).toEqual(before);
  for (const file of secrets) expect(readFileSync(join(elsewhere, file), 'utf8')).toContain(CANARY);
  expect(existsSync(join(folder, place)) || target === 'nowhere').toBe(true);
});
