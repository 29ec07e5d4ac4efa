import { place } from '../below.ts';
import type { SearchNames } from '../../search/names.ts';
import { QUOTES } from '../../typography/signs.ts';
import { inPlainLetters } from '../../typography/plain-letters.ts';
import { isUnspaced } from '../../typography/words.ts';
import { seriesUrl, tagUrl, tickerUrl } from '../../publication/urls.ts';

/** A page that a query leads to at once. */
export interface Target {
  readonly url: string;
  readonly name: string;
  /** Present symbol; tags have none. */
  readonly symbol: string | undefined;
  readonly stories: number;
  /** The symbol typed, where the instrument has another one now. */
  readonly formerly: string | undefined;
}

/** How a query fits a name, best first. */
const fits = ['symbol', 'former', 'name', 'start', 'word'] as const;
type Fit = (typeof fits)[number];

/** Shorter beginnings of names fit too much. */
const SHORTEST = 2;

/**
 * Those of some pages whose symbol, former symbol, alias or name a query is, or begins; best fit
 * first, then those with most stories.
 */
export function targetsAmong(among: readonly Candidate[], query: string, limit: number): Target[] {
  const found = among.flatMap((candidate) => {
    const fit = fitOf(fold(query), candidate);
    return fit === undefined ? [] : [{ target: targetOf(query, candidate), fit }];
  });
  const exact = found.some(({ fit }) => fit === 'symbol' || fit === 'former');
  return found
    .filter(({ fit }) => !exact || fit !== 'word')
    .sort(
      (a, b) => fits.indexOf(a.fit) - fits.indexOf(b.fit) || b.target.stories - a.target.stories,
    )
    .slice(0, limit)
    .map(({ target }) => target);
}

/** The one of some candidates whose symbol, former symbol, alias or name a text is. */
export function targetNamed(among: readonly Candidate[], text: string): Target | undefined {
  const wanted = fold(text);
  for (const fit of ['symbol', 'former', 'name'] as const) {
    const found = among.find((candidate) => fitOf(wanted, candidate) === fit);
    if (found !== undefined) return targetOf(text, found);
  }
  return undefined;
}

/** A page by what it is called. */
export interface Candidate {
  readonly symbol: string | undefined;
  readonly name: string;
  readonly former: readonly string[];
  readonly stories: number;
  readonly url: string;
}

export function candidates({ tickers, tags, series }: SearchNames): Candidate[] {
  return [
    ...tickers.map(([symbol, name, stories, ...former]) => {
      return { symbol, name, former, stories, url: tickerUrl(symbol, place) };
    }),
    ...series.map(([id, name, stories]) => {
      return { symbol: undefined, name, former: [], stories, url: seriesUrl(id, place) };
    }),
    ...tags.map(([id, name, stories, ...former]) => {
      return { symbol: undefined, name, former: [id, ...former], stories, url: tagUrl(id, place) };
    }),
  ];
}

function fitOf(wanted: string, { symbol, name, former }: Candidate): Fit | undefined {
  if (wanted === '') return undefined;
  if (symbol !== undefined && isSymbol(symbol, wanted)) return 'symbol';
  if (former.some((other) => isSymbol(other, wanted))) return 'former';
  const folded = fold(name);
  if (folded === wanted) return 'name';
  const isDivided = isUnspaced(wanted);
  if (wanted.length < SHORTEST && !isDivided) return undefined;
  const symbols = symbol === undefined ? [] : [fold(symbol), fold(symbol).replace(/^0+/u, '')];
  if ([folded, ...symbols].some((text) => text.startsWith(wanted))) return 'start';
  if (isDivided) return folded.includes(wanted) ? 'word' : undefined;
  const words = ` ${folded.replace(/[([{]/gu, ' ')}`;
  return wanted.length > SHORTEST && words.includes(` ${wanted}`) ? 'word' : undefined;
}

export function targetOf(query: string, { url, name, symbol, stories, former }: Candidate): Target {
  // A topic is still called what it was called before, too.
  const formerly =
    symbol === undefined ? undefined : former.find((other) => fold(other) === fold(query));
  return { url, name, symbol, stories, formerly };
}

/** `BRK-B`, `BRK/B`, `brk b` and `BRKB` are `BRK.B` to those who type them, `700 HK` is `0700.HK`. */
function isSymbol(symbol: string, wanted: string): boolean {
  const compact = (text: string): string => text.replace(/[\p{P}\p{S}\s]+|^0+/gu, '');
  const folded = fold(symbol);
  return folded === wanted || (compact(wanted) !== '' && compact(folded) === compact(wanted));
}

export function fold(text: string): string {
  return inPlainLetters(text)
    .replace(/^\$/u, '')
    .replace(new RegExp(`[${QUOTES}]`, 'gu'), '')
    .trim();
}
