import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/body/plain-text.ts';
import { feedHtml } from '../../../src/body/feed-html.ts';
import { readText, unknownSymbols } from '../../../src/loader/text.ts';
import { createPublication } from '../../../src/publication/publication.ts';
import type { Article } from '../../../src/publication/article.ts';
import { lastChange } from '../../../src/publication/change.ts';
import { hasArrived } from '../../../src/publication/waiting.ts';
import { liveJson, liveView } from '../../../src/publication/view/live.ts';
import { registries } from '../publication/sample.ts';
import { feedEnvironment } from '../body/feed-environment.ts';
import { articleText, contentFolder, load, placesOf } from './folder.ts';
import { runs } from '../../runs.ts';

const START = Date.UTC(2024, 6, 17, 14);
const MINUTE = 60_000;
const ID = '2024/07/live';
const timeZone = 'America/New_York';

const entry = (minute: number, words: string): string =>
  `<Update time="${new Date(START + minute * MINUTE).toISOString().replace('.000', '')}">\n\n${words}\n\n</Update>\n`;

/** The one story of a folder as it is published at an instant, and its text. */
async function publishedAt(folder: string, now: number, cache?: string) {
  const content = await load(folder, cache, now);
  const options = { now, timeZone, language: 'en-US', unpublished: false };
  const publication = createPublication(content.articles, registries, options);
  const [article] = publication.articles;
  if (article === undefined) throw new Error('nothing is published');
  return { article, publication, body: textOf(article, folder) };
}

function textOf({ kind, text }: Article, folder: string) {
  return readText({ kind, ...text }, folder, { ...unknownSymbols, timeZone, language: 'en' });
}

describe('an entry of a live story', () => {
  const folderOf = (body: string): string =>
    contentFolder({
      [`articles/${ID}.mdx`]: articleText({ kind: 'live' }, body),
    });

  it('waits for its time, with all that only it refers to', async () => {
    const folder = folderOf(
      [
        'One two, [what came next](#update-2024-07-17t1500).',
        entry(0, 'Three.'),
        entry(60, 'SECRET four $META five[^1].\n\n## Hidden'),
        'Six.\n\n[^1]: HUSH seven.',
      ].join('\n\n'),
    );
    const early = await publishedAt(folder, START + 59 * MINUTE);
    const late = await publishedAt(folder, START + 60 * MINUTE);
    for (const text of [
      JSON.stringify(early.body.blocks),
      plainText(early.body.blocks),
      feedHtml(early.body.blocks, feedEnvironment),
      liveJson(liveView(early.article, early.publication)),
    ]) {
      expect(text).not.toMatch(/SECRET|HUSH|t1500/u);
    }
    expect(plainText(early.body.blocks)).toContain('what came next');
    expect(early.body.references.words).toBe(8);
    expect(early.article.text).toMatchObject({ words: 8, symbols: [] });
    expect(lastChange(early.article, early.publication.now)).toBe(START);
    expect(plainText(late.body.blocks)).toMatch(/SECRET four.*HUSH seven/su);
    expect(late.article.text).toMatchObject({ symbols: ['META'] });
    expect(late.article.text.words).toBe(late.body.references.words);
    expect(lastChange(late.article, late.publication.now)).toBe(START + 60 * MINUTE);
  });

  it('waits where only its figures and symbols are not known yet, and its notes with it', async () => {
    const folder = contentFolder({
      [`articles/${ID}.mdx`]: articleText(
        { kind: 'live' },
        [
          'One.',
          entry(60, 'SECRET $META <Value data="sums.csv" row="a" column="b" />[^1].'),
          '[^1]: HUSH.',
        ].join('\n\n'),
      ),
      'articles/2024/07/sums.csv': 'a,b\na,1\n',
    });
    const { article } = await publishedAt(folder, START);
    expect(article.text.data).toEqual([]);
    const known = { timeZone, language: 'en', words: undefined, tickerName: () => undefined };
    const read = readText({ kind: article.kind, ...article.text }, folder, {
      ...known,
      resolveSymbol: () => undefined,
    });
    expect(plainText(read.blocks)).toBe('One.');
    const late = await publishedAt(folder, START + 60 * MINUTE);
    expect(plainText(late.body.blocks)).toMatch(/SECRET .*1\.\n\nHUSH\.$/u);
  });

  it('keeps the headings in it from the links of other stories until its time', async () => {
    const links = [
      '',
      '#section-hidden',
      '#section-rates',
      '#section-rates-2',
      '#update-2024-07-17t1500',
    ];
    const folder = contentFolder({
      [`articles/${ID}.mdx`]: articleText(
        { kind: 'live', aliases: '[/2024/06/live/]' },
        ['## Rates', entry(60, '## Hidden\n\nWords.\n\n## Rates\n\nMore.')].join('\n\n'),
      ),
    });
    const { publication: early } = await publishedAt(folder, START);
    const { publication: late } = await publishedAt(folder, START + 60 * MINUTE);
    for (const path of [`/${ID}/`, '/2024/06/live/']) {
      const arrived = links.filter((link) => hasArrived(path + link, early));
      expect(arrived).toEqual(['', '#section-rates']);
      expect(links.filter((link) => hasArrived(path + link, late))).toEqual(links);
    }
  });

  it('is out from its second on and never before, in any order and at any instant', async () => {
    const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 50 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(minutes, fc.integer({ min: 31, max: 60 }), async (times, at) => {
        const folder = folderOf(['Text.', ...times.map((m) => entry(m, `word${m}.`))].join('\n\n'));
        const { article, publication, body } = await publishedAt(folder, START + at * MINUTE);
        const text = plainText(body.blocks);
        const out = times.filter((minute) => minute <= at);
        for (const minute of times) {
          expect(text.includes(`word${minute}.`)).toBe(out.includes(minute));
        }
        const told: unknown = JSON.parse(liveJson(liveView(article, publication)));
        expect(told).toMatchObject({ entries: { length: out.length } });
        expect(article.text.words).toBe(1 + out.length);
      }),
      runs(25),
    );
  });
});

describe('dates that lie ahead', () => {
  const correction = (date: string): string =>
    `\n  - { date: ${date}, grade: withdrawal, note: What was wrong with it. }`;
  const placesAt = async (fields: Record<string, string>, now: number): Promise<string[]> => {
    const text = articleText({ date: '2024-07-17T09:30:00-04:00', ...fields });
    return placesOf(await load(contentFolder({ [`articles/${ID}.mdx`]: text }), undefined, now));
  };

  it('are errors of updates, corrections and withdrawals', async () => {
    const place = `articles/${ID}.mdx`;
    const updated = { updated: '2024-07-18T10:00:00-04:00' };
    const corrected = { corrections: correction('2024-07-18') };
    expect(await placesAt(updated, Date.UTC(2024, 6, 18, 13, 59))).toEqual([
      `${place}:8:10 date-ahead`,
    ]);
    expect(await placesAt(updated, Date.UTC(2024, 6, 18, 14))).toEqual([]);
    expect(await placesAt(corrected, Date.UTC(2024, 6, 18, 3, 59))).toEqual([
      `${place}:9:13 date-ahead`,
    ]);
    expect(await placesAt(corrected, Date.UTC(2024, 6, 18, 4))).toEqual([]);
  });

  it('are none of a story that is still to come, on its own day', async () => {
    const early = Date.UTC(2024, 6, 1);
    const updated = '2024-07-17T09:30:00-04:00';
    expect(await placesAt({ updated, corrections: correction('2024-07-17') }, early)).toEqual([]);
  });
});

describe('the reader of a checked text', () => {
  it('refuses a file that has other words now', async () => {
    const folder = contentFolder({ [`articles/${ID}.mdx`]: articleText({}, 'Old words.') });
    const { article } = await publishedAt(folder, START);
    const other = contentFolder({ [`articles/${ID}.mdx`]: articleText({}, 'New words.') });
    expect(() => textOf(article, other)).toThrow(/2024\/07\/live\.mdx changed while it was built/u);
  });
});
