import type { Element, ElementContent } from 'hast';
import { calloutCard, linkCard, toggleCard } from './ghost-cards.ts';
import type { TellLoss } from './losses.ts';
import { element, elementText, property, treeText } from './source-tree.ts';

/** A body in which the cards that Ghost's pages hold are plain HTML. */
export function withoutGhostCards(
  nodes: readonly ElementContent[],
  tell: TellLoss,
): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'comment' && node.value.trim() === 'members-only')
      tell('paywall', 'members-only');
    if (node.type !== 'element') return [node];
    const name = /(?:^|\s)kg-([a-z-]+)-card(?:\s|$)/u.exec(property(node, 'className'))?.[1];
    const card = name === undefined ? undefined : CARDS.get(name);
    if (card === undefined) return [{ ...node, children: withoutGhostCards(node.children, tell) }];
    return card(node, tell);
  });
}

type Card = (node: Element, tell: TellLoss) => ElementContent[];
const named =
  (make: (node: Element, tell: TellLoss) => ElementContent[], what: string): Card =>
  (node, tell) => {
    tell('card', `${what}: ${elementText(node)}`);
    return make(node, tell);
  };

const CARDS: ReadonlyMap<string, Card> = new Map<string, Card>([
  [
    'bookmark',
    named((node) => {
      const at = (part: string): string => wordsOf(node, `kg-bookmark-${part}`);
      const about = ['description', 'author', 'publisher'].map(at);
      const caption = wordsOf(node, 'figcaption');
      return linkCard(addressIn(node), at('title'), [...about, caption]);
    }, 'bookmark'),
  ],
  [
    'file',
    named((node) => {
      const at = (part: string): string => wordsOf(node, `kg-file-card-${part}`);
      const about = ['caption', 'filename', 'filesize'].map(at);
      return linkCard(addressIn(node), at('title'), about);
    }, 'file'),
  ],
  [
    'callout',
    (node, tell) => {
      const inner = find(node, 'kg-callout-text')?.children ?? node.children;
      return [calloutCard(wordsOf(node, 'kg-callout-emoji'), withoutGhostCards(inner, tell))];
    },
  ],
  [
    'toggle',
    (node, tell) => {
      const inner = find(node, 'kg-toggle-content')?.children ?? [];
      return [toggleCard(wordsOf(node, 'kg-toggle-heading'), withoutGhostCards(inner, tell))];
    },
  ],
  ['button', named((node) => linkCard(addressIn(node), elementText(node), []), 'button')],
  [
    'audio',
    (node) => {
      const src = property(find(node, 'audio') ?? node, 'src');
      return [element('audio', { src, title: wordsOf(node, 'kg-audio-title') }, [])];
    },
  ],
  [
    'video',
    (node) => {
      const src = property(find(node, 'video') ?? node, 'src');
      const caption = wordsOf(node, 'figcaption');
      return [
        element('figure', {}, [
          element('video', { src }, []),
          element('figcaption', {}, treeText(caption)),
        ]),
      ];
    },
  ],
  ...['product', 'header', 'signup', 'cta', 'nft', 'before-after'].map((name): [string, Card] => [
    name,
    named((node) => [element('div', {}, plainParts(node))], name),
  ]),
]);

/** What a card says and shows, without what is drawn around it. */
function plainParts({ children }: Element): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    if (child.tagName === 'svg' && elementText(child) === '') return [];
    if (/^(?:form|button|input|label)$/u.test(child.tagName))
      return [element('p', {}, treeText(elementText(child)))];
    return [{ ...child, children: plainParts(child) }];
  });
}

/** The first element within a node of a class, or of a name. */
function find(node: Element, name: string): Element | undefined {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const isIt = child.tagName === name || property(child, 'className').split(' ').includes(name);
    const found = isIt ? child : find(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function wordsOf(node: Element, name: string): string {
  const found = find(node, name);
  return found === undefined ? '' : elementText(found);
}

function addressIn(node: Element): string {
  const link = find(node, 'a');
  return link === undefined ? '' : property(link, 'href');
}
