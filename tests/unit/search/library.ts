import { cpSync, appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CONTENT } from '../../paper.ts';

interface Entry {
  readonly title: string;
  readonly text: string;
  /** Lines of frontmatter besides. */
  readonly fields?: string;
}

/**
 * Stories that share their words: what one is about, others say in passing. Nothing in them
 * happened.
 */
const STORIES: Readonly<Record<string, Entry>> = {
  '2022/03/first-increase': {
    title: 'The committee raises its rate from nothing',
    text: 'Inflation was too high, said the chair. The fed rate rose by a quarter of a point, its first increase since 2018.',
    fields: 'tags: [federal-reserve]',
  },
  '2022/06/three-quarters': {
    title: 'The committee moves by three quarters of a point',
    text: 'It was the largest step since 1994. Inflation had reached 8.6%, and half a point was no longer enough.',
    fields: 'tags: [federal-reserve]',
  },
  '2022/09/long-consols': {
    title: 'The Bank of the Islands buys long consols for two weeks',
    text: 'Funds that held consols had to sell them to pay for losses on consols. The bank bought what nobody else would. A gap of yields closed by one percentage point.',
  },
  '2022/11/prices-cool': {
    title: 'Prices rise by less than was feared, and bonds by more',
    text: 'Inflation cooled to 7.7%. Yields fell by 30 basis points in a day, as far as in any day since 2009.',
  },
  '2023/03/first-savings': {
    title: 'First Savings is closed on a Friday',
    text: 'Depositors asked for a quarter of the deposits of the bank in a day. It had bought long bonds, which had lost value when rates rose.',
  },
  '2023/03/junior-bonds': {
    title: 'Island Credit is sold, and its junior bonds are worth nothing',
    text: 'The bank was sold in a weekend. Holders of CC2 bonds were paid after shareholders, not before them, and CC2 bondholders went to court.',
  },
  '2023/05/first-county': {
    title: 'First County goes to a larger bank before breakfast',
    text: 'It was the second bank to fail after First Savings, by assets, and the third of the spring.',
  },
  '2024/01/spot-coin-funds': {
    title: 'Spot coin funds begin to trade after ten years of waiting',
    text: 'Eleven ETFs that hold the coin itself opened at once. Earlier coin ETFs held futures.',
  },
  '2024/02/first-dividend': {
    title: 'Quill pays its first dividend and gains a fifth',
    text: 'The maker of pens, once traded as $NIB, pays 50 cents a share. $Q rose by 20% in a day.',
    fields: 'tickers: [Q]',
  },
  '2024/02/harbor-record': {
    title: 'The Harbor 100 passes its record of 1989',
    text: 'It took 34 years. Buyers from abroad, a cheap mark and better accounts did it together.',
  },
  '2024/06/bands-fail': {
    title: 'Price bands fail, and one share falls by 99.97% on paper',
    text: 'A shipment of wrong bands stopped forty shares. Birch Freight was among them; its trades at $185 were undone.',
  },
  '2024/07/a-bad-update': {
    title: 'A bad update stops airports, banks and shops',
    text: 'A file of one kind too many reached 8.5 million computers. The maker of the program, Safe Fence, lost 11% in a day.',
  },
  '2024/08/carry-unwind': {
    title: 'The mark carry trade is undone, and the Harbor 100 pays for it',
    text: 'The Harbor 100 fell by 12.4%. Who had borrowed marks bought them back; the Harbor index holds exporters. The Harbor rose the next day.',
  },
  '2024/08/a-rule-about-jobs': {
    title: 'A rule about unemployment speaks, and its author explains',
    text: 'The Clark rule looks at the average of three months. It has marked each recession at its beginning, and Clark says that this one may be none.',
  },
  '2024/09/an-eighth': {
    title: 'Østerby counts in eighths, and 日本銀行 in less',
    text: 'M&A in Østerby paid $2.75bn at .125 over the rate. 日本の政策金利は低い。',
  },
  '2024/10/in-chinese': {
    title: 'What one committee is called in other places',
    text: 'In one place they wrote 美联储降息25个基点，市场上涨。 In another อัตราดอกเบี้ยลดลง was enough.',
  },
  '2024/11/fewer-dots': {
    title: 'Fewer cuts are expected than in autumn',
    text: 'Futures have one cut less in them. Inflation stopped falling in the summer, and so did expectations.',
    fields: 'tags: [federal-reserve]',
  },
  '2024/12/report-the-percentage': {
    title: 'Report the percentage, and leave points to games',
    text: 'The Harbor Average fell by a thousand points, and readers learned nothing. Points of what?',
    fields: 'section: opinion',
  },
  '2024/12/three-banks': {
    title: 'Three central banks, three rates, and one week',
    text: 'One cut, one waited and one spoke. Inflation is the reason that each of the three gave.',
  },
  '2026/11/basis-points': {
    title: 'What a basis point is, and why desks count in basis points',
    text: 'A basis point is one hundredth of a percentage point. Fifty basis points are half a point, and 50 basis points of a yield curve are a lot.',
  },
  '2026/11/circuit-breakers': {
    title: 'Circuit breakers: who may stop a market, and when',
    text: 'There are three levels. A breaker of the circuit stops all trading for 15 minutes when prices fall by 7%.',
  },
  '2026/11/core-prices': {
    title: 'Two measures of inflation, and the core of each',
    text: 'Core PPI leaves out food and energy. Headline PPI has them. The committee states its aim in the core of neither.',
  },
  '2026/11/how-short-selling-works': {
    title: 'How short selling works, step by step',
    text: 'A short seller borrows shares and sells them. What short sellers fear is a rise without end.',
  },
  '2026/11/the-yield-curve': {
    title: 'What the yield curve says when it slopes down',
    text: 'An inversion of the yield curve came before most recessions. The distance is told in basis points.',
  },
  '2026/11/what-a-buyback-does': {
    title: 'What a buyback does to those who do not sell',
    text: 'Shares that a company buys are gone. Buybacks change who owns the rest, and by how much.',
  },
};

/** Writes the edition of the tests and these stories besides into a folder. */
export function writeLibrary(folder: string): void {
  cpSync(CONTENT, folder, { recursive: true });
  appendFileSync(
    join(folder, 'tickers.yaml'),
    '- { symbol: Q, name: Quill Holdings, type: equity, formerly: [NIB] }\n',
  );
  for (const [id, { title, text, fields = '' }] of Object.entries(STORIES)) {
    const own = [
      `title: '${title}'`,
      "description: 'What this story is about stands in its headline, and what it says in its text.'",
      `date: ${id.slice(0, 7).replace('/', '-')}-15T09:00:00-05:00`,
      ...(fields.includes('section:') ? [] : ['section: markets']),
      'authors: [markets-desk]',
      ...(fields.includes('tags:') ? [] : ['tags: [statistics]']),
      ...(fields === '' ? [] : [fields]),
    ];
    const file = join(folder, 'articles', `${id}.mdx`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `---\n${own.join('\n')}\n---\n\n${text}\n`);
  }
}
