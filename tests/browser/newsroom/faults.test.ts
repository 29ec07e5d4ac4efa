import sharp from 'sharp';
import { expect, test } from 'vitest';
import { MAX_IMAGE_BYTES } from '../../../src/loader/asset.ts';
import {
  askAgain,
  chooseOption,
  direct,
  FERRIES,
  keptDraft,
  online,
  openEntry,
  saveDraft,
  setStatus,
  STORY,
  told,
} from './online.ts';
import { expectNoWordLost, type ToldRefusal } from './refusals.ts';
import { field, saveButton, turnOn, words, writeStory } from './story-form.ts';

const { folder: FOLDER, text: OLD, files: FILES, entry: OLD_ENTRY } = FERRIES;

/** A picture of so many pixels a side. */
function plain(side: number) {
  return sharp({ create: { width: side, height: side, channels: 3, background: '#345' } });
}

const REFUSALS: readonly ToldRefusal[] = [
  [
    'cannot be reached',
    'unreachable',
    /^GitHub cannot be reached\. .* still in the form\. .* online/u,
  ],
  [
    'refuses the token',
    { status: 401, body: { message: 'Bad credentials' } },
    /does not take your token any more\. .* still in the form\. Make a new one, sign out, .*Bad credentials/u,
  ],
  [
    'lets the account do nothing',
    {
      status: 200,
      body: { data: null, errors: [{ type: 'FORBIDDEN', message: 'Not accessible' }] },
    },
    /may not do this\. .* still in the form\. Ask an editor .*Not accessible/u,
  ],
];

test('a service that takes nothing says what to do, and no word is lost', async () => {
  const desk = await online(direct);
  const { page, github } = desk;
  await expectNoWordLost(desk, github, 'createCommitOnBranch', REFUSALS, async (what) => {
    // What was not saved outlives the page.
    await keptDraft(page, STORY.body);
    await page.reload();
    await page.getByRole('button', { name: 'Restore' }).click();
    await expect.poll(() => words(page, 'title').inputValue(), { message: what }).toBe(STORY.title);
    await expect
      .poll(() => page.locator('.story-source').inputValue(), { message: what })
      .toBe(STORY.body);
  });
});

test('what somebody else saved in the same pull request is not written over', async () => {
  const desk = await online(undefined, { files: FILES });
  const { page, github } = desk;
  await openEntry(desk, OLD_ENTRY);
  await words(page, 'title').fill('What ferries cost in summer');
  await saveDraft(page);
  await page.reload();
  await openEntry(desk, OLD_ENTRY);
  const branch = 'cms/articles/ferries';
  const theirs = OLD.replace('Shares of', 'Many shares of');
  github.paper.write(`${FOLDER}/index.mdx`, theirs, branch);
  await words(page, 'title').click();
  await words(page, 'title').fill('What ferries cost in spring');
  await saveButton(page).click();
  expect(await told(page)).toMatch(
    /somebody else.* nothing was written over\. .* Copy what you changed/u,
  );
  expect(github.paper.text(`${FOLDER}/index.mdx`, branch)).toBe(theirs);
  expect(await words(page, 'title').inputValue()).toBe('What ferries cost in spring');

  // A draft that is taken up again was made from what stood there before, and is not put over it.
  await keptDraft(page, 'in spring');
  await page.reload();
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect.poll(() => words(page, 'title').inputValue()).toBe('What ferries cost in spring');
  await saveButton(page).click();
  expect(await told(page)).toMatch(
    /older version .* Nothing was written over\. Copy what you wrote/u,
  );
  await chooseOption(page, 'Revert All Changes');
  await expect.poll(() => words(page, 'title').inputValue()).toBe('What ferries cost in winter');
  await words(page, 'title').fill('What ferries cost in spring');
  await saveButton(page).click();
  const both = theirs.replace('in winter', 'in spring');
  await expect.poll(() => github.paper.text(`${FOLDER}/index.mdx`, branch)).toBe(both);
});

test('a branch for review begins where its story was read, so that a merge sees what others did', async () => {
  const desk = await online(undefined, { files: FILES });
  const { page, github } = desk;
  await openEntry(desk, OLD_ENTRY);
  const read = github.head;
  github.paper.write(`${FOLDER}/index.mdx`, OLD.replace('Shares of', 'Many shares of'));
  await words(page, 'title').fill('What ferries cost in spring');
  await saveButton(page).click();
  await page.getByRole('button', { name: 'Later' }).waitFor();
  expect(github.asked[0]).toMatchObject({ what: 'createRef', body: { oid: read } });
  expect(github.asked[1]).toMatchObject({ body: { expectedHeadOid: read } });
});

test.each([
  [`${FOLDER}/index.mdx`, OLD_ENTRY, 'title', 'Shares of', 'Many shares of'],
  [
    'content/tags.yaml',
    'registries/entries/tags',
    'tags.0.name',
    'Small companies.',
    'Small ones.',
  ],
])(
  'what others publish while %s is open is not taken back, though the editor has asked for it',
  async (path, entry, name, was, is) => {
    const desk = await online(undefined, { files: FILES });
    const { page, github } = desk;
    await openEntry(desk, entry);
    const read = github.head;
    const before = github.paper.text(path) ?? '';
    if (name.startsWith('tags')) await page.getByRole('button', { name: 'Expand' }).first().click();
    const field = words(page, name);
    const value = await field.inputValue();
    await field.fill(`${value} and more`);
    github.paper.write(path, before.replace(was, is));
    await askAgain(page, is);
    await saveButton(page).click();
    await page.getByRole('button', { name: 'Later' }).waitFor();
    expect(github.asked[0]).toMatchObject({ what: 'createRef', body: { oid: read } });
    const branch = [...github.paper.branches.keys()].find((each) => each !== 'main');
    expect(github.paper.text(path, branch)).toBe(before.replace(value, `${value} and more`));
  },
);

test('what somebody else saved on the branch itself is asked about before it is written over', async () => {
  const desk = await online(direct, { files: FILES });
  const { page, github } = desk;
  await openEntry(desk, OLD_ENTRY);
  await words(page, 'title').fill('What ferries cost in spring');
  const theirs = OLD.replace('Shares of', 'Many shares of');
  github.paper.write(`${FOLDER}/index.mdx`, theirs);
  await saveButton(page).click();
  await page.getByText('their changes will be lost').first().waitFor();
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  expect(github.paper.text(`${FOLDER}/index.mdx`)).toBe(theirs);
  expect(await words(page, 'title').inputValue()).toBe('What ferries cost in spring');
});

test('a picture that is too large is refused before anything is sent, with the bound', async () => {
  const desk = await online();
  const { newsroom, page, github } = desk;
  await writeStory(page, newsroom.url, STORY);
  await turnOn(page, 'cover', 'checkbox');
  const buffer = await plain(1700).png({ compressionLevel: 0 }).toBuffer();
  expect(buffer.length).toBeGreaterThan(MAX_IMAGE_BYTES);
  const large = { name: 'large.png', mimeType: 'image/png', buffer };
  for (const path of ['cover.src', '_files']) {
    await field(page, path).locator('input[type=file]').first().setInputFiles(large);
    await page.getByText(/exceeds the maximum size of .*MB.*reduce the size/u).waitFor();
    expect(await page.getByText('large.png').count()).toBe(1);
    await page.getByRole('button', { name: 'OK' }).click();
  }
  expect(await words(page, 'title').inputValue()).toBe(STORY.title);
  expect(await field(page, 'cover.src').textContent()).toContain('8 MB');
  expect(await field(page, '_files').textContent()).toContain('8 MB');
  expect(github.asked).toEqual([]);
});

test('what GitHub does not publish yet, and why, is said', async () => {
  const desk = await online();
  const { newsroom, page, github } = desk;
  await writeStory(page, newsroom.url, STORY);
  await saveDraft(page);
  await openEntry(desk);
  await setStatus(page, 'Ready');
  const body = { message: 'Required status check "check" is failing.' };
  github.refuse = (what) => (what.endsWith('/merge') ? { status: 405, body } : undefined);
  await page.getByRole('button', { name: 'Publish Entry' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Publish' }).click();
  const notice = page.locator('.story-fault');
  expect(await notice.locator('p').textContent()).toMatch(
    /does not publish this yet: a check has not passed.* Open its pull request.*Required status check/u,
  );
  await notice.getByRole('button', { name: 'Close' }).click();
  expect(await notice.count()).toBe(0);
  expect(github.pulls).toMatchObject([{ state: 'OPEN' }]);
});
