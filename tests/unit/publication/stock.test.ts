import { expect, it } from 'vitest';
import { createPublication } from '../../../src/publication/publication.ts';
import { stockOf } from '../../../src/publication/stock.ts';
import { NOW, registries, ZONE } from './sample.ts';

it.each([
  ['de-DE', ['anleihen', 'aerzte', 'oel', 'zinsen']],
  ['sv-SE', ['anleihen', 'zinsen', 'aerzte', 'oel']],
])('names of %s stand in its order: %s', (language, ids) => {
  const names = { oel: 'Öl', zinsen: 'Zinsen', anleihen: 'Anleihen', aerzte: 'Ärzte' };
  const tags = Object.entries(names).map(([id, name]) => {
    return { id, name, description: 'What it is about.', aliases: [] };
  });
  const options = { now: NOW, timeZone: ZONE, language, unpublished: false };
  const publication = createPublication([], { ...registries, tags }, options);
  expect(stockOf(publication).tags).toEqual(ids);
});
