import { STANDING } from '../publication/pages.ts';
import { tallyYears } from '../publication/tally.ts';
import {
  archiveMonthUrl,
  archiveYearUrl,
  articleUrl,
  authorUrl,
  sectionUrl,
  sectionYearUrl,
  tagUrl,
  tickerUrl,
} from '../publication/urls.ts';
import { archiveMonthView, archiveView, archiveYearView } from '../publication/view/archive.ts';
import { authorsView, tagsView, tickersView } from '../publication/view/directory.ts';
import { instrumentOf } from '../publication/view/facts.ts';
import { frontView } from '../publication/view/front.ts';
import {
  authorView,
  latestView,
  sectionView,
  sectionYearView,
  tagView,
  tickerView,
} from '../publication/view/listing.ts';
import {
  correctionsView,
  feedsView,
  searchView,
  sponsorsView,
} from '../publication/view/register.ts';
import { site } from '../site.config.ts';
import type { Edition } from './edition.ts';
import { sectionCard } from './seo.ts';

/** A page that a route of `src/pages` shows. */
export interface EditionPage {
  /** Root-relative: `/2024/07/slug/`. */
  readonly url: string;
  /** The whole of what the page shows besides the chrome: its fingerprint is the page's key. */
  readonly view: () => unknown;
}

/** Every HTML page of the site but redirects, each once. */
export function* editionPages(edition: Edition): Generator<EditionPage> {
  yield* singlePages(edition);
  yield* listPages(edition);
  yield* datedPages(edition);
  for (const article of edition.publication.byId.values()) {
    yield { url: articleUrl(article.id), view: () => edition.storyPage(article) };
  }
}

function* singlePages({ publication }: Edition): Generator<EditionPage> {
  const views = {
    '/': () => frontView(publication),
    '/latest/': () => latestView(publication, site.listSize),
    '/archive/': () => archiveView(publication),
    '/tags/': () => tagsView(publication),
    '/tickers/': () => tickersView(publication),
    '/authors/': () => authorsView(publication),
    '/corrections/': () => correctionsView(publication),
    '/sponsors/': () => sponsorsView(publication),
    '/feeds/': () => feedsView(publication),
    '/search/': () => searchView(publication),
    '/404.html': () => searchView(publication),
  };
  for (const [url, view] of Object.entries(views)) yield { url, view };
  for (const url of STANDING) yield { url, view: () => '' };
}

function* listPages(edition: Edition): Generator<EditionPage> {
  const { publication } = edition;
  const size = site.listSize;
  for (const id of publication.sections.keys()) {
    const view = () => [sectionView(id, publication, size), sectionCard(id, edition)];
    yield { url: sectionUrl(id), view };
  }
  for (const id of publication.tags.keys()) {
    yield { url: tagUrl(id), view: () => tagView(id, publication, size) };
  }
  for (const symbol of publication.tickers.keys()) {
    const view = () => [tickerView(symbol, publication, size), instrumentOf(symbol, publication)];
    yield { url: tickerUrl(symbol), view };
  }
  for (const id of publication.authors.keys()) {
    yield { url: authorUrl(id), view: () => authorView(id, publication, size) };
  }
}

function* datedPages(edition: Edition): Generator<EditionPage> {
  const { publication } = edition;
  for (const [year] of tallyYears(publication.articles, publication.timeZone)) {
    yield { url: archiveYearUrl(year), view: () => archiveYearView(year, publication) };
  }
  for (const month of publication.byMonth.keys()) {
    yield { url: archiveMonthUrl(month), view: () => archiveMonthView(month, publication) };
  }
  for (const [id, stories] of publication.bySection) {
    for (const [year] of tallyYears(stories, publication.timeZone)) {
      const view = () => [sectionYearView(id, year, publication), sectionCard(id, edition)];
      yield { url: sectionYearUrl(id, year), view };
    }
  }
}
