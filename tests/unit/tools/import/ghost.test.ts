import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../../tools/import/read-source.ts';
import { contentFolder } from '../../loader/folder.ts';
import { folderOf } from '../../folder.ts';
import { checkFolder } from '../check/sample.ts';
import { article, data, exported, ghostExport, posts } from './ghost-export.ts';
import { countsOf, NOW, run, TIME } from './run-import.ts';

const PROJECT = resolve(import.meta.dirname, '../../../..');

function media(): string {
  const folder = folderOf();
  mkdirSync(join(folder, 'images'));
  writeFileSync(
    join(folder, 'images/quay.png'),
    readFileSync(join(PROJECT, 'public/icon-192.png')),
  );
  return folder;
}

describe('an export of Ghost', () => {
  it('becomes stories that the check finds no error in', async () => {
    const folder = contentFolder({});
    const report = await run(folder, exported(ghostExport()), { media: media() });
    expect(report.written).toEqual([
      ...['2014/12/old-markdown', '2018/01/old-doc', '2021/04/rates-rise', '2021/04/cards'],
    ]);
    const problems = await checkFolder(folder, NOW);
    expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
    expect(article(folder, '2021/04/rates-rise/index')).toMatchInlineSnapshot(`
      "---
      title: "Rates rise & <b> falls again"
      description: "Rates rose again in spring, and the queue of ships with them."
      date: 2021-04-05T02:07:08-04:00
      section: ports
      authors: [ada-vale, bo-lind]
      tags: [ships]
      cover:
        src: "quay.png"
        alt: "Cranes"
        caption: "By us"
      aliases:
        - "/rates-rise/"
      canonical: "https://first.example/rates"
      ---

      Rates **_rose_** by \\$5 \\{now}.

      ## What moved

      3. one
         - inner

      [earlier](/2014/12/old-markdown/)

      <Aside>

      💡 Mind the **gap**.

      </Aside>

      <Details summary="Why">

      Because.

      </Details>

      [Press](https://x.example/go)

      [Kept](https://x.example/b): A page, X

      \`\`\`js
      a = {b: 1}
      \`\`\`

      A line

      - a
      - [b](https://x.example/m)

      Open

      ---

      Video: A film

      [Audio: Talk](https://x.example/a.mp3)

      [Report](https://x.example/r.pdf): r.pdf

      ### A book

      Good

      [Buy](https://x.example/buy)

      ### Large

      Small

      ### Join

      No noise

      <Embed url="https://www.youtube.com/watch?v=abcdefghijk" title="YouTube" />

      Shown by nobody
      "
    `);
    expect(article(folder, '2018/01/old-doc/index')).toMatchInlineSnapshot(`
      "---
      title: "A text of the older editor"
      description: "Bold and linked line From cards A text of the older editor: published on January 1, 2018."
      date: 2018-01-01T22:04:05-05:00
      section: news
      authors: [the-harbour-ledger-staff]
      tags: []
      aliases:
        - "/old-doc/"
      ---

      **Bold** and [linked](/2021/04/rates-rise/)\\
      line

      - item

      <Figure src="quay.png" alt="A quay" caption="The quay" />

      From **cards**

      ---
      "
    `);
    expect(article(folder, '2021/04/cards')).toMatchInlineSnapshot(`
      "---
      title: "Cards as pages hold them"
      description: "Before. Kept: A page, X Press Audio: Talk Report: 1 MB Behind."
      date: 2021-04-05T02:07:08-04:00
      section: news
      authors: [the-harbour-ledger-staff]
      tags: []
      ---

      Before.

      [Kept](https://x.example/b): A page, X

      <Aside>

      💡 Mind **it**

      </Aside>

      <Details summary="Why">

      Because

      </Details>

      [Press](https://x.example/go)

      [Audio: Talk](https://x.example/a.mp3)

      [Report](https://x.example/r.pdf): 1 MB

      Behind.
      "
    `);
    expect(countsOf(report)).toMatchInlineSnapshot(`
      {
        "address-refused": 1,
        "card": 10,
        "cover-credit": 1,
        "draft": 1,
        "email-card": 2,
        "email-only": 1,
        "embed-title": 1,
        "entry-made": 6,
        "file-missing": 3,
        "internal-tag": 1,
        "members": 1,
        "no-author": 3,
        "no-date": 1,
        "no-section": 3,
        "other-field": 1,
        "page": 1,
        "paywall": 1,
        "scheduled": 1,
        "script": 1,
        "summary-made": 3,
      }
    `);
  });

  it('is taken over once, and again where it changed', async () => {
    const folder = contentFolder({});
    await run(folder, exported(ghostExport()));
    const again = await run(folder, exported(ghostExport()));
    expect([again.written, again.updated, again.unchanged]).toEqual([[], [], 4]);
    const changed = exported(ghostExport().replace('Tolls *rose*', 'Tolls *fell*'));
    expect((await run(folder, changed)).updated).toEqual(['2014/12/old-markdown']);
  });

  it.each<[string, object]>([
    ['in a list', { db: [{ data }] }],
    ['without one', { db: { data } }],
    ['at the top', { data }],
    ['by themselves', data],
  ])('has its tables %s', (_, file) => {
    const { archive } = readSource(exported(JSON.stringify(file)), undefined, TIME);
    expect(archive.posts.map(({ slug }) => slug)).toEqual(
      posts.slice(0, 4).map(({ slug }) => slug),
    );
  });

  it.each(['{', '{}', '{"db": []}', '[]'])('is refused when it is none: %s', (text) => {
    expect(() => readSource(exported(text), 'ghost', TIME)).toThrow('this is no export of Ghost');
  });

  it('keeps links to the old site whole when its address is told', async () => {
    const folder = contentFolder({});
    const tables = { ...data, posts: [{ ...posts[3], markdown: 'See [us](/about/).' }] };
    const { archive } = readSource(
      exported(ghostExport(tables)),
      undefined,
      TIME,
      'https://old.example/',
    );
    expect(archive.address).toBe('https://old.example/');
    await run(folder, exported(ghostExport(tables)), {}, 'https://old.example/');
    expect(article(folder, '2014/12/old-markdown')).toContain('[us](https://old.example/about/)');
  });

  it('is left out where a text is nested without end', async () => {
    let node: object = { type: 'extended-text', text: 'deep' };
    for (let depth = 0; depth < 400; depth++) node = { type: 'quote', children: [node] };
    const lexical = JSON.stringify({ root: { type: 'root', children: [node] } });
    const tables = {
      ...data,
      posts: [{ ...posts[1], mobiledoc: null, lexical, plaintext: 'deep' }],
    };
    const report = await run(contentFolder({}), exported(ghostExport(tables)));
    expect(countsOf(report)).toMatchObject({ simplified: 1 });
  });
});
