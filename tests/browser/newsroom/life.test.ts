import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { createTiny } from '../../site/tiny.ts';
import type { Archive } from '../../site/archive.ts';
import { git } from '../../clone.ts';
import { checkFolder } from '../../unit/tools/check/sample.ts';
import { changesIn } from '../../unit/tools/check/since/repository.ts';
import {
  checkoutOf,
  filesOf,
  layOut,
  openCheckout,
  openWindow,
  readCheckout,
  serveNewsroom,
  type Newsroom,
} from './newsroom.ts';
import { closedForm, PATH, STORY } from './online.ts';
import { field, listening, saveButton, turnOn, words, writeStory } from './story-form.ts';

/** A story that readers have seen, with a correction and a remark of its author. */
const PUBLISHED = `---
title: What ferries cost in winter
description: "A standfirst that is long enough to pass for one in every list of the paper."
date: 2024-12-20T12:00:00Z # as agreed
section: markets
authors: [markets-desk]
tags: [small-caps]
tickers: [AAPL]
corrections:
  - date: 2024-12-21T09:00:00-05:00
    grade: correction
    note: >-
      An earlier version named
      another pier.
---

Shares of $AAPL moved by 3%.
`;
const FERRIES = 'content/articles/2024/12/ferries/index.mdx';
const ENTRY = 'articles/entries/2024/12/ferries/index';

interface Desk {
  readonly edition: Archive;
  readonly newsroom: Newsroom;
  readonly page: Page;
}

/** A newsroom on a checkout whose published story stands on `main`. */
async function openDesk(): Promise<Desk> {
  const edition = await createTiny();
  layOut(edition.folder, { [FERRIES]: PUBLISHED });
  for (const asked of [
    ['init', '-b', 'main'],
    ['add', '-A'],
    ['commit', '-m', 'published'],
  ]) {
    git(edition.folder, ...asked);
  }
  const newsroom = await serveNewsroom();
  const page = await openWindow();
  await openCheckout(page, newsroom.url, checkoutOf(edition.contentDir));
  return { edition, newsroom, page };
}

async function openFerries({ newsroom, page }: Desk): Promise<void> {
  await page.goto(`${newsroom.url}#/collections/${ENTRY}`);
  await field(page, 'title').waitFor();
}

/** Saves, and says what the check has against the file then, and against the change. */
async function judged(
  { edition, page }: Desk,
  path: string,
): Promise<[text: string, told: string[]]> {
  await saveButton(page).click();
  await closedForm(page);
  layOut(edition.folder, Object.fromEntries(await filesOf(page)));
  const problems = [
    ...(await checkFolder(edition.contentDir)),
    ...(await changesIn(edition.contentDir)),
  ];
  const own = problems.filter(({ file }) => file === path);
  const told = own.map(({ level, message }) => `${level}: ${message}`);
  return [(await readCheckout(page, path)) ?? '', told];
}

/** Adds a correction of now to the open story. */
async function addCorrection(page: Page, grade: string, note: string): Promise<void> {
  await field(page, 'corrections').getByRole('button', { name: 'Add' }).first().click();
  await field(page, 'corrections.1.date').locator('input').fill('2024-12-30T10:00');
  await listening(field(page, 'corrections.1.grade').getByRole('radio', { name: grade })).click();
  await words(page, 'corrections.1.note').fill(note);
}

test('a draft and a scheduled story pass the check and say so in their files', async () => {
  const desk = await openDesk();
  const { newsroom, page } = desk;
  await writeStory(page, newsroom.url, STORY);
  await turnOn(page, 'draft');
  const [draft, told] = await judged(desk, PATH);
  expect(draft).toContain('draft: true\n');
  expect(told).toEqual([]);

  const title = 'What a crossing will cost';
  await writeStory(page, newsroom.url, { ...STORY, title, date: '2099-07-01T09:30' });
  const path = 'content/articles/2099/07/what-a-crossing-will-cost/index.mdx';
  const [scheduled, also] = await judged(desk, path);
  expect(scheduled).toContain('date: 2099-07-01T09:30:00-04:00\n');
  expect(scheduled).not.toContain('draft');
  expect(also).toEqual([]);
});

test('a figure that changes asks for a correction, which is added below those that stand', async () => {
  const desk = await openDesk();
  const { page } = desk;
  await openFerries(desk);
  const changed = PUBLISHED.replace('3%', '4%');
  await page.locator('.story-source').fill('Shares of $AAPL moved by 4%.');
  const [silent, told] = await judged(desk, FERRIES);
  expect(silent).toBe(changed);
  expect(told).toEqual([expect.stringMatching(/^error: a number in a published article changed/u)]);

  await openFerries(desk);
  await addCorrection(page, 'correction', 'An earlier version had 3%, which was wrong.');
  const [corrected, none] = await judged(desk, FERRIES);
  const added =
    '  - date: 2024-12-30T10:00:00-05:00\n    note: An earlier version had 3%, which was wrong.\n    grade: correction\n';
  expect(corrected).toBe(changed.replace('another pier.\n', `another pier.\n${added}`));
  expect(none).toEqual([]);
});

test('a correction that is written over, or taken out, is told of', async () => {
  const desk = await openDesk();
  const { page } = desk;
  await openFerries(desk);
  await field(page, 'corrections').getByRole('button', { name: 'Expand' }).first().click();
  await words(page, 'corrections.0.note').fill('All is well, and nothing of it was ever wrong.');
  const [, over] = await judged(desk, FERRIES);
  const gone =
    /^error: the correction "An earlier version named another pier\." was published and is gone/u;
  expect(over).toEqual([expect.stringMatching(gone)]);
  await openFerries(desk);
  await field(page, 'corrections').getByRole('button', { name: 'Remove' }).first().click();
  const [text, out] = await judged(desk, FERRIES);
  expect(text).not.toContain('corrections');
  expect(out).toEqual([expect.stringMatching(gone)]);
});

test('a story is withdrawn by a correction of that grade, and its text is judged', async () => {
  const desk = await openDesk();
  const { page } = desk;
  await openFerries(desk);
  await addCorrection(page, 'withdrawal', 'The story rested on a document that was forged.');
  await page.locator('.story-source').fill('');
  const [withdrawn, told] = await judged(desk, FERRIES);
  expect(withdrawn).toContain('grade: withdrawal\n');
  expect(told).toEqual([]);
});
