import type { Article, DataFile } from '../publication/article.ts';
import { isWithdrawn } from '../publication/change.ts';
import { kindLabel } from '../publication/labels.ts';
import { imageFilesOf } from '../publication/media.ts';
import { presentSymbols, type Publication } from '../publication/publication.ts';
import { has, stockOf } from '../publication/stock.ts';
import { gravestCorrection } from '../publication/view/teaser.ts';
import { articleUrl } from '../publication/urls.ts';
import type { ArticleKind } from '../schema/article.ts';
import { presentSymbol } from '../schema/ticker.ts';
import { machineTime } from '../time/format.ts';
import { wordsOf } from '../words/words.ts';
import type { Unsearched } from './unsearched.ts';

/**
 * What the index holds of one article besides its text. Plain data: it goes to another
 * process, and its digest decides whether that process has to run.
 */
export interface IndexEntry {
  readonly id: string;
  readonly url: string;
  /** Path of the article's file from the content folder. */
  readonly file: string;
  readonly kind: ArticleKind;
  /** Digest of the article's file. */
  readonly digest: string;
  /** Ids of entries of a live story that may not be found yet; absent when there are none. */
  readonly waiting?: readonly string[];
  /** Data that figures of the text may come from; absent when there are none. */
  readonly data?: readonly DataFile[];
  /** Unsearched with a result and not searched. */
  readonly shown: Unsearched;
  /** Unsearched with a result and searched by field; see `client/search/ranking.ts`. */
  readonly meta: Readonly<Record<string, string>>;
  /**
   * Ids by filter: `section`, `kind`, `ticker`, `tag`, `author`, `year`, and what only names are
   * looked up in: `series`, and `mention`, symbols of the text that the story is not about.
   */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** UTC, `2024-07-17T13:30:00.000Z`: sorts as text. */
  readonly date: string;
}

/** Whether an article may be found: a withdrawn one has no text left and is not offered. */
export function isSearchable(article: Article): boolean {
  return !isWithdrawn(article);
}

/**
 * Nothing in it is a name of a registry: another name of a company would have all of its stories
 * indexed again. Names are looked up where a query is made, in `names.json`.
 */
export function entryOf(article: Article, publication: Publication): IndexEntry {
  const tickers = presentSymbols(article, publication);
  const mentioned = article.text.symbols
    .map((written) => presentSymbol(written, publication.formerSymbols))
    .filter((symbol) => !tickers.includes(symbol));
  const stock = stockOf(publication);
  return {
    id: article.id,
    url: articleUrl(article.id),
    file: article.text.file,
    kind: article.kind,
    digest: article.text.digest,
    ...(article.text.waiting === undefined ? {} : { waiting: article.text.waiting }),
    ...(article.text.data.length === 0 ? {} : { data: article.text.data }),
    shown: shownOf(article, publication),
    meta: metaOf(article, publication),
    filters: {
      ...(has.sections(stock) && { section: [article.section] }),
      kind: [article.kind],
      ...(has.tickers(stock) && { ticker: tickers }),
      ...(has.tags(stock) && { tag: article.tags }),
      ...(has.authors(stock) && { author: article.authors }),
      year: [article.id.slice(0, 4)],
      ...(article.series !== undefined && { series: [article.series] }),
      ...(mentioned.length > 0 && { mention: [...new Set(mentioned)] }),
    },
    date: new Date(article.date.at).toISOString(),
  };
}

function metaOf(article: Article, publication: Publication): Record<string, string> {
  const meta: Record<string, string> = {
    title: article.title,
    standfirst: article.description,
  };
  const tickers = presentSymbols(article, publication);
  if (tickers.length > 0) meta['tickers'] = tickers.join(', ');
  const notes = notesOf(article);
  if (notes !== '') meta['notes'] = notes;
  const words = wordsOf(publication.language);
  const label = kindLabel(article.kind, article.sponsor?.name, words);
  if (label !== undefined) meta['label'] = label;
  return meta;
}

function shownOf(article: Article, { timeZone, language }: Publication): Unsearched {
  const corrected = gravestCorrection(article);
  const { labels } = wordsOf(language);
  const image = pictureFor(article);
  return {
    date: machineTime(article.date, timeZone),
    ...(image === undefined ? {} : { image }),
    ...(article.text.cover?.drawn === true ? { drawn: 'yes' } : {}),
    ...(corrected === undefined ? {} : { corrected: labels.corrected[corrected] }),
  };
}

/** What readers see of an article around its text. */
function notesOf({ cover, corrections, disclosures, sources }: Article): string {
  return [
    cover?.alt,
    cover?.caption,
    cover?.credit,
    ...corrections.map(({ note }) => note),
    ...disclosures,
    ...sources.map(({ title }) => title),
  ]
    .filter((note) => note !== undefined)
    .join('\n');
}

/** The cover's smallest WebP file. */
function pictureFor(article: Article): string | undefined {
  const { cover } = article.text;
  if (cover === undefined) return undefined;
  const { sources } = imageFilesOf(cover);
  return sources.find((source) => source.type === 'image/webp')?.files[0]?.url;
}
