import { expect, test } from 'vitest';
import { siteFaults } from '../../../../tools/proof/proof.ts';
import { folderOf } from '../../folder.ts';

const URL = 'https://news.example/paper';
const paper = { siteUrl: URL, name: 'Die Zeitung', language: 'de' };

const page = (url: string, words: string): string => `<!doctype html><html lang="de"><head>
<title>Worte | Die Zeitung</title><meta name="description" content="Was hier steht.">
<link rel="canonical" href="${URL}${url}"><link rel="alternate" href="/paper/feed.xml">
<script type="application/ld+json">{"@graph":[{"@id":"${URL}${url}","datePublished":"2024-07-01T09:00:00+02:00"}]}</script>
</head><body><main><h1>Worte</h1>${words}</main></body></html>`;

const item = (id: string, day: string): unknown => ({
  ...{ id, url: `${URL}/2024/07/worte/`, title: 'Worte', summary: 'Wenige.', language: 'de' },
  ...{ content_html: '<p>Wenige.</p>', date_published: `2024-07-${day}T09:00:00+02:00`, tags: [] },
  authors: [{ name: 'Wer', url: `${URL}/` }],
  _finance: { tickers: [], corrections: [] },
});

const FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  ...{ title: 'Die Zeitung', description: 'Alles.', language: 'de', icon: `${URL}/icon.png` },
  ...{ home_page_url: `${URL}/`, feed_url: `${URL}/feed.json` },
  authors: [{ name: 'Die Zeitung', url: `${URL}/` }],
  items: [item('b', '02'), item('a', '01')],
};

/** A site of two pages that keeps every promise, below a path. */
const SITE: Readonly<Record<string, string>> = {
  'index.html': page('/', '<p id="oben"><a href="/paper/2024/07/worte/#unten">Worte</a></p>'),
  '2024/07/worte/index.html': page(
    '/2024/07/worte/',
    '<div class="prose"><p id="unten"><img src="/paper/icon.png" alt="Ein Zeichen"></p></div>',
  ),
  'feed.json': JSON.stringify(FEED),
  'feed.xml':
    '<?xml version="1.0"?><rss version="2.0"><channel><language>de</language><item><guid>b</guid></item><item><guid>a</guid></item></channel></rss>',
  'icon.png': '',
  'sitemap-index.xml': `<sitemapindex><sitemap><loc>${URL}/sitemap-2024.xml</loc></sitemap></sitemapindex>`,
  'sitemap-2024.xml': `<urlset><url><loc>${URL}/</loc></url><url><loc>${URL}/2024/07/worte/</loc></url></urlset>`,
  'manifest.webmanifest': '{"name":"Die Zeitung","lang":"de"}',
};

const told = (files: Readonly<Record<string, string>>): string[] =>
  siteFaults(folderOf(files), paper).map(
    ({ file, message, rule }) => `${file} ${message} (${rule})`,
  );

test('a site that keeps every promise is told nothing', () => {
  expect(told(SITE)).toEqual([]);
});

const STORY = '2024/07/worte/index.html';
const heavy = Array.from({ length: 20_000 }, (_, at) => `<i>${(at * 7919) % 10_007}</i>`).join('');

test.each<[what: string, file: string, from: string, to: string, told: string]>([
  ['a link to nothing', 'index.html', '#unten', 'x/', 'leads to /paper/2024/07/worte/x/'],
  [
    'a link to no element',
    'index.html',
    '#unten',
    '#mitte',
    'leads to /paper/2024/07/worte/#mitte',
  ],
  [
    'a proposal of nothing',
    'index.html',
    '#unten',
    '#follow=worte,nichts',
    'leads to /paper/2024/07/worte/#follow=worte,nichts',
  ],
  ['a link out of its path', 'index.html', '/paper/2024', '/paper/2025', '(link)'],
  ['no title', 'index.html', 'Worte | Die Zeitung', '', 'has no title (page)'],
  ['no description', 'index.html', 'Was hier steht.', ' ', 'has no description (page)'],
  ['no language', 'index.html', ' lang="de"', '', 'says no language; it is written in de (page)'],
  ['another address', 'index.html', `${URL}/"><link`, `${URL}/x/"><link`, `calls ${URL}/x/ its`],
  [
    'a feed that is not',
    'index.html',
    'feed.xml',
    'fead.xml',
    'has no feed /paper/fead.xml (page)',
  ],
  ['two headlines', STORY, '</h1>', '</h1><h1>Mehr</h1>', 'has 2 <h1> instead of one (structure)'],
  ['one id twice', STORY, '<h1>', '<h1 id="unten">', 'has the id "unten" more than once'],
  ['a label of nothing', STORY, '<h1>', '<h1 aria-labelledby="titel">', 'names the id "titel"'],
  ['a silent picture', STORY, ' alt="Ein Zeichen"', '', 'a picture without words for it'],
  ['a style', STORY, '<h1>', '<h1 style="color: red">', 'has style of <h1>'],
  ['a handler', STORY, '<h1>', '<h1 onclick="x()">', 'has onClick of <h1>'],
  ['a page of too many bytes', STORY, '<h1>', `${heavy}<h1>`, 'bytes without its text, packed'],
  ['a feed that is no feed', 'feed.json', 'jsonfeed.org/version/1.1', 'x', '(feed)'],
  ['a feed that is no JSON', 'feed.json', '{', '', '(feed)'],
  [
    'another address of a feed',
    'feed.json',
    `${URL}/feed.json`,
    `${URL}/x.json`,
    'x.json its address',
  ],
  ['a story twice', 'feed.json', '"id":"a"', '"id":"b"', 'has a story twice (feed)'],
  ['the oldest first', 'feed.json', '-02T', '-00T', 'feed.json'],
  ['the older first', 'feed.json', '2024-07-02', '2024-06-02', 'the newest first (feed)'],
  ['a story that is not there', 'feed.json', '/worte/', '/nichts/', 'leads to https'],
  ['other stories', 'feed.xml', '<guid>a', '<guid>c', 'has other stories than the other form'],
  ['another language', 'feed.xml', '>de<', '>en<', 'is said to be in "en" (feed)'],
  ['a feed that is no XML', 'feed.xml', '</item>', '', 'feed.xml is not well-formed in line 1'],
  ['a sitemap that is not', 'sitemap-index.xml', '2024', '2025', 'names sitemap-2025.xml'],
  [
    'a page that is not listed',
    'sitemap-2024.xml',
    `<loc>${URL}/</loc>`,
    '',
    `lacks ${URL}/ (sitemap)`,
  ],
  [
    'what there is not',
    'sitemap-2024.xml',
    '/worte/',
    '/nichts/',
    'nichts/, which hides (sitemap)',
  ],
  [
    'a sitemap that is no XML',
    'sitemap-2024.xml',
    '</urlset>',
    '',
    'sitemap-2024.xml is not well-',
  ],
  ['no graph', STORY, '"@graph"', '"graph"', 'says nothing to search engines (structured-data)'],
  ['a date without offset', STORY, '+02:00', '', 'says no offset (structured-data)'],
  ['a node of nothing', STORY, '"datePub', '"author":{"@id":"#wer"},"datePub', 'speaks of #wer'],
  ['no address', STORY, '"datePub', '"url":"hier","datePub', 'url "hier" is no address'],
  ['another name', 'manifest.webmanifest', 'Die', 'The', 'says "The Zeitung" for "name"'],
  [
    'another language of its own',
    'manifest.webmanifest',
    'de"}',
    'en"}',
    'for "lang", and not "de"',
  ],
  ['no name', 'manifest.webmanifest', '"name"', '"title"', 'has no "name" and "lang" (manifest)'],
])('a site with %s is told of it', (_what, file, from, to, words) => {
  const text = SITE[file] ?? '';
  expect(text).toContain(from);
  expect(told({ ...SITE, [file]: text.replace(from, () => to) }).join('\n')).toContain(words);
});

test('a page at an old address needs no more than where it leads', () => {
  const moved = `<!doctype html><title>Worte</title><meta http-equiv="refresh" content="0; url=/paper/"><meta name="robots" content="noindex"><a href="/paper/">Worte</a>`;
  expect(told({ ...SITE, 'alt/index.html': moved })).toEqual([]);
  const [fault] = told({ ...SITE, 'alt/index.html': moved.replaceAll('/paper/', '/paper/x/') });
  expect(fault).toContain('leads to /paper/x/');
});
