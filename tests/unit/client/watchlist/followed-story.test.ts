import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merged, feedStories } from '../../../../src/client/watchlist/followed-story.ts';

const item = (id: string, date: string, more: object = {}): object => ({
  id,
  url: `https://news.example/2024/07/${id}/`,
  title: `Title of ${id}`,
  summary: 'What it says.',
  date_published: date,
  ...more,
});
const feed = (...items: object[]): unknown => ({ items });

describe('the stories of a feed', () => {
  it('are those of this site, by path, wherever the feed says it is', () => {
    expect(feedStories(feed(item('a', '2024-07-17T10:00:00Z')))).toEqual([
      {
        id: 'a',
        path: '/2024/07/a/',
        title: 'Title of a',
        summary: 'What it says.',
        published: Date.parse('2024-07-17T10:00:00Z'),
      },
    ]);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'https://news.example//evil.example/',
    'https://news.example/\\evil.example/',
    'ftp://news.example/a/',
    'no address',
    '',
  ])('do not lead to %s', (url) => {
    expect(feedStories(feed(item('a', '2024-07-17T10:00:00Z', { url })))).toEqual([]);
  });

  it('are left out where what they lack is not made up', () => {
    const broken = [{ id: 3 }, { title: '' }, { date_published: 'soon' }, { url: null }];
    const items = broken.map((more) => item('a', '2024-07-17T10:00:00Z', more));
    expect(feedStories(feed(...items))).toEqual([]);
    expect(feedStories({ items: 'none' })).toBeUndefined();
    expect(feedStories('<html>')).toBeUndefined();
  });

  it('never lead off the site, whatever a feed holds', () => {
    fc.assert(
      fc.property(fc.anything(), fc.webUrl(), fc.string(), (anything, url, path) => {
        const addresses = [url, path, `https://news.example/${path}`, anything];
        const items = addresses.map((each) => item('a', '2024-07-17T10:00:00Z', { url: each }));
        for (const story of feedStories({ items: [...items, anything] }) ?? []) {
          const { origin } = new URL(story.path, 'https://here.example');
          expect(origin).toBe('https://here.example');
        }
      }),
    );
  });
});

describe('several feeds as one list', () => {
  const stories = (...items: object[]): NonNullable<ReturnType<typeof feedStories>> =>
    feedStories(feed(...items)) ?? [];
  const both = item('both', '2024-07-16T10:00:00Z');

  it('has each story once, with all that it is followed for, newest first', () => {
    const list = merged(
      new Map([
        ['tags/a', stories(item('old', '2024-07-01T10:00:00Z'), both)],
        ['tickers/b', stories(both, item('new', '2024-07-17T10:00:00Z'))],
      ]),
      10,
    );
    expect(list.map(({ id, followed }) => [id, followed])).toEqual([
      ['new', ['tickers/b']],
      ['both', ['tags/a', 'tickers/b']],
      ['old', ['tags/a']],
    ]);
  });

  it('does not depend on which feed came first', () => {
    const dates = fc.integer({ min: 0, max: 20 }).map((day) => {
      return `2024-07-${String(day + 1).padStart(2, '0')}T00:00:00Z`;
    });
    const made = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), dates)).map((all) => {
      return stories(...all.map(([id, date]) => item(`s${id}-${date.slice(0, 10)}`, date)));
    });
    fc.assert(
      fc.property(made, made, (a, b) => {
        const one = merged(new Map([['a', a], ['b', b]]), 50); // prettier-ignore
        const other = merged(new Map([['b', b], ['a', a]]), 50); // prettier-ignore
        expect(one.map(({ id }) => id)).toEqual(other.map(({ id }) => id));
        expect(new Set(one.map(({ id }) => id)).size).toBe(one.length);
      }),
    );
  });
});
