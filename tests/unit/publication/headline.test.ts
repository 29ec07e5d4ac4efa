import { expect, it } from 'vitest';
import type { Article } from '../../../src/publication/article.ts';
import { headlineOfState } from '../../../src/publication/view/headline.ts';
import { wordsOf } from '../../../src/words/words.ts';
import { NOW, sampleArticle } from './sample.ts';

const sponsored: Partial<Article> = {
  kind: 'sponsored',
  sponsor: { name: 'Acme', url: 'https://acme.example/', paidBy: 'Acme Inc.' },
};
const withdrawn: Partial<Article> = {
  corrections: [
    { date: { at: NOW, precision: 'minute' }, note: 'It was not so.', grade: 'withdrawal' },
  ],
};

it.each([
  ['Prices rise', {}, 'Prices rise'],
  ['Prices rise', withdrawn, 'Withdrawn: Prices rise'],
  ['Withdrawn: Prices rise', withdrawn, 'Withdrawn: Prices rise'],
  ['Withdrawn bids weigh on banks', withdrawn, 'Withdrawn: Withdrawn bids weigh on banks'],
  ['Withdrawn bids weigh on banks', {}, 'Withdrawn bids weigh on banks'],
  ['Save more', sponsored, 'Sponsored by Acme: Save more'],
  ['Sponsored by Acme: Save more', sponsored, 'Sponsored by Acme: Save more'],
  ['Sponsored by Acmeville', sponsored, 'Sponsored by Acme: Sponsored by Acmeville'],
  ['Save more', { ...sponsored, ...withdrawn }, 'Withdrawn: Sponsored by Acme: Save more'],
])('of %s with %j reads %s', (title, fields, expected) => {
  const article = sampleArticle('2024/07/story', { ...fields, title });
  expect(headlineOfState(article, wordsOf('en'))).toBe(expected);
});

it('knows the label that a writer wrote, whatever space stands before the colon', () => {
  for (const space of ['\u00a0', '\u202f', ' ', '']) {
    const title = `Retiré${space}: les cours montent`;
    const words = wordsOf('fr');
    const { withdrawal: label } = words.labels.corrections;
    const article = sampleArticle('2024/07/story', {
      ...withdrawn,
      title: title.replace('Retiré', label),
    });
    expect(headlineOfState(article, words)).toBe(article.title);
  }
});
