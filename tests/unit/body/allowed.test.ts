import type { Element, ElementContent, Properties, RootContent } from 'hast';
import { describe, expect, test } from 'vitest';
import { components } from '../../../src/body/allowed.ts';
import type { Block } from '../../../src/body/block.ts';
import { readElement } from '../../../src/body/element.ts';
import { LineIndex } from '../../../src/body/line-index.ts';
import { neutralText } from '../../../src/body/neutral-text.ts';
import { ProblemList } from '../../../src/body/problem-list.ts';
import type { Reading } from '../../../src/body/reading.ts';
import { textElements } from '../../attacks/text-elements.ts';
import { blocksOf, context } from './context.ts';

/** Names of elements of HTML, of SVG and MathML, and of none. */
const NAMES =
  `a abbr address animate applet area article aside audio b base bdi bdo blockquote body br button
  canvas caption cite code col colgroup constructor data datalist dd del details dfn dialog div dl
  dt em embed fieldset figcaption figure font footer foreignObject form frame frameset h1 h2 h3 h4
  h5 h6 head header hgroup hr html i iframe image img input ins kbd label legend li link main map
  mark marquee math menu meta meter mi mtext nav noscript object ol optgroup option output p param
  picture plaintext portal pre progress prototype q rp rt ruby s samp script search section select
  set slot small source span strong style sub summary sup svg table tbody td template textarea tfoot
  th thead time title toString tr track u ul use var video wbr x-element xmp __proto__ SCRIPT`.split(
    /\s+/u,
  );

/** What no element of an article may have, whatever the parser gave it. */
const HOSTILE: Properties = {
  id: 'x',
  className: ['x'],
  style: 'position: fixed',
  onClick: 'alert(1)',
  href: 'javascript:alert(1)',
  src: 'https://example.com/x.js',
  srcDoc: '<script>alert(1)</script>',
  formAction: 'javascript:alert(1)',
  title: 'x',
  name: 'x',
  type: 'image',
  start: 7,
  role: 'alert',
  tabIndex: 1,
  dataX: 'x',
};

function newReading(): Reading {
  const lines = new LineIndex('');
  return {
    source: '',
    neutral: neutralText(''),
    context,
    problems: new ProblemList('a.mdx', lines),
    lines,
    collected: {
      ...{ symbols: [], dollarWords: [], images: [], charts: [], values: [], promos: [] },
      ...{ files: [], recordings: [] },
      ...{ links: [], anchors: [], updates: [] },
    },
    ...{ fragments: new Map(), pending: [], slugs: new Map(), noteReferences: new Map() },
    ...{ decodes: false, words: 0, paragraphs: 0, elements: 0, headingLevel: 1 },
    ...{ hidden: new Map(), noTableUntil: -1, inHead: false, inHeading: false },
    ...{ exhausted: false, refused: undefined },
  };
}

const element = (tagName: string, ...children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: { ...HOSTILE },
  children,
});

const within = (nodes: readonly RootContent[]): Element[] =>
  nodes.flatMap((node) => (node.type === 'element' ? [node, ...within(node.children)] : []));

const proseOf = (blocks: readonly Block[]): Element[] =>
  blocks.flatMap((block) => {
    if (block.type === 'prose') return within(block.nodes);
    return 'children' in block ? proseOf(block.children) : [];
  });

const namesOf = ({ tagName, properties }: Element): string[] => [
  tagName,
  ...Object.keys(properties).map((name) => `${tagName} ${name}`),
];

const listed = new Set(
  [...textElements].flatMap(([name, attributes]) => [
    name,
    ...attributes.map((attribute) => `${name} ${attribute}`),
  ]),
);

describe('of what a parser may give', () => {
  test.each(NAMES)('<%s> becomes what is listed, or a problem', (name) => {
    const reading = newReading();
    const child = element('p', { type: 'text', value: 'words' });
    const made = readElement(element(name, child, element('script')), reading, 1, false);
    const names = made === undefined ? [] : within([made]).flatMap(namesOf);
    expect(names.filter((one) => !listed.has(one))).toEqual([]);
    // A section without notes in it has no words to lose.
    const isTold = reading.problems.sorted().length > 0;
    expect(isTold || made !== undefined || name === 'section').toBe(true);
  });
});

const EVERYTHING = `## A

### B

#### C

##### D

###### E

A *text* with **every** ~~word~~ \`code\`, a [link](/a/ "title"), a note[^1] and\\
a break: <Ticker symbol="AAPL" />.

> - [x] done
> - [ ] open
>
> 3. three
>
> | a | b |
> |:--|--:|
> | c | +1.5% |

---

\`\`\`js
code
\`\`\`

H<sub>2</sub>O

A word
: What it means

[^1]: The note.
`;

test('no element and no attribute is listed that no text needs', () => {
  const made = new Set(proseOf(blocksOf(EVERYTHING)).flatMap(namesOf));
  expect([...made].sort()).toEqual([...listed].sort());
});

test('components are these, with these attributes', () => {
  const written = [...components].map(([name, { required, optional }]) =>
    [name, ...required, ...optional.map((attribute) => `${attribute}?`)].join(' '),
  );
  expect(written).toEqual([
    'KeyPoints',
    'Figure src alt caption? credit? href?',
    'Gallery caption?',
    'Embed url title caption? poster?',
    'Audio src title caption?',
    'Video src title caption? captions? poster?',
    'Chart data type x y title source subtitle? note? unit? series? annotations? bands?',
    'PullQuote cite?',
    'Aside title?',
    'Details summary',
    'Ticker symbol',
    'Value data row column unit? decimals? show? from? direction? key?',
    'Update time title?',
    'Promo id',
    'Table caption source?',
  ]);
});
