import { describe, expect, it } from 'vitest';
import { cardUrl, createCards } from '../../../src/publication/cards.ts';
import { sampleArticle, samplePublication } from './sample.ts';

const moment = (at: number) => ({ at, precision: 'minute' as const });
const stories = Array.from({ length: 5 }, (_, at) =>
  sampleArticle(`2024/07/s${at}`, { date: moment(Date.UTC(2024, 6, 1 + at)) }),
);
const options = { name: 'The Paper', language: 'en-US', count: 2 };

describe('createCards', () => {
  const cards = createCards(samplePublication(stories), options);

  it('gives the newest stories a card of their own and the others their section’s', () => {
    const titles = stories.map((story) => cards.ofStory(story).title);
    expect(titles).toEqual([
      'Market News',
      'Market News',
      'Market News',
      'The story of 2024/07/s3',
      'The story of 2024/07/s4',
    ]);
    expect(cards.all).toHaveLength(1 + 2 + 2);
  });

  it('draws no headline that was withdrawn, and says who paid', () => {
    const note = 'It was not so at all.';
    const date = moment(Date.UTC(2024, 6, 2));
    const gone = sampleArticle('2024/07/gone', {
      corrections: [{ date, note, grade: 'withdrawal' }],
    });
    const sponsor = { name: 'Acme', url: 'https://acme.example/', paidBy: 'Acme Inc.' };
    const paid = sampleArticle('2024/07/paid', { kind: 'sponsored', sponsor });
    const made = createCards(samplePublication([gone, paid]), options);
    expect(made.ofStory(gone).title).toBe('Market News');
    expect(made.ofStory(paid).label).toBe('Sponsored by Acme');
    expect(made.ofStory(paid).paid).toBe(true);
  });
});

it('cardUrl changes with any word of the card', () => {
  const words = { title: 'a', section: 'b', label: 'c', date: 'd', name: 'e', language: 'f' };
  const card = { ...words, paid: false };
  const urls = Object.keys(words).map((field) => cardUrl({ ...card, [field]: 'x' }));
  expect(new Set([cardUrl(card), ...urls]).size).toBe(7);
});
