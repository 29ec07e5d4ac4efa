import type { ElementContent } from 'hast';
import { isObject, objectsAt, textAt, type JsonObject } from './json.ts';
import { markdownNodes } from './markdown-html.ts';
import type { TellLoss } from './losses.ts';
import { parseSourceHtml } from './source-html.ts';
import { element, elementText, treeText } from './source-tree.ts';
import { wordsOfHtml } from './source-words.ts';

/** A page or a file elsewhere: its name as a link, and what is said of it. */
export function linkCard(url: string, title: string, about: readonly string[]): ElementContent[] {
  const name = treeText(title === '' ? url : title);
  const words = about.filter((each) => each !== '' && each !== title).join(', ');
  const said = words === '' ? [] : treeText(`: ${words}`);
  const link = url === '' ? name : [element('a', { href: url }, name)];
  return link.length === 0 && said.length === 0 ? [] : [element('p', {}, [...link, ...said])];
}

export function calloutCard(emoji: string, children: readonly ElementContent[]): ElementContent {
  return element('x-aside', {}, [...treeText(emoji === '' ? '' : `${emoji} `), ...children]);
}

export function toggleCard(title: string, children: readonly ElementContent[]): ElementContent {
  return element('details', {}, [element('summary', {}, treeText(title)), ...children]);
}

/** A picture, player or code with the words below it. */
function figure(
  children: readonly ElementContent[],
  caption: string,
  tell: TellLoss,
): ElementContent {
  const below = parsed(caption, tell);
  return element('figure', {}, [
    ...children,
    ...(below.length === 0 ? [] : [element('figcaption', {}, below)]),
  ]);
}

/** HTML that a card holds, closed in itself. */
function parsed(html: string, tell: TellLoss): ElementContent[] {
  const nodes = parseSourceHtml(html);
  if (nodes === undefined) tell('too-large', html);
  return nodes ?? [];
}

/** What readers see of a card of Ghost's editors, whose fields are alike in Lexical and mobiledoc. */
export function ghostCard(name: string, card: JsonObject, tell: TellLoss): ElementContent[] {
  const at = (key: string): string => textAt(card, key);
  const html = (key: string): ElementContent[] => parsed(at(key), tell);
  switch (name) {
    case 'image': {
      const image = element('img', { src: at('src'), alt: at('alt'), title: at('title') }, []);
      const href = at('href');
      const shown = href === '' ? image : element('a', { href }, [image]);
      return [figure([shown], at('caption'), tell)];
    }
    case 'gallery': {
      const images = objectsAt(card, 'images').map((image) =>
        element('img', { src: textAt(image, 'src'), alt: textAt(image, 'alt') }, []),
      );
      return [figure(images, at('caption'), tell)];
    }
    case 'bookmark': {
      const data = card['metadata'];
      const meta = isObject(data) ? data : card;
      const url = at('url') || textAt(meta, 'url');
      const about = ['description', 'author', 'publisher'].map((key) => textAt(meta, key));
      tell('card', `bookmark: ${url}`);
      const caption = wordsOfHtml(at('caption'));
      return linkCard(url, textAt(meta, 'title'), [...about, caption]);
    }
    case 'embed': {
      const inner = html('html');
      const link = inner.length > 0 ? inner : linkCard(at('url'), '', []);
      return [figure(link, at('caption'), tell)];
    }
    case 'callout':
      return [calloutCard(at('calloutEmoji'), html('calloutText'))];
    case 'toggle':
      return [toggleCard(wordsOfHtml(at('heading')), html('content'))];
    case 'button':
      tell('card', `button: ${at('buttonText')}`);
      return linkCard(at('buttonUrl'), at('buttonText'), []);
    default:
      return ownTextCard(name, card, tell);
  }
}

/** Cards whose text has a form of its own, and those that show files. */
function ownTextCard(name: string, card: JsonObject, tell: TellLoss): ElementContent[] {
  const at = (key: string): string => textAt(card, key);
  switch (name) {
    case 'code':
    case 'codeblock': {
      const language = at('language');
      const code = element(
        'code',
        language === '' ? {} : { className: [`language-${language}`] },
        treeText(at('code')),
      );
      return [figure([element('pre', {}, [code])], at('caption'), tell)];
    }
    case 'markdown':
    case 'card-markdown': {
      const nodes = markdownNodes(at('markdown'));
      if (nodes === undefined) tell('too-large', at('markdown'));
      return nodes ?? [];
    }
    case 'html':
      return parsed(at('html'), tell);
    case 'email':
    case 'email-cta':
      tell(
        'email-card',
        [...parsed(at('html'), tell).map((node) => elementText(node)), at('buttonText')].join(' '),
      );
      return [];
    case 'paywall':
      tell('paywall', 'members-only');
      return [];
    case 'hr':
    case 'horizontalrule':
      return [element('hr', {}, [])];
    case 'video':
    case 'audio': {
      const player = element(name, { src: at('src'), title: at('title') || at('fileName') }, []);
      return [figure([player], at('caption'), tell)];
    }
    case 'file':
      tell('card', `file: ${at('src')}`);
      return linkCard(at('src'), at('fileTitle') || at('fileName'), [
        at('fileCaption'),
        at('fileName'),
      ]);
    default:
      return [...pieces(name, card, tell)];
  }
}

/** Fields of cards that are a heading, words, a picture and a button, in the order that they show. */
const HEADINGS = ['header', 'heading', 'productTitle'];
const WORDS = [
  ...['subheader', 'subheading', 'productDescription', 'textValue', 'sponsorLabel', 'disclaimer'],
  ...['description', 'html', 'text', 'caption', 'plaintext', 'markdown', 'successMessage'],
];
const PICTURES = ['productImageSrc', 'backgroundImageSrc', 'imageUrl', 'src'];
const BUTTONS = [
  ['buttonText', 'buttonUrl'],
  ['productButton', 'productUrl'],
  ['', 'url'],
] as const;

function* pieces(name: string, card: JsonObject, tell: TellLoss): Generator<ElementContent> {
  const filled = (keys: readonly string[]): string[] =>
    keys.map((key) => textAt(card, key)).filter((each) => each !== '');
  const headings = filled(HEADINGS);
  const words = filled(WORDS);
  tell('card', `${name}: ${[...headings, ...words].map(wordsOfHtml).join(' ')}`);
  for (const src of filled(PICTURES)) yield element('img', { src, alt: '' }, []);
  for (const heading of headings) yield element('h3', {}, treeText(wordsOfHtml(heading)));
  for (const each of words) yield element('div', {}, parsed(each, tell));
  const rating = textAt(card, 'productStarRating');
  if (rating !== '' && card['productRatingEnabled'] === true)
    yield element('p', {}, treeText(`${rating}/5`));
  for (const [label, url] of BUTTONS) {
    yield* linkCard(textAt(card, url), label === '' ? '' : textAt(card, label), []);
  }
}
