import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/publication/article.ts';
import { pageKinds } from '../../../src/publication/page-kinds.ts';
import { sitePages } from '../../../src/publication/site-pages.ts';
import { fingerprint } from '../../../src/publication/fingerprint.ts';
import type { ArticleView } from '../../../src/publication/view/article.ts';
import { pageGraph } from '../../../src/seo/graph/page.ts';
import { articleHead } from '../../../src/seo/head.ts';
import { namesOf } from '../../../src/search/collected-names.ts';
import { entryOf } from '../../../src/search/index-entry.ts';
import { runs } from '../../runs.ts';
import { sampleStory, site } from '../seo/sample.ts';
import { sampleArticle, samplePublication, sampleSource } from './sample.ts';

const DAY = 86_400_000;
const series = 'how-money-works';
const partOn = (day: number, fields: Partial<Article> = {}): Article =>
  sampleArticle(`2024/07/day-${day}`, {
    date: { at: Date.UTC(2024, 6, 1) + day * DAY, precision: 'minute' },
    series,
    ...fields,
  });

function viewOf(id: string, articles: readonly Article[]): ArticleView {
  const source = sampleSource(samplePublication(articles));
  const article = source.publication.byId.get(id);
  if (article === undefined) throw new Error(`no story ${id}`);
  const { story } = source.storyPage(article);
  if (story.expired) throw new Error(`${id} expired`);
  return story.view;
}

const listed = (articles: readonly Article[]) => {
  const source = sampleSource(samplePublication(articles));
  const view = pageKinds.series.at(source, { series })?.view;
  return view?.stories.map(({ url }, at) => [url, view.parts[at]]);
};

describe('a series', () => {
  it('stands in the order of dates, from the first, and counts what is out', () => {
    const future = partOn(40);
    const stories = [partOn(3), partOn(1), partOn(2, { draft: true }), partOn(5), future];
    expect(listed(stories)).toEqual([
      ['/2024/07/day-1/', 1],
      ['/2024/07/day-3/', 2],
      ['/2024/07/day-5/', 3],
    ]);
    const { within, previous, next, series: own } = viewOf('2024/07/day-3', stories);
    expect(own).toEqual({ name: 'How money works', url: '/series/how-money-works/', part: 2 });
    expect(within?.name).toBe('How money works');
    expect([previous?.url, next?.url]).toEqual(['/2024/07/day-1/', '/2024/07/day-5/']);
    expect(viewOf('2024/07/day-5', stories).next).toBeUndefined();
  });

  it('stands in the order of its numbers where these are written', () => {
    const stories = [partOn(3, { part: 1 }), partOn(1, { part: 7 }), partOn(2, { part: 4 })];
    expect(listed(stories)).toEqual([
      ['/2024/07/day-3/', 1],
      ['/2024/07/day-2/', 4],
      ['/2024/07/day-1/', 7],
    ]);
    expect(viewOf('2024/07/day-1', stories).series?.part).toBe(7);
    expect(viewOf('2024/07/day-1', stories).previous?.url).toBe('/2024/07/day-2/');
  });

  it('of one story leads on in the section', () => {
    const stories = [partOn(3), sampleArticle('2024/07/other')];
    const { within, series: own, next } = viewOf('2024/07/day-3', stories);
    expect([own?.part, within?.name, next?.url]).toEqual([1, 'Market News', '/2024/07/other/']);
  });

  it('without a story has a page that is not to be listed, and no feed', () => {
    const source = sampleSource(samplePublication([sampleArticle('2024/07/other')]));
    const page = pageKinds.series.at(source, { series });
    expect([page?.head?.indexable, page?.view.feed, page?.view.stories]).toEqual([
      false,
      undefined,
      [],
    ]);
    expect(pageKinds['all-series'].at(source)?.head?.indexable).toBe(false);
    expect(pageKinds.series.at(source, { series: 'no-such' })).toBeUndefined();
  });

  it('is no page at all without a registry', () => {
    const source = sampleSource(samplePublication([sampleArticle('2024/07/a')], { series: [] }));
    const kinds = Array.from(sitePages(source), ({ kind }) => kind);
    expect(kinds.filter((kind) => kind.includes('series'))).toEqual([]);
  });

  it('is told to machines, with the place in it', () => {
    const { view, facts } = sampleStory({ series });
    const { graph, feeds } = articleHead(view, facts, site);
    expect(feeds[0]?.url).toBe('/series/how-money-works/');
    expect(JSON.stringify(graph)).toContain(
      `{"@type":"CreativeWorkSeries","@id":"${site.siteUrl}/series/how-money-works/#about","name":"How money works","url":"${site.siteUrl}/series/how-money-works/"}],"position":1`,
    );
    const source = sampleSource(samplePublication([partOn(3), partOn(1)]));
    const head = pageKinds.series.at(source, { series })?.head;
    expect(head && JSON.stringify(pageGraph(head, site))).toContain(
      `"hasPart":[{"@id":"${site.siteUrl}/2024/07/day-1/#article"},{"@id":"${site.siteUrl}/2024/07/day-3/#article"}]`,
    );
  });

  it('is found by its name', () => {
    const story = partOn(3);
    const publication = samplePublication([story]);
    expect(namesOf(publication).series).toEqual([['how-money-works', 'How money works', 1]]);
    expect(entryOf(story, publication).filters['series']).toEqual(['how-money-works']);
    expect(namesOf(samplePublication([])).series).toEqual([]);
  });

  it('with a new last part shows another neighbour on the page before it, and nothing else on others', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), fc.boolean(), (count, isNumbered) => {
        const parts = Array.from({ length: count + 1 }, (_, at) =>
          partOn(at, isNumbered ? { part: at + 1 } : {}),
        );
        const shown = (articles: readonly Article[], at: number): string => {
          const { within, series: own, previous, next } = viewOf(`2024/07/day-${at}`, articles);
          return fingerprint([within, own, previous, next]);
        };
        const before = parts.slice(0, count);
        const changed = before.map((_, at) => shown(before, at) !== shown(parts, at));
        expect(changed).toEqual(before.map((_, at) => at === count - 1));
      }),
      runs(30),
    );
  });
});
