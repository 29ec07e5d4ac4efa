import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Archive } from './archive.ts';
import { holders } from './holders.ts';
import { createTiny } from './tiny.ts';

const at = (day: number): string => `2024-12-${String(day).padStart(2, '0')}T12:00:00Z`;

/**
 * Words that stand in everything of one kind, with the instant from which a site may hold them;
 * never, where there is none.
 */
const WORDS: Readonly<Record<string, string | undefined>> = {
  zqstory: at(22),
  zqpaid: at(24),
  zqmonth: '2025-01-03T12:00:00Z',
  zqdraft: undefined,
  zqfirst: at(20),
  zqsecond: at(22),
  zqpromo: at(22),
  zqmoved: at(22),
  zqright: at(22),
  'briefing/2024/12/22': at(22),
};

const files = (word: string): string => `${word}.png ${word}.csv ${word}.txt`;

/** Something of each kind that a text can hold. */
const holding = (word: string): string => `## Heading ${word}

Words ${word} of $META and $AAPL,[^${word}] with [a file](${word}.txt), [a page](https://${word}.example/)
and <Value data="${word}.csv" row="2024-01-01" column="${word}" />.

<Figure src="${word}.png" alt="Drawing ${word}" caption="Caption ${word}" />

<Chart data="${word}.csv" type="line" x="date" y="${word}" title="Chart ${word}" source="${word}" />

<Embed url="https://www.youtube.com/watch?v=M7lc1UVf-VE" title="Film ${word}" />
`;
const noteOf = (word: string): string => `\n[^${word}]: A note ${word}.\n`;

const entry = (day: number, title: string, text: string): string =>
  `\n<Update time="${at(day)}" title="${title}">\n\n${text}\n\n</Update>\n`;

/** @param fields lines of frontmatter beyond the usual, or in their place. */
function story(archive: Archive, id: string, day: string, fields: string, text: string): void {
  const usual = Object.entries({
    title: `A story ${id.split('/')[2] ?? ''} that others lead to`,
    description: 'A standfirst that is long enough to pass for one in every list of the paper.',
    section: 'markets',
    authors: '[markets-desk]',
    tags: '[small-caps]',
  }).filter(([name]) => !new RegExp(`^${name}:`, 'mu').test(fields));
  const lines = usual.map(([name, value]) => `${name}: ${value}\n`).join('');
  archive.write(`articles/${id}.mdx`, `---\n${lines}date: ${day}\n${fields}\n---\n\n${text}\n`);
}

async function carry(archive: Archive, word: string, color: string): Promise<void> {
  const [picture = '', data = '', file = ''] = files(word).split(' ');
  const folder = 'articles/2024/12';
  const create = { width: 320, height: 200, channels: 3 as const, background: color };
  await sharp({ create })
    .png()
    .toFile(archive.path(`${folder}/${picture}`));
  archive.write(`${folder}/${data}`, `date,${word}\n2024-01-01,7.5\n2024-02-01,7.9\n`);
  archive.write(`${folder}/${file}`, `${word}\n`);
}

/** A paper in which something of every kind waits for its time. */
async function paper(): Promise<Archive> {
  const archive = await createTiny();
  const add = (registry: string, text: string): void => {
    const before = archive.read(registry).replace('[]\n', '');
    archive.write(registry, before + text);
  };
  add(
    'sections.yaml',
    '- { id: later, name: Later, description: What comes later than the rest., order: 3 }\n',
  );
  add(
    'tags.yaml',
    '- { id: to-come, name: To come, description: What comes later than the rest., aliases: [late] }\n',
  );
  const promo = (id: string, more: string): string =>
    `- { id: ${id}, headline: A promo ${id}, text: It leads somewhere ${id}., ends: ${at(28)}, ${more} }\n`;
  const paid = `kind: paid, sponsor: zqpromo, paidBy: zqpromo, url: "https://zqpromo.example/", starts: ${at(22)}`;
  add('promos.yaml', promo('zqpromo', `${paid}, placement: front`));
  add('promos.yaml', promo('inside', `${paid}, placement: article, cta: zqpromo`));
  const house = `kind: house, sponsor: The paper, url: /2024/12/zqstory/, starts: ${at(1)}, placement: article`;
  add('promos.yaml', promo('zqstory', house));
  const breaking = `{ text: Something breaks today, url: "/2024/12/live/#update-2024-12-22t1200", until: ${at(26)} }`;
  archive.write(
    'front.yaml',
    `lead: 2024/12/zqstory\npicks: [2024/12/zqpaid]\nbreaking: ${breaking}\n`,
  );
  archive.write(
    'redirects.yaml',
    ['/zqmoved/', '/zqmoved/a/*', '/zqmoved/b/:name/']
      .map((from) => `- { from: "${from}", to: /2024/12/zqstory/ }\n`)
      .join('') + '- { from: /zqmonth/, to: /archive/2025/01/ }\n',
  );
  const coverage = 'coverage: [2024/12/zqstory, 2024/12/leads]';
  archive.write(
    'calendar.yaml',
    `- { id: fed, title: A decision, kind: central-bank, date: ${at(20)}, ${coverage} }\n` +
      `- { id: sums, title: Sums of Apple, kind: earnings, date: 2024-12-19, tickers: [AAPL], ${coverage} }\n`,
  );
  for (const [word, color] of [
    ['zqstory', '#100'],
    ['zqdraft', '#200'],
    ['zqsecond', '#300'],
  ] as const) {
    await carry(archive, word, color);
  }
  const cover = (word: string): string =>
    `title: A headline with ${word} in it\ndescription: A standfirst with ${word} that is long enough to pass for one in every list.\n` +
    `cover: { src: ${word}.png, alt: Cover ${word}, credit: ${word} }\nsources: [{ title: Paper ${word}, url: "https://${word}.example/" }]\n` +
    `disclosures: [We hold ${word}.]\ntickers: [META]`;
  story(
    archive,
    '2024/12/zqstory',
    at(22),
    `${cover('zqstory')}\nsection: later\ntags: [to-come, small-caps]\nauthors: [jane-doe]\naliases: [/2024/11/zqstory/]\ncorrections: [{ date: ${at(22)}, note: Words zqright., grade: correction }]`,
    `<KeyPoints>\n\n- A point zqstory.\n- Another.\n\n</KeyPoints>\n\n${holding('zqstory')}\nMore.\n\n<Promo id="inside" />\n${noteOf('zqstory')}`,
  );
  story(
    archive,
    '2024/12/zqpaid',
    at(24),
    'kind: sponsored\nsponsor: { name: zqpaid, url: "https://zqpaid.example/", paidBy: zqpaid }',
    'Words zqpaid.',
  );
  story(archive, '2025/01/zqmonth', '2025-01-03T12:00:00Z', '', 'Words zqmonth.');
  story(
    archive,
    '2024/12/zqdraft',
    at(12),
    `${cover('zqdraft')}\ndraft: true`,
    holding('zqdraft') + noteOf('zqdraft'),
  );
  const leads = [
    '/2024/12/zqstory/#section-heading-zqstory',
    '/2024/11/zqstory/',
    '/2024/12/zqdraft/',
    '/2024/12/live/#update-2024-12-22t1200',
    '/2024/12/live/#section-heading-zqsecond',
    '/archive/2025/01/',
    '/sponsors/',
    '/briefing/2024/12/22/',
  ];
  const links = leads.map((href, index) => `[words ${index}](${href})`).join(', ');
  story(
    archive,
    '2024/12/leads',
    at(10),
    '',
    `It leads to ${links}.\n\nMore.\n\n<Promo id="inside" />`,
  );
  story(
    archive,
    '2024/12/live',
    at(19),
    `kind: live\ncoverage: { starts: ${at(19)}, ends: ${at(26)} }`,
    `What came [later](#update-2024-12-22t1200).\n${entry(19, 'Now', 'Words.')}${entry(20, 'Then zqfirst', 'Words zqfirst.')}` +
      entry(22, 'Last zqsecond', holding('zqsecond')) +
      noteOf('zqsecond'),
  );
  archive.write(
    'pages/about.mdx',
    `---\ntitle: About\ndescription: Who writes what stands here.\nfooter: { order: 1 }\n---\n\nWords, and ${links}.\n`,
  );
  return archive;
}

test('no file of a site holds a word before its time, and each has its own after it', async () => {
  const archive = await paper();
  const site = join(archive.folder, 'site');
  for (const instant of [at(18), at(21), at(23), '2025-01-03T12:00:00Z']) {
    const now = Date.parse(instant);
    const env = { SOURCE_DATE_EPOCH: String(now / 1000) };
    const { code, output } = await archive.build('site', { env });
    expect(code, output).toBe(0);
    const early: string[] = [];
    const late: string[] = [];
    for (const [word, from = '9999-12-31'] of Object.entries(WORDS))
      (Date.parse(from) > now ? early : late).push(word);
    expect(holders(site, early), instant).toEqual([]);
    if (!late.includes('zqsecond')) expect(holders(site, ['2024-12-22']), instant).toEqual([]);
    for (const word of late) expect(holders(site, [word]).length, word).toBeGreaterThan(0);
  }
});
