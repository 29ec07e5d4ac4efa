import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { createTiny } from '../../site/tiny.ts';
import { checkoutOf, openCheckout, openWindow, readCheckout, serveNewsroom } from './newsroom.ts';
import { chooseStatus, closedForm, online, openEntry, STORY } from './online.ts';
import { field, saveButton, words, writeStory } from './story-form.ts';

/** Opens the form of a new story, or of what is given, on a checkout of the smallest edition. */
async function openForm(entry: string, files: Readonly<Record<string, string>> = {}) {
  const newsroom = await serveNewsroom();
  const page = await openWindow();
  const { contentDir } = await createTiny();
  await openCheckout(page, newsroom.url, { ...checkoutOf(contentDir), ...files });
  await page.goto(`${newsroom.url}#/collections/${entry}`);
  await page.locator('.field').first().waitFor();
  return { newsroom, page };
}

/** What a field says is wrong with it. */
async function toldAt(page: Page, path: string): Promise<string> {
  const error = field(page, path).locator('[role="alert"], .validation').first();
  await error.waitFor();
  return (await error.textContent()) ?? '';
}

test('a field says what is required, too short or too long before anything is saved', async () => {
  const { page } = await openForm('articles/new');
  await words(page, 'title').fill('Short');
  await words(page, 'description').fill('A'.repeat(201));
  // Review takes drafts with gaps; a length it does not.
  await saveButton(page).click();
  expect(await toldAt(page, 'title')).toContain('at least 10 characters');
  expect(await toldAt(page, 'description')).toContain('200 characters');
  expect(await saveButton(page).isVisible()).toBe(true);
});

test('an id that has not the form of one is told in words', async () => {
  const { page } = await openForm('registries/entries/tags');
  await page.getByRole('button', { name: 'Expand' }).first().click();
  await words(page, 'tags.0.id').fill('Small Caps');
  await saveButton(page).click();
  expect(await toldAt(page, 'tags.0.id')).toContain(
    'Write lower-case letters, digits and single hyphens.',
  );
  await words(page, 'tags.0.id').fill('small-companies');
  await saveButton(page).click();
  await expect
    .poll(() => readCheckout(page, 'content/tags.yaml'))
    .toContain('id: small-companies, name: Small caps');
});

test('an id that is not there, and a time without a zone, are told where the text is', async () => {
  const path = 'content/articles/2024/12/ferries/index.mdx';
  const { page } = await openForm('articles/entries/2024/12/ferries/index', {
    [path]: `---
title: What ferries cost in winter
description: "A standfirst that is long enough to pass for one in every list of the paper."
date: 2024-12-20T12:00
section: market
authors: [markets-desk]
tags: [small-cap]
---

Words.
`,
  });
  const problems = page.locator('.story-problems li');
  await expect.poll(() => problems.allTextContents()).toHaveLength(3);
  const all = (await problems.allTextContents()).join('\n');
  expect(all).toMatch(/^4:7 error: .*2024-12-20T12:00.*$/mu);
  expect(all).toMatch(/^5:10 error: unknown section "market"; did you mean "markets"\?$/mu);
  expect(all).toMatch(/^7:8 error: unknown tag "small-cap"; did you mean "small-caps"\?$/mu);
});

test('a draft may have gaps, and what has them is not handed on', async () => {
  const desk = await online();
  const { newsroom, page, github } = desk;
  await writeStory(page, newsroom.url, { ...STORY, isUntagged: true });
  await saveButton(page).click();
  await closedForm(page);
  await openEntry(desk);
  await chooseStatus(page, 'In Review');
  await page.getByText('The entry has errors').first().waitFor();
  expect(github.pulls).toMatchObject([{ isDraft: true, labels: ['sveltia-cms/draft'] }]);
});
