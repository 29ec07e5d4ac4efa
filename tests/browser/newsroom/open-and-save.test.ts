import { expect, test } from 'vitest';
import { CONTENT } from '../../paper.ts';
import { openPage } from '../chromium.ts';
import { checkoutOf, openCheckout, readCheckout, serveNewsroom } from './newsroom.ts';

/** What a writer might have by hand: comments, marks of every kind, parts in parts. */
const HOSTILE = `---
# Who reads this?
title: 'A headline, "quoted": and long'   # not final
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
const PATH = 'content/articles/2024/07/hostile.mdx';

test('no story is changed by being opened, and one that is changed has that change alone', async () => {
  const newsroom = await serveNewsroom();
  const page = await openPage({ viewport: { width: 1280, height: 900 } });
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
  const files = { ...checkoutOf(CONTENT), [PATH]: HOSTILE };
  await openCheckout(page, newsroom.url, files);

  const title = page.locator('[data-key-path="title"] input');
  const save = page.getByRole('button', { name: 'Save', exact: true });
  const stories = Object.keys(files).filter((path) => /articles\/.*\.mdx$/u.test(path));
  const touched: string[] = [];
  for (const path of stories) {
    const [, id = ''] = /^content\/articles\/(.*)\.mdx$/u.exec(path) ?? [];
    await page.goto(`${newsroom.url}#/collections/singles/entries/${id}`);
    await title.waitFor();
    if (await save.isEnabled()) touched.push(path);
  }
  expect(stories.length).toBeGreaterThan(15);
  expect(touched).toEqual([]);

  await page.goto(`${newsroom.url}#/collections/singles/entries/2024/07/hostile`);
  await expect.poll(() => title.inputValue()).toContain('quoted');
  await title.fill("It's another headline");
  await save.click();
  await expect
    .poll(() => readCheckout(page, PATH))
    .toBe(HOSTILE.replace(`'A headline, "quoted": and long'`, "'It''s another headline'"));
  for (const path of stories.filter((each) => each !== PATH)) {
    const file = new Map(Object.entries(files)).get(path);
    expect(await readCheckout(page, path), path).toBe(file);
  }
  expect(complaints).toEqual([]);
  expect(new Set(foreign)).toEqual(new Set(['localhost']));
  await newsroom.stop();
});
