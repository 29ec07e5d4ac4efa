import type { PhrasingContent, RootContent } from 'mdast';
import { component } from './body-components.ts';
import { paragraph, type PicturePart } from './body-words.ts';
import { addressedType } from './pictures.ts';
import { descriptionOf, isPlayed, playerWords, shownEmbed } from './source-media.ts';
import type { Whereabouts } from './whereabouts.ts';

/** Most characters of a caption or title that stands in an attribute. */
export const LONGEST = 900;

/** What another site shows, a figure, or the link that stands for a picture that is not there. */
export function shownPicture(
  { url, alt, caption, href: to }: PicturePart,
  where: Whereabouts,
): RootContent[] {
  const embed = shownEmbed(url);
  const src = embed === undefined ? where.picture(url) : undefined;
  const below = caption.length > LONGEST ? paragraph([{ type: 'text', value: caption }]) : [];
  const line = below.length > 0 ? '' : caption;
  if (embed !== undefined) {
    const title = (alt.trim() === '' ? embed.provider : alt).slice(0, LONGEST);
    return [component('Embed', { url: embed.url, title, caption: line }, []), ...below];
  }
  if (isPlayed(url)) return [...player({ url, alt, caption: line }, src, where), ...below];
  if (src !== undefined) {
    if (alt.trim() === '') where.tell('picture-alt', url);
    const words = { alt: alt.trim().slice(0, LONGEST), caption: line };
    return [component('Figure', { src, ...words, href: to }, []), ...below];
  }
  return [linked(url, alt.trim() === '' ? descriptionOf(url, '') : alt, line, where), ...below];
}

/** Sound or film of a file, or the link that stands for one that is not there. */
function player(
  { url, alt, caption }: Omit<PicturePart, 'href'>,
  src: string | undefined,
  where: Whereabouts,
): RootContent[] {
  const named = alt.trim() === '' ? caption : alt;
  const line = named === caption ? '' : caption;
  if (src === undefined) return [linked(url, playerWords(url, named), line, where)];
  if (named === '') where.tell('recording-title', url);
  where.tell('recording-words', url);
  const title = (named === '' ? descriptionOf(url, '') : named).slice(0, LONGEST);
  const name = addressedType(url)?.use === 'audio' ? 'Audio' : 'Video';
  return [component(name, { src, title, caption: line }, [])];
}

function linked(url: string, words: string, line: string, where: Whereabouts): RootContent {
  const href = where.link(url);
  const name: PhrasingContent = { type: 'text', value: words };
  const link: PhrasingContent =
    href === undefined ? name : { type: 'link', url: href, children: [name] };
  const children = line === '' ? [link] : [link, { type: 'text' as const, value: ` ${line}` }];
  return { type: 'paragraph', children };
}
