import type { Element, ElementContent } from 'hast';
import { limits } from '../../src/body/limits.ts';
import { sourceCode } from './source-code.ts';
import type { LossKind } from './losses.ts';
import { definitionElement } from './definition-list.ts';
import { noteMark, notesIn } from './body-notes.ts';
import {
  blockEmbed,
  embedded,
  galleryOf,
  imageOf,
  isNoSource,
  picturesAlone,
  picturesByNumber,
  soleSourceImage,
} from './source-media.ts';
import {
  captionWords,
  tellComment,
  tellLayout,
  withoutForbiddenCharacters,
  type BodyReader,
} from './source-tells.ts';
import { element, elementText, property } from './source-tree.ts';

type Cleaner = (node: Element, reader: BodyReader) => ElementContent[];

/** A copy of a body with everything that this house has no form for made into what it has. */
export function cleaned(nodes: readonly ElementContent[], reader: BodyReader): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text')
      return [{ type: 'text', value: withoutForbiddenCharacters(node.value, reader) }];
    if (node.type === 'comment') return tellComment(node.value, reader);
    if (node.type !== 'element') return [];
    tellLayout(node, reader);
    const block = blockEmbed(node);
    if (block !== undefined) return embedded(block, reader);
    const cleaner = cleaners.get(node.tagName);
    if (cleaner !== undefined) return cleaner(node, reader);
    const children = cleaned(node.children, reader);
    if (KEPT.has(node.tagName)) return [{ ...node, children }];
    const id = property(node, 'id');
    return id === '' ? children : [element('a', { id }, []), ...children];
  });
}

/** Elements that Markdown has a form for, or that end a paragraph; of all others the content counts. */
const KEPT = new Set(
  (
    'p a b strong em i u cite dfn var del s strike ins q br hr wbr pre code kbd samp tt listing xmp plaintext ' +
    'h1 h2 h3 h4 h5 h6 ul ol li dir dd dt blockquote thead tbody tfoot tr td th ' +
    'div section article aside header footer main nav hgroup address center fieldset x-aside'
  ).split(' '),
);

const drop =
  (kind: LossKind): Cleaner =>
  (node, { tell }) => {
    tell(kind, elementText(node) || property(node, 'src') || `<${node.tagName}>`);
    return [];
  };
const silent: Cleaner = () => [];
const rename =
  (tagName: string): Cleaner =>
  (node, reader) => [
    { ...node, tagName, properties: {}, children: cleaned(node.children, reader) },
  ];

/** Words alone, of what is drawn by other means than letters. */
const words: Cleaner = (node, { tell }) => {
  const value = elementText(node);
  tell('drawing', value || `<${node.tagName}>`);
  return value === '' ? [] : [{ type: 'text', value }];
};
const embed: Cleaner = (node, reader) => {
  const shown = embedded(node, reader);
  const own = node.tagName === 'iframe' ? [] : cleaned(node.children, reader).filter(isNoSource);
  return [...shown, ...own];
};

const cleaners: ReadonlyMap<string, Cleaner> = new Map<string, Cleaner>([
  ...['script', 'style'].map((name): [string, Cleaner] => [name, drop('script')]),
  ...['link', 'meta', 'base', 'template', 'source', 'track', 'param', 'area', 'map'].map(
    (name): [string, Cleaner] => [name, silent],
  ),
  ...['svg', 'math', 'canvas'].map((name): [string, Cleaner] => [name, words]),
  ...['iframe', 'embed', 'object', 'video', 'audio', 'frame'].map((name): [string, Cleaner] => [
    name,
    embed,
  ]),
  ...['dialog', 'figcaption', 'legend'].map((name): [string, Cleaner] => [name, rename('div')]),
  ...['input', 'select', 'textarea', 'button', 'form'].map((name): [string, Cleaner] => [
    name,
    form,
  ]),
  ...['sup', 'sub'].map((name): [string, Cleaner] => [name, raised]),
  ...['code', 'kbd', 'samp', 'tt', 'pre', 'listing'].map((name): [string, Cleaner] => [
    name,
    (node, reader) => sourceCode(node, cleaned(node.children, reader)),
  ]),
  ['noscript', (node, reader) => (elementText(node) === '' ? [] : cleaned(node.children, reader))],
  ['menu', rename('ul')],
  ['img', image],
  ['image', image],
  ['figure', figure],
  ['x-shortcode', shortcode],
  ['details', details],
  ['dl', definitions],
  ...['dt', 'dd'].map((name): [string, Cleaner] => [name, rename('li')]),
  ['table', table],
  ['section', section],
]);

/** Boxes of a list of tasks are Markdown; all else of a form is its words. */
function form(node: Element, reader: BodyReader): ElementContent[] {
  if (node.tagName === 'input' && property(node, 'type') === 'checkbox') return [node];
  reader.tell('form', elementText(node) || `<${node.tagName}>`);
  if (node.tagName !== 'input') return cleaned(node.children, reader);
  return property(node, 'type') === 'hidden'
    ? []
    : [{ type: 'text', value: property(node, 'value') }];
}

function raised(node: Element, reader: BodyReader): ElementContent[] {
  const note = noteMark(node);
  if (note !== undefined) return [note];
  const text = elementText(node);
  const [only, ...others] = cleaned(node.children, reader);
  if (only?.type === 'text' && others.length === 0 && text !== '' && text.length <= limits.raised) {
    return [{ ...node, properties: {}, children: [{ type: 'text', value: text }] }];
  }
  if (text !== '') reader.tell('raised', text);
  return only === undefined ? [] : [only, ...others];
}

function definitions(node: Element, reader: BodyReader): ElementContent[] {
  const list = definitionElement(node, (inner) => cleaned(inner, reader));
  if (list !== undefined) return [list];
  reader.tell('definition-list', elementText(node));
  return rename('ul')(node, reader);
}

function image(node: Element, { tell }: BodyReader): ElementContent[] {
  const found = imageOf(node);
  if (found === 'pixel') tell('tracking-pixel', property(node, 'src'));
  return typeof found === 'string' ? [] : [found];
}

/** A picture takes the words below it along; around anything else they are a paragraph. */
function figure(node: Element, reader: BodyReader): ElementContent[] {
  const isCaption = (child: ElementContent): child is Element =>
    child.type === 'element' && child.tagName === 'figcaption';
  const captions = node.children.filter(isCaption);
  const rest = node.children.filter((child) => !isCaption(child));
  const classes = node.properties['className'];
  const isPull = Array.isArray(classes) && classes.includes('wp-block-pullquote');
  const [sole, ...besides] = node.children.filter(isNoSource);
  if (isPull && besides.length === 0 && sole?.type === 'element' && sole.tagName === 'blockquote') {
    return pullQuote(sole, reader);
  }
  const inner = cleaned(rest, reader);
  const [only, ...others] = inner.filter(isNoSource);
  const picture = others.length > 0 ? undefined : soleSourceImage(only);
  if (picture !== undefined) {
    picture.properties['title'] = captionWords(captions, reader);
    return [only].filter((each) => each !== undefined);
  }
  if (only?.type === 'element' && only.tagName === 'table' && others.length === 0) {
    if (property(only, 'caption') === '')
      only.properties['caption'] = captionWords(captions, reader);
    return [only];
  }
  const shown = picturesAlone(inner) ?? [];
  if (shown.length > 1) return [galleryOf(shown, captionWords(captions, reader))];
  const below = captions.map(({ children }) => element('p', {}, cleaned(children, reader)));
  return [element('div', {}, [...inner, ...below])];
}

/** The words of what an element is captioned by, and what else it holds. */
function captioned(
  { children }: Element,
  tagName: string,
  reader: BodyReader,
): [words: string, rest: ElementContent[]] {
  const isCaption = (child: ElementContent): boolean =>
    child.type === 'element' && child.tagName === tagName;
  const rest = children.filter((child) => !isCaption(child));
  return [captionWords(children.filter(isCaption), reader), cleaned(rest, reader)];
}

function pullQuote(node: Element, reader: BodyReader): ElementContent[] {
  const [cite, children] = captioned(node, 'cite', reader);
  return [element('x-pull-quote', { cite }, children)];
}

function details(node: Element, reader: BodyReader): ElementContent[] {
  const [summary, children] = captioned(node, 'summary', reader);
  // What has no line to click is a box.
  return [
    summary.trim() === ''
      ? element('x-aside', {}, children)
      : element('x-details', { summary }, children),
  ];
}

function table(node: Element, reader: BodyReader): ElementContent[] {
  const [caption, children] = captioned(node, 'caption', reader);
  return [{ ...node, properties: { caption }, children }];
}

function section(node: Element, reader: BodyReader): ElementContent[] {
  const notes = notesIn(node);
  if (notes === undefined) return [{ ...node, children: cleaned(node.children, reader) }];
  return notes.map((note) => ({ ...note, children: cleaned(note.children, reader) }));
}

function shortcode(node: Element, reader: BodyReader): ElementContent[] {
  const at = (name: string): string =>
    property(node, `dataAt${name.charAt(0).toUpperCase()}${name.slice(1)}`);
  const name = property(node, 'dataName');
  if (name.endsWith('caption')) {
    const inner = cleaned(node.children, reader);
    const picture = inner.map(soleSourceImage).find((each) => each !== undefined);
    if (picture === undefined) return inner;
    const text = captionWords(
      inner.filter((each) => soleSourceImage(each) === undefined),
      reader,
    );
    picture.properties['title'] = [text, at('caption')].find((words) => words !== '') ?? '';
    return [picture];
  }
  if (name === 'gallery' || name === 'playlist') {
    return picturesByNumber(at('ids'), name, reader);
  }
  const inner = elementText(node);
  const ways = [at('src'), at('mp3'), at('mp4'), at('m4a'), at('webm'), at('word'), inner];
  const address = ways.find((each) => each !== '') ?? '';
  const player = { ...node, tagName: name, properties: { src: address }, children: [] };
  const shown = embedded(player, reader);
  return [...shown, ...(inner === address ? [] : cleaned(node.children, reader))];
}
