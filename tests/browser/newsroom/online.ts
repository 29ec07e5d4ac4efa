import type { Page } from 'playwright-core';
import { createTiny } from '../../site/tiny.ts';
import { openPage, type PageOptions } from '../chromium.ts';
import { MadeGitHub, signIn } from './made-github.ts';
import type { GitHubOptions } from './made-answers.ts';
import { checkoutOf, paper, serveNewsroom, type Checkout, type Newsroom } from './newsroom.ts';
import { expect } from 'vitest';
import { field, saveButton, TALL } from './story-form.ts';

export const STORY = {
  title: 'The price of a ferry, and what it buys',
  description: 'What a crossing costs, who pays for it and what the harbor gets in a quiet month.',
  date: '2024-11-30T21:15',
  body: 'What a crossing costs has risen.',
};
const SLUG = 'the-price-of-a-ferry-and-what-it-buys';
export const BRANCH = `cms/articles/${SLUG}`;
export const PATH = `content/articles/2024/11/${SLUG}/index.mdx`;
/** Where it is in the newsroom. */
export const ENTRY = `articles/entries/2024/11/${SLUG}/index`;

export interface Online {
  readonly newsroom: Newsroom;
  readonly page: Page;
  readonly github: MadeGitHub;
}

export interface OnlineOptions extends GitHubOptions {
  readonly window?: PageOptions;
  /** Files of the repository besides those of the smallest edition. */
  readonly files?: Checkout;
}

/** A paper whose newsroom saves on its branch at once. */
export const direct = { ...paper, newsroom: { ...paper.newsroom, review: false } };

/** A newsroom that is signed in to its service, on its list of stories unless a question is first. */
export async function online(of = paper, options: OnlineOptions = {}): Promise<Online> {
  const newsroom = await serveNewsroom(of);
  const page = await openPage(options.window ?? TALL);
  const files = { ...checkoutOf((await createTiny()).contentDir), ...options.files };
  const github = new MadeGitHub(files, options);
  await github.answer(page);
  await signIn(page, newsroom.url);
  return { newsroom, page, github };
}

/** Opens an entry, and waits until the editor knows what is under review: it shows the form before. */
export async function openEntry({ page, newsroom }: Online, entry = ENTRY): Promise<void> {
  await page.goto(`${newsroom.url}#/collections/${entry}`);
  await field(page, 'title').or(field(page, 'tags')).first().waitFor();
  await page.getByRole('button', { name: 'Show Editor Options' }).click({ trial: true });
}

/** Chooses how far the open story is. */
export async function setStatus(page: Page, status: string): Promise<void> {
  await page.getByRole('button', { name: /^Status: /u }).click();
  await page.getByRole('menuitemradio', { name: status, exact: true }).click();
  // The name stands between marks that keep its direction.
  await page.getByRole('button', { name: new RegExp(`^Status: .?${status}`, 'u') }).waitFor();
}

/** Opens the menu of the open entry and chooses what it has. */
export async function chooseOption(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Show Editor Options' }).click();
  await page.getByRole('menuitem', { name }).first().click();
}

/** Saves what is open as a draft, whose review is asked for later. */
export async function saveDraft(page: Page): Promise<void> {
  await saveButton(page).click();
  await page.getByRole('button', { name: 'Later' }).click();
  await closedForm(page);
}

/** Waits until the form that was saved is closed, and its list is open. */
export async function closedForm(page: Page): Promise<void> {
  await page.waitForURL(/#\/collections\/\w+$/u);
  await saveButton(page).waitFor({ state: 'hidden' });
}

/** Waits until the browser keeps what was typed: half a second after it was. */
export async function keptDraft(page: Page, words: string): Promise<void> {
  const isKept = (wanted: string): Promise<boolean> =>
    page.evaluate(async (each) => {
      const done = async <Result>(request: IDBRequest<Result>): Promise<Result> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => {
            resolve(request.result);
          };
          request.onerror = () => {
            reject(request.error ?? new Error('no answer'));
          };
        });
      for (const { name = '' } of await indexedDB.databases()) {
        const database = await done(indexedDB.open(name));
        const isThere = database.objectStoreNames.contains('draft-backups');
        const all = isThere
          ? await done(database.transaction('draft-backups').objectStore('draft-backups').getAll())
          : [];
        database.close();
        if (JSON.stringify(all).includes(each)) return true;
      }
      return false;
    }, wanted);
  await expect.poll(() => isKept(words)).toBe(true);
}
