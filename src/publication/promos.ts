import type { Promo } from '../schema/promo.ts';
import type { Article } from './article.ts';
import { isWithdrawn } from './change.ts';
import type { Publication } from './publication.ts';

export type PromoState = 'scheduled' | 'running' | 'over';

/** Where a promo stands at the build instant: it runs from `starts` until just before `ends`. */
export function promoState(promo: Promo, now: number): PromoState {
  if (promo.starts.at > now) return 'scheduled';
  return promo.ends.at > now ? 'running' : 'over';
}

/**
 * The promo under an article's text: the one it names when that runs, else the first
 * running one for articles, chosen by the article's id so that neighbours differ.
 * None on sponsored and withdrawn stories, on stories that refuse, and on opinion
 * that names the sponsor.
 */
export function promoFor(article: Article, publication: Publication): Promo | undefined {
  const { promos, now } = publication;
  if (article.promo === false || article.kind === 'sponsored') return undefined;
  if (isWithdrawn(article)) return undefined;
  if (article.text.promos.some((id) => isRunning(promos.get(id), now))) return undefined;
  if (article.promo !== undefined) {
    const named = promos.get(article.promo);
    return isRunning(named, now) ? named : undefined;
  }
  const eligible = [...promos.values()].filter(
    (promo) =>
      promo.placement === 'article' &&
      isRunning(promo, now) &&
      !(article.kind === 'opinion' && promo.kind === 'paid'),
  );
  return eligible[sum(article.id) % Math.max(1, eligible.length)];
}

function isRunning(promo: Promo | undefined, now: number): promo is Promo {
  return promo !== undefined && promoState(promo, now) === 'running';
}

/** A small number that depends on nothing but the text. */
function sum(text: string): number {
  let total = 0;
  for (let i = 0; i < text.length; i++) total = (total * 31 + text.charCodeAt(i)) % 65_521;
  return total;
}
