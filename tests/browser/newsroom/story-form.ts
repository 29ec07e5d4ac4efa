import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** A file that somebody chooses from a disk. */
interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** What somebody writes into the form of a new story. */
export interface WrittenStory {
  readonly title: string;
  readonly description: string;
  /** By the clock of the publication: `2024-12-20T09:30`. Left out, the form's own. */
  readonly date?: string;
  readonly cover?: { readonly file: ChosenFile; readonly alt: string; readonly credit: string };
  readonly body: string;
  /** Whether it lacks the tag that a story must have. */
  readonly isUntagged?: boolean;
  readonly files?: readonly ChosenFile[];
}

/** A field of the form. */
export function field(page: Page, path: string): Locator {
  return page.locator(`.field[data-key-path="${path}"]`);
}

/** Writes a new story into the form, in its first section, by its first author, under its first tag. */
export async function writeStory(page: Page, url: string, story: WrittenStory): Promise<void> {
  await page.goto(`${url}#/collections/articles/new`);
  await words(page, 'title').fill(story.title);
  await words(page, 'description').fill(story.description);
  if (story.date !== undefined) await field(page, 'date').locator('input').fill(story.date);
  await listening(field(page, 'section').getByRole('radio').first()).click();
  await turnOn(page, 'authors', 'checkbox');
  if (story.isUntagged !== true) await turnOn(page, 'tags', 'checkbox');
  const { cover } = story;
  if (cover !== undefined) {
    await turnOn(page, 'cover', 'checkbox');
    await choose(page, 'cover.src', cover.file);
    await words(page, 'cover.alt').fill(cover.alt);
    await words(page, 'cover.credit').fill(cover.credit);
  }
  await page.locator('textarea.story-source').fill(story.body);
  for (const file of story.files ?? []) await choose(page, '_files', file);
}

/**
 * One of several to choose from, once the editor listens to it: a tenth of a second after it is shown,
 * when it tells which of them the Tab key comes to. A choice before that is lost.
 */
export function listening(choice: Locator): Locator {
  return choice.and(choice.page().locator('[tabindex]'));
}

/** Where the words of a field are written. */
export function words(page: Page, path: string): Locator {
  return field(page, path).locator('input:visible, textarea:visible').first();
}

/**
 * Turns a switch of the form on, or chooses the first of some choices, as somebody does who looks at it: what the
 * check tells above moves it, on a busy machine from under the finger.
 */
export async function turnOn(
  page: Page,
  path: string,
  role: 'switch' | 'checkbox' = 'switch',
): Promise<void> {
  const toggle = field(page, path).getByRole(role).first();
  const pressedUntilOn = async (): Promise<boolean> => {
    const isOn = (await toggle.getAttribute('aria-checked')) === 'true';
    if (!isOn) await toggle.click();
    return isOn;
  };
  await expect.poll(pressedUntilOn, { interval: 500 }).toBe(true);
}

async function choose(page: Page, path: string, file: ChosenFile): Promise<void> {
  await field(page, path).locator('input[type=file]').first().setInputFiles(file);
  await field(page, path)
    .getByText(new RegExp(file.name.replaceAll(/[ .]/gu, '.'), 'iu'))
    .first()
    .waitFor();
}

/** The button that saves. */
export function saveButton(page: Page): Locator {
  return page.getByRole('button', { name: 'Save', exact: true });
}
