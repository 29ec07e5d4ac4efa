import type { Element, ElementContent } from 'hast';
import { sentences } from '../typography/sentences.ts';
import type { Block, ChartAttributes } from './block.ts';
import type { FeedEnvironment, FeedPicture, FeedTable } from './feed-environment.ts';
import { feedProse } from './feed-prose.ts';
import { fill } from '../words/message.ts';
import { hastElement as element, htmlFrom } from '../xml/html.ts';

/** Entries of a live story that a feed has, the newest: every change sends all of them anew. */
const ENTRIES = 20;

/**
 * An article's text for feed readers: plain elements with absolute addresses, no class,
 * id, style, script or ARIA. A chart is an image with its table, a promo carries its
 * label or is absent, an entry of a live blog has its time, which links to the entry.
 * In place of the entries of a live blog after the first `ENTRIES` stands a link to them.
 */
export function feedHtml(blocks: readonly Block[], environment: FeedEnvironment): string {
  const entries = blocks.filter((block) => block.type === 'update');
  const [next, ...others] = entries.slice(ENTRIES);
  const older = new Set<Block | undefined>([next, ...others]);
  const nodes = blocks.flatMap((block) => {
    if (!older.has(block)) return feedNodes([block], environment);
    return block === next ? [earlier(next.id, environment)] : [];
  });
  return htmlFrom(nodes.flatMap((node, index) => (index === 0 ? [node] : ['\n', node])));
}

function earlier(id: string, { articleUrl, words }: FeedEnvironment): Element {
  const href = `${articleUrl}#${id}`;
  return element('p', {}, element('a', { href }, words.earlierEntries));
}

function feedNodes(blocks: readonly Block[], environment: FeedEnvironment): Element[] {
  return blocks
    .flatMap((block): ElementContent[] => feedBlock(block, environment))
    .filter(isElement);
}

function feedBlock(block: Block, environment: FeedEnvironment): ElementContent[] {
  switch (block.type) {
    case 'prose':
      return feedProse(block.nodes, environment);
    case 'key-points':
      return feedNodes(block.children, environment);
    case 'figure':
      return figure(
        [...picture(block, environment), ...moving(block, environment)],
        [block.caption, block.credit],
      );
    case 'embed':
      return embed(block, environment);
    case 'gallery':
      return [
        ...feedNodes(block.children, environment),
        ...(block.caption === undefined ? [] : [element('p', {}, block.caption)]),
      ];
    case 'recording':
      return [...recording(block, environment), ...feedNodes(block.children, environment)];
    case 'chart':
      return chart(block.spec, environment);
    case 'pull-quote':
      return [
        element(
          'blockquote',
          {},
          ...feedNodes(block.children, environment),
          block.cite === undefined ? undefined : element('p', {}, `— ${block.cite}`),
        ),
      ];
    case 'aside':
      return box(block.title, block.children, environment);
    case 'details':
      return box(block.summary, block.children, environment);
    case 'update':
      return [
        element(
          'h2',
          {},
          element(
            'a',
            { href: `${environment.articleUrl}#${block.id}` },
            element('time', { dateTime: block.time }, environment.updateTime(block.time)),
          ),
          block.title === undefined ? undefined : ` ${block.title}`,
        ),
        ...feedNodes(block.children, environment),
      ];
    case 'promo':
      return promo(block.id, environment);
    case 'table':
      return block.caption === undefined
        ? feedNodes(block.children, environment)
        : figure(feedNodes(block.children, environment), [
            block.caption,
            sourceLine(block.source, environment),
          ]);
  }
}

function box(
  title: string | undefined,
  children: readonly Block[],
  environment: FeedEnvironment,
): Element[] {
  const heading = title === undefined ? undefined : element('h3', {}, title);
  return [element('blockquote', {}, heading, ...feedNodes(children, environment))];
}

/** A link in place of what is shown: feed readers show nothing of other sites. */
function embed(
  { poster, url, title, provider, caption }: Extract<Block, { type: 'embed' }>,
  environment: FeedEnvironment,
): Element[] {
  const words = fill(environment.words.embed, { title, provider });
  const picture = poster === undefined ? [] : image(environment.picture(poster), '');
  return figure([...picture, element('p', {}, element('a', { href: url }, words))], [caption]);
}

/** A link in place of a player, which most readers' programs take out. */
function recording(
  { src, poster, title, caption }: Extract<Block, { type: 'recording' }>,
  environment: FeedEnvironment,
): Element[] {
  const file = environment.file(src);
  const still = poster === undefined ? [] : image(environment.picture(poster), '');
  const words = file === undefined ? title : fill(environment.words.file, { title, ...file });
  const link = file === undefined ? words : element('a', { href: file.url }, words);
  return figure([...still, element('p', {}, link)], [caption]);
}

/** A picture, within its link if it is one. */
function picture(
  { src, alt, link }: Extract<Block, { type: 'figure' }>,
  environment: FeedEnvironment,
): Element[] {
  const shown = image(environment.picture(src), alt);
  if (link === undefined) return shown;
  return feedProse([link], environment)
    .filter(isElement)
    .map((anchor) => ({ ...anchor, children: shown }));
}

/** A link to where a picture moves: in a feed it stands still. It says what it plays, for it may be heard alone. */
function moving(
  { src, alt }: Extract<Block, { type: 'figure' }>,
  { picture, words }: FeedEnvironment,
): Element[] {
  const { moving: href } = picture(src) ?? {};
  if (href === undefined) return [];
  const text = alt === '' ? words.play : `${words.play} (${alt})`;
  return [element('p', {}, element('a', { href }, text))];
}

function chart(spec: ChartAttributes, environment: FeedEnvironment): Element[] {
  const alternative = spec.subtitle === undefined ? spec.title : `${spec.title}. ${spec.subtitle}`;
  return figure(
    [...image(environment.chartImage(spec), alternative), ...table(environment.chartTable(spec))],
    [spec.title, spec.subtitle, spec.note, sourceLine(spec.source, environment)],
  );
}

function table(data: FeedTable | undefined): Element[] {
  if (data === undefined) return [];
  const row = (tagName: string, cells: readonly string[]): Element =>
    element('tr', {}, ...cells.map((cell) => element(tagName, {}, cell)));
  return [
    element(
      'table',
      {},
      element('thead', {}, row('th', data.header)),
      element('tbody', {}, ...data.rows.map((cells) => row('td', cells))),
    ),
  ];
}

function promo(id: string, environment: FeedEnvironment): Element[] {
  const found = environment.promo(id);
  if (found === undefined) return [];
  return [
    element('hr'),
    element(
      'p',
      {},
      element('strong', {}, found.label),
      `: ${found.headline}. ${found.text} `,
      element('a', { href: found.url, rel: ['sponsored', 'nofollow'] }, found.cta),
      found.terms === undefined ? undefined : ` ${found.terms}`,
    ),
    element('hr'),
  ];
}

function figure(content: readonly Element[], lines: readonly (string | undefined)[]): Element[] {
  const caption = sentences(lines.filter((line) => line !== undefined));
  return [
    element(
      'figure',
      {},
      ...content,
      caption === '' ? undefined : element('figcaption', {}, caption),
    ),
  ];
}

function image(picture: FeedPicture | undefined, alt: string): Element[] {
  if (picture === undefined) return [];
  const { url, width, height } = picture;
  return [element('img', { src: url, alt, width, height })];
}

function sourceLine(source: string | undefined, { words }: FeedEnvironment): string | undefined {
  return source === undefined ? undefined : fill(words.source, { source });
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element';
}
