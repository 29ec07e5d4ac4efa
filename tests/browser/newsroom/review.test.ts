import { expect, test } from 'vitest';
import { paper } from './newsroom.ts';
import {
  BRANCH,
  closedForm,
  online,
  openEntry,
  PATH,
  saveDraft,
  setStatus,
  STORY,
} from './online.ts';
import { saveButton, words, writeStory } from './story-form.ts';

test('a new story is a branch, a commit and a draft pull request, and labels tell how far it is', async () => {
  const desk = await online();
  const { newsroom, page, github } = desk;
  const { head } = github;
  await writeStory(page, newsroom.url, STORY);
  await saveDraft(page);
  expect(github.asked).toMatchObject([
    { what: 'createRef', body: { name: `refs/heads/${BRANCH}`, oid: head } },
    {
      what: 'createCommitOnBranch',
      body: {
        branch: { repositoryNameWithOwner: 'owner/paper', branchName: BRANCH },
        expectedHeadOid: head,
        fileChanges: { additions: [{ path: PATH }], deletions: [] },
      },
    },
    { what: 'POST /repos/owner/paper/pulls', body: { head: BRANCH, base: 'main', draft: true } },
    { what: 'POST /repos/owner/paper/issues/1/labels', body: { labels: ['sveltia-cms/draft'] } },
  ]);
  expect(github.paper.text(PATH, BRANCH)).toMatch(/^---\ntitle: The price of a ferry/u);
  expect(github.paper.text(PATH)).toBeUndefined();

  // It is found where it was left, by whoever signs in next, and what is saved now is on its branch.
  await page.reload();
  await openEntry(desk);
  expect(await words(page, 'title').inputValue()).toBe(STORY.title);
  await words(page, 'title').fill('The price of a ferry');
  await saveButton(page).click();
  await page.getByRole('button', { name: 'Send for Review' }).last().click();
  await closedForm(page);
  await expect
    .poll(() => github.pulls)
    .toMatchObject([{ isDraft: false, labels: ['sveltia-cms/pending_review'] }]);
  expect(github.paper.text(PATH, BRANCH)).toContain('title: The price of a ferry\n');

  // Its labels follow it, and published it is on `main`, with nothing left of it elsewhere.
  await openEntry(desk);
  await setStatus(page, 'Ready');
  expect(github.pulls).toMatchObject([{ labels: ['sveltia-cms/pending_publish'] }]);
  await setStatus(page, 'Draft');
  expect(github.pulls).toMatchObject([{ isDraft: true, labels: ['sveltia-cms/draft'] }]);
  await setStatus(page, 'Ready');
  await page.getByRole('button', { name: 'Publish Entry' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Publish' }).click();
  await expect.poll(() => github.pulls).toMatchObject([{ state: 'MERGED' }]);
  await expect.poll(() => [...github.paper.branches.keys()]).toEqual(['main']);
  expect(github.paper.text(PATH)).toContain('title: The price of a ferry\n');
  await closedForm(page);
  await page.reload();
  await openEntry(desk);
  expect(await words(page, 'title').inputValue()).toBe('The price of a ferry');
  expect(await page.getByRole('button', { name: /^Status: /u }).count()).toBe(0);
});

test('somebody who may not write proposes a story from a fork, and cannot publish it', async () => {
  const open = { ...paper, newsroom: { ...paper.newsroom, guests: true } };
  const desk = await online(open, { mayWrite: false });
  const { newsroom, page, github } = desk;
  await page.getByRole('button', { name: 'Fork', exact: true }).click();
  await page.getByText('Articles').first().waitFor();
  await writeStory(page, newsroom.url, STORY);
  await saveDraft(page);
  const branch = BRANCH.replace('cms/', 'cms/writer/paper/');
  expect(github.fork.text(PATH, branch)).toContain(STORY.body);
  expect(github.pulls).toEqual([]);

  await page.reload();
  await openEntry(desk);
  expect(await words(page, 'title').inputValue()).toBe(STORY.title);
  await setStatus(page, 'In Review');
  expect(github.changes).toEqual([
    'POST /repos/owner/paper/forks',
    'createRef',
    'createCommitOnBranch',
    'POST /repos/writer/paper/merge-upstream',
    'POST /repos/owner/paper/pulls',
  ]);
  expect(github.asked.at(-1)).toMatchObject({
    body: { head: `writer:${branch}`, base: 'main', draft: false },
  });
  expect([...github.paper.branches.keys()]).toEqual(['main']);
  await page.getByRole('button', { name: /^Status: /u }).click();
  const stages = page.getByRole('menuitemradio');
  expect(await stages.count()).toBe(2);
  expect(await stages.filter({ hasText: 'Ready' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Publish Entry' }).count()).toBe(0);
});
