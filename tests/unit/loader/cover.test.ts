import { expect, it } from 'vitest';
import { sampleArticle } from '../publication/sample.ts';
import { shownCover } from '../../../src/publication/view/cover.ts';
import { articleText, contentFolder, load } from './folder.ts';

const ARTICLE = 'articles/2024/07/story.mdx';
const chart = (data: string): string =>
  `<Chart data="${data}" type="line" x="month" y="price" title="Prices" source="A bureau" />`;
const DATA = {
  'articles/2024/07/one.csv': 'month,price\n2024-05,1.5\n2024-06,2.5\n',
  'articles/2024/07/two.csv': 'month,price\n2024-05,7.5\n2024-06,8.5\n',
};

async function story(
  fields: Readonly<Record<string, string>>,
  body: string,
): ReturnType<typeof load> {
  return load(contentFolder({ ...DATA, [ARTICLE]: articleText(fields, body) }));
}

it('is the first chart where there is no picture, or where the story asks for it', async () => {
  const body = `Words.\n\n${chart('one.csv')}\n\n${chart('two.csv')}`;
  for (const fields of [{}, { cover: 'chart' }]) {
    const { articles } = await story(fields, body);
    expect(articles[0]?.text.sketch).toMatchObject({ value: '2.5', place: ['Jun 2024'] });
  }
  const { articles } = await story({ cover: 'none' }, body);
  expect(articles[0]).toMatchObject({ isBare: true });
  expect(articles[0]?.text.sketch).toBeUndefined();
});

it('is no chart of an entry that waits for its time', async () => {
  const entry = (time: string, data: string): string =>
    `<Update time="${time}" title="An entry">\n\nWords.\n\n${chart(data)}\n\n</Update>`;
  const live = `${entry('2099-07-17T10:00:00-04:00', 'one.csv')}\n\n${entry('2024-07-17T09:40:00-04:00', 'two.csv')}`;
  const { articles, problems } = await story({ kind: 'live' }, live);
  expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
  expect(articles[0]?.text.sketch).toMatchObject({ value: '8.5' });
});

it('is nothing of a story that was withdrawn, and of type where there is nothing else', () => {
  const sketch = { marks: [], value: '2.5', subject: 'Prices', place: [] };
  const { text } = sampleArticle('2024/07/story');
  const charted = { ...text, sketch };
  const withdrawal = {
    date: { at: Date.UTC(2024, 6, 11), precision: 'minute' },
    note: 'The story does not stand.',
    grade: 'withdrawal',
  } as const;
  const cover = (fields: Parameters<typeof sampleArticle>[1]): unknown =>
    shownCover(sampleArticle('2024/07/story', fields));
  expect(cover({})).toMatchObject({ sketch: undefined, hasTypeCover: true });
  expect(cover({ text: charted })).toMatchObject({ sketch, hasTypeCover: false });
  const bare = { sketch: undefined, hasTypeCover: false };
  expect(cover({ isBare: true })).toMatchObject(bare);
  expect(cover({ text: charted, corrections: [withdrawal] })).toMatchObject(bare);
});

it.each([
  ['chrt', '"cover" must be one of chart or none, not "chrt"; did you mean "chart"?'],
  ['None', '"cover" must be one of chart or none, not "None"; did you mean "none"?'],
  [
    'bull.jpg',
    '"cover" must be fields, each on a line, not "bull.jpg"; its fields are src, alt, caption, credit',
  ],
  [
    'true',
    '"cover" must be fields, each on a line, not true; its fields are src, alt, caption, credit',
  ],
  [
    '[chart]',
    '"cover" must be fields, each on a line, not a list; its fields are src, alt, caption, credit',
  ],
  [
    '{ src: a.png, alt: A, credit: C, capton: D }',
    'unknown field "capton"; did you mean "caption"?',
  ],
  ['{ src: a.png, alt: A }', '"credit" of "cover" is missing; add "credit: …"'],
  [
    'chart',
    '"cover: chart" shows the first chart of the story, which has none; write a <Chart /> in the text, or take the field out',
  ],
])('tells of "cover: %s"', async (cover, message) => {
  const { problems } = await story({ cover }, 'Words.');
  expect(problems.map((problem) => problem.message)).toContain(message);
  expect(problems.find((problem) => problem.message === message)?.line).toBe(8);
});
