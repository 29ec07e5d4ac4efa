import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../../../../src/disk/files.ts';
import { readRegistries } from '../../../../src/loader/registry.ts';
import { assign, type Desk, type Wishes } from '../../../../tools/newsroom/assignment.ts';
import { interview } from '../../../../tools/newsroom/interview.ts';
import { writeNewArticle } from '../../../../tools/newsroom/new-article.ts';
import { checkFolder, placed } from '../check/sample.ts';
import { folderOf } from '../../folder.ts';
import { articleText, contentFolder } from '../../loader/folder.ts';

const timeZone = 'America/New_York';
const now = Date.UTC(2024, 6, 17, 13, 30, 40);
const title = 'Small caps take the lead';

function deskOf(contentDir: string): Desk {
  const { registries } = readRegistries(contentDir, 'content', { timeZone, language: 'en' }, []);
  return { registries, timeZone, language: 'en', now };
}

function write(
  contentDir: string,
  wishes: Wishes,
  options: { readonly slug?: string; readonly language?: string } = {},
): { id: string; text: string } {
  const desk = deskOf(contentDir);
  const made = writeNewArticle(assign(wishes, desk), {
    ...{ ...desk, contentDir, language: 'en-US' },
    ...options,
  });
  return { id: made.id, text: readFileSync(made.path, 'utf8') };
}

describe('a new article', () => {
  it.each(['articles', 'articles/2024', 'articles/2024/07'])(
    'is not written where %s is a link, wherever it leads',
    (way) => {
      const elsewhere = folderOf({ 'mine.txt': '' });
      mkdirSync(join(elsewhere, '2024/07'), { recursive: true });
      for (const target of [elsewhere, '/proc', '/nowhere']) {
        const folder = contentFolder({});
        rmSync(join(folder, 'articles'), { recursive: true });
        mkdirSync(dirname(join(folder, way)), { recursive: true });
        symlinkSync(target, join(folder, way));
        expect(() => write(folder, { title, date: '2024-07-20' })).toThrow(/lies behind a link/u);
        expect(filesBelow(elsewhere)).toEqual(['mine.txt']);
      }
    },
  );

  it('has the address of its language, or the one that was asked for', () => {
    const wishes = {
      title: 'Die EZB lässt größere Schritte zu: 5\u00a0% für Öl',
      date: '2024-07-20',
    };
    const folder = contentFolder({});
    expect(write(folder, wishes, { language: 'de-AT' }).id).toBe(
      '2024/07/die-ezb-laesst-groessere-schritte-zu-5-prozent-fuer-oel',
    );
    expect(write(folder, wishes, { slug: 'ezb-schritte' }).id).toBe('2024/07/ezb-schritte');
    expect(() => write(folder, wishes, { slug: 'EZB Schritte!' })).toThrow(
      '"EZB Schritte!" can be no part of an address; write --slug ezb-schritte',
    );
    expect(() => write(folder, wishes, { slug: '!' })).toThrow('small letters, digits and hyphens');
  });

  it('with every flag lacks only what the writer knows', async () => {
    const folder = contentFolder({});
    const { id, text } = write(folder, {
      ...{ title, section: 'markets', kind: 'analysis', authors: ['markets-desk'] },
      ...{ tags: ['small-caps'], tickers: ['AAPL', ' META', ''], date: '2024-07-20' },
    });
    expect(id).toBe('2024/07/small-caps-take-the-lead');
    expect(text).toContain('tickers: [AAPL, META]\n');
    expect(text).toContain('kind: analysis\n');
    expect(placed(await checkFolder(folder, now))).toEqual([
      '3:14 field-type',
      '11:1 text-missing',
    ]);
  });

  it('with a headline alone says where the rest belongs', async () => {
    const folder = contentFolder({});
    const { text } = write(folder, { title: 'Yes: "quoted" \\ and # all' });
    expect(text).toContain('date: 2024-07-17T09:30:00-04:00\n');
    expect(placed(await checkFolder(folder, now))).toEqual([
      ...['3:14 field-type', '5:10 field-type', '6:10 field-type', '7:7 field-type'],
      '9:1 text-missing',
    ]);
  });

  it('that is sponsored asks for its sponsor', async () => {
    const folder = contentFolder({});
    write(folder, { title, kind: 'sponsored' });
    const rules = (await checkFolder(folder, now)).map((problem) => problem.message);
    expect(rules).toContain('"sponsor" is empty; it must be fields, each on a line');
  });

  it('never takes the place of another', () => {
    const folder = contentFolder({
      'articles/2023/01/small-caps-take-the-lead.mdx': articleText(),
    });
    expect(write(folder, { title }).id).toBe('2024/07/small-caps-take-the-lead-2');
    expect(write(folder, { title }).id).toBe('2024/07/small-caps-take-the-lead-3');
  });
});

describe('wishes that cannot be had', () => {
  it.each<[Partial<Wishes>, string]>([
    [{ section: 'markts' }, 'unknown section "markts"; did you mean "markets"?'],
    [{ section: 'zzzzz' }, 'unknown section "zzzzz"; known are markets'],
    [{ kind: 'analisys' }, 'unknown kind "analisys"; did you mean "analysis"?'],
    [{ authors: ['market-desk'] }, 'unknown author "market-desk"; did you mean "markets-desk"?'],
    [{ tags: ['smal-caps'] }, 'unknown tag "smal-caps"; did you mean "small-caps"?'],
    [{ tickers: ['APPL'] }, 'unknown ticker "APPL"; did you mean "AAPL"?'],
    [
      { date: '2024-02-30' },
      '--date: "2024-02-30" is not a day of the calendar; days of that month are 01 to 29',
    ],
    [{ title: 'Short' }, 'a headline is one line of 10 to 110 characters; "Short" has 5'],
  ])('%j', (wishes, message) => {
    expect(() => assign({ title, ...wishes }, deskOf(contentFolder({})))).toThrow(message);
  });

  it('are told all at once', () => {
    const wishes = { title: 'x', section: 'x', kind: 'x', tags: ['x'] };
    expect(() => assign(wishes, deskOf(contentFolder({})))).toThrow(/(?:.+\n){3}/u);
  });

  it('include a headline without letters', () => {
    const folder = contentFolder({});
    expect(() => write(folder, { title: '………………………………' })).toThrow(/no letter or digit/u);
  });
});

describe('the interview', () => {
  const ENTER = '\r';
  const TAB = '\t';

  /** Types one answer a question; each waits until its question is on the screen. */
  async function answered(answers: readonly (readonly [question: string, keys: string])[]) {
    const input = new PassThrough();
    let screen = '';
    const waiting = [...answers];
    const output = new Writable({
      write(chunk: Buffer, _encoding, done) {
        screen += chunk.toString();
        const next = waiting[0];
        if (next !== undefined && screen.includes(next[0])) {
          waiting.shift();
          screen = '';
          setImmediate(() => {
            for (const key of next[1]) input.write(key);
          });
        }
        done();
      },
    });
    Object.assign(output, { columns: 100, rows: 40, isTTY: true });
    Object.assign(input, { isTTY: true, setRawMode: () => input });
    return interview(deskOf(contentFolder({})), { input, output });
  }

  it('asks for everything and offers what there is', async () => {
    const wishes = await answered([
      ['Headline', `${title}${ENTER}`],
      ['Section', ENTER],
      ['Kind', ENTER],
      ['Authors', `${TAB}${ENTER}`],
      ['Tags', `small${TAB}${ENTER}`],
      ['Tickers', `apple${TAB}${ENTER}`],
      ['Date', ENTER],
    ]);
    expect(wishes).toEqual({
      ...{ title, section: 'markets', kind: 'news', authors: ['markets-desk'] },
      ...{ tags: ['small-caps'], tickers: ['AAPL'], date: '2024-07-17T09:30:00-04:00' },
    });
  });

  it('takes the only match with Enter', async () => {
    const wishes = await answered([
      ['Headline', `${title}${ENTER}`],
      ['Section', ENTER],
      ['Kind', ENTER],
      ['Authors', `markets${ENTER}`],
      ['Tags', `small${ENTER}`],
      ['Tickers', `meta${TAB}${TAB}${ENTER}`],
      ['Date', ENTER],
    ]);
    expect(wishes).toMatchObject({ authors: ['markets-desk'], tags: ['small-caps'], tickers: [] });
  });

  it('ends when the writer gives up', async () => {
    expect(await answered([['Headline', '\u0003']])).toBeUndefined();
  });
});
