import { placeWithin } from '../schema/site-address.ts';
import type { TextFacts } from '../publication/article.ts';
import type { ArticleReading } from './article.ts';

/**
 * What a publication knows of a text in which nothing is wrong, which shows nothing that lies beside
 * it and has no entries: then nobody has to look into it again, whatever else there is and whatever
 * the time.
 */
export type PlainFacts = Pick<TextFacts, 'words' | 'symbols' | 'recordings' | 'promos' | 'links'>;

/** Undefined where the text is not as plain as that. */
export function plainFacts({
  frontmatter,
  references,
  problems,
}: Omit<ArticleReading, 'plain'>): PlainFacts | undefined {
  if (frontmatter === undefined || references === undefined || problems.length > 0)
    return undefined;
  if (typeof frontmatter.cover === 'object') return undefined;
  const { words, symbols, recordings, promos, links } = references;
  const { dollarWords, images, charts, values, files, updates } = references;
  const isPlain = [dollarWords, images, charts, values, files, updates].every(
    (found) => found.length === 0,
  );
  if (!isPlain) return undefined;
  return {
    words,
    symbols: [...new Set(symbols.map(({ written }) => written))],
    recordings,
    promos: [...new Set(promos.map(({ id }) => id))],
    links: [...new Set(links.map(({ href }) => placeWithin(href)))],
  };
}
