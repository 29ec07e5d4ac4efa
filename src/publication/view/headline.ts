import type { Article } from '../article.ts';
import { isWithdrawn } from '../change.ts';
import { correctionLabel, kindLabel } from '../labels.ts';
import { articleUrl } from '../urls.ts';
import type { Link } from './link.ts';

/**
 * A headline for places where no label stands beside it: led by `Sponsored by X` when
 * it was paid for.
 */
export function headlineAlone(article: Article): string {
  const label = kindLabel(article.kind, article.sponsor?.name);
  return article.kind === 'sponsored' && label !== undefined
    ? labelled(label, article.title)
    : article.title;
}

/** As `headlineAlone`, and led by `Withdrawn` when the story no longer stands. */
export function headlineOfState(article: Article): string {
  const headline = headlineAlone(article);
  return isWithdrawn(article) ? labelled(correctionLabel('withdrawal'), headline) : headline;
}

/** A headline led by a label; some bear theirs already. */
export function labelled(label: string, headline: string): string {
  return headline.startsWith(label) ? headline : `${label}: ${headline}`;
}

/** A link to a story by its headline alone. */
export function storyLink(article: Article): Link {
  return { name: headlineAlone(article), url: articleUrl(article.id) };
}
