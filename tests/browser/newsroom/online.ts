import type { Page } from 'playwright-core';
import { createTiny } from '../../site/tiny.ts';
import type { PageOptions } from '../chromium.ts';
import { MadeGitHub } from './made-github.ts';
import type { GitHubOptions } from './made-answers.ts';
import { signIn, type MadeService } from './made-service.ts';
import type { EditorPaper } from '../../../src/newsroom/cms-config.ts';
import {
  checkoutOf,
  openWindow,
  paper,
  serveNewsroom,
  type Checkout,
  type Newsroom,
} from './newsroom.ts';
import { expect } from 'vitest';
import { field, listening, saveButton } from './story-form.ts';

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

const FOLDER = 'content/articles/2024/12/ferries';
const WINTER = `---
title: What ferries cost in winter
description: "A standfirst that is long enough to pass for one in every list of the paper."
date: 2024-12-20T12:00:00Z # as agreed
section: markets
authors: [markets-desk]
tags: [small-caps]
---

Shares of $AAPL moved.
`;
/** A story in a folder of its own, with data that belong to it and a remark of its author. */
export const FERRIES = {
  title: 'What ferries cost in winter',
  text: WINTER,
  folder: FOLDER,
  path: `${FOLDER}/index.mdx`,
  files: { [`${FOLDER}/index.mdx`]: WINTER, [`${FOLDER}/data.csv`]: 'date,price\n2024-01,7\n' },
  entry: 'articles/entries/2024/12/ferries/index',
};

export interface Online {
  readonly newsroom: Newsroom;
  readonly page: Page;
  readonly github: MadeGitHub;
}

export interface OnlineOptions extends GitHubOptions {
  readonly window?: PageOptions;
  /** Whether stories are drawn beside their forms. */
  readonly preview?: boolean;
  /** Files of the repository besides those of the smallest edition. */
  readonly files?: Checkout;
}

/** A paper whose newsroom saves on its branch at once. */
export const direct: EditorPaper = { ...paper, newsroom: { ...paper.newsroom, review: false } };

/** A newsroom that is signed in to its service, on its list of stories unless a question is first. */
export async function online(of = paper, options: OnlineOptions = {}): Promise<Online> {
  const github = new MadeGitHub(await tinyCheckout(options.files), options);
  return { ...(await signedIn(github, of, options)), github };
}

/** The smallest edition, and files besides. */
export async function tinyCheckout(files: Checkout = {}): Promise<Checkout> {
  return { ...checkoutOf((await createTiny()).contentDir), ...files };
}

/** A newsroom that is signed in to a service with a token. */
export async function signedIn(
  service: MadeService,
  of: EditorPaper,
  { window, preview }: Pick<OnlineOptions, 'window' | 'preview'> = {},
): Promise<Pick<Online, 'newsroom' | 'page'>> {
  const newsroom = await serveNewsroom(of, { preview });
  const page = await openWindow(window);
  await service.answer(page);
  await signIn(page, newsroom.url);
  return { newsroom, page };
}

/**
 * Has the editor ask what is published, as it does each minute and when somebody comes back to it,
 * and waits until it has read words of that.
 */
export async function askAgain(page: Page, words: string): Promise<void> {
  await page.evaluate(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 60_000;
    window.dispatchEvent(new Event('focus'));
  });
  await isKept(page, 'file-cache', words);
}

/** What the editor says of a save that failed. */
export async function told(page: Page): Promise<string> {
  const dialog = page.getByRole('alertdialog');
  const words = await dialog.locator('.error').textContent();
  await dialog.getByRole('button', { name: 'OK' }).click();
  return words?.trim() ?? '';
}

/** Opens an entry, and waits until the editor knows what is under review: it shows the form before. */
export async function openEntry(
  { page, newsroom }: Pick<Online, 'page' | 'newsroom'>,
  entry = ENTRY,
): Promise<void> {
  await page.goto(`${newsroom.url}#/collections/${entry}`);
  await field(page, 'title').or(field(page, 'tags')).first().waitFor();
  await page.getByRole('button', { name: 'Show Editor Options' }).click({ trial: true });
}

/** Chooses how far the open story is, and waits until that is what the editor shows. */
export async function setStatus(page: Page, status: string): Promise<void> {
  await chooseStatus(page, status);
  // The name stands between marks that keep its direction.
  await page.getByRole('button', { name: new RegExp(`^Status: .?${status}`, 'u') }).waitFor();
}

/** Chooses how far the open story is to be, which the editor may refuse. */
export async function chooseStatus(page: Page, status: string): Promise<void> {
  await page.getByRole('button', { name: /^Status: /u }).click();
  await listening(page.getByRole('menuitemradio', { name: status, exact: true })).click();
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
  await isKept(page, 'draft-backups', words);
}

/** Waits until words are in a store of the editor's databases. */
async function isKept(page: Page, store: string, words: string): Promise<void> {
  const find = (wanted: readonly [store: string, words: string]): Promise<boolean> =>
    page.evaluate(async ([name, each]) => {
      // A database that the editor is changing answers nobody until it has; it is asked again then.
      const done = async <Result>(request: IDBRequest<Result>): Promise<Result | undefined> =>
        new Promise((resolve) => {
          request.onsuccess = () => {
            resolve(request.result);
          };
          request.onerror = () => {
            resolve(undefined);
          };
          setTimeout(() => {
            resolve(undefined);
          }, 2000);
        });
      for (const { name: at = '' } of await indexedDB.databases()) {
        const opened = indexedDB.open(at);
        const database = await done(opened);
        if (database === undefined) {
          opened.onsuccess = () => {
            opened.result.close();
          };
          continue;
        }
        const all = database.objectStoreNames.contains(name)
          ? await done(database.transaction(name).objectStore(name).getAll())
          : [];
        database.close();
        if (JSON.stringify(all ?? []).includes(each)) return true;
      }
      return false;
    }, wanted);
  await expect.poll(() => find([store, words])).toBe(true);
}
