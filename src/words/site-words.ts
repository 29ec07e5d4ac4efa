import type { Message, Plural, PluralCategory } from './message.ts';

/** The words of the site around stories: names, frame, lists, archives, directories. */
export interface SiteWords<Category extends PluralCategory> {
  readonly stories: Plural<Category>;
  /** A day with its clock time. */
  readonly moment: Message<'date' | 'time' | 'zone'>;
  readonly names: NameWords;
  readonly frame: FrameWords;
  readonly lists: ListWords<Category>;
  readonly archive: ArchiveWords;
  readonly tickers: TickerWords;
  readonly prices: PriceWords;
  readonly calendar: CalendarWords;
  readonly briefing: BriefingWords;
  readonly mail: MailWords;
  readonly pages: PageWords;
}

/** What pages and groups of links are called. */
export interface NameWords {
  readonly allStories: string;
  readonly everything: string;
  readonly latest: string;
  readonly search: string;
  readonly sections: string;
  readonly tickers: string;
  readonly topics: string;
  readonly series: string;
  readonly authors: string;
  readonly archive: string;
  readonly calendar: string;
  readonly watchlist: string;
  readonly briefing: string;
  readonly corrections: string;
  readonly sponsors: string;
  readonly feeds: string;
}

/** Around every page. */
interface FrameWords {
  readonly skip: string;
  /** Over the front page: the day of its newest story. */
  readonly edition: Message<'date'>;
  readonly allPages: string;
  /** Heads the links that lead to stories. */
  readonly find: string;
  /** Heads the links to what the publication says of itself. */
  readonly paper: string;
  readonly theme: string;
  readonly themes: Readonly<Record<'system' | 'light' | 'dark', string>>;
  readonly breadcrumb: string;
  /** Names the links to other languages. */
  readonly languages: string;
  readonly searchArchive: string;
  readonly searchStories: string;
  readonly follow: Message<'name' | 'rss' | 'json'>;
  /** Of what the watchlist can hold as well. */
  readonly followHere: Message<'name' | 'watchlist' | 'rss' | 'json'>;
}

interface ListWords<Category extends PluralCategory> {
  readonly newest: string;
  readonly newestStories: string;
  /** `count` is how many there are in all. */
  readonly newestOf: Plural<Category, 'shown'>;
  readonly nothing: string;
  readonly byYear: string;
  readonly bySection: string;
  readonly otherYears: string;
  readonly writesFor: string;
  readonly contact: string;
  readonly holds: Message<'tickers'>;
  readonly mostCoveredTickers: string;
  readonly mostCoveredTopics: string;
  readonly topic: string;
  readonly relatedTopics: string;
  /** One of them, above its name. */
  readonly series: string;
  readonly tickersHere: string;
  readonly roleAndStories: Message<'role' | 'stories'>;
  readonly breaking: string;
  /** Name of the line of figures on the front page. */
  readonly figures: string;
}

interface ArchiveWords {
  readonly everything: Message<'stories'>;
  /** Title of a year's or a month's page. */
  readonly of: Message<'period'>;
  readonly storiesOf: Message<'period'>;
  readonly sectionIn: Message<'section' | 'year'>;
  readonly sectionStories: Message<'section' | 'year'>;
}

interface TickerWords {
  readonly symbol: string;
  readonly name: string;
  readonly type: string;
  readonly exchange: string;
  readonly formerly: string;
  readonly website: string;
  readonly stories: string;
  readonly related: string;
  readonly about: Message<'name' | 'symbol'>;
  readonly types: Readonly<Record<InstrumentType, Readonly<Record<'one' | 'many', string>>>>;
  readonly monthly: Message<'most'>;
  readonly span: Message<'stories' | 'first' | 'last'>;
  readonly spanBusiest: Message<'stories' | 'first' | 'last' | 'month' | 'most'>;
}

type InstrumentType =
  'equity' | 'index' | 'etf' | 'currency' | 'commodity' | 'crypto' | 'rate' | 'future';

/** What instruments closed at. */
interface PriceWords {
  readonly title: string;
  readonly span: Message<'first' | 'last'>;
  readonly asOf: Message<'close' | 'day'>;
  readonly extremes: Message<'low' | 'lowDay' | 'high' | 'highDay'>;
  readonly marks: string;
  readonly years: string;
  readonly since: string;
  readonly sinceLine: Message<'before' | 'beforeDay' | 'last' | 'lastDay' | 'change'>;
  readonly note: string;
}

interface CalendarWords {
  /** Heads what comes next on the front page. */
  readonly watch: string;
  /** Heads the dates of one symbol, ahead and past. */
  readonly ahead: string;
  readonly past: string;
  readonly nothing: string;
  readonly ofYear: Message<'year'>;
  readonly yearShort: Message<'year'>;
  /** Name of a calendar of one symbol. */
  readonly datesOf: Message<'name'>;
  /** Before links to files that calendar programs read. */
  readonly subscribe: Message<'calendars'>;
  readonly subscribeTicker: string;
  readonly source: string;
  /** Heads the stories about an event. */
  readonly coverage: string;
  readonly until: Message<'time'>;
  readonly kinds: Readonly<Record<EventKind, Readonly<Record<'one' | 'many', string>>>>;
}

type EventKind =
  'central-bank' | 'data-release' | 'earnings' | 'auction' | 'election' | 'holiday' | 'other';

interface BriefingWords {
  readonly of: Message<'date'>;
  /** The same of a week. */
  readonly week: Message<'dates'>;
  readonly published: string;
  readonly corrected: string;
  readonly due: string;
}

/** In the e-mail edition alone. */
interface MailWords {
  readonly unsubscribe: string;
  /** Leads to the page. */
  readonly online: string;
  /** Stands in the place of what is left out of a long one. */
  readonly whole: Message<'stories'>;
}

/** What pages are about: `short` for search engines, the other on the page. */
interface PageWords {
  readonly latest: string;
  readonly archive: string;
  readonly calendar: string;
  readonly calendarShort: string;
  readonly briefing: string;
  readonly briefingShort: string;
  readonly topics: string;
  readonly topicsShort: string;
  readonly series: string;
  readonly seriesShort: string;
  readonly tickers: string;
  readonly authors: string;
  readonly authorsShort: string;
  readonly corrections: string;
  readonly correctionsShort: string;
  /** On the page about privacy, where visits are counted. */
  readonly counted: Message<'service' | 'host'>;
  readonly sponsors: string;
  readonly sponsorsShort: string;
  readonly feeds: string;
  readonly feedsShort: string;
  readonly search: string;
  readonly missing: string;
  readonly missingWhy: string;
  readonly missingShort: string;
  readonly missingTitle: string;
  readonly moved: string;
  readonly movedTo: Message<'address'>;
}
