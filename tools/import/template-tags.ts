import type { TellLoss } from './losses.ts';

/** What a tag, an include or a component is called with. */
export interface Call {
  /** In small letters, without folder and ending. */
  readonly name: string;
  /** By name in small letters; those without one by their number, `0` first. */
  readonly values: ReadonlyMap<string, string>;
  /** Markdown that it stands around; undefined when it stands around nothing. */
  readonly inner: string | undefined;
  readonly whole: string;
}

/** Values that say how something looks, and nothing. */
const LOOKS =
  /^(?:class|classes|class_?name|width|height|align|position|style|loading|sizes|size|float|target|rel|id|aspect_?ratio|layout|quality|format|fetchpriority|decoding|client:\w+|border|lightbox|0|width_?px)$/u;

/**
 * HTML for what is known by its name on such sites: a picture, what another site shows, a box, a
 * quotation, code or a button; undefined for a call whose name says nothing.
 */
export function knownCall(call: Call, tell: TellLoss): string | undefined {
  const { name } = call;
  if (/^(?:highlight|code|prism|codeblock)$/u.test(name) && call.inner !== undefined)
    return fenced(call.inner, call.values.get('0') ?? call.values.get('lang') ?? '');
  return embed(call) ?? picture(call, tell) ?? box(call, tell) ?? button(call, tell);
}

function pick({ values }: Call, names: readonly string[]): string {
  return names.map((name) => values.get(name)?.trim() ?? '').find((value) => value !== '') ?? '';
}

function picture(call: Call, tell: TellLoss): string | undefined {
  if (!/(?:figure|image|img|picture|photo|^pic)/u.test(call.name)) return undefined;
  const src = pick(call, [
    'src',
    'url',
    'image',
    'image_path',
    'imagepath',
    'file',
    'path',
    'img',
    'filename',
    'href',
    '0',
  ]);
  if (src === '') return undefined;
  const alt = pick(call, ['alt', 'image_alt', '1', 'description']);
  const title = pick(call, ['title']);
  const words = [
    pick(call, ['caption', 'text', '2']),
    pick(call, ['attr', 'credit', 'attribution', 'source']),
  ];
  const [line = '', credit = ''] = words;
  const caption = credit === '' || line === '' ? line + credit : `${line} (${credit})`;
  const inner = call.inner?.trim() ?? '';
  const below = [title === alt ? '' : title, caption, inner]
    .filter((each) => each !== '')
    .join(' ');
  const used = new Set([src, alt, title, ...words]);
  for (const [key, value] of call.values)
    if (!LOOKS.test(key) && value !== '' && !used.has(value))
      tell('template', `${call.name}: ${key}=${value}`);
  const shown = `<img src="${escaped(encodedSpaces(src))}" alt="${escaped(alt === '' ? title : alt)}">`;
  return below === ''
    ? `<figure>${shown}</figure>`
    : `<figure>${shown}<figcaption>${escaped(below)}</figcaption></figure>`;
}

function encodedSpaces(address: string): string {
  return address.replace(/\s/gu, '%20');
}

/** Where what is shown of another site is to be seen. */
function embed(call: Call): string | undefined {
  const { name } = call;
  const id = pick(call, [
    'id',
    'url',
    'src',
    'video',
    'videoid',
    'video_id',
    'tweetid',
    'youtubeid',
    'link',
    '0',
  ]);
  if (id === '') return undefined;
  const address = embedAddress(call, id);
  if (address !== undefined)
    return `<iframe src="${escaped(address)}" title="${escaped(pick(call, ['title', 'caption']))}"></iframe>`;
  const player = /^(?:audio|video|mp3|mp4|podcast)/u.exec(name)?.[0];
  return player === undefined || !/[/.]/u.test(id)
    ? undefined
    : `<${player === 'video' || player === 'mp4' ? 'video' : 'audio'} src="${escaped(encodedSpaces(id))}"></${player === 'video' || player === 'mp4' ? 'video' : 'audio'}>`;
}

function embedAddress(call: Call, id: string): string | undefined {
  const { name, values } = call;
  const isKnown =
    /youtube|vimeo|tweet|twitter|^x$|gist|instagram|codepen|spotify|soundcloud|iframe|embed|bluesky|mastodon/u;
  if (!isKnown.test(name)) return undefined;
  if (/^https?:\/\//u.test(id)) return id;
  const part = encodeURI(id);
  if (name.includes('youtube')) return `https://www.youtube.com/watch?v=${part}`;
  if (name.includes('vimeo')) return `https://vimeo.com/${part}`;
  if (name.includes('instagram')) return `https://www.instagram.com/p/${part}/`;
  if (name.includes('gist')) {
    const second = values.get('1') ?? '';
    return `https://gist.github.com/${part}${second === '' || id.includes('/') ? '' : `/${encodeURI(second)}`}`;
  }
  if (/tweet|twitter|^x/u.test(name))
    return `https://twitter.com/${encodeURI(values.get('user') ?? 'i')}/status/${part}`;
  return undefined;
}

function box(call: Call, tell: TellLoss): string | undefined {
  const { name, inner } = call;
  if (inner === undefined) return undefined;
  if (/(?:block-?quote|^quote|pull-?quote|quote-block)/u.test(name)) {
    tell('component', call.whole);
    const cite = pick(call, ['author', 'cite', 'source', 'name', 'title']);
    return `<blockquote>\n\n${inner.trim()}${cite === '' ? '' : `\n\n${escaped(cite)}`}\n\n</blockquote>`;
  }
  const isBox =
    /^(?:note|notice|warning|tip|info|information|alert|admonition|callout|box|caution|danger|important|hint|aside|details|accordion|accordion-item|toggle|expand|collapse|card|card-.+|lead|ring|message|highlight-?box|spoiler)$/u;
  if (!isBox.test(name)) return undefined;
  tell('component', call.whole);
  const title = pick(call, ['title', 'summary', 'heading', 'header', 'label']);
  const isWords = (each: string): boolean => each.includes(' ');
  const words = title === '' ? ([...call.values.values()].find(isWords) ?? '') : title;
  const opens = /^(?:details|accordion|accordion-item|toggle|expand|collapse|spoiler)$/u.test(name);
  return opens && words !== ''
    ? `<x-details summary="${escaped(words)}">\n\n${inner.trim()}\n\n</x-details>`
    : `<x-aside title="${escaped(words)}">\n\n${inner.trim()}\n\n</x-aside>`;
}

function button(call: Call, tell: TellLoss): string | undefined {
  if (
    !/^(?:button|btn|link|cta|link-?card|bookmark|asset-static|file|download|legacy-file)$/u.test(
      call.name,
    )
  )
    return undefined;
  const href = pick(call, ['href', 'url', 'link', 'to', 'src', 'file', '0']);
  const inner = call.inner?.trim() ?? '';
  const words = inner !== '' ? inner : pick(call, ['text', 'label', 'title', 'name', '1']);
  if (href === '') return undefined;
  if (words === '') return encodedSpaces(href);
  tell('component', call.whole);
  return `<a href="${escaped(encodedSpaces(href))}">${escaped(words)}</a>`;
}

/** A block of code, whatever marks it holds. */
export function fenced(code: string, language: string): string {
  const runs = Array.from(code.matchAll(/`+/gu), ([run]) => run.length);
  const fence = '`'.repeat(runs.reduce((most, length) => Math.max(most, length + 1), 3));
  const name = /^\s*([\w+#-]+)/u.exec(language)?.[1] ?? '';
  return `${fence}${name}\n${code.replace(/^[ \t]*\n|\s+$/gu, '')}\n${fence}`;
}

/** Values of a call: `name="words"`, `name=word`, `"words"`, with `:` or commas between as some write. */
export function valuesOf(args: string): Map<string, string> {
  const values = new Map<string, string>();
  const part =
    /(?:([\w:-]+)\s*[=]\s*)?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|([^\s"'`,=]+))/gu;
  let number = 0;
  for (const [, name, double, single, raw, bare] of args.matchAll(part)) {
    const key = name === undefined ? String(number++) : name.toLowerCase();
    if (!values.has(key))
      values.set(key, double?.replaceAll('\\"', '"') ?? single ?? raw ?? bare ?? '');
  }
  return values;
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replace(/\s*\n\s*/gu, ' ');
}
