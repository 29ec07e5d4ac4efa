import type { Author } from '../schema/author.ts';
import type { StorySeries } from '../schema/series.ts';
import type { Tag } from '../schema/tag.ts';
import { presentSymbol, type Ticker } from '../schema/ticker.ts';
import { memo } from '../memo.ts';
import type { Article } from './article.ts';
import { Bits } from './bits.ts';
import { eventsPrint } from './calendar.ts';
import type { Cards } from './cards.ts';
import { lastChange, madeAt } from './change.ts';
import { fingerprint } from './fingerprint.ts';
import { phaseOf } from './next-change.ts';
import type { Positions } from './positions.ts';
import { sinceStory } from './prices.ts';
import { promoState } from './promos.ts';
import type { Index, Publication } from './publication.ts';
import { isWaiting } from './waiting.ts';
import { commonness, NEIGHBOURS } from './related.ts';
import { has, stockOf } from './stock.ts';
import { articleUrl } from './urls.ts';
import { citedSources } from './view/article.ts';

/**
 * Prints of what pages are made of. Where a print is what it was, what is made of it is what it
 * was, and nobody needs to look; where it is another, that may be the same all the same. A print
 * costs a thousandth of what it stands for: decision 22.
 */
export interface Prints {
  /** Of what stands at the address of a story (its id): of the story and of all that it may name. */
  readonly around: (id: string) => string;
  /**
   * Of what shows some stories, in an order that is theirs, and the entries of registries that they
   * name.
   *
   * @param rest what it shows besides.
   */
  readonly ofStories: (stories: readonly Article[], ...rest: readonly unknown[]) => string;
  /** Of all that is published in the language. */
  readonly ofAll: () => string;
}

/** 64 bits for each of some stories. Those of several are added up. */
interface Halves {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** @param settings what lists of stories depend on besides. */
export function createPrints(
  publication: Publication,
  positions: Positions,
  cards: Cards,
  settings: unknown,
): Prints {
  const { articles, expired, byTicker, byTag, bySeries, bySection } = publication;
  const common = bitsOf(commonIn(publication));
  const all = [...articles, ...expired];
  const own = halvesOf(all.map((article) => storyBits(article, publication, cards)));
  const gone = new Map(expired.map((article, at) => [article, articles.length + at]));
  const placeOf = (article: Article): number =>
    positions.rankOf(article) ?? gone.get(article) ?? -1;
  /** Many ask for the same lists. */
  const sumOf = memo((stories: readonly Article[]): readonly [low: number, high: number] => {
    let [low, high] = [0, 0];
    for (const place of publication.places.get(stories) ?? stories.map(placeOf)) {
      low = (low + (own.low[place] ?? 0)) | 0;
      high = (high + (own.high[place] ?? 0)) | 0;
    }
    return [low, high];
  });
  const ofStories: Prints['ofStories'] = (stories, ...rest) =>
    fingerprint([String(common), settings, stories.length, sumOf(stories), rest]);
  let ofAll: string | undefined;
  let near: Halves | undefined;
  return {
    ofStories,
    ofAll: () => (ofAll ??= ofStories(all, restOf(publication))),
    around(id) {
      const article = publication.byId.get(id);
      if (article === undefined) return String(common);
      const place = placeOf(article);
      // A part may stand anywhere in its series, whatever its date.
      const parts = article.series === undefined ? [] : (bySeries.get(article.series) ?? []);
      const bits = new Bits().add(common).word(own.low[place] ?? 0);
      bits.word(own.high[place] ?? 0).word(parts.length);
      for (const word of sumOf(parts)) bits.word(word);
      if (place < articles.length) {
        near ??= nearOf(own, articles.length, [byTicker, byTag, bySection], positions);
        bits.word(near.low[place] ?? 0).word(near.high[place] ?? 0);
      }
      return bits.toString();
    },
  };
}

/**
 * Of each of the first `count` stories, what stands beside it in each list that it is in, added up: a
 * look at each place of each list costs a fraction of seeking each story in its lists.
 */
function nearOf(
  own: Halves,
  count: number,
  indexes: readonly Index[],
  positions: Positions,
): Halves {
  const near: Halves = { low: new Int32Array(count), high: new Int32Array(count) };
  for (const [kind, index] of indexes.entries()) {
    for (const key of index.keys()) {
      const ranks = positions.ranksOf(index, key) ?? new Int32Array();
      const sums = { low: addedUp(ranks, own.low), high: addedUp(ranks, own.high) };
      ranks.forEach((rank, at) => {
        const from = Math.max(0, at - NEIGHBOURS);
        const to = Math.min(ranks.length, at + NEIGHBOURS + 1);
        const bits = new Bits()
          .word(((sums.low[to] ?? 0) - (sums.low[from] ?? 0)) | 0)
          .word(((sums.high[to] ?? 0) - (sums.high[from] ?? 0)) | 0)
          .word(commonness(ranks.length))
          .word(kind);
        near.low[rank] = (near.low[rank] ?? 0) + bits.low;
        near.high[rank] = (near.high[rank] ?? 0) + bits.high;
      });
    }
  }
  return near;
}

/** What every story may show at the instant of a publication. */
function commonIn(publication: Publication): unknown {
  const { sections, promos } = publication;
  const stock = stockOf(publication);
  return [
    [...sections.values()],
    Array.from(promos.values(), (promo) => [promo, promoState(promo, publication)]),
    Object.values(has).map((isThere) => isThere(stock)),
  ];
}

/** What stories show of the entries that they name: of one, `undefined` is what is not there. */
const shown = {
  author: memo(({ name, type, role }: Author) => bitsOf([name, type, role])),
  tag: memo(({ name, aliases }: Tag) => bitsOf([name, aliases])),
  series: memo(({ name }: StorySeries) => bitsOf(name)),
  ticker: memo(({ symbol, name, type, exchange, formerly }: Ticker) =>
    bitsOf([symbol, name, type, exchange, formerly]),
  ),
};

function* namedBy(
  { authors, tags, series, tickers, text }: Article,
  publication: Publication,
): Generator<Bits | undefined> {
  for (const id of authors) yield shownOf(id, publication.authors, shown.author);
  for (const id of tags) yield shownOf(id, publication.tags, shown.tag);
  if (series !== undefined) yield shownOf(series, publication.series, shown.series);
  for (const written of [...tickers, ...text.symbols]) {
    const symbol = presentSymbol(written, publication.formerSymbols);
    yield shownOf(symbol, publication.tickers, shown.ticker);
  }
}

function shownOf<Entry>(
  id: string,
  entries: ReadonlyMap<string, Entry>,
  show: (entry: Entry) => Bits,
): Bits | undefined {
  const entry = entries.get(id);
  return entry && show(entry);
}

const NO_ENTRY = new Bits();

function bitsOf(shown: unknown): Bits {
  return new Bits().text(JSON.stringify(shown));
}

/** What no story shows. */
function restOf(publication: Publication): unknown {
  const { front, pages, redirects, waiting, byMonth, now } = publication;
  const { authors, tags, series, tickers } = publication;
  const isBreaking = front.breaking !== undefined && front.breaking.until.at > now;
  return [
    ...[authors, tags, series, tickers].map((entries) => [...entries.values()]),
    front,
    publication.figures ?? [...publication.prices.values()],
    isBreaking,
    [...pages.values()],
    redirects,
    [...waiting],
    [...byMonth.keys()],
    eventsPrint(publication.calendar, publication),
  ];
}

/** Of all that a story shows anywhere, what its names stand for included. */
function storyBits(article: Article, publication: Publication, cards: Cards): Bits {
  const { now, timeZone, versions } = publication;
  const { id, text } = article;
  const bits = new Bits()
    .text(id)
    .text(text.digest)
    .word(Number(cards.hasOwn(article)));
  bits.text(phaseOf(article, now, timeZone)).text(String(lastChange(article, now)));
  for (const { date } of article.corrections) bits.text(String(madeAt(date, article, now).at));
  for (const files of [text.images, text.data, text.files]) {
    for (const { digest } of files) bits.text(digest);
  }
  if (text.cover !== undefined) bits.text(text.cover.digest);
  for (const place of text.links) if (isWaiting(place, publication)) bits.text(place);
  for (const { url = '' } of citedSources(article, publication)) bits.text(url);
  if (versions.size > 0) bits.text(JSON.stringify(versions.get(articleUrl(id)) ?? []));
  for (const entry of namedBy(article, publication)) bits.add(entry ?? NO_ENTRY);
  const since = sinceStory(article, publication);
  return since.length === 0 ? bits : bits.text(JSON.stringify(since));
}

function halvesOf(bits: readonly Bits[]): Halves {
  return {
    low: Int32Array.from(bits, ({ low }) => low),
    high: Int32Array.from(bits, ({ high }) => high),
  };
}

/** Sums of the first none, one, two and so on, as far as 32 bits hold them. */
function addedUp(ranks: Int32Array, values: Int32Array): Int32Array {
  const sums = new Int32Array(ranks.length + 1);
  ranks.forEach((rank, at) => {
    sums[at + 1] = (sums[at] ?? 0) + (values[rank] ?? 0);
  });
  return sums;
}
