import type { Article, DataFile } from '../publication/article.ts';
import { isWithdrawn } from '../publication/change.ts';
import { kindLabel } from '../publication/labels.ts';
import { imageFilesOf } from '../publication/media.ts';
import { presentSymbols, type Publication } from '../publication/publication.ts';
import { has, stockOf } from '../publication/stock.ts';
import { gravestCorrection, sectionOf, tickerLink } from '../publication/view/teaser.ts';
import { articleUrl } from '../publication/urls.ts';
import type { ArticleKind } from '../schema/article.ts';
import { machineTime } from '../time/format.ts';
import { wordsOf } from '../words/words.ts';
import { inPlainLetters } from '../typography/plain-letters.ts';
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
  /** Ids by filter: `section`, `kind`, `ticker`, `tag`, `author`, `year`. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** UTC, `2024-07-17T13:30:00.000Z`: sorts as text. */
  readonly date: string;
  /** Symbols that the text names, as written, with the present symbol and its name. */
  readonly symbols: readonly (readonly [written: string, symbol: string, name: string])[];
}

/** Whether an article may be found: a withdrawn one has no text left and is not offered. */
export function isSearchable(article: Article): boolean {
  return !isWithdrawn(article);
}

export function entryOf(article: Article, publication: Publication): IndexEntry {
  const tickers = presentSymbols(article, publication);
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
    },
    date: new Date(article.date.at).toISOString(),
    symbols: article.text.symbols.map((written) => {
      const { symbol, name } = tickerLink(written, publication);
      return [written, symbol, name];
    }),
  };
}

function metaOf(article: Article, publication: Publication): Record<string, string> {
  const meta: Record<string, string> = {
    title: article.title,
    standfirst: article.description,
    subjects: subjectsOf(article, publication),
  };
  const tickers = presentSymbols(article, publication).map((symbol) => {
    const ticker = publication.tickers.get(symbol);
    return [symbol, ticker?.name ?? '', ...(ticker?.formerly ?? [])].join(' ');
  });
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
    ...(corrected === undefined ? {} : { corrected: labels.corrected[corrected] }),
  };
}

/** Names under which a reader would look for the story, none of them shown with it. */
function subjectsOf(article: Article, publication: Publication): string {
  const section = sectionOf(article, publication);
  const { series } = article;
  return [
    ...article.tags.flatMap((id) => {
      const tag = publication.tags.get(id);
      return tag === undefined ? id : [...calledBy(id, tag.name), ...tag.aliases];
    }),
    ...(series === undefined ? [] : calledBy(series, publication.series.get(series)?.name)),
    ...(section === undefined ? [] : calledBy(article.section, section.name)),
    ...article.authors.flatMap((id) => calledBy(id, publication.authors.get(id)?.name)),
  ].join(', ');
}

/** A name, and the id where that is another word: `cpi` for consumer prices. */
function calledBy(id: string, name: string | undefined): string[] {
  if (name === undefined) return [id];
  const compact = (text: string): string => inPlainLetters(text).replace(/[^\p{L}\p{N}]+/gu, '');
  return compact(name).includes(compact(id)) ? [name] : [name, id];
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
