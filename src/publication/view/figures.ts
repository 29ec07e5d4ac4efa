import type { Article } from '../article.ts';
import { isWithdrawn } from '../change.ts';
import { lastClose } from '../prices.ts';
import { presentSymbols, type Publication } from '../publication.ts';
import { tally } from '../tally.ts';
import { articleUrl, tickerUrl } from '../urls.ts';

/** A figure of the front page, as its series or its file of prices has it. */
export interface FigureView {
  readonly name: string;
  /** Root-relative; undefined where it leads nowhere. */
  readonly url: string | undefined;
  readonly value: number;
  /** As `<Value>` has it. */
  readonly unit: string;
  readonly decimals: number;
  /** `2024-07-17`, `2024-07`, `2024`. */
  readonly date: string;
  /** Of a price, since the close before, as a part of that: 0.1 is a tenth more. */
  readonly change: number | undefined;
}

/** As many as stand in a line. */
const FIGURES = 6;

/** The figures that an editor chose, else the last closes of what is covered most. */
export function figureViews(publication: Publication): FigureView[] {
  const { figures, byId, expired } = publication;
  if (figures === undefined) return closes(publication);
  const stands = (article: Article | undefined): boolean =>
    article !== undefined && !isWithdrawn(article) && !expired.includes(article);
  return figures.map(({ name, value, unit, decimals, date, story = '' }) => {
    const url = stands(byId.get(story)) ? articleUrl(story) : undefined;
    return { name, url, value, unit, decimals, date, change: undefined };
  });
}

function closes(publication: Publication): FigureView[] {
  const { articles, prices, tickers } = publication;
  if (prices.size === 0) return [];
  const covered = tally(articles, (article) => presentSymbols(article, publication));
  return covered
    .flatMap(([symbol]): FigureView[] => {
      const found = prices.get(symbol);
      const last = found && lastClose(found);
      if (found === undefined || last === undefined) return [];
      const { decimals, closes: all } = found;
      const before = all.at(-2);
      return [
        {
          name: tickers.get(symbol)?.name ?? symbol,
          url: tickerUrl(symbol, publication),
          value: last.close,
          unit: 'number',
          decimals,
          date: last.day,
          change: before === undefined ? undefined : last.close / before - 1,
        },
      ];
    })
    .slice(0, FIGURES);
}
