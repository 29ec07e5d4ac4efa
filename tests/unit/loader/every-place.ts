/** Where a writer can write: a mark stands there in the files of `written`. */
export const HERE = '\u00a7';

const TEXT = `
Words ${HERE} and *emph${HERE}*, **bold${HERE}**, ~~gone${HERE}~~, \`code${HERE}\`, $AAPL${HERE}, [link${HERE}](/about/ "title${HERE}"),
[there](https://example.com/a${HERE}), <Ticker symbol="AAPL${HERE}" />, <Value data="rates.csv${HERE}" row="2024-07-01${HERE}" column="rate${HERE}" key="date${HERE}" from="2024-06-01${HERE}" show="change${HERE}" unit="index${HERE}" decimals="1${HERE}" direction="down${HERE}" />, [reference${HERE}][one] and a note[^1], m<sup>2${HERE}</sup>.

## Heading ${HERE}

- item ${HERE}
- [ ] task ${HERE}

> quotation ${HERE}

term ${HERE}
: definition ${HERE}

| head ${HERE} | more |
| --- | --- |
| cell ${HERE} | 1${HERE} |

![alt${HERE}](a.png "title${HERE}")

![other][picture]

\`\`\`js${HERE}
block${HERE}
\`\`\`

<KeyPoints>
- point ${HERE}
</KeyPoints>

<Figure src="a.png${HERE}" alt="alt${HERE}" caption="caption${HERE}" credit="credit${HERE}" href="https://example.com/g${HERE}" />

<Chart data="rates.csv${HERE}" type="line${HERE}" x="date${HERE}" y="rate${HERE}" title="title${HERE}" source="source${HERE}" subtitle="subtitle${HERE}" note="note${HERE}" unit="percent${HERE}" series="rate=Rate${HERE}" annotations="2024-06-01: cut${HERE}" bands="2024-01-01/2024-06-01: high${HERE}" />

<Chart data="names.csv" type="bar" x="name" y="rate" title="Names" source="The desk" />

<Embed url="https://www.youtube.com/watch?v=M7lc1UVf-VE${HERE}" title="title${HERE}" caption="caption${HERE}" poster="a.png${HERE}" />

<Gallery caption="caption${HERE}">

![alt${HERE}](a.png "title${HERE}")

<Figure src="a.png" alt="alt${HERE}" />

</Gallery>

<Audio src="a.mp3${HERE}" title="title${HERE}" caption="caption${HERE}">

said ${HERE}

</Audio>

<Video src="a.mp4${HERE}" title="title${HERE}" caption="caption${HERE}" captions="a.vtt${HERE}" poster="a.png${HERE}" />

[a file${HERE}](a.txt${HERE} "title${HERE}")

<PullQuote cite="cite${HERE}">

quote ${HERE}

</PullQuote>

<Aside title="title${HERE}">

aside ${HERE}

</Aside>

<Details summary="summary${HERE}">

details ${HERE}

</Details>

<Promo id="letter${HERE}" />

<Table caption="caption${HERE}" source="source${HERE}">

| a | b |
| --- | --- |
| ${HERE} | 2 |

</Table>

[^1]: footnote ${HERE}

[one]: https://example.com/one "title${HERE}"

[picture]: a.png "title${HERE}"
`;
const LIVE = `
<Update time="2024-07-17T10:00:00-04:00${HERE}" title="title${HERE}">

entry ${HERE}

</Update>
`;
const STANDFIRST = 'A standfirst that is long enough to pass for one in every list of the paper.';
const STORY = {
  ...{ title: 'A headline that is long enough', description: STANDFIRST },
  ...{
    date: '2024-07-17',
    updated: '2024-07-17',
    expires: '2034-07-17',
    canonical: 'https://example.com/a',
  },
  ...{ section: 'markets', authors: ['markets-desk'], tags: ['small-caps'], tickers: ['AAPL'] },
  series: 'how-prices',
  ...{ language: 'en-US', promo: 'letter', aliases: ['/old/story/'] },
  cover: { src: 'a.png', alt: 'A dot', caption: 'A dot', credit: 'The desk' },
  corrections: [{ date: '2024-07-17', note: 'What stood there before', grade: 'correction' }],
  ...{
    disclosures: ['The desk holds it'],
    sources: [{ title: 'A paper', url: 'https://example.com/b' }],
  },
};
const words = { name: 'Ein Name', description: 'Was alles darunter zu finden ist.' };

/** A folder in which every field of every file stands, each of them right. */
const FILES: Readonly<Record<string, unknown>> = {
  'sections.yaml': [
    {
      id: 'markets',
      name: 'Markets',
      description: 'What prices do and why.',
      order: '1',
      translations: { de: words },
    },
  ],
  'authors.yaml': [
    {
      ...{
        id: 'markets-desk',
        name: 'Markets Desk',
        type: 'desk',
        role: 'Markets',
        email: 'a@example.com',
      },
      ...{ bio: 'The desk that covers prices.', url: 'https://example.com/c', holdings: ['AAPL'] },
      translations: {
        de: { name: 'Ein Name', role: 'Märkte', bio: 'Was alles darunter zu finden ist.' },
      },
    },
  ],
  'tags.yaml': [
    {
      id: 'small-caps',
      name: 'Small caps',
      description: 'Small companies.',
      aliases: ['smallcaps'],
      translations: { de: words },
    },
  ],
  'series.yaml': [
    {
      id: 'how-prices',
      name: 'How prices are made',
      description: 'Who trades with whom.',
      translations: { de: words },
    },
  ],
  'tickers.yaml': [
    {
      ...{ symbol: 'AAPL', name: 'Apple', type: 'equity', exchange: 'XNAS', formerly: ['APPL'] },
      ...{ website: 'https://example.com/d', translations: { de: { name: 'Apfel' } } },
    },
  ],
  'promos.yaml': [
    {
      ...{
        id: 'letter',
        sponsor: 'The desk',
        headline: 'The weekly letter',
        text: 'What happened in a week.',
      },
      ...{ cta: 'Read it', url: 'https://example.com/e', starts: '2024-01-01', ends: '2034-01-01' },
      ...{
        placement: 'article',
        kind: 'paid',
        paidBy: 'The payer',
        compensation: 'Some money',
        isSecurity: false,
      },
      translations: {
        de: { headline: 'Der Brief', text: 'Was in einer Woche geschah.', cta: 'Lesen' },
      },
    },
  ],
  'calendar.yaml': [
    {
      ...{ id: 'rates', title: 'A decision', note: 'What is decided.', kind: 'central-bank' },
      ...{ date: '2024-07-17T14:00:00-04:00', ends: '2024-07-17T15:00:00-04:00' },
      ...{ zone: 'America/New_York', tickers: ['AAPL'], tags: ['small-caps'] },
      ...{ source: 'https://example.com/g', coverage: ['2024/07/story'] },
      translations: { de: { title: 'Ein Entscheid', note: 'Was entschieden wird.' } },
    },
  ],
  'front.yaml': {
    ...{ lead: '2024/07/story', picks: ['2024/07/live'], freshDays: 30 },
    figures: [
      {
        ...{
          name: 'The rate',
          translations: { de: { name: 'Der Zins' } },
          data: '/data/rates.csv',
        },
        ...{ column: 'rate', unit: 'percent', decimals: 2, story: '2024/07/story' },
      },
    ],
    breaking: {
      ...{ text: 'Something happened', url: '/about/', until: '2034-01-01' },
      translations: { de: { text: 'Etwas geschah heute' } },
    },
  },
  'archive.yaml': { before: '1990-01-01' },
  'redirects.yaml': [{ from: '/former/', to: '/about/' }],
  'pages/about.mdx': {
    ...{
      title: 'About',
      description: 'Who writes what stands here.',
      role: 'about',
      language: 'en-US',
    },
    ...{ footer: { group: 'house', order: '1', name: 'About us' } },
  },
  'pages/ueber.mdx': {
    title: 'Über uns',
    description: 'Wer hier schreibt.',
    language: 'de',
    translationOf: 'about',
  },
  'articles/2024/07/story.mdx': { ...STORY, part: '1' },
  'articles/2024/07/deutsch.mdx': {
    ...{ ...STORY, part: '1', aliases: [], language: 'de', translationOf: '2024/07/story' },
  },
  'articles/2024/07/sold.mdx': {
    ...{ ...STORY, part: '2', kind: 'sponsored', aliases: [] },
    sponsor: {
      name: 'The payer',
      url: 'https://example.com/f',
      paidBy: 'The payer',
      compensation: 'Money',
    },
  },
  'articles/2024/07/live.mdx': {
    ...{ ...STORY, part: '3', kind: 'live', aliases: [], draft: false },
    coverage: { starts: '2024-07-17', ends: '2024-07-17' },
  },
};

const CSVS: Readonly<Record<string, string>> = {
  'articles/2024/07/rates.csv': `date${HERE},rate${HERE}\n2024-01-01${HERE},5.5${HERE}\n2024-06-01,5.25\n2024-07-01,5\n`,
  'data/rates.csv': 'date,rate\n2024-06-01,5.25\n2024-07-01,5\n',
  'articles/2024/07/names.csv': `name${HERE},rate${HERE}\nOne${HERE},5.5${HERE}\n"Two${HERE}",5.25\n`,
};

/** What else lies beside the stories; of recordings as much as is looked at. */
const CARRIED: Readonly<Record<string, string>> = {
  'articles/2024/07/a.txt': `A text ${HERE}\n`,
  'articles/2024/07/a.vtt': `WEBVTT\n\n00:00.000 --> 00:02.000\nsaid ${HERE}\n`,
  'articles/2024/07/a.mp3': 'ID3',
  'articles/2024/07/a.mp4': '\0\0\0\u0018ftypmp42',
};

/** What `a.png` beside the stories holds. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgYGAAAAAEAAH2FzhVAAAAAElFTkSuQmCC',
  'base64',
);

const marked = (value: unknown): unknown => {
  if (typeof value === 'string') return value + HERE;
  if (Array.isArray(value)) return value.map(marked);
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, marked(inner)]))
    : value;
};

/** Every file as it is written, with a mark at each place where a writer writes. */
export const written: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(FILES).map(([path, value]) => {
      const yaml = JSON.stringify(marked(value));
      const body = path.endsWith('live.mdx')
        ? LIVE
        : path.endsWith('story.mdx')
          ? TEXT
          : '\nText.\n';
      return [path, path.endsWith('.mdx') ? `---\n${yaml}\n---\n${body}` : `${yaml}\n`];
    }),
  ),
  ...CSVS,
  ...CARRIED,
};
