import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { archiveIn, type Archive } from './archive.ts';

/** Registries of an edition in which every field that a page shows is somewhere filled in. */
const REGISTRIES: Readonly<Record<string, string>> = {
  'sections.yaml': `- { id: markets, name: Markets, description: What prices do and why they do., order: 1 }
- { id: policy, name: Policy, description: What central banks decide and say., order: 2 }
`,
  'authors.yaml': `- { id: markets-desk, name: Markets Desk, type: desk, role: Markets, bio: The desk that covers prices. }
- { id: ann-example, name: Ann Example, type: person, role: Reporter, bio: She covers small companies., holdings: [META], url: 'https://example.com/ann', email: ann@example.com }
`,
  'tags.yaml': `- { id: small-caps, name: Small caps, description: Small companies. }
- { id: central-banks, name: Central banks, description: Those who set rates., aliases: [old-banks] }
`,
  'series.yaml': `- { id: on-rates, name: On rates, description: What rates do and to whom. }
- { id: on-funds, name: On funds, description: What funds do and for whom. }
- { id: on-words, name: On words, description: What words say and to whom. }
`,
  'tickers.yaml': `- { symbol: AAPL, name: Apple, type: equity, exchange: XNAS }
- { symbol: META, name: Meta Platforms, type: equity, exchange: XNAS, formerly: [FB] }
- { symbol: IWM, name: A small-cap fund, type: etf, exchange: ARCX, website: 'https://example.com/iwm' }
- { symbol: LONE, name: No story names it, type: equity, exchange: XNYS }
`,
  'promos.yaml': `- { id: house, sponsor: The House, headline: A promo of the house, text: What it has to say is this., cta: Go there, url: /feeds/, starts: 2024-01-01, ends: 2024-12-31, placement: article, kind: house }
- { id: front, sponsor: The House, headline: A promo on the front, text: What it has to say is that., url: /search/, starts: 2024-01-01, ends: 2024-12-31, placement: front, kind: house }
- { id: paid, sponsor: A Broker, headline: A promo that was paid for, text: What it has to sell is this., url: 'https://example.com/', starts: 2024-01-01, ends: 2024-12-31, placement: article, kind: paid, paidBy: A Broker Inc., compensation: Ten dollars, isSecurity: true }
`,
  'front.yaml': `lead: 2024/12/chart
picks: [2024/11/older]
freshDays: 90
figures: [{ name: The rate, data: /data/rate.csv, column: upper, unit: percent, decimals: 2, story: 2024/11/older }]
breaking: { text: Something happened a moment ago, url: /markets/, until: 2024-12-31 }
`,
  'data/rate.csv': 'date,lower,upper\n2024-07,5.25,5.5\n2024-09,4.75,5\n',
  'data/range.csv': 'date,lower,upper\n2024-07,5.25,5.5\n2024-11,4.5,4.75\n',
  'calendar.yaml': `- { id: rates, title: A decision on rates, note: It is told at two., kind: central-bank, date: '2024-12-18T14:00:00-05:00', ends: '2024-12-18T15:00:00-05:00', zone: America/New_York, tickers: [META], tags: [central-banks], source: 'https://example.com/rates' }
- { id: results, title: Results of a fund, kind: earnings, date: 2024-11-20, tickers: [IWM], coverage: [2024/11/older] }
- { id: fair, title: A fair of some days, kind: other, date: 2025-02-03, ends: 2025-02-05 }
`,
  'pages/about.mdx': `---
title: What we are
description: Who writes this edition and what for.
footer: { group: house, order: 10, name: Us }
---

Soon [a story](/2024/12/scheduled/) will say more of $META.
`,
  'pages/rules.mdx': `---
title: Our rules
description: What this edition holds itself to.
role: standards
---

## Money

None is taken.
`,
  'pages/house.mdx': `---
title: The house
description: Where this edition is made.
---

In a room.
`,
  'articles/2024/12/prices.csv': 'date,price\n2024-01,7.5\n2024-02,7.9\n2024-03,8.2\n',
};

interface Story {
  readonly title: string;
  readonly date: string;
  /** Lines of frontmatter besides. */
  readonly fields: string;
  readonly text: string;
}

const CHART =
  '<Chart data="prices.csv" type="line" x="date" y="price" unit="percent" ' +
  'title="Prices of the year" source="The desk" />';

const VALUE = '<Value data="prices.csv" row="2024-02" column="price" unit="percent" />';

/** Stories by id. Each kind of edit has a place of its own, so that any order of them is good. */
const STORIES: Readonly<Record<string, Story>> = {
  '2024/12/chart': {
    title: 'A story with a picture and a chart',
    date: '2024-12-20T12:00:00Z',
    fields: `section: markets
authors: [markets-desk]
tags: [small-caps]
tickers: [AAPL]
series: on-words
part: 3
cover:
  src: cover.png
  alt: "A plain colored rectangle"
  caption: "Nothing but one color"
  credit: The desk
sources:
  - title: A document of the year
    url: https://example.com/document
`,
    text: `Shares of $AAPL moved by ${VALUE}.\n\n${CHART}\n`,
  },
  '2024/12/corrected': {
    title: 'A story that was put right once',
    date: '2024-12-18T12:00:00Z',
    fields: `section: markets
authors: [ann-example]
tags: [small-caps, central-banks]
tickers: [META, IWM]
series: on-words
part: 2
promo: paid
aliases: [/old/corrected/]
disclosures: ["The author holds $META."]
corrections:
  - date: 2024-12-19T12:00:00Z
    note: "An earlier version had another number."
    grade: correction
`,
    text: 'Shares of $FB moved, and those of $IWM too.\n',
  },
  '2024/12/wrong': {
    title: 'A story that was wrong from the start',
    date: '2024-12-17T12:00:00Z',
    fields: `section: policy
authors: [markets-desk]
tags: [central-banks]
series: on-rates
corrections:
  - date: 2024-12-18T12:00:00Z
    note: "An earlier version named another bank."
    grade: correction
`,
    text: 'None of this was so, as a [story](/2024/12/chart/) said.\n',
  },
  '2024/12/live': {
    title: 'A live story with two entries in it',
    date: '2024-12-19T12:00:00Z',
    fields: `section: policy
kind: live
authors: [markets-desk]
tags: [central-banks]
coverage: { starts: 2024-12-19T12:00:00Z, ends: 2024-12-19T18:00:00Z }
`,
    text: `The first words.

<Update time="2024-12-19T13:00:00Z" title="The first entry">

Somebody spoke.

</Update>

<Update time="2024-12-19T14:00:00Z" title="The second entry">

Somebody answered.

</Update>
`,
  },
  '2024/12/bought': {
    title: 'A story that somebody paid us for',
    date: '2024-12-16T12:00:00Z',
    fields: `section: markets
kind: sponsored
authors: [markets-desk]
tags: [small-caps]
sponsor: { name: A Fund, url: 'https://example.com/fund', paidBy: A Fund Inc., compensation: Twenty dollars }
`,
    text: 'It praises what it praises.\n',
  },
  '2024/11/older': {
    title: 'An older story without anything',
    date: '2024-11-05T12:00:00Z',
    fields: 'section: policy\nauthors: [markets-desk]\ntags: [central-banks]\nseries: on-rates\n',
    text: 'And that was all.\n',
  },
  '2024/10/draft': {
    title: 'A story that is taken back for a while',
    date: '2024-10-04T12:00:00Z',
    fields: 'section: markets\nauthors: [ann-example]\ntags: [small-caps]\n',
    text: 'It will come again.\n',
  },
  '2024/12/scheduled': {
    title: 'A story that waits for its day to come',
    date: '2024-12-27T12:00:00Z',
    fields: 'section: markets\nauthors: [ann-example]\ntags: [small-caps]\n',
    text: 'Its day came.\n',
  },
  '2024/09/passing': {
    title: 'A story that does not stay for long',
    date: '2024-09-04T12:00:00Z',
    fields: 'section: markets\nauthors: [ann-example]\ntags: [small-caps]\n',
    text: 'It will be gone.\n',
  },
  '2024/08/moved': {
    title: 'A story that gets another address',
    date: '2024-08-04T12:00:00Z',
    fields: 'section: markets\nauthors: [ann-example]\ntags: [small-caps]\n',
    text: 'It is elsewhere now.\n',
  },
  '2023/06/oldest': {
    title: 'The oldest story of another year',
    date: '2023-06-05T12:00:00Z',
    fields: 'section: markets\nauthors: [markets-desk]\ntags: [small-caps]\ntickers: [META]\n',
    text: 'It was about $META.\n',
  },
};

/** A small edition with every registry, kind of page and kind of file, in a folder. */
export async function createPaper(folder: string): Promise<Archive> {
  const archive = archiveIn(folder);
  for (const [file, text] of Object.entries(REGISTRIES)) archive.write(file, text);
  for (const [id, { title, date, fields, text }] of Object.entries(STORIES)) {
    const head = `title: "${title}"\ndescription: "A standfirst that is long enough to pass for one in every list of the paper."\ndate: ${date}\n`;
    archive.write(`articles/${id}.mdx`, `---\n${head}${fields}---\n\n${text}`);
  }
  await paint(archive, 'cover', '#345');
  await paint(archive, 'other', '#654');
  return archive;
}

/** A picture in one color. */
export async function paint(archive: Archive, name: string, background: string): Promise<void> {
  const picture = archive.path(`articles/2024/12/${name}.png`);
  mkdirSync(join(picture, '..'), { recursive: true });
  await sharp({ create: { width: 320, height: 200, channels: 3, background } })
    .png()
    .toFile(picture);
}
