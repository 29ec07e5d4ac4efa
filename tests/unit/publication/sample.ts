import type { Article } from '../../../src/publication/article.ts';
import { createCards } from '../../../src/publication/cards.ts';
import { feedSubjects } from '../../../src/publication/feeds.ts';
import type { PageSource } from '../../../src/publication/page-kind.ts';
import { createPositions } from '../../../src/publication/positions.ts';
import { createPrints } from '../../../src/publication/prints.ts';
import {
  createPublication,
  type Publication,
  type RegistryEntries,
} from '../../../src/publication/publication.ts';
import type { StandingPage } from '../../../src/publication/standing-page.ts';
import { storyPage } from '../../../src/publication/view/story.ts';

export const NOW = Date.UTC(2024, 6, 20, 12);
export const ZONE = 'America/New_York';

/** An article that is right in everything; tests change what they are about. */
export function sampleArticle(id: string, fields: Partial<Article> = {}): Article {
  const [year = '2024', month = '07'] = id.split('/');
  return {
    id,
    title: `The story of ${id}`,
    description: 'A standfirst that is long enough to pass for one in every list of the paper.',
    date: { at: Date.UTC(Number(year), Number(month) - 1, 10, 14), precision: 'minute' },
    section: 'markets',
    kind: 'news',
    authors: ['markets-desk'],
    tags: ['small-caps'],
    tickers: [],
    draft: false,
    corrections: [],
    disclosures: [],
    sources: [],
    aliases: [],
    text: {
      file: `articles/${id}.mdx`,
      digest: `digest of ${id}`,
      words: 500,
      symbols: [],
      images: [],
      data: [],
      files: [],
      recordings: [],
      promos: [],
      links: [],
      updates: [],
      cover: undefined,
    },
    ...fields,
  };
}

/** A standing page that is right in everything. */
export function samplePage(id: string, fields: Partial<StandingPage> = {}): StandingPage {
  const { text } = sampleArticle('2024/07/text');
  return { id, title: `The page ${id}`, description: 'What the page says.', text, ...fields };
}

/** What the pages of a publication are made of. */
export function sampleSource(publication: Publication, listSize = 50): PageSource {
  const cards = createCards(publication, { name: 'The Paper', language: 'en-US', count: 10 });
  const positions = createPositions(publication);
  return {
    publication,
    unpublished: false,
    name: 'The Paper',
    tagline: 'What happened',
    feedSubjects: () => feedSubjects(publication),
    listSize,
    prints: createPrints(publication, positions, cards, listSize),
    storyPage: (article) => storyPage(article, publication, positions, cards),
    sectionCard: (id) => `/cards/${id}.png`,
  };
}

export const registries: RegistryEntries = {
  sections: [
    { id: 'policy', name: 'Policy', description: 'Central banks and governments.', order: 2 },
    { id: 'markets', name: 'Market News', description: 'Prices and what moves them.', order: 1 },
  ],
  authors: [
    {
      id: 'markets-desk',
      name: 'Markets Desk',
      type: 'desk',
      role: 'Markets',
      bio: 'The desk that covers prices.',
      holdings: [],
    },
    {
      id: 'jane-doe',
      name: 'Jane Doe',
      type: 'person',
      role: 'Policy',
      bio: 'Jane Doe covers central banks.',
      holdings: [],
    },
  ],
  tags: [
    { id: 'small-caps', name: 'Small caps', description: 'Small companies.', aliases: [] },
    { id: 'rates', name: 'Interest rates', description: 'The price of money.', aliases: [] },
  ],
  series: [
    { id: 'how-money-works', name: 'How money works', description: 'What it does, in parts.' },
  ],
  redirects: [],
  tickers: [
    { symbol: 'META', name: 'Meta Platforms', type: 'equity', exchange: 'XNAS', formerly: ['FB'] },
    { symbol: 'RUT', name: 'Russell 2000', type: 'index', formerly: [] },
  ],
  promos: [],
  calendar: [],
  prices: [],
  pages: [samplePage('about', { footer: { group: 'house', order: 10 }, role: 'about' })],
  front: { picks: [] },
};

export function samplePublication(
  articles: readonly Article[],
  changes: Partial<RegistryEntries> = {},
  unpublished = false,
): Publication {
  const options = { now: NOW, timeZone: ZONE, language: 'en-US', unpublished };
  return createPublication(articles, { ...registries, ...changes }, options);
}
