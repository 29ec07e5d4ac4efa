import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/publication/article.ts';
import { briefingDays } from '../../../src/publication/briefing.ts';
import { feedSubjects } from '../../../src/publication/feeds.ts';
import { sitePages } from '../../../src/publication/site-pages.ts';
import { briefingView } from '../../../src/publication/view/briefing.ts';
import { feedViews } from '../../../src/publication/view/feed.ts';
import { dayOf } from '../../../src/time/zone.ts';
import { momentOf, sampleEvent } from './sample-event.ts';
import { NOW, sampleArticle, samplePublication, sampleSource, ZONE } from './sample.ts';

const story = (slug: string, date: string, fields: Partial<Article> = {}): Article =>
  sampleArticle(`2024/07/${slug}`, { date: momentOf(date), ...fields });
const corrected = (date: string): Pick<Article, 'corrections'> => ({
  corrections: [{ date: momentOf(date), note: `Corrected ${date}.`, grade: 'correction' }],
});

describe('the briefing of a day', () => {
  const publication = samplePublication(
    [
      story('late', '2024-07-17T23:30:00-04:00'),
      story('early', '2024-07-17T00:10:00-04:00'),
      story('before', '2024-07-12T09:00:00-04:00', corrected('2024-07-15')),
      story('after', '2024-07-19T09:00:00-04:00', corrected('2024-07-19')),
      story('future', '2024-07-21T09:00:00-04:00'),
    ],
    {
      calendar: [
        sampleEvent('same-day', '2024-07-17'),
        sampleEvent('next-day', '2024-07-18T14:00:00-04:00'),
        sampleEvent('far', '2024-09-18'),
      ],
    },
  );

  it('has the stories of the day in the zone of the paper, newest first', () => {
    expect(briefingView('2024-07-17', publication)?.stories.map(({ url }) => url)).toEqual([
      '/2024/07/late/',
      '/2024/07/early/',
    ]);
    expect(briefingView('2024-07-17', publication)?.title).toBe('Briefing of July 17, 2024');
  });

  it('has what was corrected since the one before, and on no other', () => {
    const notes = [...briefingDays(publication).keys()].map((day) => [
      day,
      briefingView(day, publication)?.corrections.map(({ note }) => note),
    ]);
    expect(notes).toEqual([
      ['2024-07-19', ['Corrected 2024-07-19.']],
      ['2024-07-17', ['Corrected 2024-07-15.']],
      ['2024-07-12', []],
    ]);
  });

  it('names what is due after the day, as it stood then', () => {
    const due = briefingView('2024-07-17', publication)?.due;
    expect(due?.map(({ id, isOver, coverage }) => [id, isOver, coverage])).toEqual([
      ['next-day', false, []],
    ]);
  });

  it('is there for no day without stories, and not before its time', () => {
    for (const day of ['2024-07-16', '2024-07-21', 'nonsense', '']) {
      expect(briefingView(day, publication)).toBeUndefined();
    }
  });

  it('is one item of the feed, called by its day for ever', () => {
    const feed = feedSubjects(publication).find(({ url }) => url === '/briefing/');
    const view = feed && feedViews(publication, { size: 2, namespace: 'tag:x,2024:' })(feed);
    expect(view?.entries.map(({ identity, url }) => [identity, url])).toEqual([
      ['tag:x,2024:briefing/2024-07-19', '/briefing/2024/07/19/'],
      ['tag:x,2024:briefing/2024-07-17', '/briefing/2024/07/17/'],
    ]);
  });
});

it('every correction that was made is told once, or waits for the next day with stories', () => {
  const moments = fc.integer({ min: 0, max: 40 }).map((hours) => NOW - hours * 7 * 3_600_000);
  const precision = fc.constantFrom('day' as const, 'minute' as const);
  const made = fc.record({ at: moments, precision });
  const stories = fc.array(fc.tuple(moments, fc.array(made, { maxLength: 3 })), { maxLength: 12 });
  fc.assert(
    fc.property(stories, (written) => {
      const articles = written.map(([at, corrections], index) =>
        sampleArticle(`2024/07/s${index}`, {
          date: { at, precision: 'minute' },
          corrections: corrections.map((date, number) => {
            return { date, note: `${index}-${number}`, grade: 'correction' };
          }),
        }),
      );
      const publication = samplePublication(articles);
      const days = [...briefingDays(publication).keys()];
      const [newest = ''] = days;
      const told = days.flatMap(
        (day) => briefingView(day, publication)?.corrections.map(({ note }) => note) ?? [],
      );
      expect(new Set(told).size).toBe(told.length);
      const due = articles.flatMap(({ date: { at }, corrections }) =>
        corrections.filter(({ date }) => dayOf(Math.max(date.at, at), ZONE) < newest),
      );
      for (const { note } of due) expect(told).toContain(note);
    }),
  );
});

it('an event that changes touches the pages of the two weeks before it alone', () => {
  const days = ['2024-06-28', '2024-07-04', '2024-07-05', '2024-07-17', '2024-07-18'];
  const printsOf = (title: string): Map<string, string> => {
    const articles = days.map((day, at) => story(`e${at}`, `${day}T09:00:00-04:00`));
    const calendar = [sampleEvent('near', '2024-07-18T14:00:00-04:00', { title })];
    const source = sampleSource(samplePublication(articles, { calendar }));
    const pages = [...sitePages(source)].filter(({ kind }) => kind === 'briefing-day');
    return new Map(pages.map(({ url, print }) => [url, print()]));
  };
  const [before, after] = [printsOf('A title'), printsOf('Another title')];
  const changed = [...before].filter(([url, print]) => after.get(url) !== print);
  expect(changed.map(([url]) => url.slice(-6))).toEqual(['07/17/', '07/05/', '07/04/']);
});

it('an edit of a story changes the page of its day, its neighbours stay', () => {
  const days = ['2024-07-10', '2024-07-11', '2024-07-12'];
  const { text } = sampleArticle('2024/07/text');
  const printsOf = (title: string): Map<string, string> => {
    const articles = days.map((day, index) =>
      story(
        `s${index}`,
        `${day}T09:00:00-04:00`,
        index === 1 ? { title, text: { ...text, digest: title } } : {},
      ),
    );
    const source = sampleSource(samplePublication(articles));
    const pages = [...sitePages(source)].filter(({ kind }) => kind === 'briefing-day');
    return new Map(pages.map(({ url, print }) => [url, print()]));
  };
  const [before, after] = [printsOf('A headline'), printsOf('Another headline')];
  const changed = [...before].filter(([url, print]) => after.get(url) !== print);
  expect(changed.map(([url]) => url)).toEqual(['/briefing/2024/07/11/']);
});
