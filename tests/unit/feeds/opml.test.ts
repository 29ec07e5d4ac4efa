import { parseOpml } from 'feedsmith';
import { expect, it } from 'vitest';
import { opml } from '../../../src/feeds/opml.ts';
import { feedSubjects } from '../../../src/publication/feeds.ts';
import { sampleArticle, samplePublication } from '../publication/sample.ts';
import { site } from './sample.ts';

it('lists every feed once, in groups', () => {
  const subjects = feedSubjects(
    samplePublication([sampleArticle('2024/07/a', { tickers: ['META'] })]),
  );
  const groups = parseOpml(opml(subjects, site)).body?.outlines ?? [];
  expect(groups.map((group) => group.text)).toEqual([
    'Everything',
    'Sections',
    'Authors',
    'Topics',
    'Tickers',
  ]);
  // The feed of everything has the name of the paper.
  expect(groups[0]?.outlines?.map((feed) => feed.text)).toEqual([site.name, 'Briefing']);
  const feeds = groups.flatMap((group) => group.outlines ?? []);
  expect(feeds.map((feed) => feed.xmlUrl).sort()).toEqual(
    subjects.map(({ url }) => `https://news.example${url}feed.xml`).sort(),
  );
});
