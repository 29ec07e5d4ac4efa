import { inFile, type Mutant } from './mutant.ts';

const PRINTS = 'tests/unit/publication/prints.test.ts';
const KEYS = 'tests/site/keys.test.ts';
const SETTINGS = 'tests/site/settings.test.ts';
const PLAN = 'tests/unit/edition/plan.test.ts';

const prints = inFile('src/publication/prints.ts', [
  ['.text(id)', '', PRINTS, 'under another name'],
  ['at - NEIGHBOURS', 'at - NEIGHBOURS + 1', PRINTS, 'the twelve on either side'],
  ['at + NEIGHBOURS + 1', 'at + NEIGHBOURS', PRINTS, 'the twelve on either side'],
  ['settings, stories.length', 'stories.length', SETTINGS, 'after an edit of a setting'],
  ['.word(commonness(ranks.length))', '', PRINTS, 'have doubled'],
  [
    '[promo, promoState(promo, publication)]',
    '[promo]',
    PRINTS,
    'with a promo, what has its print',
  ],
  ['.text(phaseOf(article, now, timeZone))', '', PRINTS, 'shows what it showed, 34560000000'],
]);

const feeds = inFile('src/edition/feeds.ts', [
  ['hub: about.hub, prints', 'prints', SETTINGS, 'after an edit of a setting'],
]);

const phases = inFile('src/publication/next-change.ts', [
  ['`${past} ${wholeYears', '`${wholeYears', PRINTS, 'live, with entries, what has its print'],
]);

const plans = inFile('src/edition/plan.ts', [
  ['keyIn(now) !== keyIn(last)', 'last === undefined', PLAN, 'has another key'],
  ['last.endsWith(` ${nowPrint}`)', 'true', PLAN, 'the print is another'],
  ['kept.push(url);', '', PLAN, 'keeps the rest'],
  ['!== shard.index) return false', '!== shard.index) return true', PLAN, 'its own shard'],
]);

/** A kind of page whose key says nothing. */
const keyOf = (kind: string, test: string) =>
  [
    'unknown => show(source, parts)',
    `unknown => (name === '${kind}' ? '' : show(source, parts))`,
    KEYS,
    test,
  ] as const;

const keys = [
  ...inFile('src/publication/page-kind.ts', [
    keyOf('front', 'front picks'),
    keyOf('corrections', 'corrections.note'),
    keyOf('article', 'another text:'),
    keyOf('author', 'authors bio'),
    keyOf('tag', 'tags description'),
    keyOf('ticker', 'tickers type of no story'),
  ]),
  ...inFile('src/edition/files.ts', [
    ['view: () => sitemap,', 'view: () => sitemap.name,', KEYS, 'articles updated'],
    [
      "type: 'application/json', view,",
      "type: 'application/json', view: () => '',",
      KEYS,
      'live entry',
    ],
    [
      'view: () => [feedNamespace, file]',
      'view: () => file',
      SETTINGS,
      'after an edit of a setting',
    ],
    ['view: key, print', "view: () => '', print", KEYS, 'articles title'],
  ]),
];

/** Damages of what says whether a page or a file is made anew. */
export const keyMutants: readonly Mutant[] = [...prints, ...feeds, ...phases, ...plans, ...keys];
