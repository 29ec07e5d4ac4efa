import type { Element, ElementContent } from 'hast';
import { readEmbed, type EmbedTarget } from '../../src/body/embed-providers.ts';
import type { BodyReader } from './source-tells.ts';
import { elementText, property } from './source-tree.ts';

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
  const target = shownEmbed(address);
  if (target === undefined) tell('embed', address || `<${node.tagName}>`);
  if (address === '') return [];
  const host = URL.canParse(address) ? new URL(address).hostname.replace(/^www\./u, '') : '';
  const kind =
    SHOWN.find(([pattern]) => pattern.test(host))?.[1] ?? KINDS[node.tagName] ?? 'Shown elsewhere';
  const title = property(node, 'title').trim();
  if (target !== undefined) {
    if (title === '') tell('embed-title', address);
    const properties = { src: target.url, alt: title === '' ? target.provider : title };
    return [{ type: 'element', tagName: 'img', properties, children: [] }];
  }
  const words = title === '' ? (host === '' ? kind : `${kind} (${host})`) : `${kind}: ${title}`;
  const link: Element = {
    ...{ type: 'element', tagName: 'a', properties: { href: address } },
    children: [{ type: 'text', value: words }],
  };
  return [lineBreak(), link, lineBreak()];
}

/** Before and behind what stood on lines of its own, among words or not. */
function lineBreak(): Element {
  return { type: 'element', tagName: 'br', properties: {}, children: [] };
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
  const properties = { src, alt: property(node, 'alt'), title: property(node, 'title') };
  return { type: 'element', tagName: 'img', properties, children: [] };
}

/** Every address of a picture in a cleaned body, in order. */
export function* picturesIn(nodes: readonly ElementContent[]): Generator<string> {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    const src = node.tagName === 'img' ? property(node, 'src') : '';
    if (src !== '' && shownEmbed(src) === undefined) yield src;
    yield* picturesIn(node.children);
  }
}

/** Words for a picture that has none: its caption, else the name of its file. */
export function descriptionOf(address: string, caption: string): string {
  if (caption !== '') return caption;
  const name = /([^/?#]*)(?:[?#].*)?$/u.exec(address)?.[1] ?? '';
  let decoded = name;
  try {
    decoded = decodeURIComponent(name);
  } catch {
    // It stays as it is written.
  }
  const words = decoded
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

/** The frame that the block editor makes of an address which is all that its box holds. */
export function blockEmbed({ tagName, properties, ...node }: Element): Element | undefined {
  const { className } = properties;
  const isBox = Array.isArray(className) && className.includes('wp-block-embed__wrapper');
  if (tagName !== 'div' || !isBox) return undefined;
  const src = elementText({ ...node, tagName, properties }).trim();
  return shownEmbed(src) && { ...node, tagName: 'iframe', properties: { src }, children: [] };
}
