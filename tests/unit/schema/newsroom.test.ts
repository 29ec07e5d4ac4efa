import { expect, test } from 'vitest';
import { configurationSchema } from '../../../src/schema/configuration.ts';
import { newsroomBackend, newsroomOrigins, type Newsroom } from '../../../src/schema/newsroom.ts';
import { site } from '#site';

/** What is told of a newsroom, field by field. */
function faultsOf(newsroom: unknown): string[] {
  const { error } = configurationSchema.safeParse({ ...site, newsroom });
  return (error?.issues ?? []).map(({ path, message }) => `${path.slice(1).join('.')} ${message}`);
}

const github = { service: 'github', repository: 'owner/paper' } as const;
const gitlab = { service: 'gitlab', repository: 'group/desk/paper' } as const;

test.each<unknown>([
  undefined,
  github,
  { ...github, branch: 'main', server: 'https://git.example', guests: true, review: true },
  { ...github, signIn: { helper: 'https://auth.example' } },
  { ...gitlab, signIn: { application: '0f3ab2' } },
  { service: 'gitea', repository: 'o/p', server: 'https://git.example:8443', review: false },
])('a newsroom may be %j', (newsroom) => {
  expect(faultsOf(newsroom)).toEqual([]);
});

test.each<[newsroom: unknown, told: string]>([
  [{ ...github, repository: 'paper' }, 'repository is wrong: "paper" is not owner and name'],
  [{ ...github, repository: 'https://github.com/o/p' }, 'write them as in "owner/paper"'],
  [{ ...github, branch: 'a b' }, 'is not the name of a branch; write one such as "main"'],
  [{ ...github, server: 'git.example' }, 'write "https://git.example"'],
  [{ ...github, server: 'http://git.example/path' }, 'write "https://git.example"'],
  [{ ...gitlab, guests: true }, 'guests is for GitHub alone; leave it out'],
  [
    { ...github, guests: true, review: false },
    'review is false, and what guests write must be read',
  ],
  [
    { service: 'gitea', repository: 'o/p', review: true },
    'review is true, and the editor opens no',
  ],
  [{ ...gitlab, signIn: { helper: 'https://a.example' } }, 'signIn.helper is for GitHub; write'],
  [{ ...github, signIn: { application: 'abcd' } }, 'signIn.application is not for GitHub; write'],
  [{ ...github, token: 'secret' }, 'token'],
  [{ service: 'bitbucket', repository: 'o/p' }, 'github'],
])('of %j is told', (newsroom, told) => {
  expect(faultsOf(newsroom).join('\n')).toContain(told);
});

test.each<[Newsroom, api: string]>([
  [github, 'https://api.github.com'],
  [gitlab, 'https://gitlab.com'],
  [{ ...github, server: 'https://git.example' }, 'https://git.example'],
])('%j asks %s, and what the editor is told lies there', (newsroom, api) => {
  expect(newsroomOrigins(newsroom).api).toBe(api);
  const told = JSON.stringify(newsroomBackend(newsroom));
  for (const [address] of told.matchAll(/https:[^"]*/gu)) expect(new URL(address).origin).toBe(api);
});

test('tokens alone sign in where nothing else is named', () => {
  expect(newsroomBackend(github).auth_methods).toEqual(['token']);
  const helped = newsroomBackend({ ...github, signIn: { helper: 'https://auth.example' } });
  expect(helped.auth_methods).toEqual(['token', 'oauth']);
});
