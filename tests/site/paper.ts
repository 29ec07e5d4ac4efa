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
breaking: { text: Something happened a moment ago, url: /markets/, until: 2024-12-31 }
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

/** Stories by id. Each kind of edit has a place of its own, so that any order of them is good. */
const STORIES: Readonly<Record<string, Story>> = {
  '2024/12/chart': {
    title: 'A story with a picture and a chart',
    date: '2024-12-20T12:00:00Z',
    fields: `section: markets
authors: [markets-desk]
tags: [small-caps]
tickers: [AAPL]
cover:
  src: cover.png
  alt: "A plain colored rectangle"
  caption: "Nothing but one color"
  credit: The desk
sources:
  - title: A document of the year
    url: https://example.com/document
`,
    text: `Shares of $AAPL moved.\n\n${CHART}\n`,
  },
  '2024/12/corrected': {
    title: 'A story that was put right once',
    date: '2024-12-18T12:00:00Z',
    fields: `section: markets
authors: [ann-example]
tags: [small-caps, central-banks]
tickers: [META, IWM]
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
    fields: 'section: policy\nauthors: [markets-desk]\ntags: [central-banks]\n',
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
async function paint(archive: Archive, name: string, background: string): Promise<void> {
  const picture = archive.path(`articles/2024/12/${name}.png`);
  mkdirSync(join(picture, '..'), { recursive: true });
  await sharp({ create: { width: 320, height: 200, channels: 3, background } })
    .png()
    .toFile(picture);
}

/** One kind of change to that edition. */
export interface PaperEdit {
  /** A registry or `articles` and a field of theirs, or what else is edited. */
  readonly name: string;
  /** @throws Error when what it changes is not there. */
  readonly apply: (archive: Archive) => void | Promise<void>;
  /** Seconds by which the clock is put on. */
  readonly later?: number;
}

/** A change of words in a file. */
function words(name: string, file: string, from: RegExp, to: string): PaperEdit {
  return {
    name,
    apply(archive) {
      const text = archive.read(file);
      const edited = text.replace(from, to);
      if (edited === text) throw new Error(`"${name}": ${from.source} is not in ${file}`);
      archive.write(file, edited);
    },
  };
}

const inStory =
  (id: string) =>
  (name: string, from: RegExp, to: string): PaperEdit =>
    words(name, `articles/${id}.mdx`, from, to);

const inRegistry =
  (registry: string) =>
  (name: string, from: RegExp, to: string): PaperEdit =>
    words(`${registry} ${name}`, `${registry}.yaml`, from, to);

const [chart, corrected, live] = [
  inStory('2024/12/chart'),
  inStory('2024/12/corrected'),
  inStory('2024/12/live'),
];
const [bought, older, passing] = [
  inStory('2024/12/bought'),
  inStory('2024/11/older'),
  inStory('2024/09/passing'),
];
const [sections, authors, tags] = [
  inRegistry('sections'),
  inRegistry('authors'),
  inRegistry('tags'),
];
const [tickers, promos, front] = [inRegistry('tickers'), inRegistry('promos'), inRegistry('front')];

const about = (field: string, from: RegExp, to: string): PaperEdit =>
  words(`pages ${field}`, 'pages/about.mdx', from, to);

const END = /$/u;
const DAY = 86_400;

/** Every kind of change; none needs another or is in its way, so that they mix in any order. */
export const paperEdits: readonly PaperEdit[] = [
  chart('articles title', /A story with a picture/u, 'The story under a picture'),
  chart('articles description', /A standfirst that/u, 'Another standfirst that'),
  older('articles date', /T12:00/u, 'T13:00'),
  older('articles updated', /^section/mu, 'updated: 2024-12-01\nsection'),
  older('articles section', /section: policy/u, 'section: markets'),
  older('articles kind', /^section/mu, 'kind: analysis\nsection'),
  older('articles authors', /\[markets-desk\]/u, '[ann-example]'),
  older('articles tags', /\[central-banks\]/u, '[small-caps]'),
  older('articles tickers', /^section/mu, 'tickers: [IWM]\nsection'),
  chart('articles cover.src', /cover\.png/u, 'other.png'),
  chart('articles cover.alt', /A plain colored/u, 'A simple colored'),
  chart('articles cover.caption', /Nothing but/u, 'No more than'),
  chart('articles cover.credit', /credit: The desk/u, 'credit: The house'),
  inStory('2024/10/draft')('articles draft', /^section/mu, 'draft: true\nsection'),
  passing('articles expires', /^section/mu, 'expires: 2024-12-01\nsection'),
  corrected('articles corrections.date', /date: 2024-12-19T12/u, 'date: 2024-12-20T12'),
  corrected('articles corrections.note', /another number/u, 'another name'),
  corrected('articles corrections.grade', /grade: correction/u, 'grade: clarification'),
  inStory('2024/12/wrong')('withdrawal', /grade: correction/u, 'grade: withdrawal'),
  corrected('articles disclosures', /The author holds/u, 'The writer holds'),
  chart('articles sources.title', /A document of/u, 'A paper of'),
  chart('articles sources.url', /com\/document/u, 'com/paper'),
  corrected('articles aliases', /\/old\/corrected\//u, '/older/corrected/'),
  older('articles canonical', /^section/mu, 'canonical: https://example.com/a\nsection'),
  corrected('articles promo', /promo: paid/u, 'promo: false'),
  bought('articles sponsor.name', /name: A Fund/u, 'name: The Fund'),
  bought('articles sponsor.url', /com\/fund/u, 'com/the-fund'),
  bought('articles sponsor.paidBy', /A Fund Inc/u, 'A Fund Limited'),
  bought('articles sponsor.compensation', /Twenty dollars/u, 'Thirty dollars'),
  live('articles coverage.starts', /starts: 2024-12-19T12/u, 'starts: 2024-12-19T11'),
  live('articles coverage.ends', /, ends: 2024-12-19T18:00:00Z/u, ''),
  chart('text', /AAPL moved/u, 'AAPL stood still'),
  chart('title of a chart', /Prices of the year/u, 'The prices of a year'),
  words('figures of a chart', 'articles/2024/12/prices.csv', /7\.9/u, '9.7'),
  words('rows of a chart', 'articles/2024/12/prices.csv', END, '2024-04,8.4\n'),
  live('text of a live entry', /Somebody answered/u, 'Nobody answered'),
  live('title of a live entry', /The second entry/u, 'The last entry'),
  live('live entry', END, '<Update time="2024-12-19T15:00:00Z">\n\nAll left.\n\n</Update>\n'),
  sections('name', /name: Policy/u, 'name: Politics'),
  sections('description', /decide and say/u, 'say and decide'),
  sections('order', /order: 2/u, 'order: 0'),
  sections(
    'entry',
    END,
    '- { id: funds, name: Funds, description: What funds do and what they are for., order: 3 }\n',
  ),
  authors('name', /name: Ann Example/u, 'name: Ann Other'),
  authors('type', /type: person/u, 'type: desk'),
  authors('role', /role: Reporter/u, 'role: Editor'),
  authors('bio', /She covers small/u, 'She writes of small'),
  authors('url', /com\/ann/u, 'com/anne'),
  authors('email', /ann@example/u, 'anne@example'),
  authors('holdings', /\[META\]/u, '[META, AAPL]'),
  authors(
    'entry',
    END,
    '- { id: bob, name: Bob Other, type: person, role: Reporter, bio: He will write next year. }\n',
  ),
  tags('name', /name: Small caps/u, 'name: Little caps'),
  tags('description', /Small companies/u, 'Companies of little size'),
  tags('aliases', /\[old-banks\]/u, '[older-banks]'),
  tags('entry', END, '- { id: rates, name: Rates, description: Prices of money. }\n'),
  tickers('name', /Meta Platforms/u, 'Meta of Menlo'),
  tickers('type', /(?<=symbol: META.*type: )equity/u, 'index'),
  tickers('type of no story', /(?<=symbol: LONE.*type: )equity/u, 'index'),
  tickers('exchange', /(?<=symbol: META.*exchange: )XNAS/u, 'XNYS'),
  tickers('formerly', /\[FB\]/u, '[FB, FBK]'),
  tickers('website', /com\/iwm/u, 'com/fund'),
  tickers('entry', END, '- { symbol: NEXT, name: The next company, type: equity }\n'),
  promos('sponsor', /sponsor: A Broker/u, 'sponsor: The Broker'),
  promos('headline', /that was paid for/u, 'which was paid for'),
  promos('text', /to say is this/u, 'to say is something else'),
  promos('cta', /Go there/u, 'Go ahead'),
  promos('url', /https:\/\/example\.com\//u, 'https://example.com/buy'),
  promos('starts', /(?<=id: front.*starts: )2024-01-01/u, '2024-12-30'),
  promos('ends', /(?<=id: house.*ends: )2024-12-31/u, '2024-02-01'),
  promos('placement', /placement: front/u, 'placement: article'),
  promos('kind', /(?<=id: house.*)kind: house/u, 'kind: paid, paidBy: The House Inc.'),
  promos('paidBy', /A Broker Inc/u, 'A Broker Limited'),
  promos('compensation', /Ten dollars/u, 'Eleven dollars'),
  promos('isSecurity', /isSecurity: true/u, 'isSecurity: false'),
  front('lead', /lead: 2024\/12\/chart/u, 'lead: 2024/12/live'),
  front('picks', /\[2024\/11\/older\]/u, '[2024/12/corrected]'),
  front('breaking.text', /a moment ago/u, 'an hour ago'),
  front('breaking.url', /\/markets\//u, '/policy/'),
  front('breaking.until', /until: 2024-12-31/u, 'until: 2024-12-20'),
  about('title', /What we are/u, 'What we want'),
  about('description', /Who writes this/u, 'Who makes this'),
  about('footer.group', /group: house/u, 'group: find'),
  about('footer.order', /order: 10/u, 'order: 100'),
  about('footer.name', /name: Us/u, 'name: We'),
  about('text', /will say more/u, 'will say less'),
  words('pages role', 'pages/rules.mdx', /^role: .*\n/mu, ''),
  {
    name: 'address of a page',
    apply(archive) {
      archive.move('pages/house.mdx', 'pages/room.mdx');
    },
  },
  { name: 'picture', apply: (archive) => paint(archive, 'cover', '#543') },
  {
    name: 'address of a story',
    apply(archive) {
      archive.move('articles/2024/08/moved.mdx', 'articles/2024/08/moved-on.mdx');
    },
  },
  {
    name: 'removal',
    apply(archive) {
      archive.remove('articles/2023/06/oldest.mdx');
    },
  },
  { name: 'day', apply: () => undefined, later: 8 * DAY },
  { name: 'year', apply: () => undefined, later: 366 * DAY },
];
