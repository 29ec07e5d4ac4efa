import type { Moment } from '../../time/moment.ts';
import type { Promo } from '../../schema/promo.ts';

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
  /** Who paid, how much and in what form, as a sentence; of house promos undefined. */
  readonly terms: string | undefined;
  readonly ends: Moment;
}

/** A promo with the label that its kind requires. */
export function promoView(promo: Promo): PromoView {
  const { id, sponsor, headline, text, cta, url, kind, ends } = promo;
  const label = kind === 'house' ? 'Promotion' : `Sponsored by ${sponsor}`;
  return { id, sponsor, headline, text, cta, url, kind, label, terms: termsOf(promo), ends };
}

function termsOf({ paidBy, compensation }: Promo): string | undefined {
  if (paidBy === undefined) return undefined;
  const line = `Paid for by ${paidBy}${compensation === undefined ? '' : `: ${compensation}`}`;
  return line.endsWith('.') ? line : `${line}.`;
}
