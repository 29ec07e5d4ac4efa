import type { EditorPaper } from '../../../src/newsroom/cms-config.ts';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { MadeGitLab } from './made-gitlab.ts';
import { openWindow, paper, serveNewsroom, type Checkout } from './newsroom.ts';
import {
  askAgain,
  BRANCH,
  FERRIES,
  keptDraft,
  openEntry,
  PATH,
  saveDraft,
  setStatus,
  signedIn,
  STORY,
  tinyCheckout,
  told,
} from './online.ts';
import { expectNoWordLost, type ToldRefusal } from './refusals.ts';
import { saveButton, words, writeStory } from './story-form.ts';

const gitlab = { ...paper, newsroom: { ...paper.newsroom, service: 'gitlab' as const } };
const onMain = { ...gitlab, newsroom: { ...gitlab.newsroom, review: false } };

/** A newsroom that is signed in to GitLab with a token. */
async function desk(of: EditorPaper = gitlab, files: Checkout = {}) {
  const service = new MadeGitLab(await tinyCheckout(files));
  return { ...(await signedIn(service, of)), service };
}

test('a new story is a branch, a commit and a draft merge request, and labels tell how far it is', async () => {
  const at = await desk();
  const { newsroom, page, service } = at;
  const head = service.paper.branches.get('main')?.head;
  await writeStory(page, newsroom.url, STORY);
  await saveDraft(page);
  expect(service.asked).toMatchObject([
    {
      what: 'POST /repository/commits',
      body: { branch: BRANCH, start_sha: head, actions: [{ action: 'create', file_path: PATH }] },
    },
    {
      what: 'POST /merge_requests',
      body: { source_branch: BRANCH, target_branch: 'main', labels: 'sveltia-cms/draft' },
    },
  ]);
  expect(service.pulls).toMatchObject([{ isDraft: true }]);
  expect(service.paper.text(PATH, BRANCH)).toContain(STORY.body);
  expect(service.paper.text(PATH)).toBeUndefined();

  // What is saved next is on top of what was saved, and is refused where the file is another by then.
  await page.reload();
  await openEntry(at);
  await words(page, 'title').fill('The price of a ferry');
  await saveDraft(page);
  const theirs = service.paper.text(PATH, BRANCH)?.replace('has risen', 'has not risen') ?? '';
  await openEntry(at);
  service.paper.write(PATH, theirs, BRANCH);
  // Kept is what somebody typed, who is known by the mouse or the keys.
  await words(page, 'title').click();
  await words(page, 'title').fill('The price of a ferry in spring');
  await saveButton(page).click();
  expect(await told(page)).toMatch(
    /somebody else.* nothing was written over\. .*has changed since you started/u,
  );
  expect(service.paper.text(PATH, BRANCH)).toBe(theirs);
  expect(await words(page, 'title').inputValue()).toBe('The price of a ferry in spring');

  await keptDraft(page, 'in spring');
  await page.reload();
  await page.getByRole('button', { name: 'Discard' }).first().click();
  await openEntry(at);
  await setStatus(page, 'Ready');
  expect(service.pulls).toMatchObject([
    { isDraft: false, labels: ['sveltia-cms/pending_publish'] },
  ]);
  await page.getByRole('button', { name: 'Publish Entry' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Publish' }).click();
  await expect.poll(() => service.pulls).toMatchObject([{ state: 'MERGED' }]);
  expect(service.paper.text(PATH)).toBe(theirs);
});

test('a branch begins where its story was read, whatever the editor has asked for since', async () => {
  const at = await desk(gitlab, FERRIES.files);
  const { page, service } = at;
  await openEntry(at, FERRIES.entry);
  const read = service.paper.branches.get('main')?.head;
  await words(page, 'title').fill('What ferries cost in spring');
  service.paper.write(FERRIES.path, FERRIES.text.replace('Shares of', 'Many shares of'));
  await askAgain(page, 'Many shares of');
  await saveButton(page).click();
  await page.getByRole('button', { name: 'Later' }).waitFor();
  expect(service.asked[0]).toMatchObject({ body: { start_sha: read } });
});

const REFUSALS: readonly ToldRefusal[] = [
  ['cannot be reached', 'unreachable', /^GitLab cannot be reached\. .* still in the form\./u],
  [
    'refuses the token',
    { status: 401, body: { message: '401 Unauthorized' } },
    /^GitLab does not take your token any more\. .* still in the form\. Make a new one/u,
  ],
  [
    'lets the account do nothing',
    { status: 403, body: { message: '403 Forbidden' } },
    /may not do this\. .* still in the form\. .*merge requests/u,
  ],
];

test('a GitLab that takes nothing says what to do, and no word is lost', async () => {
  const at = await desk(onMain);
  await expectNoWordLost(at, at.service, 'POST /repository/commits', REFUSALS);
});

test('the page of GitLab that signs in comes back, under the policy of the newsroom', async () => {
  const signed = {
    ...gitlab,
    newsroom: { ...gitlab.newsroom, signIn: { application: 'made-app' } },
  };
  const newsroom = await serveNewsroom(signed);
  const page = await openWindow();
  const service = new MadeGitLab(await tinyCheckout());
  await service.answer(page);
  const challenges: (string | null)[] = [];
  const exchanged: unknown[] = [];
  await page.context().route('https://gitlab.com/oauth/**', async (route) => {
    const url = new URL(route.request().url());
    if (url.pathname === '/oauth/authorize') {
      challenges.push(url.searchParams.get('code_challenge_method'));
      const back = new URL(url.searchParams.get('redirect_uri') ?? '');
      back.searchParams.set('code', 'made-code');
      back.searchParams.set('state', url.searchParams.get('state') ?? '');
      const body = `<a href="${back.href.replaceAll('&', '&amp;')}">Authorize</a>`;
      return route.fulfill({ contentType: 'text/html', body });
    }
    exchanged.push(route.request().postDataJSON());
    return route.fulfill({
      headers: { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' },
      contentType: 'application/json',
      body: JSON.stringify({ access_token: 'made-token', refresh_token: 'made-refresh' }),
    });
  });
  const faults = faultsOf(page);
  await page.goto(newsroom.url);
  const opened = page.context().waitForEvent('page');
  await page.getByRole('button', { name: /^Sign In with/u }).click();
  const popup = await opened;
  faultsOf(popup, faults);
  await popup.getByRole('link', { name: 'Authorize' }).click();
  await page.getByText('Articles').first().waitFor();
  expect(challenges).toEqual(['S256']);
  expect(exchanged).toMatchObject([
    { grant_type: 'authorization_code', client_id: 'made-app', code: 'made-code' },
  ]);
  expect(faults).toEqual([]);
});

/** What the console of a page says is wrong. */
function faultsOf(page: Page, faults: string[] = []): string[] {
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  return faults;
}
