import type { Sketch } from '../../../publication/sketch.ts';
import type { Picture } from '../../../publication/view/picture.ts';
import type { Teaser } from '../../../publication/view/teaser.ts';
import type { Moment } from '../../../time/moment.ts';

export const markets = { name: 'Markets', url: '/styleguide/section/' };
export const sections = [
  markets,
  { name: 'Policy', url: '/styleguide/section-one/' },
  { name: 'Companies', url: '/styleguide/section-empty/' },
  { name: 'Economy', url: '/styleguide/section-many/' },
  { name: 'Explainers', url: '/styleguide/explainers/' },
];

export const shortTitle = 'Gold falls';
export const longTitle =
  'Small companies outrun the largest for a sixth day as traders price a September cut and a change of government';

export const titles = [
  'Small-company shares climb to their highest since early 2022',
  'Powell says waiting for 2% inflation would be waiting too long',
  'What a basis point is, and why bond desks count in them',
  'Settlement moves to one day after the trade',
  'Consumer prices rise 3.0% from a year before, the least since 2021',
  'Megacaps lag as money moves down the size table',
  'How futures turn into odds of a rate decision',
  'The yield curve has been upside down for two years',
  shortTitle,
  longTitle,
];

/** Tuesday, July 16, 2024, 4:15 p.m. in New York, less `minutes`. */
export function before(minutes: number): Moment {
  return { at: Date.UTC(2024, 6, 16, 20, 15) - minutes * 60_000, precision: 'minute' };
}

export const apple = { symbol: 'AAPL', name: 'Apple', url: '/styleguide/ticker/' };
export const russell = { symbol: 'RUT', name: 'Russell 2000', url: '/styleguide/ticker/' };
export const berkshire = {
  symbol: 'BRK.B',
  name: 'Berkshire Hathaway',
  url: '/styleguide/ticker/',
};

/** A picture that needs no file: squares of a ledger. */
export function picture(width = 1200, height = 675): Picture {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 16 9">` +
    '<rect width="16" height="9" fill="#c9d6cf"/><path d="M0 7l4-2 3 1 4-4 5 1v6H0z" fill="#0a4b4a"/></svg>';
  return {
    alt: 'A line rises to the right',
    caption: 'The index of small companies over thirty sessions.',
    credit: 'Data Desk',
    width,
    height,
    sources: [],
    moving: undefined,
    drawn: true,
    fallback: { url: `data:image/svg+xml,${encodeURIComponent(svg)}`, width },
  };
}

/** A chart's line that falls. */
export const sketch: Sketch = {
  marks: [
    { series: 1, form: 'line', d: 'M6,40L60,52L120,36L180,80L240,74L294,96' },
    { series: 0, form: 'line', d: 'M6,150L60,120L120,60L180,84L240,120L294,132' },
  ],
  value: '3.0%',
  subject: 'Consumer prices from a year before',
  place: ['All items', 'June 2024'],
};

/** One story; `index` chooses its headline and time. */
export function teaser(index: number, changes: Partial<Teaser> = {}): Teaser {
  return {
    id: `2024/07/story-${index}`,
    url: '/styleguide/article/',
    title: titles[index % titles.length] ?? shortTitle,
    description:
      'Traders now hold a cut in September for certain, and the companies with the most debt at floating rates have the most to gain.',
    section: sections[index % sections.length] ?? markets,
    kind: 'news',
    live: false,
    published: before(index * 97),
    updated: undefined,
    authors: [{ name: 'Markets Desk', url: '/styleguide/author/' }],
    tickers: index % 2 === 0 ? [russell] : [],
    cover: undefined,
    sketch: undefined,
    hasTypeCover: true,
    readingMinutes: 3,
    sponsor: undefined,
    corrected: undefined,
    state: 'published',
    ...changes,
  };
}

/** Stories of every kind and state in turn. */
export function teasers(count: number): Teaser[] {
  const states: Partial<Teaser>[] = [
    {},
    { kind: 'analysis', sketch, hasTypeCover: false },
    { kind: 'explainer', cover: picture(), hasTypeCover: false },
    {},
    { kind: 'opinion' },
    { corrected: 'correction' },
    { kind: 'live', live: true },
    { kind: 'sponsored', sponsor: 'Example Sponsor (sample)' },
    { state: 'draft' },
    { corrected: 'withdrawal' },
  ];
  return Array.from({ length: count }, (_, index) => teaser(index, states[index % states.length]));
}
