import type { ArticleView } from '../publication/view/article.ts';
import type { ArticleFacts } from '../publication/view/facts.ts';
import type { FeedLink, Head, HeadWords } from '../publication/view/head.ts';
import type { ExpiredView } from '../publication/view/register.ts';
import type { Version } from '../publication/translations.ts';
import { isoInZone } from '../time/zone.ts';
import { articleGraph } from './graph/article.ts';
import { pageGraph } from './graph/page.ts';
import type { SeoSite } from './seo-site.ts';
import { fill } from '../words/message.ts';
import { wordsOf } from '../words/words.ts';

/**
 * The head of a page that is no story.
 *
 * @param versions in which languages it can be read. Default in one alone.
 */
export function pageHead(words: HeadWords, site: SeoSite, versions: readonly Version[] = []): Head {
  const { title, description, path, indexable = true, feeds = [], card = site.card } = words;
  return {
    title,
    description,
    path,
    canonical: undefined,
    indexable,
    feeds,
    type: words.kind === 'ProfilePage' ? 'profile' : 'website',
    card,
    article: undefined,
    versions,
    graph: indexable ? pageGraph(words, site) : undefined,
  };
}

/**
 * The head of an article.
 *
 * @param entryTexts words of a live story's entries, by their anchors. Default none.
 */
export function articleHead(
  view: ArticleView,
  facts: ArticleFacts,
  site: SeoSite,
  entryTexts: ReadonlyMap<string, string> = new Map(),
): Head {
  const iso = (at: number): string => isoInZone(at, site.timeZone);
  return {
    title: view.title,
    description: view.description,
    path: view.url,
    canonical: view.canonical,
    indexable: view.withdrawn === undefined && view.state === 'published',
    feeds: articleFeeds(view),
    type: 'article',
    card: facts.card,
    article: {
      publishedTime: iso(view.published.at),
      modifiedTime: facts.changed === view.published.at ? undefined : iso(facts.changed),
      section: view.section?.name,
      tags: view.tags.map((tag) => tag.name),
    },
    versions: view.versions,
    graph: articleGraph(view, facts, site, entryTexts),
  };
}

export function expiredHead(view: ExpiredView, site: SeoSite): Head {
  const { article } = wordsOf(site.language);
  const description = fill(article.goneShort, { section: view.section?.name ?? site.name });
  return pageHead({ title: view.title, description, path: view.url, indexable: false }, site);
}

function articleFeeds(view: ArticleView): FeedLink[] {
  const { section, series, tickers } = view;
  const lists = [
    ...(series === undefined ? [] : [series]),
    ...(section === undefined ? [] : [section]),
    ...tickers.slice(0, 3),
  ];
  return lists.map(({ name, url }) => ({ name, url }));
}
