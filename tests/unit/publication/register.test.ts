import { expect, test } from 'vitest';
import { sponsorsView } from '../../../src/publication/view/register.ts';
import { sampleArticle, samplePublication } from './sample.ts';

test.each([
  ['Acme', undefined, { by: undefined, terms: undefined }],
  ['Acme Holdings Ltd', undefined, { by: 'Acme Holdings Ltd', terms: undefined }],
  ['Acme', 'cash, in advance', { by: undefined, terms: 'Cash, in advance.' }],
])('a story for Acme that %s paid for, %s, tells it once', (paidBy, compensation, payment) => {
  const url = 'https://acme.example/';
  const sponsor = { name: 'Acme', url, paidBy, compensation };
  const article = sampleArticle('2024/07/paid', { kind: 'sponsored', sponsor });
  const [entry] = sponsorsView(samplePublication([article])).stories;
  expect(entry?.sponsor).toEqual({ name: 'Acme', url });
  expect(entry?.payment).toEqual(payment);
  expect(entry?.story.name).toBe(article.title);
});
