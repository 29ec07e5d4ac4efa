import { expect, it } from 'vitest';
import { learntAddress, learntRule } from '../../../../tools/import/learnt-addresses.ts';
import { contentFolder } from '../../loader/folder.ts';
import { countsOf, run } from './run-import.ts';
import { errorsOf, sourceSite, storyIn } from './source-site.ts';

const STORIES = [
  { date: '2014-03-19', slug: 'hello' },
  { date: '2014-05-14T08:00:00-04:00', slug: 'berths' },
  { date: '2015-01-08', slug: 'tolls' },
  { date: '2016-01-08', slug: 'queues' },
];
const SITE = 'https://quay.example';

it.each([
  [
    '[a](/2014/03/19/hello/) [b](/2014/05/14/berths) [c](/2015/01/08/tolls/#x)',
    '/:year/:month/:day/:slug/',
  ],
  [
    '[a](/notes/2014/hello/) [b](/notes/2014/berths/) [c](/notes/2015/tolls/)',
    '/notes/:year/:slug/',
  ],
  ['[a](/blog/hello/) <a href="/blog/berths/">b</a>\n[c]: /blog/tolls/', '/blog/:slug/'],
  ["[a]({{ '/hello/' | url }}) <a href='/berths/'>b</a> <a href=/tolls/>c</a>", '/:slug/'],
  [`[a](${SITE}/hello/) [b](https://www.quay.example/berths/) [c](/tolls/)`, '/:slug/'],
  ['[a](/2014/hello/) [b](/2014/berths/) [c](/2015/tolls/) [d](/blog/queues/)', '/:year/:slug/'],
  // Of other sites, of too few stories, of one story again, of other dates.
  [
    '[a](https://a.example/hello/) [b](https://a.example/berths/) [c](https://a.example/tolls/)',
    undefined,
  ],
  ['[a](/blog/hello/) [b](/blog/berths/)', undefined],
  ['[a](/blog/hello/) [b](/blog/hello/) [c](/blog/hello/?x)', undefined],
  ['[a](/2013/hello/) [b](/2013/berths/) [c](/2013/tolls/)', undefined],
  ['[a](/:year/hello/) [b](/:year/berths/) [c](/:year/tolls/)', undefined],
])('the rule of %s is %s', (text, rule) => {
  expect(learntRule(STORIES, [text], SITE)).toBe(rule);
});

it('gives an address to a story', () => {
  expect(
    learntAddress('/n/:year/:month/:day/:slug/', { date: '2014-05-14T08:00Z', slug: '$&' }),
  ).toBe('/n/2014/05/14/$&/');
});

it('a site whose addresses a program makes keeps them', async () => {
  const post = (text: string): string => `---\ntitle: A berth is let\n---\n${text}\n`;
  const links = '[a](/2020/01/02/one/), [b](/2020/01/03/two/#x) and [c](/2020/01/04/three).';
  const source = sourceSite({
    '.eleventy.js': 'module.exports = {};\n',
    'posts/posts.11tydata.js':
      "module.exports = { permalink: '/{{ page.date | toDatePath }}/{{ page.fileSlug }}/' };\n",
    'posts/2020-01-02-one.md': post('One.'),
    'posts/2020-01-03-two.md': post('Two.'),
    'posts/2020-01-04-three.md': post('Three.'),
    'posts/2020-01-05-four.md': post(links),
  });
  const folder = contentFolder({});
  const report = await run(folder, source, {}, 'https://quay.example');
  expect(await errorsOf(folder)).toEqual([]);
  expect(storyIn(folder, '2020/01/four')).toContain(
    '[a](/2020/01/one/), [b](/2020/01/two/) and [c](/2020/01/three/).',
  );
  expect(storyIn(folder, '2020/01/four')).toContain('- "/2020/01/05/four/"');
  expect(countsOf(report)).toMatchObject({ 'address-learnt': 1 });
  expect(countsOf(report)).not.toHaveProperty('address-unknown');
});
