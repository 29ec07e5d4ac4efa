import type { ElementContent } from 'hast';
import type { Locale } from '../../src/time/format.ts';
import { bodyText, type ImportedText } from './body-text.ts';
import { bodyTree } from './body-tree.ts';
import { withNotes } from './html-notes.ts';
import type { Whereabouts } from './whereabouts.ts';
import { withParagraphs } from './classic-paragraphs.ts';
import { cleaned } from './clean-html.ts';
import { withoutGhostCards } from './ghost-markup.ts';
import { placesIn, type FindPlace } from './places-in.ts';
import type { BodyReader } from './source-tells.ts';
import type { SourcePost } from './model.ts';
import { shortcodesAsElements } from './shortcodes.ts';
import { parseSourceHtml } from './source-html.ts';

/** The tree of a post's body without what this house has no form for; undefined when it is refused. */
export function sourceBody(
  { html, paragraphs, brackets }: Pick<SourcePost, 'html' | 'paragraphs' | 'brackets'>,
  reader: BodyReader,
): ElementContent[] | undefined {
  const text = html();
  const nodes = typeof text === 'string' ? parsedBody(text, brackets, reader) : text;
  if (nodes === undefined) return undefined;
  const own = withNotes(withoutGhostCards(nodes, reader.tell));
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
  let places: FindPlace | undefined;
  const link = (href: string): string | undefined => {
    if (!href.startsWith('#')) return where.link(href);
    const place = (places ??= placesIn(nodes))(href.slice(1));
    if (place?.isHeading === false) where.tell('anchor', href);
    return place === undefined ? undefined : `#${place.heading}`;
  };
  return bodyText(bodyTree(nodes, { ...where, link }), locale, where.tell);
}
