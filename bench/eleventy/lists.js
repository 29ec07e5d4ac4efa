import { readFileSync } from 'node:fs';

const registry = JSON.parse(readFileSync(new URL('./registry.json', import.meta.url), 'utf8'));

/** Every page that lists stories, as { url, title, description, items, kind, feed }. */
export function listsOf(stories) {
  const newest = stories.toSorted((a, b) => b.date - a.date);
  const grouped = groupsOf(newest);
  linkNeighbours(grouped.get('section'));
  const lists = [];
  const named = (kind, prefix, entries) => {
    for (const { id, name, description } of entries) {
      const items = (grouped.get(kind).get(id) ?? []).slice(0, 50);
      const url = `${prefix}${id.toLowerCase()}/`;
      lists.push({ kind, url, title: name, description, items, feed: true });
    }
  };
  named('section', '/', registry.sections);
  named('tag', '/tags/', registry.tags);
  named('ticker', '/tickers/', registry.tickers);
  named('author', '/authors/', registry.authors);
  for (const kind of ['sectionyear', 'month']) {
    for (const [path, items] of grouped.get(kind)) {
      const url = kind === 'month' ? `/archive/${path}/` : `/${path}/`;
      lists.push({ kind, url, title: path, description: `Stories of ${path}`, items });
    }
  }
  for (const [year, months] of monthsOf(grouped.get('month'))) {
    const url = `/archive/${year}/`;
    lists.push({ kind: 'year', url, title: year, description: `Stories of ${year}`, months });
  }
  return { newest: newest.slice(0, 50), lists, directories: directoriesOf(grouped) };
}

function groupsOf(stories) {
  const kinds = ['section', 'tag', 'ticker', 'author', 'sectionyear', 'month'];
  const groups = new Map(kinds.map((kind) => [kind, new Map()]));
  for (const story of stories) {
    const { section, topics, tickers, authors, folder } = story.data;
    const put = (kind, key) => {
      const group = groups.get(kind);
      const items = group.get(key);
      if (items === undefined) group.set(key, [story]);
      else items.push(story);
    };
    put('section', section);
    for (const id of topics) put('tag', id);
    for (const id of tickers) put('ticker', id);
    for (const id of authors) put('author', id);
    put('sectionyear', `${section}/${folder.slice(0, 4)}`);
    put('month', folder);
  }
  return groups;
}

/** Earlier and later in the section, for the foot of every article. */
function linkNeighbours(sections) {
  for (const items of sections.values()) {
    for (const [at, item] of items.entries()) {
      const link = (other) => other && { url: other.url, title: other.data.title };
      item.data.neighbours = [link(items[at + 1]), link(items[at - 1])];
    }
  }
}

function monthsOf(months) {
  const years = new Map();
  for (const [path, items] of months) {
    const year = path.slice(0, 4);
    const list = years.get(year) ?? [];
    list.push({ url: `/archive/${path}/`, title: path, count: items.length });
    years.set(year, list);
  }
  return years;
}

function directoriesOf(grouped) {
  const of = (kind, url, title, entries) => ({
    url,
    title,
    links: entries.map(({ id, name }) => ({
      url: `${url}${id.toLowerCase()}/`,
      title: name,
      count: grouped.get(kind).get(id)?.length ?? 0,
    })),
  });
  const years = [...monthsOf(grouped.get('month'))].map(([year, months]) => ({
    url: `/archive/${year}/`,
    title: year,
    count: months.reduce((sum, month) => sum + month.count, 0),
  }));
  return [
    of('tag', '/tags/', 'Topics', registry.tags),
    of('ticker', '/tickers/', 'Tickers', registry.tickers),
    of('author', '/authors/', 'Authors', registry.authors),
    { url: '/archive/', title: 'Archive', links: years },
  ];
}
