import type { Archive } from './archive.ts';
import { paint } from './paper.ts';

/** One kind of change to the edition of `createPaper`. */
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
const [sections, authors, series, tags] = [
  inRegistry('sections'),
  inRegistry('authors'),
  inRegistry('series'),
  inRegistry('tags'),
];
const [tickers, promos, front, calendar] = [
  inRegistry('tickers'),
  inRegistry('promos'),
  inRegistry('front'),
  inRegistry('calendar'),
];

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
  inStory('2024/11/older')('articles series', /series: on-rates/u, 'series: on-funds'),
  corrected('articles part', /part: 2/u, 'part: 7'),
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
  series('name', /name: On rates/u, 'name: About rates'),
  series('description', /do and to whom/u, 'do and not to whom'),
  series('entry', END, '- { id: on-banks, name: On banks, description: What banks do all day. }\n'),
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
  calendar('title', /A decision on rates/u, 'The decision on rates'),
  calendar('note', /told at two/u, 'told at three'),
  calendar('kind', /kind: other/u, 'kind: auction'),
  calendar('date', /date: 2024-11-20/u, 'date: 2024-11-21'),
  calendar('ends', /ends: 2025-02-05/u, 'ends: 2025-02-06'),
  calendar('zone', /zone: America\/New_York/u, 'zone: America/Toronto'),
  calendar('tickers', /\[META\]/u, '[LONE]'),
  calendar('tags', /\[central-banks\]/u, '[small-caps]'),
  calendar('source', /com\/rates/u, 'com/decision'),
  calendar('coverage', /\[2024\/11\/older\]/u, '[2024/12/corrected]'),
  calendar('entry', END, '- { id: vote, title: A vote, kind: election, date: 2025-03-04 }\n'),
  front('lead', /lead: 2024\/12\/chart/u, 'lead: 2024/12/live'),
  front('picks', /\[2024\/11\/older\]/u, '[2024/12/corrected]'),
  front('freshDays', /freshDays: 90/u, 'freshDays: 100'),
  front('figures.name', /The rate/u, 'The top rate'),
  front('figures.data', /rate\.csv/u, 'range.csv'),
  front('figures.column', /column: upper/u, 'column: lower'),
  front('figures.unit', /unit: percent/u, 'unit: USD'),
  front('figures.decimals', /decimals: 2/u, 'decimals: 1'),
  front('figures.story', /story: 2024\/11\/older/u, 'story: 2024/12/corrected'),
  words('figures of the front', 'data/rate.csv', /4\.75,5$/mu, '4.75,5.25'),
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
