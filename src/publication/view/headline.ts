import type { Article } from '../article.ts';
import { isWithdrawn } from '../change.ts';
import { kindLabel } from '../labels.ts';
import { articleUrl } from '../urls.ts';
import type { Link } from './link.ts';
import { fill } from '../../words/message.ts';
import type { Words } from '../../words/words.ts';

/**
 * A headline for places where no label stands beside it: led by `Sponsored by X` when
 * it was paid for.
 */
export function headlineAlone(article: Article, words: Words): string {
  const label = kindLabel(article.kind, article.sponsor?.name, words);
  return article.kind === 'sponsored' && label !== undefined
    ? labelled(label, article.title, words)
    : article.title;
}

/** As `headlineAlone`, and led by `Withdrawn` when the story no longer stands. */
export function headlineOfState(article: Article, words: Words): string {
  const headline = headlineAlone(article, words);
  return isWithdrawn(article)
    ? labelled(words.labels.corrections.withdrawal, headline, words)
    : headline;
}

/**
 * A headline led by a label, unless it bears that already: the label and its colon, not a word
 * that is the same (`Correction in small caps deepens`).
 */
export function labelled(label: string, headline: string, { labels }: Words): string {
  const solid = (text: string): string => text.replaceAll(/\s+/gu, '');
  const bearing = solid(headline).startsWith(solid(fill(labels.headline, { label, headline: '' })));
  return bearing ? headline : fill(labels.headline, { label, headline });
}

/** A link to a story by its headline alone. */
export function storyLink(article: Article, words: Words): Link {
  return { name: headlineAlone(article, words), url: articleUrl(article.id) };
}
