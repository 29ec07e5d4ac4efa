import type { Article } from './article.ts';
import { cardUrl, type Cards } from './cards.ts';
import { isWithdrawn } from './change.ts';
import { cropsOf, variantsOf } from './media.ts';
import { shapes } from './shapes.ts';

/**
 * Root-relative addresses of the pictures that search engines are given of a story: its
 * cover, or without one its card, in every shape. A story too old for a card of its own
 * has its cover as it is and its section's card.
 */
export function storyImages(article: Article, cards: Cards): string[] {
  const cover = isWithdrawn(article) ? undefined : article.text.cover;
  if (cover !== undefined && cards.hasOwn(article)) return cropsOf(cover).map(({ url }) => url);
  const whole = cover === undefined ? [] : variantsOf(cover).slice(-1);
  const card = cards.ofStory(article);
  return [...whole.map(({ url }) => url), ...shapes.map((shape) => cardUrl(card, shape))];
}
