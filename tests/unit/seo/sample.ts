import type { Article } from '../../../src/publication/article.ts';
import { createCards } from '../../../src/publication/cards.ts';
import type { RegistryEntries } from '../../../src/publication/publication.ts';
import { createPositions } from '../../../src/publication/positions.ts';
import { articleView } from '../../../src/publication/view/article.ts';
import { articleFacts } from '../../../src/publication/view/facts.ts';
import type { SeoSite } from '../../../src/seo/seo-site.ts';
import { sampleArticle, samplePublication, ZONE } from '../publication/sample.ts';

export const site: SeoSite = {
  name: 'The Paper',
  tagline: 'What happened',
  place: { prefix: '' },
  language: 'en-US',
  timeZone: ZONE,
  siteUrl: 'https://news.example',
  publisher: { name: 'The Paper', email: 'desk@news.example' },
  principles: '/standards/',
  card: '/cards/site.png',
  logo: { url: '/icon-512.png', width: 512, height: 512 },
};

/** View and facts of one published story. */
export function sampleStory(fields: Partial<Article> = {}, changes: Partial<RegistryEntries> = {}) {
  const article = sampleArticle('2024/07/story', fields);
  const publication = samplePublication([article], changes);
  const cards = createCards(publication, { name: 'The Paper', language: 'en-US', count: 10 });
  return {
    view: articleView(article, publication, createPositions(publication)),
    facts: articleFacts(article, publication, cards),
    publication,
  };
}
