import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentFolder } from '../../loader/folder.ts';
import { folderOf } from '../../folder.ts';
import { checkFolder } from '../check/sample.ts';
import { countsOf, NOW, run } from './run-import.ts';

const PROJECT = resolve(import.meta.dirname, '../../../..');
const EXPORT = join(PROJECT, 'tests/fixtures/import/wordpress.xml');
const BERTHS = 'articles/2019/03/berths-and-queues/index.mdx';
const FLAT = 'articles/2019/03/berths-and-queues.mdx';
const TOLLS = 'articles/2018/05/tolls.mdx';
function media(): string {
  const folder = folderOf();
  const path = join(folder, '2019/03/quay.png');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, readFileSync(join(PROJECT, 'public/icon-192.png')));
  return folder;
}

/** An export with one thing changed. */
function changed(from: string | RegExp, to: string): string {
  return join(
    folderOf({ 'export.xml': readFileSync(EXPORT, 'utf8').replace(from, to) }),
    'export.xml',
  );
}

describe('an export of WordPress', () => {
  it('becomes stories that the check finds no error in', async () => {
    const folder = contentFolder({});
    const report = await run(folder, EXPORT, { media: media() });
    expect(report.written).toEqual(['2018/05/tolls', '2019/03/berths-and-queues']);
    const problems = await checkFolder(folder, NOW);
    expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
    expect(readFileSync(join(folder, BERTHS), 'utf8')).toMatchInlineSnapshot(`
      "---
      title: "Berths & queues: why ships wait"
      description: "A berth is a parking place. It is let by the hour. As we said earlier, $5 of $TEU {costs} wait <here>. [contact-form-7 id=“3” title=“Write to us”] He wrote [sic] of it. See us and this."
      date: 2019-03-11T10:30:00-04:00
      section: freight-ports
      authors: [mira-odell]
      tags: [small-caps, search]
      cover:
        src: "quay.png"
        alt: "Two cranes above a ship"
        caption: "The north quay"
      ---

      A berth is a parking place.\\
      It is let by the hour.

      As we said [earlier](/2018/05/tolls/), \\$5 of \\$TEU \\{costs} wait \\<here>.

      ## A first level

      <Figure src="quay.png" alt="Two cranes above a ship" caption="The north quay" />

      <Embed url="https://www.youtube.com/watch?v=abcdefghijk" title="YouTube" />

      \\[contact-form-7 id="3" title="Write to us"]

      He wrote \\[sic] of it. See [us](https://ledger.example/about/) and this.
      "
    `);
    expect(readFileSync(join(folder, TOLLS), 'utf8')).toMatchInlineSnapshot(`
      "---
      title: "Tolls"
      description: "Tolls."
      date: 2018-05-02T04:00:00-04:00
      section: search-stories
      authors: [mira-odell]
      tags: []
      aliases:
        - "/tolls.html"
      ---

      Tolls rose in the spring, and the **queue** with them.

      <PullQuote cite="A pilot">

      Waiting is the price.

      </PullQuote>

      <Table caption="Tolls by year">

      | Year | Toll            |
      | ---- | --------------- |
      | 2017 | 40<br />dollars |

      </Table>

      \`\`\`
      rate = {a: 1}
      \`\`\`
      "
    `);
    expect(readFileSync(join(folder, 'sections.yaml'), 'utf8')).toMatchInlineSnapshot(`
      "- { id: markets, name: Markets, description: What prices do and why., order: 1 }
      - { id: policy, name: Policy, description: What central banks decide., order: 2 }
      - id: search-stories
        name: "Search"
        description: "Stories that The Harbour Ledger filed under Search."
        order: 3
      - id: freight-ports
        name: "Freight & Ports"
        description: "Ships, berths and what it costs to wait for one."
        order: 4
      "
    `);
    expect(countsOf(report)).toMatchInlineSnapshot(`
      {
        "address-query": 2,
        "alignment": 1,
        "block": 1,
        "comments": 1,
        "cover-credit": 1,
        "draft": 1,
        "embed-title": 1,
        "entry-made": 4,
        "format": 1,
        "heading": 1,
        "layout": 1,
        "link-old": 1,
        "link-refused": 1,
        "name-changed": 1,
        "page": 1,
        "password": 1,
        "picture-missing": 1,
        "private": 1,
        "scheduled": 1,
        "shortcode": 1,
        "summary-made": 1,
      }
    `);
  });

  it('is told of a picture that is not in the folder once, as a picture', async () => {
    const whole = countsOf(await run(contentFolder({}), EXPORT, { media: media() }));
    const without = countsOf(await run(contentFolder({}), EXPORT));
    expect(without['link-old']).toBe(whole['link-old']);
    expect(without['picture-missing']).toBeGreaterThan(whole['picture-missing'] ?? 0);
  });

  it('is taken over once: a second run writes nothing', async () => {
    const folder = contentFolder({});
    await run(folder, EXPORT);
    const before = filesOf(folder);
    const report = await run(folder, EXPORT);
    expect([report.written, report.updated, report.unchanged]).toEqual([[], [], 2]);
    expect(filesOf(folder)).toEqual(before);
  });

  it('brings over what changed there, unless it changed here', async () => {
    const folder = contentFolder({});
    await run(folder, EXPORT);
    const edited = readFileSync(join(folder, TOLLS), 'utf8').replace('Tolls rose', 'Tolls fell');
    writeFileSync(join(folder, TOLLS), edited);
    const source = changed(/A berth is|Tolls rose/gu, 'Lately,');
    const report = await run(folder, source);
    expect(report.updated).toEqual(['2019/03/berths-and-queues']);
    expect(countsOf(report)['edited-here']).toBe(1);
    expect(readFileSync(join(folder, TOLLS), 'utf8')).toBe(edited);
    expect(readFileSync(join(folder, FLAT), 'utf8')).toContain('Lately, a parking place.');
    rmSync(join(folder, FLAT));
    const again = await run(folder, changed(/A berth is/gu, 'Again'));
    expect(countsOf(again)['removed-here']).toBe(1);
    expect(existsSync(join(folder, FLAT))).toBe(false);
  });

  it('takes a picture that is found later along', async () => {
    const folder = contentFolder({});
    await run(folder, EXPORT);
    const report = await run(folder, EXPORT, { media: media() });
    expect(report.updated).toEqual(['2019/03/berths-and-queues']);
    expect(readFileSync(join(folder, FLAT), 'utf8')).toContain('src="berths-and-queues-quay.png"');
    const problems = await checkFolder(folder, NOW);
    expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('leaves older stories where they are when it is asked to', async () => {
    const folder = contentFolder({});
    const report = await run(folder, EXPORT, { since: Date.UTC(2019, 0, 1) });
    expect([report.written, report.before]).toEqual([['2019/03/berths-and-queues'], 1]);
    expect(readFileSync(join(folder, FLAT), 'utf8')).toContain(
      '[earlier](https://ledger.example/?p=12)',
    );
  });

  it('is filed where it is told to', async () => {
    const folder = contentFolder({});
    await run(folder, EXPORT, { section: 'markets' });
    expect(readFileSync(join(folder, TOLLS), 'utf8')).toContain('section: markets\n');
    expect(readFileSync(join(folder, 'sections.yaml'), 'utf8')).not.toContain('search');
  });

  it('tells what a story without a word held besides', async () => {
    const source = changed(
      /(?<=<!-- wp:paragraph \{"align[^]*?\n)[^]*?(?=\]\]>)/u,
      '<script>toll()</script>',
    );
    const { losses } = await run(contentFolder({}), source, { isDry: true });
    const ofTolls = losses.filter(({ found }) => found.some(({ article }) => article === 'Tolls'));
    expect(ofTolls.map(({ kind }) => kind)).toEqual(['no-words', 'script']);
  });

  it('is only reported in a trial', async () => {
    const folder = contentFolder({});
    const before = filesOf(folder);
    const report = await run(folder, EXPORT, { isDry: true, media: media() });
    expect(report.written).toHaveLength(2);
    expect(filesOf(folder)).toEqual(before);
  });

  it('replaces no file and follows no link', async () => {
    const elsewhere = folderOf({ 'story.mdx': 'theirs' });
    const folder = contentFolder({ [FLAT]: 'not yet whole', 'articles/2018/.gitkeep': '' });
    symlinkSync(elsewhere, join(folder, 'articles/2018/05'));
    const report = await run(folder, EXPORT);
    expect(report.written).toEqual(['2019/03/berths-and-queues-2']);
    expect(countsOf(report)['in-the-way']).toBe(1);
    expect(readFileSync(join(folder, FLAT), 'utf8')).toBe('not yet whole');
    expect(readdirSync(elsewhere)).toEqual(['story.mdx']);
  });

  it('goes on only with a record of its own', async () => {
    const folder = contentFolder({ '.import.json': '{"stories": {"post 12": "../../x"}}' });
    await expect(run(folder, EXPORT)).rejects.toThrow(
      '.import.json in the content folder is not as',
    );
    const damaged = contentFolder({ '.import.json': '{' });
    await expect(run(damaged, EXPORT)).rejects.toThrow(
      '.import.json in the content folder is not as',
    );
  });
});

/** Every file of a content folder but the caches. */
function filesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = names.filter(
    (entry) => entry.isFile() && !/\.(?:readings|looked)/u.test(join(entry.parentPath, entry.name)),
  );
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [
      join(parentPath, name),
      readFileSync(join(parentPath, name), 'base64'),
    ]),
  );
}

describe('the line of the archive', () => {
  const line = (folder: string): string => readFileSync(join(folder, 'archive.yaml'), 'utf8');

  it('is the day after the newest story, and said', async () => {
    const folder = contentFolder({});
    const report = await run(folder, EXPORT);
    expect(report.archiveBefore).toBe('2019-03-12');
    expect(line(folder)).toMatch(/^(?:# .*\n)+before: 2019-03-12\n$/u);
    expect((await run(folder, EXPORT)).archiveBefore).toBeUndefined();
  });

  it('is not drawn by a trial', async () => {
    const folder = contentFolder({});
    expect((await run(folder, EXPORT, { isDry: true })).archiveBefore).toBe('2019-03-12');
    expect(existsSync(join(folder, 'archive.yaml'))).toBe(false);
  });

  it.each([
    ['# Ours\nbefore: 2018-01-01 # then\n', '# Ours\nbefore: 2019-03-12 # then\n'],
    ['before: 2025-01-01\n', 'before: 2025-01-01\n'],
    ['# Nothing yet\n', /before: 2019-03-12\n$/u],
  ])('moves on only where it has to: %j', async (before, after) => {
    const folder = contentFolder({ 'archive.yaml': before });
    await run(folder, EXPORT);
    if (typeof after === 'string') expect(line(folder)).toBe(after);
    else expect(line(folder)).toMatch(after);
    expect((await checkFolder(folder, NOW)).filter(({ level }) => level === 'error')).toEqual([]);
  });
});
