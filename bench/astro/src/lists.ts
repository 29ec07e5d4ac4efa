import { getCollection, type CollectionEntry } from 'astro:content';
import registry from '../registry.json';

export type Story = CollectionEntry<'articles'>;
export interface List {
  kind: string;
  url: string;
  title: string;
  description: string;
  items: Story[];
}

export const site = {
  url: 'https://benchmark.example',
  name: 'The Benchmark',
  tagline: 'Markets, money and policy, plainly reported',
};
export const sections = registry.sections;
const byId = <E extends { id: string }>(entries: E[]) => new Map(entries.map((e) => [e.id, e]));
export const names = {
  sections: byId(registry.sections),
  tags: byId(registry.tags),
  tickers: byId(registry.tickers),
  authors: byId(registry.authors),
};

const zone = { timeZone: 'America/New_York' };
const short = new Intl.DateTimeFormat('en-US', { ...zone, dateStyle: 'medium' });
const long = new Intl.DateTimeFormat('en-US', { ...zone, dateStyle: 'long', timeStyle: 'short' });
export const shortDate = (date: Date) => short.format(date);
export const longDate = (date: Date) => long.format(date);

// The collection is read and grouped once a build.
export const stories = (await getCollection('articles')).sort(
  (a, b) => b.data.date.getTime() - a.data.date.getTime(),
);
const groups = {
  section: group((story) => [story.data.section]),
  tag: group((story) => story.data.tags),
  ticker: group((story) => story.data.tickers),
  author: group((story) => story.data.authors),
  sectionyear: group((story) => [`${story.data.section}/${story.id.slice(0, 4)}`]),
  month: group((story) => [story.id.slice(0, 7)]),
};

export const urlOf = (story: Story) => `/${story.id}/`;

/** Earlier and later in the section, by the story's id. */
export const neighbours = new Map(
  [...groups.section.values()].flatMap((items) =>
    items.map((item, at) => [item.id, [items[at + 1], items[at - 1]]] as const),
  ),
);

const named = (
  kind: 'section' | 'tag' | 'ticker' | 'author',
  prefix: string,
  entries: { id: string; name: string; description: string }[],
): List[] =>
  entries.map(({ id, name, description }) => ({
    kind,
    url: `${prefix}${id.toLowerCase()}/`,
    title: name,
    description,
    items: (groups[kind].get(id) ?? []).slice(0, 50),
  }));

/** Lists of the newest, each with feeds. */
export const lists = [
  ...named('section', '/', registry.sections),
  ...named('tag', '/tags/', registry.tags),
  ...named('ticker', '/tickers/', registry.tickers),
  ...named('author', '/authors/', registry.authors),
];
const whole = (kind: 'sectionyear' | 'month', prefix: string): List[] =>
  [...groups[kind]].map(([path, items]) => ({
    kind,
    url: `${prefix}${path}/`,
    title: path,
    description: `Stories of ${path}`,
    items,
  }));
export const months = whole('month', '/archive/');
export const sectionYears = whole('sectionyear', '/');
export const years = Map.groupBy(months, ({ title }) => title.slice(0, 4));

const count = (kind: keyof typeof groups, id: string) => groups[kind].get(id)?.length ?? 0;
export const directories = [
  { url: '/tags/', title: 'Topics', kind: 'tag' as const, entries: registry.tags },
  { url: '/tickers/', title: 'Tickers', kind: 'ticker' as const, entries: registry.tickers },
  { url: '/authors/', title: 'Authors', kind: 'author' as const, entries: registry.authors },
].map(({ url, title, kind, entries }) => ({
  url,
  title,
  links: entries.map(({ id, name }) => ({
    url: `${url}${id.toLowerCase()}/`,
    title: name,
    count: count(kind, id),
  })),
}));

function group(keysOf: (story: Story) => string[]): Map<string, Story[]> {
  const found = new Map<string, Story[]>();
  for (const story of stories) {
    for (const key of keysOf(story)) {
      const items = found.get(key);
      if (items === undefined) found.set(key, [story]);
      else items.push(story);
    }
  }
  return found;
}
