import type { Element, ElementContent } from 'hast';
import type { Block, ChartAttributes } from '../../../body/block.ts';
import type { ChartModel } from '../../../charts/model.ts';

function element(
  tagName: string,
  children: (ElementContent | string)[],
  properties: Element['properties'] = {},
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) =>
      typeof child === 'string' ? { type: 'text', value: child } : child,
    ),
  };
}

const link = element('a', ['funds that track the index'], { href: '/styleguide/tag/' });

function paragraph(...children: (ElementContent | string)[]): Element {
  return element('p', children);
}

function prose(...nodes: ElementContent[]): Block {
  return { type: 'prose', nodes };
}

const sentence =
  'The index of small companies has gained about 12% in a month, three times as much as the index of large ones, and on Tuesday it closed at its highest since January 2022. ';

const table = element('table', [
  element('thead', [
    element('tr', [
      element('th', ['Level']),
      element('th', ['Fall'], { className: ['align-right'] }),
      element('th', ['What happens before 3:25 p.m.']),
    ]),
  ]),
  element('tbody', [
    element('tr', [
      element('td', ['1']),
      element('td', ['7%'], { className: ['align-right'] }),
      element('td', ['Trading stops for fifteen minutes']),
    ]),
    element('tr', [
      element('td', ['2']),
      element('td', ['13%'], { className: ['align-right'] }),
      element('td', ['Trading stops for fifteen minutes']),
    ]),
    element('tr', [
      element('td', ['3']),
      element('td', ['20%'], { className: ['align-right'] }),
      element('td', ['Trading stops for the day']),
    ]),
  ]),
]);

const points = element('ul', [
  element('li', ['Small companies borrow more at floating rates, so cuts reach them sooner.']),
  element('li', ['Futures put the odds of a September cut above nine in ten.']),
  element('li', ['The gain depends on a soft landing: no recession, inflation still falling.']),
]);

/** Every sort of block an article may hold. */
export const blocks: readonly Block[] = [
  { type: 'key-points', children: [prose(points)] },
  prose(
    paragraph(sentence.repeat(2), 'Money has moved into ', link, ' faster than at any time since.'),
    paragraph(sentence),
    element('h2', ['Why rates matter more to the small']),
    paragraph(sentence.repeat(3)),
    element('ol', [
      element('li', ['They owe more in proportion to what they earn.']),
      element('li', ['They owe it at rates that move with the central bank’s.']),
    ]),
    element('blockquote', [
      paragraph('We do not want to wait until inflation gets all the way down to 2%.'),
    ]),
  ),
  {
    type: 'figure',
    src: 'chart.png',
    alt: 'A line',
    caption: undefined,
    credit: undefined,
    link: undefined,
  },
  {
    type: 'embed',
    provider: 'YouTube',
    shape: 'film',
    url: 'https://www.youtube.com/watch?v=M7lc1UVf-VE',
    frame: 'https://www.youtube-nocookie.com/embed/M7lc1UVf-VE?autoplay=1',
    title: 'How a player is put into a page',
    caption: 'A demonstration for developers.',
    poster: 'chart.png',
  },
  {
    type: 'gallery',
    caption: 'Two lines.',
    children: ['A line', 'The same line'].map((alt) => ({
      ...({ type: 'figure', src: 'chart.png', alt } as const),
      ...{ caption: alt, credit: undefined, link: undefined },
    })),
  },
  {
    type: 'recording',
    kind: 'audio',
    src: 'talk.mp3',
    title: 'The floor at the close',
    caption: 'Recorded on a Friday.',
    poster: undefined,
    captions: undefined,
    children: [prose(paragraph(sentence))],
  },
  prose(element('h3', ['A heading of the third rank']), paragraph(sentence.repeat(2))),
  {
    type: 'pull-quote',
    cite: 'Market saying',
    children: [prose(paragraph('The tape tells the truth, but it takes its time.'))],
  },
  prose(paragraph(sentence.repeat(2))),
  {
    type: 'aside',
    title: 'What the Russell 2000 is',
    children: [
      prose(paragraph('The two thousand smallest companies of an index of three thousand.')),
    ],
  },
  prose(paragraph(sentence.repeat(2))),
  {
    type: 'details',
    summary: 'How the index is made',
    children: [
      prose(
        paragraph('Every May its makers rank companies by what their shares are worth.'),
        paragraph('Those ranked 1,001 to 3,000 are in it from the fourth Friday of June.'),
      ),
    ],
  },
  prose(paragraph(sentence.repeat(2))),
  {
    type: 'table',
    caption: 'Market-wide circuit breakers',
    source: 'New York Stock Exchange, Rule 7.12',
    children: [prose(table)],
  },
  prose(paragraph(sentence), element('hr', []), paragraph(sentence)),
  { type: 'promo', id: 'sample' },
  prose(paragraph(sentence.repeat(2))),
];

/** Entries of a live story, newest first. */
export const entries: readonly Block[] = [
  { type: 'key-points', children: [prose(points)] },
  ...[
    ['14:31', 'Powell begins to speak'],
    ['14:00', 'The Fed cuts by half a point'],
    ['13:45', undefined],
  ].map(([clock, title]): Block => ({
    type: 'update',
    time: `2024-09-18T${clock ?? '12:00'}-04:00`,
    title,
    id: `t${clock?.replace(':', '') ?? ''}`,
    children: [prose(paragraph(sentence), paragraph(sentence.repeat(2)))],
  })),
];

/** Sample texts draw no charts; the chart component has samples of its own. */
export const noCharts: ReadonlyMap<ChartAttributes, ChartModel> = new Map();
