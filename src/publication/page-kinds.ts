import type { PageName } from '../schema/page-paths.ts';
import { symbolPart } from '../schema/symbol.ts';
import type { NameWords } from '../words/site-words.ts';
import { madeAt } from './change.ts';
import { directoryKind } from './directory-kind.ts';
import { listKind } from './list-kind.ts';
import * as heads from './page-heads.ts';
import { pathTo, single } from './page-heads.ts';
import { pageKind, type PageKind } from './page-kind.ts';
import * as pagePrints from './page-prints.ts';
import { has } from './stock.ts';
import * as about from './subject.ts';
import { storiesIn } from './stories-by-month.ts';
import * as told from './told.ts';
import * as archive from './view/archive.ts';
import { briefingView, briefingsView } from './view/briefing.ts';
import { allSeriesView, authorsView, tagsView, tickersView } from './view/directory.ts';
import { calendarView, calendarYearView } from './view/calendar.ts';
import { instrumentOf } from './view/facts.ts';
import { frontView } from './view/front.ts';
import { authorHead, listHead, seriesHead } from './view/head.ts';
import * as list from './view/listing.ts';
import { searchView } from './view/search.ts';
import { sectionYearView } from './view/section-year.ts';
import { standingHead, standingView } from './view/standing.ts';
import { watchlistView } from './view/watchlist.ts';
import { correctionsView, feedsView, sponsorsView } from './view/register.ts';

const house = (name: keyof NameWords, order: number) => ({ group: 'house', name, order }) as const;
const find = (name: keyof NameWords, order: number) => ({ group: 'find', name, order }) as const;
const masthead = true;

/**
 * Every kind of page. Keys of builds, routes, heads, feeds, sitemaps, addresses that links may
 * have and the links on every page follow from it; `schema/page-paths.ts` has the addresses.
 */
export const pageKinds = {
  front: pageKind('front', {
    view: ({ publication }) => frontView(publication),
    head: heads.frontHead,
    told: told.ofAll,
    feed: { group: 'everything', subject: about.everyStory, always: true },
  }),
  latest: pageKind('latest', {
    view: ({ publication, listSize }) => list.latestView(publication, listSize),
    head: listHead,
    told: (source) => told.ofNewest(source.publication.articles, source),
    menu: { ...find('latest', 10), masthead },
  }),
  search: pageKind('search', {
    view: ({ publication, unpublished }) => searchView(publication, !unpublished),
    head: heads.searchHead,
    told: told.ofAll,
    menu: find('search', 20),
  }),
  tickers: directoryKind('tickers', {
    when: has.tickers,
    view: tickersView,
    said: ({ names, pages }) => [names.tickers, pages.tickers],
    menu: { ...find('tickers', 30), masthead },
  }),
  tags: directoryKind('tags', {
    when: has.tags,
    view: tagsView,
    said: ({ names, pages }) => [names.topics, pages.topicsShort],
    isEmpty: ({ byTag }) => byTag.size === 0,
    menu: find('topics', 40),
  }),
  'all-series': directoryKind('all-series', {
    when: has.series,
    view: allSeriesView,
    said: ({ names, pages }) => [names.series, pages.seriesShort],
    isEmpty: ({ bySeries }) => bySeries.size === 0,
    menu: find('series', 45),
  }),
  authors: directoryKind('authors', {
    when: has.authors,
    view: authorsView,
    said: ({ names, pages }) => [names.authors, pages.authorsShort],
    menu: find('authors', 50),
  }),
  archive: directoryKind('archive', {
    view: archive.archiveView,
    said: ({ names, pages }) => [names.archive, pages.archive],
    isEmpty: ({ articles }) => about.isThin(articles),
    menu: { ...find('archive', 60), masthead },
  }),
  calendar: pageKind('calendar', {
    when: has.calendar,
    view: ({ publication }) => calendarView(publication),
    head: heads.calendarHead,
    told: told.undated,
    menu: { ...find('calendar', 70), masthead },
  }),
  briefing: pageKind('briefing', {
    view: ({ publication, listSize }) => briefingsView(publication, listSize),
    head: heads.briefingsHead,
    told: (source) => ({ ...told.ofAll(source), listed: source.publication.articles.length > 0 }),
    feed: { group: 'everything', subject: about.everyDay },
    menu: find('briefing', 15),
  }),
  'briefing-day': pageKind('briefing-day', {
    all: ({ days }) => days.map((day) => day.split('-')),
    view: ({ publication }, parts) => briefingView(parts.join('-'), publication),
    head: heads.briefingHead,
    print: pagePrints.briefingPrint,
    told: told.ofDay,
  }),
  watchlist: pageKind('watchlist', {
    when: has.watchlist,
    view: ({ publication }) => watchlistView(publication),
    head: single('watchlist', ({ names, watchPage }) => [names.watchlist, watchPage.short]),
    told: told.undated,
    menu: find('watchlist', 80),
  }),
  corrections: pageKind('corrections', {
    when: has.corrections,
    view: ({ publication }) => correctionsView(publication),
    head: heads.correctionsHead,
    told: (source) => told.ofWhole(source.publication.articles.filter(about.isCorrected), source),
    feed: {
      group: 'everything',
      subject: about.correctedStories,
      changeOf: (story, now) =>
        Math.max(...story.corrections.map(({ date }) => madeAt(date, story, now).at)),
    },
    menu: house('corrections', 30),
  }),
  sponsors: pageKind('sponsors', {
    when: has.sponsors,
    view: ({ publication }) => sponsorsView(publication),
    head: single('sponsors', ({ names, pages }) => [names.sponsors, pages.sponsorsShort]),
    told: told.undated,
    menu: house('sponsors', 40),
  }),
  feeds: pageKind('feeds', {
    view: ({ publication, feedSubjects }) => feedsView(feedSubjects(), publication),
    head: single('feeds', ({ names, pages }) => [names.feeds, pages.feedsShort]),
    told: told.undated,
    menu: house('feeds', 60),
  }),
  section: listKind('section', {
    when: has.sections,
    group: 'sections',
    all: ({ sections }) => sections,
    subject: about.sectionSubject,
    view: list.sectionView,
    head: (_, id, { sectionCard }) => ({ card: sectionCard(id) }),
  }),
  standing: pageKind('standing', {
    shared: true,
    all: ({ pages }) => Array.from(pages, (id) => [id]),
    view: ({ publication }, [id = '']) => standingView(id, publication),
    head: standingHead,
    told: told.undated,
  }),
  author: listKind('author', {
    feedWhen: has.authors,
    group: 'authors',
    all: ({ authors }) => authors,
    subject: about.authorSubject,
    ...{ view: list.authorView, rest: pagePrints.authorPrint },
    head: (view, _, source) => authorHead(view, pathTo('authors', source)),
  }),
  tag: listKind('tag', {
    group: 'topics',
    all: ({ tags }) => tags,
    subject: about.tagSubject,
    view: list.tagView,
    head: (_, __, source) => ({ trail: pathTo('tags', source) }),
  }),
  series: listKind('series', {
    group: 'series',
    all: ({ series }) => series,
    subject: about.seriesSubject,
    view: list.seriesView,
    head: (view, _, source) => seriesHead(view, pathTo('all-series', source)),
    isWhole: true,
  }),
  ticker: listKind('ticker', {
    group: 'tickers',
    all: ({ tickers }) => Array.from(tickers, symbolPart),
    subject: (part, publication) =>
      about.tickerSubject(publication.symbols.get(part) ?? '', publication),
    ...{ rest: pagePrints.tickerPrint, restChanged: told.ofPrices },
    view: (part, publication, size) =>
      list.tickerView(publication.symbols.get(part) ?? '', publication, size),
    head: ({ symbol }, _, source) => ({
      trail: pathTo('tickers', source),
      about: { thing: 'instrument', instrument: instrumentOf(symbol, source.publication) },
    }),
  }),
  'archive-year': pageKind('archive-year', {
    all: ({ months }) =>
      Array.from(new Set(Array.from(months, (month) => month.slice(0, 4))), (year) => [year]),
    view: ({ publication }, [year = '']) =>
      storiesIn(year, publication.byMonth).length > 0
        ? archive.archiveYearView(Number(year), publication)
        : undefined,
    head: heads.archiveYearHead,
    print: pagePrints.archiveYearPrint,
    told: told.ofYear,
  }),
  'archive-month': pageKind('archive-month', {
    all: ({ months }) => Array.from(months, (month) => month.split('-')),
    view: ({ publication }, [year = '', month = '']) =>
      publication.byMonth.has(`${year}-${month}`)
        ? archive.archiveMonthView(`${year}-${month}`, publication)
        : undefined,
    head: heads.archiveMonthHead,
    print: pagePrints.archiveMonthPrint,
    told: told.ofMonth,
  }),
  'calendar-year': pageKind('calendar-year', {
    all: ({ eventYears }) => eventYears.map((year) => [String(year)]),
    view: ({ publication }, [year = '']) => calendarYearView(Number(year), publication),
    head: heads.calendarYearHead,
    told: told.undated,
  }),
  'section-year': pageKind('section-year', {
    when: has.sections,
    all: ({ sectionYears }) => sectionYears.map(([id, year]) => [id, String(year)]),
    view: ({ publication }, [id = '', year = '']) =>
      publication.bySectionYear.has(`${id}/${year}`)
        ? sectionYearView(id, Number(year), publication)
        : undefined,
    head: heads.sectionYearHead,
    print: pagePrints.sectionYearPrint,
    told: told.ofSectionYear,
  }),
  article: pageKind('article', {
    shared: true,
    all: ({ articles }) => Array.from(articles, (id) => [id]),
    view: (source, parts) => {
      const article = source.publication.byId.get(parts.join('/'));
      return article === undefined ? undefined : source.storyPage(article);
    },
    print: ({ prints }, parts) => prints.around(parts.join('/')),
    told: (source, parts) => told.ofStory(source, parts.join('/')),
  }),
  // Hosts know one.
  'not-found': pageKind('not-found', {
    when: ({ prefix }) => prefix === '',
    view: ({ publication, unpublished }) => searchView(publication, !unpublished),
    head: heads.notFoundHead,
    told: () => ({ listed: false, changed: undefined }),
  }),
} as const satisfies Readonly<Record<PageName, PageKind<unknown> & { readonly name: PageName }>>;

export const everyKind: readonly PageKind<unknown>[] = Object.values(pageKinds);
