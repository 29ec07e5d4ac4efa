import { articleText } from '../../../loader/folder.ts';
import { STORY } from '../sample.ts';
import { besides, body, fields, file, whole, type RuleExample } from './example.ts';

const FEED =
  '- { id: feed, sponsor: Us, headline: Read the feed of this paper, text: The newest stories., url: /feeds/, starts: 2024-01-01, ends: 2030-01-01, placement: article, kind: house }\n';
const PAID = FEED.replace('kind: house', 'kind: paid, paidBy: Them')
  .replace('id: feed', 'id: offer')
  .replace('/feeds/', 'https://example.com/');
const EVENT = '- { id: rates, title: A decision, kind: central-bank, date: 2024-07-17 }\n';
const AUTHOR =
  '- { id: markets-desk, name: Markets Desk, type: desk, role: Markets, bio: The desk that covers prices. }\n';
const SECTION =
  '- { id: markets, name: Markets, description: What prices do and why., order: 1 }\n';
const CORRECTION = '[{ date: 2024-07-18, grade: correction, note: The rate was 4.25%. }]';
const COVERAGE = { starts: '2024-07-17T09:30:00-04:00', ends: '2024-07-17T16:00:00-04:00' };
const coverage = (starts: string, ends: string): string => `{ starts: ${starts}, ends: ${ends} }`;
const SPONSOR = '{ name: Them, url: "https://example.com/", paidBy: Them }';
const SERIES = {
  'series.yaml':
    '- { id: how-prices-are-made, name: How prices are made, description: Who trades with whom. }\n',
};
const PART = {
  'articles/2024/07/first.mdx': articleText({
    title: 'The first part of a series',
    series: 'how-prices-are-made',
    part: '1',
  }),
};

export const frontmatterExamples: Readonly<Record<string, RuleExample>> = {
  'frontmatter-missing': whole('Just text.\n'),
  'frontmatter-open': whole(articleText().replace(/\n---\n/u, '\n')),
  'frontmatter-shape': whole('---\njust words\n---\n\nText.\n'),
  yaml: whole(articleText({ title: '"A headline without an end' })),
  'yaml-alias': fields({ title: '&a A headline long enough' }, { title: '"&a A headline"' }),
  'field-missing': fields({ section: undefined }, {}),
  'field-unknown': fields({ tikcers: '[AAPL]' }, { tickers: '[AAPL]' }, 'Apple rose.'),
  'field-type': fields({ tags: 'small-caps' }, { tags: '[small-caps]' }),
  'field-value': fields({ kind: 'nwes' }, { kind: 'news' }),
  'field-length': fields({ title: 'Short' }, { title: 'A headline of some length' }),
  'duplicate-entry': fields({ tags: '[small-caps, small-caps]' }, { tags: '[small-caps]' }),
  'date-invalid': fields({ date: '2024-07-17T09:30:00' }, { date: '2024-07-17T09:30:00-04:00' }),
  'date-folder': fields({ date: '2024-08-01' }, { date: '2024-07-31' }),
  'cover-chart': fields({ cover: 'chart' }, { cover: 'none' }),
  'updated-before-date': fields({ updated: '2024-07-01' }, { updated: '2024-07-18' }),
  'date-ahead': fields({ updated: '2025-07-18' }, { updated: '2024-07-18' }),
  'expires-before-date': fields({ expires: '2024-07-01' }, { expires: '2025-07-18' }),
  'correction-before-date': fields(
    { corrections: CORRECTION.replace('07-18', '07-16') },
    { corrections: CORRECTION },
  ),
  'coverage-not-live': fields(
    { coverage: coverage(COVERAGE.starts, COVERAGE.ends) },
    { kind: 'live', coverage: coverage(COVERAGE.starts, COVERAGE.ends) },
  ),
  'coverage-order': fields(
    { kind: 'live', coverage: coverage(COVERAGE.ends, COVERAGE.starts) },
    { kind: 'live', coverage: coverage(COVERAGE.starts, COVERAGE.ends) },
  ),
  'sponsor-missing': fields({ kind: 'sponsored' }, { kind: 'sponsored', sponsor: SPONSOR }),
  'sponsor-unlabelled': fields({ sponsor: SPONSOR }, { kind: 'sponsored', sponsor: SPONSOR }),
  'section-unknown': fields({ section: 'market' }, { section: 'markets' }),
  'author-unknown': fields({ authors: '[market-desk]' }, { authors: '[markets-desk]' }),
  'tag-unknown': fields({ tags: '[small-cap]' }, { tags: '[small-caps]' }),
  'series-unknown': besides(
    SERIES,
    fields({ series: 'how-price-are-made' }, { series: 'how-prices-are-made' }),
  ),
  'part-without-series': besides(
    SERIES,
    fields({ part: '2' }, { series: 'how-prices-are-made', part: '2' }),
  ),
  'part-missing': besides(
    { ...SERIES, ...PART },
    fields({ series: 'how-prices-are-made' }, { series: 'how-prices-are-made', part: '2' }),
  ),
  'part-taken': besides(
    { ...SERIES, ...PART },
    fields(
      { series: 'how-prices-are-made', part: '1' },
      { series: 'how-prices-are-made', part: '2' },
    ),
  ),
  'ticker-unknown': fields({ tickers: '[APPL]' }, { tickers: '[AAPL]' }, 'Apple rose.'),
  'promo-unknown': besides({ 'promos.yaml': FEED }, fields({ promo: 'fed' }, { promo: 'feed' })),
  'promo-opinion': besides(
    { 'promos.yaml': FEED + PAID },
    fields({ kind: 'opinion', promo: 'offer' }, { kind: 'opinion', promo: 'feed' }),
  ),
  'language-unknown': fields({ language: 'de' }, { language: 'en-US' }),
  'translation-unknown': fields({ translationOf: '2024/07/nothing' }, {}),
  'translation-wrong': besides(
    { 'articles/2024/07/original.mdx': articleText({ title: 'An original of this story' }) },
    fields({ translationOf: '2024/07/original' }, {}),
  ),
  'holding-undisclosed': besides(
    { 'authors.yaml': AUTHOR.replace(' }', ', holdings: [AAPL] }') },
    fields(
      { tickers: '[AAPL]' },
      { tickers: '[AAPL]', disclosures: '[The desk holds shares of Apple.]' },
      'Apple rose.',
    ),
  ),
};

export const registryExamples: Readonly<Record<string, RuleExample>> = {
  'registry-missing': file('sections.yaml', undefined, SECTION),
  'registry-empty': file('sections.yaml', '', SECTION),
  'registry-shape': file('sections.yaml', 'markets: Markets\n', SECTION),
  'id-duplicate': file('sections.yaml', SECTION + SECTION, SECTION),
  'promo-order': file('promos.yaml', FEED.replace('2030', '2020'), FEED),
  'promo-payer-missing': file('promos.yaml', PAID.replace(', paidBy: Them', ''), PAID),
  'promo-compensation-missing': file(
    'promos.yaml',
    PAID.replace(' }', ', isSecurity: true }'),
    PAID.replace(' }', ', isSecurity: true, compensation: "$5,000" }'),
  ),
  'event-order': file('calendar.yaml', EVENT.replace(' }', ', ends: 2024-07-16 }'), EVENT),
  'event-zone': file(
    'calendar.yaml',
    EVENT.replace(' }', ', zone: Asia/Tokyo }'),
    EVENT.replace('07-17', '07-17T09:00:00+09:00').replace(' }', ', zone: Asia/Tokyo }'),
  ),
  'coverage-unknown': file(
    'calendar.yaml',
    EVENT.replace(' }', ', coverage: [2024/07/stroy] }'),
    EVENT.replace(' }', ', coverage: [2024/07/story] }'),
  ),
  'front-unknown': file('front.yaml', 'lead: 2024/07/stroy\n', 'lead: 2024/07/story\n'),
  'front-figure': besides(
    {
      [STORY]: articleText(),
      'data/rate.csv': 'date,upper\n2024-05-01,5.5\n2024-07-01,5.25\n2024-08,\n',
    },
    {
      bad: {
        'data/names.csv': 'city,rate\nRome,5.25\n',
        'data/ahead.csv': 'date,upper\n2124-05-01,5.5\n',
        'front.yaml': [
          'figures:',
          '  - { name: The rate, data: /data/rate.csv, column: uper }',
          '  - { name: The rate, data: /data/rate.csv, column: date }',
          '  - { name: The rate, data: /data/rate.csv, column: upper, unit: bp }',
          '  - { name: The rate, data: /data/names.csv, column: rate }',
          '  - { name: The rate, data: /data/ahead.csv, column: upper }',
          '',
        ].join('\n'),
      },
      good: {
        'front.yaml':
          'figures:\n  - { name: The rate, data: /data/rate.csv, column: upper, unit: percent, decimals: 2 }\n',
      },
    },
  ),
  'front-stale': besides(
    {
      'articles/2024/08/newer.mdx': articleText(
        { title: 'Another headline of some length', date: '2024-08-30' },
        'Shares fell once more.',
      ),
    },
    file(
      'front.yaml',
      'lead: 2024/07/story\n',
      'lead: 2024/07/story\npicks: [2024/08/newer]\nfreshDays: 44\n',
    ),
  ),
};

export const linkExamples: Readonly<Record<string, RuleExample>> = {
  'link-unknown': linked('/2024/07/stroy/', '/2024/07/story/'),
  'fragment-unknown': linked('/2024/07/story/#section-whta', '/2024/07/story/#section-what'),
  'embed-unknown': body(
    '<Embed url="https://films.example/1" title="A film" />',
    '<Embed url="https://vimeo.com/76979871" title="A film" />',
  ),
  'link-empty': linked('', '/markets/'),
  'link-relative': linked('story/', '/2024/07/story/'),
  'url-invalid': linked('https://', 'https://example.com/'),
  'url-scheme': linked('ftp://example.com/', 'https://example.com/'),
  'url-credentials': linked('https://me:secret@example.com/', 'https://example.com/'),
  'link-moved': besides(
    {
      'articles/2024/06/moved.mdx': articleText({
        ...{ title: 'A story that has moved', date: '2024-06-03', aliases: '[/2020/old/]' },
      }),
    },
    linked('/2020/old/', '/2024/06/moved/'),
  ),
  'link-slash': linked('/markets', '/markets/'),
  'url-http': linked('http://example.com/', 'https://example.com/'),
};

function linked(bad: string, good: string): RuleExample {
  const story = (href: string): Record<string, string> => ({
    [STORY]: articleText({}, `## What\n\nThere is [another story](${href}) of it.`),
  });
  return { bad: story(bad), good: story(good) };
}

const former = (bad: string, good = '/news/old-story/'): RuleExample =>
  fields({ aliases: `[${bad}]` }, { aliases: `[${good}]` });

function redirect(from: string, bad: string, good: string, better = from): RuleExample {
  const entry = (one: string, to: string): string => `- { from: "${one}", to: "${to}" }\n`;
  return file('redirects.yaml', entry(from, bad), entry(better, good));
}

export const aliasExamples: Readonly<Record<string, RuleExample>> = {
  'alias-invalid': former('/old', '/old/story/'),
  'alias-loop': former('/2024/07/STORY/'),
  'alias-page': former('/Latest/'),
  'alias-reserved': former('/tags/inflation/'),
  'alias-ahead': former('/2030/01/later/', '/2024/06/earlier/'),
  'alias-taken': former('/old/story/, /OLD/story/', '/old/story/, /old/story.html'),
  'alias-short': former('/energy/'),
  'alias-target': redirect('/old/', '/market/', '/markets/'),
  'redirect-pattern': redirect('/news/:a:b/', '/markets/', '/markets/', '/news/*'),
};
