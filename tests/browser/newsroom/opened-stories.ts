import { expect } from 'vitest';
import { frontmatterOf } from '../../../src/loader/article.ts';
import {
  checkoutOf,
  openCheckout,
  openWindow,
  readCheckout,
  serveNewsroom,
  STILL,
} from './newsroom.ts';
import { closedForm } from './online.ts';

/** What a writer might have by hand: comments, marks of every kind, parts in parts. */
const hostile = (name: string): string => `---
# Who reads this?
title: '${name}, "quoted": and long'   # not final
description: >-
  One sentence over two lines, of more than fifty
  characters, as is asked of it.
date: 2024-07-03
updated: 2024-07-03T09:30:15Z
section: markets
authors:
  # in this order
  - markets-desk
tags: [ indexes,
  journalism ]
expires: 2099-12-31
---

A note[^1] with \\$AAPL, \\*stars\\* and | pipes.  \nA line of its own.

- one
   - two

     | a \\| b | c |
     |:--|--:|
     | 1 | 2 |

<Aside title="In">

<PullQuote cite="X">

> Words

</PullQuote>

</Aside>

[^1]: The note.
`;
const FOLDER = 'content/articles/2024/07';
/** As they are to be written: the same with the line ends of another system, and in a folder of its own. */
const SAMPLES = {
  [`${FOLDER}/hostile.mdx`]: hostile('By hand'),
  [`${FOLDER}/other-system.mdx`]: hostile('Elsewhere'),
  [`${FOLDER}/of-its-own/index.mdx`]: hostile('Apart'),
};

/**
 * Opens the stories of a content folder in the newsroom, and changes three that are laid beside
 * them. Expects that no file is another than before, but for the changes.
 */
export async function expectUnharmed(content: string): Promise<void> {
  const newsroom = await serveNewsroom(undefined, { preview: true });
  // A low window: less of each form is drawn.
  const page = await openWindow({ viewport: { width: 1280, height: 400 }, before: STILL });
  const complaints: string[] = [];
  page.on('console', (message) => {
    const isComplaint = message.type() === 'error' || message.type() === 'warning';
    // The editor's own frame, in which the preview stands.
    if (isComplaint && !message.text().includes('sandbox attribute')) {
      complaints.push(message.text());
    }
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:blob|data):/u.test(request.url())) foreign.push(new URL(request.url()).hostname);
  });
  const other = `${FOLDER}/other-system.mdx`;
  const samples = { ...SAMPLES, [other]: SAMPLES[other].replaceAll('\n', '\r\n') };
  const files = new Map(Object.entries({ ...checkoutOf(content), ...samples }));
  await openCheckout(page, newsroom.url, Object.fromEntries(files));

  const title = page.locator('[data-key-path="title"] input');
  const headline = page.frameLocator('iframe.preview').locator('.article-header h1');
  const save = page.getByRole('button', { name: 'Save', exact: true });
  /** Opens a story, and waits until its form is filled in and what it shows is drawn. */
  const open = async (path: string): Promise<void> => {
    const [, id = ''] = /^content\/articles\/(.*)\.mdx$/u.exec(path) ?? [];
    const collection = id.endsWith('/index') ? 'articles' : 'singles';
    await page.goto(`${newsroom.url}#/collections/${collection}/entries/${id}`);
    const wanted = titleOf(files.get(path) ?? '', path);
    await expect.poll(() => title.inputValue(), { message: path }).toBe(wanted);
    await expect.poll(() => headline.textContent(), { message: path }).toBe(wanted);
  };
  const stories = [...files.keys()].filter((path) => /articles\/.*\.mdx$/u.test(path));
  const own = stories.filter((path) => !Object.hasOwn(samples, path));
  const touched: string[] = [];
  for (const path of [...own.toSorted(), ...Object.keys(samples)]) {
    await open(path);
    if (await save.isEnabled()) touched.push(path);
  }
  expect(touched).toEqual([]);

  for (const [path, text] of Object.entries(SAMPLES)) {
    await open(path);
    await title.fill("It's another headline");
    await save.click();
    await expect
      .poll(() => readCheckout(page, path))
      .toBe(text.replace(/^title: '.*'/mu, "title: 'It''s another headline'"));
    // The editor closes a story a moment after its file is saved, whatever is open by then.
    await closedForm(page);
  }
  for (const path of own) expect(await readCheckout(page, path), path).toBe(files.get(path));
  expect(complaints).toEqual([]);
  expect(new Set(foreign)).toEqual(new Set(['localhost']));
}

function titleOf(text: string, path: string): unknown {
  const yaml = frontmatterOf(text, path);
  const fields = 'value' in yaml ? yaml.value : undefined;
  return typeof fields === 'object' && fields !== null && 'title' in fields
    ? fields.title
    : undefined;
}
