import { expect, test } from 'vitest';
import { MadeGitea } from './made-gitea.ts';
import { paper } from './newsroom.ts';
import {
  closedForm,
  FERRIES,
  openEntry,
  PATH,
  signedIn,
  STORY,
  tinyCheckout,
  told,
} from './online.ts';
import { expectNoWordLost, type ToldRefusal } from './refusals.ts';
import { saveButton, words, writeStory } from './story-form.ts';

const gitea = { ...paper, newsroom: { ...paper.newsroom, service: 'gitea' as const } };

/** A newsroom that is signed in to Gitea, or to Forgejo, with a token. */
async function desk(version: string) {
  const service = new MadeGitea(await tinyCheckout(FERRIES.files), version);
  return { ...(await signedIn(service, gitea)), service };
}

test.each(['1.24.0', '13.0.0+gitea-1.22.0'])(
  'on version %s a story is saved on the branch, and nothing of others is written over',
  async (version) => {
    const at = await desk(version);
    const { newsroom, page, service } = at;
    await writeStory(page, newsroom.url, STORY);
    await saveButton(page).click();
    await closedForm(page);
    expect(service.paper.text(PATH)).toContain(STORY.body);

    // Somebody else saves between the editor's own look at the branch and its commit.
    await openEntry(at, FERRIES.entry);
    await words(page, 'title').fill('What ferries cost in spring');
    const theirs = FERRIES.text.replace('Shares of', 'Many shares of');
    service.before = () => {
      service.paper.write(FERRIES.path, theirs);
    };
    await saveButton(page).click();
    expect(await told(page)).toMatch(
      /somebody else.* nothing was written over\. .* Copy what you changed.*sha does not match/u,
    );
    expect(service.paper.text(FERRIES.path)).toBe(theirs);
    expect(await words(page, 'title').inputValue()).toBe('What ferries cost in spring');

    // Known by then, it is asked about.
    service.before = () => undefined;
    await saveButton(page).click();
    await page.getByText('Entry Changed by Someone Else').waitFor();
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    expect(service.paper.text(FERRIES.path)).toBe(theirs);
  },
);

const REFUSALS: readonly ToldRefusal[] = [
  ['cannot be reached', 'unreachable', /cannot be reached\. .* still in the form\./u],
  [
    'refuses the token',
    { status: 401, body: { message: 'user does not exist' } },
    /does not take your token any more\. .* still in the form\. Make a new one/u,
  ],
];

test('a Gitea that takes nothing says what to do, and no word is lost', async () => {
  const at = await desk('1.24.0');
  await expectNoWordLost(at, at.service, 'POST /contents', REFUSALS);
});
