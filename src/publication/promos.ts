import type { Promo } from '../schema/promo.ts';
import type { Article } from './article.ts';
import { isWithdrawn } from './change.ts';
import type { Publication } from './publication.ts';
import { hasArrived } from './waiting.ts';

export type PromoState = 'scheduled' | 'running' | 'over';

type Instant = Pick<Publication, 'now' | 'waiting'>;

/**
 * Where a promo stands at the build instant: it runs from `starts` until just before `ends`, and not
 * before the story to which it leads is out.
 */
export function promoState(promo: Promo, publication: Instant): PromoState {
  if (promo.ends.at <= publication.now) return 'over';
  const isDue = promo.starts.at <= publication.now && hasArrived(promo.url, publication);
  return isDue ? 'running' : 'scheduled';
}

/**
 * The promo under an article's text: the one it names when that runs, else the first
 * running one for articles, chosen by the article's id so that neighbours differ.
 * None on sponsored and withdrawn stories, on stories that refuse, and on opinion
 * that names the sponsor.
 */
export function promoFor(article: Article, publication: Publication): Promo | undefined {
  const { promos } = publication;
  if (article.promo === false || article.kind === 'sponsored') return undefined;
  if (isWithdrawn(article)) return undefined;
  if (article.text.promos.some((id) => isRunning(promos.get(id), publication))) return undefined;
  if (article.promo !== undefined) {
    const named = promos.get(article.promo);
    return isRunning(named, publication) ? named : undefined;
  }
  const eligible = [...promos.values()].filter(
    (promo) =>
      promo.placement === 'article' &&
      isRunning(promo, publication) &&
      !(article.kind === 'opinion' && promo.kind === 'paid'),
  );
  return eligible[sum(article.id) % Math.max(1, eligible.length)];
}

function isRunning(promo: Promo | undefined, publication: Instant): promo is Promo {
  return promo !== undefined && promoState(promo, publication) === 'running';
}

/** A small number that depends on nothing but the text. */
function sum(text: string): number {
  let total = 0;
  for (let i = 0; i < text.length; i++) total = (total * 31 + text.charCodeAt(i)) % 65_521;
  return total;
}
