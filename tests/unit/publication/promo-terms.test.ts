import { expect, test } from 'vitest';
import { promoView } from '../../../src/publication/view/promo.ts';
import type { Promo } from '../../../src/schema/promo.ts';
import { wordsOf } from '../../../src/words/words.ts';
import { momentOf } from './sample-event.ts';

test.each([
  ['Acme', undefined, 'Paid for by Acme.'],
  ['Acme Inc.', undefined, 'Paid for by Acme Inc.'],
  [
    'Acme',
    'no payment was made: this is a sample',
    'Paid for by Acme. No payment was made: this is a sample.',
  ],
  ['Acme Inc.', 'USD 5.', 'Paid for by Acme Inc. USD 5.'],
])('a promo that %s paid for, %s, tells it in sentences', (paidBy, compensation, terms) => {
  const promo: Promo = {
    ...{
      id: 'a',
      sponsor: 'Acme',
      headline: 'A head',
      text: 'A text',
      url: 'https://acme.example/',
    },
    ...{ starts: momentOf('2024-07-01'), ends: momentOf('2024-08-01'), isSecurity: false },
    ...{ placement: 'article' as const, kind: 'paid' as const, paidBy, compensation },
  };
  expect(promoView(promo, wordsOf('en')).terms).toBe(terms);
});
