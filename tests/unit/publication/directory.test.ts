import { expect, it } from 'vitest';
import { createPublication } from '../../../src/publication/publication.ts';
import { tagsView } from '../../../src/publication/view/directory.ts';
import { NOW, registries, sampleArticle, ZONE } from './sample.ts';

const names = ['Zinsen', 'Öl', 'zoll', 'Aktien', 'Ärzte', 'Anleihen'];

it.each([
  ['de', ['Aktien', 'Anleihen', 'Ärzte', 'Öl', 'Zinsen', 'zoll']],
  ['sv', ['Aktien', 'Anleihen', 'Zinsen', 'zoll', 'Ärzte', 'Öl']],
])('topics stand in the order of %s', (language, inOrder) => {
  const tags = names.map((name, id) => {
    return { id: `t${id}`, name, description: 'What it is about.', aliases: [] };
  });
  const article = sampleArticle('2024/07/story', { tags: tags.map(({ id }) => id) });
  const publication = createPublication(
    [article],
    { ...registries, tags },
    { now: NOW, timeZone: ZONE, language, unpublished: false },
  );
  expect(tagsView(publication).tags.map(({ name }) => name)).toEqual(inOrder);
});
