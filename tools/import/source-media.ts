import type { Element, ElementContent } from 'hast';
import { readEmbed, type EmbedTarget } from '../../src/body/embed-providers.ts';
import { decoded } from '../../src/schema/decoded.ts';
import { typedList } from '../terminal/typed-list.ts';
import type { BodyReader } from './source-tells.ts';
import { addressedType } from './pictures.ts';
import { element, elementText, property, treeText } from './source-tree.ts';

/** What embeds of other systems show, by the host of their address. */
const SHOWN: readonly (readonly [host: RegExp, what: string])[] = [
  [
    /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|wistia\.com)$/u,
    'Video',
  ],
  [
    /(?:^|\.)(?:twitter\.com|x\.com|instagram\.com|facebook\.com|tiktok\.com|bsky\.app|threads\.net)$/u,
    'Post',
  ],
  [/(?:^|\.)(?:soundcloud\.com|spotify\.com|podcasts\.apple\.com)$/u, 'Audio'],
  [/(?:^|\.)(?:slideshare\.net|speakerdeck\.com)$/u, 'Slides'],
];

/** What this house shows of another site for an address of the source; undefined when nothing. */
export function shownEmbed(address: string): EmbedTarget | undefined {
  const target = readEmbed(address.trim().replace(/^(?:http:)?\/\//iu, 'https://'));
  return 'rule' in target ? undefined : target;
}

/**
 * What stands in the place of what another site, or a player, would show: a picture of that
 * address, which becomes a component, or a link; nothing when it has no address.
 */
export function embedded(node: Element, { tell }: Pick<BodyReader, 'tell'>): ElementContent[] {
  const source = node.children.find(
    (child) => child.type === 'element' && child.tagName === 'source',
  );
  const written =
    property(node, 'src') ||
    property(node, 'data') ||
    property(node, 'dataSrc') ||
    (source?.type === 'element' ? property(source, 'src') : '');
  const address = watchAddress(written.startsWith('//') ? `https:${written}` : written.trim());
  const title = property(node, 'title').trim();
  if (isPlayed(address)) {
    return [element('img', { src: address, alt: title }, [])];
  }
  const target = shownEmbed(address);
  if (target === undefined) tell('embed', address || `<${node.tagName}>`);
  if (address === '') return [];
  if (target !== undefined) {
    if (title === '') tell('embed-title', address);
    return [element('img', { src: target.url, alt: title === '' ? target.provider : title }, [])];
  }
  const words = playerWords(address, title, KINDS[node.tagName]);
  // It stood on lines of its own, among words or not.
  const lineBreak = (): Element => element('br', {}, []);
  return [lineBreak(), element('a', { href: address }, treeText(words)), lineBreak()];
}

const KINDS: Readonly<Record<string, string>> = {
  ...{ video: 'Video', youtube: 'Video', vimeo: 'Video', audio: 'Audio' },
};

/** The page to look at for the address of a frame. */
function watchAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  const film = /^\/embed\/([\w-]{6,20})/u.exec(url.pathname)?.[1];
  if (film !== undefined && /(?:^|\.)youtube(?:-nocookie)?\.com$/u.test(url.hostname)) {
    return `https://www.youtube.com/watch?v=${film}`;
  }
  const vimeo = /^\/video\/(\d+)/u.exec(url.pathname)?.[1];
  return vimeo !== undefined && url.hostname === 'player.vimeo.com'
    ? `https://vimeo.com/${vimeo}`
    : address;
}

/** A picture with its real address, whatever a lazy loader wrote; `pixel` for one that counts readers. */
export function imageOf(node: Element): Element | 'pixel' | 'nothing' {
  const plain = property(node, 'src').trim();
  const lazy = ['dataSrc', 'dataLazySrc', 'dataOrigFile', 'dataLarge_image'].map((name) =>
    property(node, name).trim(),
  );
  const src =
    (plain === '' || plain.startsWith('data:') ? lazy.find((each) => each !== '') : plain) ?? plain;
  const size = ['width', 'height'].map((name) => property(node, name));
  if (size.every((each) => /^[01]$/u.test(each))) return 'pixel';
  if (src === '') return 'nothing';
  return element('img', { src, alt: property(node, 'alt'), title: property(node, 'title') }, []);
}

/** Words of a link in place of a player. */
export function playerWords(address: string, title: string, shown = 'Shown elsewhere'): string {
  const host = URL.canParse(address) ? new URL(address).hostname.replace(/^www\./u, '') : '';
  const use = addressedType(address)?.use;
  const played = use === 'audio' ? 'Audio' : use === 'video' ? 'Video' : shown;
  const kind = SHOWN.find(([pattern]) => pattern.test(host))?.[1] ?? played;
  if (title.trim() !== '') return `${kind}: ${title}`;
  return host === '' ? kind : `${kind} (${host})`;
}

/** Whether an address is that of sound or film in a file of its own. */
export function isPlayed(address: string): boolean {
  const use = addressedType(address)?.use;
  return use === 'audio' || use === 'video';
}

/** Every address of a picture, a recording or a file in a cleaned body, in order. */
export function* picturesIn(nodes: readonly ElementContent[]): Generator<string> {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    const src = node.tagName === 'img' ? property(node, 'src') : '';
    const href = node.tagName === 'a' ? property(node, 'href') : '';
    if (src !== '' && shownEmbed(src) === undefined) yield src;
    if (addressedType(href)?.use === 'download') yield href;
    yield* picturesIn(node.children);
  }
}

/** Words for a picture that has none: its caption, else the name of its file. */
export function descriptionOf(address: string, caption: string): string {
  if (caption !== '') return caption;
  const name = /([^/?#]*)(?:[?#].*)?$/u.exec(address)?.[1] ?? '';
  const words = (decoded(name) ?? name)
    .replace(/\.\w{1,5}$/u, '')
    .replace(/[-_+\s]+/gu, ' ')
    .trim();
  return words === '' ? 'Picture' : words;
}

/** Whether a node is more than white space. */
export function isNoSource(node: ElementContent): boolean {
  return node.type !== 'text' || node.value.trim() !== '';
}

/** The picture that is all there is, in a link or a box of its own perhaps. */
export function soleSourceImage(node: ElementContent | undefined): Element | undefined {
  if (node?.type !== 'element') return undefined;
  if (node.tagName === 'img') return node;
  if (!/^(?:a|div|p)$/u.test(node.tagName)) return undefined;
  const [inner, ...others] = node.children.filter(isNoSource);
  return others.length > 0 ? undefined : soleSourceImage(inner);
}

/** The pictures, each in its link perhaps, of boxes and lists that hold nothing else. */
export function picturesAlone(nodes: readonly ElementContent[]): Element[] | undefined {
  const found: Element[] = [];
  for (const node of nodes.filter(isNoSource)) {
    if (node.type !== 'element') return undefined;
    const isPicture = /^(?:a|img)$/u.test(node.tagName) && soleSourceImage(node) !== undefined;
    const inner = isPicture
      ? [node]
      : /^(?:div|ul|li|p)$/u.test(node.tagName)
        ? picturesAlone(node.children)
        : undefined;
    if (inner === undefined) return undefined;
    found.push(...inner);
  }
  return found;
}

/** Pictures side by side. */
export function galleryOf(images: readonly ElementContent[], caption: string): Element {
  const children = images.map((image) => element('p', {}, [image]));
  return element('x-gallery', { caption }, children);
}

/** What a command shows that names pictures by their numbers at the source. */
export function picturesByNumber(
  numbers: string,
  name: string,
  { tell, attachment }: Pick<BodyReader, 'tell' | 'attachment'>,
): ElementContent[] {
  const ids = typedList(numbers);
  if (ids.length === 0) tell('block', `[${name}]`);
  const images = ids.flatMap((id): ElementContent[] => {
    const found = attachment(id);
    if (found === undefined) tell('picture-missing', `[${name}] ${id}`);
    if (found === undefined) return [];
    return [element('img', { src: found.address, alt: found.alt, title: found.caption }, [])];
  });
  return images.length > 1 ? [galleryOf(images, '')] : images;
}

/** The frame that the block editor makes of an address which is all that its box holds. */
export function blockEmbed({ tagName, properties, ...node }: Element): Element | undefined {
  const { className } = properties;
  const isBox = Array.isArray(className) && className.includes('wp-block-embed__wrapper');
  if (tagName !== 'div' || !isBox) return undefined;
  const src = elementText({ ...node, tagName, properties }).trim();
  return shownEmbed(src) && { ...node, tagName: 'iframe', properties: { src }, children: [] };
}
