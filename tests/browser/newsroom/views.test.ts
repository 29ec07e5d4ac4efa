import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from '../axe.ts';
import { faintTexts } from '../faint.ts';
import { FERRIES, online, openEntry, saveDraft, STORY } from './online.ts';
import { writeStory } from './story-form.ts';

/** A page of each sort, and words that stand on it when it is there. */
const VIEWS = [
  ['collections/articles', FERRIES.title],
  ['collections/singles', 'A story with a picture'],
  ['collections/pages', 'no entries'],
  ['collections/registries', 'Tickers'],
  ['collections/registries/entries/tags', 'Small caps'],
  ['collections/registries/entries/calendar', 'Add'],
  ['workflow', STORY.title],
  ['assets', 'All Assets'],
  ['settings', 'Appearance'],
  ['search/ferry', STORY.title],
] as const;

/**
 * The editor opens menus in a `<dialog>` that it says is none, which browsers take it for; axe holds that
 * no dialog may be. Without that it would be a dialog without a name around each menu.
 */
const OWN = new Set(['aria-allowed-role: dialog', 'presentation-role-conflict: dialog']);

/** What axe finds wrong, and which texts are too faint by night and by day. */
async function faultsOf(page: Page): Promise<string[]> {
  const found = (await violations(page)).filter((fault) => !OWN.has(fault));
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    const theme = (): Promise<string | undefined> =>
      page.evaluate(() => document.documentElement.dataset['theme']);
    // The editor is told with the next picture that the browser draws; its colours change as long as they move.
    await expect.poll(theme).toBe(colorScheme);
    await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
    const faint = await faintTexts(page);
    found.push(...faint.map((text) => `${colorScheme}: ${text}`));
  }
  return found;
}

test('every page of the newsroom can be used by all, by day and by night', async () => {
  const window = { bypassCSP: true, viewport: { width: 1280, height: 900 } };
  const desk = await online(undefined, { window, files: FERRIES.files, preview: true });
  const { newsroom, page } = desk;
  const look = async (view: string): Promise<void> => {
    // Until all is drawn there is now this and now that wrong.
    await expect
      .poll(async () => {
        const all = await faultsOf(page);
        return all.map((each) => `${view}: ${each}`);
      })
      .toEqual([]);
  };
  await page.getByText('Articles').first().waitFor();
  await writeStory(page, newsroom.url, STORY);
  await look('a new story');
  await saveDraft(page);
  await openEntry(desk);
  await look('a story');
  await page.getByRole('button', { name: 'Show Editor Options' }).click();
  await look('a menu');
  await page.keyboard.press('Escape');
  for (const [view, words] of VIEWS) {
    await page.goto(`${newsroom.url}#/${view}`);
    await page.getByText(words).first().waitFor();
    await look(view);
  }
  await page.goto(`${newsroom.url}#/collections/articles`);
  await page.getByRole('button', { name: 'Show Account Menu' }).click();
  await page.getByRole('menuitem', { name: 'Sign Out' }).click();
  await page.getByRole('button', { name: 'Sign In Using Access Token' }).waitFor();
  await look('signed out');
  await page.getByRole('button', { name: 'Sign In Using Access Token' }).click();
  await page.getByRole('textbox', { name: 'Personal Access Token' }).waitFor();
  await look('signing in');
});
