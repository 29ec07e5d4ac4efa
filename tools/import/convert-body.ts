import type { ElementContent } from 'hast';
import { slug } from '../../src/body/heading.ts';
import type { Locale } from '../../src/time/format.ts';
import { bodyText, type ImportedText } from './body-text.ts';
import { bodyTree } from './body-tree.ts';
import type { Whereabouts } from './whereabouts.ts';
import { withParagraphs } from './classic-paragraphs.ts';
import { cleaned } from './clean-html.ts';
import { withoutGhostCards } from './ghost-markup.ts';
import type { BodyReader } from './source-tells.ts';
import type { SourcePost } from './model.ts';
import { shortcodesAsElements } from './shortcodes.ts';
import { parseSourceHtml } from './source-html.ts';
import { elementText, property } from './source-tree.ts';

/** The tree of a post's body without what this house has no form for; undefined when it is refused. */
export function sourceBody(
  { html, paragraphs, brackets }: Pick<SourcePost, 'html' | 'paragraphs' | 'brackets'>,
  reader: BodyReader,
): ElementContent[] | undefined {
  const text = html();
  const nodes = typeof text === 'string' ? parsedBody(text, brackets, reader) : text;
  if (nodes === undefined) return undefined;
  const own = withoutGhostCards(nodes, reader.tell);
  return cleaned(paragraphs === 'lines' ? withParagraphs(own) : own, reader);
}

function parsedBody(
  html: string,
  brackets: SourcePost['brackets'],
  { tell }: BodyReader,
): ElementContent[] | undefined {
  if (brackets === 'words') return parseSourceHtml(html);
  const text = shortcodesAsElements(html, (written) => {
    tell('shortcode', written);
  });
  return parseSourceHtml(text);
}

/** Markdown of such a tree; undefined when it is too long for an article. */
export function convertedBody(
  nodes: readonly ElementContent[],
  where: Whereabouts,
  locale: Locale,
): ImportedText | undefined {
  const places = new Map<string, string>();
  findPlaces(nodes, undefined, places);
  const link = (href: string): string | undefined => {
    if (!href.startsWith('#')) return where.link(href);
    const name = places.get(decodedPlace(href.slice(1)));
    return name === undefined ? undefined : `#${name}`;
  };
  return bodyText(bodyTree(nodes, { ...where, link }), locale, where.tell);
}

/** Places of a body that lie in a heading, each with the name that the heading has here. */
function findPlaces(
  nodes: readonly ElementContent[],
  heading: string | undefined,
  places: Map<string, string>,
): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    const within = /^h[1-6]$/u.test(node.tagName) ? slug(elementText(node)) : heading;
    for (const name of ['id', 'name']) {
      const place = property(node, name);
      if (place !== '' && within !== undefined && within !== '' && !places.has(place))
        places.set(place, within);
    }
    findPlaces(node.children, within, places);
  }
}

function decodedPlace(place: string): string {
  try {
    return decodeURIComponent(place);
  } catch {
    return place;
  }
}
