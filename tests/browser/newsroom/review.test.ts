import { expect, test } from 'vitest';
import { createTiny } from '../../site/tiny.ts';
import { openPage } from '../chromium.ts';
import { MadeGitHub, signIn } from './made-github.ts';
import { checkoutOf, paper, serveNewsroom } from './newsroom.ts';
import { saveButton, TALL, words, writeStory } from './story-form.ts';

const STORY = {
  title: 'The price of a ferry, and what it buys',
  description: 'What a crossing costs, who pays for it and what the harbor gets in a quiet month.',
  date: '2024-11-30T21:15',
  body: 'What a crossing costs has risen.',
};
const BRANCH = 'cms/articles/the-price-of-a-ferry-and-what-it-buys';
const PATH = 'content/articles/2024/11/the-price-of-a-ferry-and-what-it-buys/index.mdx';

/** A story in the form of a newsroom that is signed in to its service. */
async function writtenOnline(of: typeof paper) {
  const newsroom = await serveNewsroom(of);
  const page = await openPage(TALL);
  const github = new MadeGitHub(checkoutOf((await createTiny()).contentDir));
  await github.answer(page);
  await signIn(page, newsroom.url);
  await page.getByText('Articles').first().waitFor();
  await writeStory(page, newsroom.url, STORY);
  return { newsroom, page, github };
}

test('a new story is a branch, a commit and a draft pull request, and labels tell how far it is', async () => {
  const { newsroom, page, github } = await writtenOnline(paper);
  await saveButton(page).click();
  await expect
    .poll(() => github.asked.map(({ what }) => what))
    .toContain('POST /repos/owner/paper/issues/1/labels');
  expect(github.asked).toMatchObject([
    { what: 'createRef', body: { name: `refs/heads/${BRANCH}`, oid: github.head } },
    {
      what: 'createCommitOnBranch',
      body: {
        branch: { repositoryNameWithOwner: 'owner/paper', branchName: BRANCH },
        expectedHeadOid: github.head,
        fileChanges: { additions: [{ path: PATH }], deletions: [] },
      },
    },
    { what: 'POST /repos/owner/paper/pulls', body: { head: BRANCH, base: 'main', draft: true } },
    { what: 'POST /repos/owner/paper/issues/1/labels', body: { labels: ['sveltia-cms/draft'] } },
  ]);
  // "---" in base64, with which a story begins.
  expect(JSON.stringify(github.asked[1])).toContain('"contents":"LS0t');
  await newsroom.stop();
});

test.each([
  ['cannot be reached', 'Failed to fetch', 'unreachable' as const],
  ['refuses the token', 'Bad credentials', { status: 401, body: { message: 'Bad credentials' } }],
])('a service that %s is told of, and the form still has its words', async (_, told, answer) => {
  const direct = { ...paper, newsroom: { ...paper.newsroom, review: false } };
  const { newsroom, page, github } = await writtenOnline(direct);
  github.refuse = (what) => (what === 'createCommitOnBranch' ? answer : undefined);
  await saveButton(page).click();
  await page.getByText(told).waitFor();
  await page.getByRole('button', { name: 'OK' }).click();
  expect(await words(page, 'title').inputValue()).toBe(STORY.title);
  github.refuse = () => undefined;
  await saveButton(page).click();
  await expect
    .poll(() => github.asked.filter(({ what }) => what === 'createCommitOnBranch').length)
    .toBe(1);
  await newsroom.stop();
});
