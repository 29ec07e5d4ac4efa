import type { Moment } from '../../time/moment.ts';
import type { Promo } from '../../schema/promo.ts';
import { beforeStop, sentence } from '../../typography/sentences.ts';
import { fill } from '../../words/message.ts';
import type { Words } from '../../words/words.ts';

/** A promo in force at the build instant. Always shown with its label. */
export interface PromoView {
  readonly id: string;
  readonly sponsor: string;
  readonly headline: string;
  readonly text: string;
  /** Words of the link: `Full story` unless the registry says otherwise. */
  readonly cta: string;
  readonly url: string;
  readonly kind: 'house' | 'paid';
  /** `Promotion`, or `Sponsored by NAME`: plain words, never omitted. */
  readonly label: string;
  /** Who paid, and how much and in what form, each in a sentence; of house promos undefined. */
  readonly terms: string | undefined;
  readonly ends: Moment;
}

/** A promo with the label that its kind requires. */
export function promoView(promo: Promo, words: Words): PromoView {
  const { id, sponsor, headline, text, url, kind, ends, cta = words.paid.fullStory } = promo;
  const label =
    kind === 'house' ? words.paid.promotion : fill(words.labels.sponsoredBy, { sponsor });
  return { id, sponsor, headline, text, cta, url, kind, label, terms: termsOf(promo, words), ends };
}

function termsOf({ paidBy, compensation }: Promo, { paid }: Words): string | undefined {
  if (paidBy === undefined) return undefined;
  if (compensation === undefined) return sentence(fill(paid.paidFor, { payer: paidBy }));
  const payer = beforeStop(paidBy);
  return fill(paid.paidForTerms, { payer, terms: sentence(compensation) });
}
