import { expect, it } from 'vitest';
import { reportMarkdown } from '../../../../tools/newsroom/report-markdown.ts';
import { newsroomReport } from '../../../../tools/newsroom/newsroom-report.ts';
import { registries, sampleArticle, ZONE } from '../../publication/sample.ts';

const NOW = Date.UTC(2024, 6, 31, 12);
const moment = (...day: [number, number, number]) => ({
  at: Date.UTC(day[0], day[1] - 1, day[2], 14),
  precision: 'minute' as const,
});
const july = { from: Date.UTC(2024, 6, 1, 4), to: Date.UTC(2024, 7, 1, 4) };

const articles = [
  sampleArticle('2024/07/a', { tickers: ['FB', 'META'], authors: ['markets-desk', 'data-desk'] }),
  sampleArticle('2024/07/b', {
    section: 'policy',
    kind: 'opinion',
    corrections: [{ date: moment(2024, 7, 12), grade: 'correction', note: 'It was\n3.0%.' }],
  }),
  sampleArticle('2024/06/c', {
    corrections: [
      { date: moment(2024, 6, 12), grade: 'clarification', note: 'Before the period.' },
    ],
  }),
  sampleArticle('2022/03/old', { kind: 'explainer' }),
  sampleArticle('2022/03/kept', { kind: 'explainer', updated: moment(2024, 5, 1) }),
  sampleArticle('2024/08/later', { date: moment(2024, 8, 5) }),
  sampleArticle('2024/07/draft', { draft: true }),
];

it('counts the period and finds what waits', () => {
  const report = newsroomReport(articles, registries, july, NOW, ZONE);
  expect(report).toMatchObject({
    ...{ since: '2024-07-01', until: '2024-07-31', published: 2, words: 1000 },
    bySection: [
      ['markets', 1],
      ['policy', 1],
    ],
    byAuthor: [
      ['markets-desk', 2],
      ['data-desk', 1],
    ],
    byTicker: [['META', 1]],
    corrections: [{ day: '2024-07-12', article: '2024/07/b', grade: 'correction' }],
    stale: [{ article: '2022/03/old', changed: '2022-03-10' }],
    orphanTags: ['rates'],
    drafts: ['2024/07/draft'],
  });
  expect(report.orphanTickers).not.toContain('META');
  expect(report.upcoming[0]).toEqual({ day: '2024-08-05', what: '2024/08/later', why: 'appears' });
});

it('says what strangers wrote in words alone', () => {
  const note = '##[error]It\u001b[31m was |3.0%|\n::error::<img src=x> [a](b)';
  const correction = { date: moment(2024, 7, 12), grade: 'correction' as const, note };
  const hostile = [sampleArticle('2024/07/b', { corrections: [correction] })];
  const text = reportMarkdown(newsroomReport(hostile, registries, july, NOW, ZONE));
  expect(text).toContain(
    String.raw`: \#\# \[error\]It${'\ufffd'}\[31m was \|3.0%\| ::error::\<img src=x\> \[a\](b)`,
  );
  expect(text).not.toMatch(/^::|##\[|\u001b/mu);
});

it('is written without what is empty', () => {
  const text = reportMarkdown(newsroomReport(articles, registries, july, NOW, ZONE));
  expect(text).toContain('# The newsroom, 2024-07-01 to 2024-07-31\n\n2 articles, 1,000 words.');
  expect(text).toContain('- 2024-07-12 correction, 2024/07/b: It was 3.0%.');
  const nothing = reportMarkdown(newsroomReport([], registries, july, NOW, ZONE));
  expect(nothing).not.toContain('By section');
});
