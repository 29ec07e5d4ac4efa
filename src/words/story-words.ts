import type { Message, Plural, PluralCategory } from './message.ts';

/** The words of stories, wherever they stand: pages, feeds, lists, pictures. */
export interface StoryWords<Category extends PluralCategory> {
  readonly labels: LabelWords;
  readonly article: ArticleWords<Category>;
  readonly live: LiveWords<Category>;
  readonly text: TextWords;
  readonly tables: TableWords;
  readonly charts: ChartWords<Category>;
  readonly paid: PaidWords;
  readonly feeds: FeedWords;
}

/** What writers put into tables, as their readers' language has it. */
interface TableWords {
  /** Words in the head of a column whose figures are changes even if all of them fall; a yield is none. */
  readonly changes: readonly string[];
  /** What may stand behind a figure, besides signs such as % and $. */
  readonly units: readonly string[];
}

/** What a story is marked as. */
interface LabelWords {
  readonly kinds: Readonly<Record<'analysis' | 'opinion' | 'explainer' | 'live', string>>;
  readonly sponsored: string;
  readonly sponsoredBy: Message<'sponsor'>;
  readonly liveNow: string;
  readonly corrections: Readonly<Record<'correction' | 'clarification' | 'withdrawal', string>>;
  /** Beside a headline in a list. */
  readonly corrected: Readonly<Record<'correction' | 'clarification' | 'withdrawal', string>>;
  readonly states: Readonly<Record<'draft' | 'scheduled', string>>;
  /** A headline where no label stands beside it. */
  readonly headline: Message<'label' | 'headline'>;
}

interface ArticleWords<Category extends PluralCategory> {
  readonly by: Message<'authors'>;
  readonly updated: Message<'time'>;
  readonly minutes: Plural<Category>;
  readonly tickers: string;
  /** Above the headings of a long story. */
  readonly contents: string;
  readonly related: string;
  /** `place` is a section, or `theArchive`. */
  readonly earlier: Message<'place'>;
  readonly later: Message<'place'>;
  readonly earlierAndLater: Message<'place'>;
  readonly theArchive: string;
  readonly part: Message<'part'>;
  readonly partOf: Message<'part' | 'series'>;
  readonly clarifications: string;
  readonly disclosures: string;
  readonly sources: string;
  /** Begins a mail with the story's address. */
  readonly mail: string;
  readonly removed: string;
  readonly draft: Message<'line' | 'time'>;
  readonly scheduled: Message<'time'>;
  /** `count` is how many years. */
  readonly old: Plural<Category>;
  readonly paid: Message<'payer'>;
  readonly paidTerms: Message<'payer' | 'terms'>;
  readonly gone: string;
  readonly goneWhen: Message<'published' | 'expired'>;
  readonly goneShort: Message<'section'>;
  readonly newestIn: Message<'section'>;
}

interface LiveWords<Category extends PluralCategory> {
  readonly coming: string;
  /** Name of the list of entries with a title. */
  readonly moments: string;
  readonly ended: string;
  readonly starts: Message<'starts'>;
  readonly since: Message<'starts'>;
  readonly sinceUpdated: Message<'starts' | 'updated'>;
  readonly from: Message<'starts'>;
  readonly fromTo: Message<'starts' | 'ends'>;
  readonly news: Plural<Category>;
}

/** Within the text of an article. */
export interface TextWords {
  readonly keyPoints: string;
  readonly background: string;
  readonly source: Message<'source'>;
  readonly table: string;
  readonly tableNumber: Message<'number'>;
  readonly notes: string;
  readonly backToReference: Message<'number'>;
  readonly done: string;
  readonly notDone: string;
  /** What another site shows, and which. */
  readonly embed: Message<'title' | 'provider'>;
  /** On a button: nothing is asked of the provider before. */
  readonly embedLoad: Message<'provider'>;
  /** A link to a file: its words, and what it is. */
  readonly file: Message<'title' | 'label'>;
  /** What a file is, as in `PDF, 2.3 MB`. */
  readonly fileLabel: Message<'type' | 'size'>;
  /** What several pictures side by side are. */
  readonly gallery: string;
  /** On a picture that can move, and on one that does. */
  readonly play: string;
  readonly stop: string;
  /** Of what is said in a film, to be shown over it. */
  readonly captions: string;
  /** Of what is said in a recording. */
  readonly transcript: string;
  /** Of a live story, where only the newest entries are. */
  readonly earlierEntries: string;
}

interface ChartWords<Category extends PluralCategory> {
  readonly types: Readonly<
    Record<'line' | 'step' | 'area' | 'bar' | 'stacked' | 'dot' | 'range', string>
  >;
  readonly data: string;
  readonly noData: string;
  /** The two ends of a range that has one name. */
  readonly low: Message<'name'>;
  readonly high: Message<'name'>;
  readonly caption: Message<'title' | 'subtitle'>;
  readonly rows: Plural<Category>;
  /** `count` is how many there are in all. */
  readonly rowsShown: Plural<Category, 'shown'>;
  /** The description: `what` it is and what it spans, then a sentence for each series. */
  readonly what: Message<'type' | 'span'>;
  readonly span: Message<'first' | 'last'>;
  readonly spanNamed: Message<'name' | 'first' | 'last'>;
  readonly single: Message<'name' | 'value'>;
  readonly throughout: Message<'name' | 'value'>;
  readonly extremes: Message<'name' | 'highest' | 'lowest'>;
  readonly course: Message<'name' | 'first' | 'last' | 'highest' | 'lowest'>;
  readonly at: Message<'value' | 'position'>;
  readonly firstAt: Message<'value' | 'position'>;
}

/** What was paid for. */
interface PaidWords {
  readonly promotion: string;
  readonly fullStory: string;
  readonly paidFor: Message<'payer'>;
  readonly paidForTerms: Message<'payer' | 'terms'>;
  readonly promotions: string;
  readonly sponsoredStories: string;
  readonly states: Readonly<Record<'scheduled' | 'running' | 'over', string>>;
  readonly span: Message<'starts' | 'ends'>;
  readonly house: Message<'sponsor'>;
  readonly paidBy: Message<'sponsor'>;
  readonly paidByOther: Message<'sponsor' | 'payer'>;
  /** In `ads.txt`, for who buys and sells advertising. */
  readonly noAds: Message<'name'>;
}

interface FeedWords {
  readonly stories: string;
  readonly corrections: string;
  /** Title of a feed about one thing. */
  readonly title: Message<'site' | 'feed'>;
  readonly list: Message<'site'>;
  readonly theStory: string;
  readonly correction: Message<'label' | 'date' | 'note'>;
  readonly how: Message<'opml'>;
  readonly opml: string;
  readonly format: Message<'feed' | 'format'>;
}
