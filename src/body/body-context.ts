import type { ArticleKind } from '../schema/article.ts';
import type { ValueAttributes } from './value.ts';
import type { TextWords } from '../words/story-words.ts';

/** What the text of an article needs to know of the world to be checked. */
export interface BodyContext {
  /** Path of the article's file, for problems. */
  readonly file: string;
  readonly kind: ArticleKind;
  /** The present symbol for one as written, former symbols included; undefined when unknown. */
  readonly resolveSymbol: (written: string) => string | undefined;
  /** Company or instrument of a present symbol; undefined when unknown. */
  readonly tickerName: (symbol: string) => string | undefined;
  /** The figure of a `<Value />`; undefined where no data are at hand, and its row stands for it. */
  readonly figureOf?: ((spec: ValueAttributes) => string | undefined) | undefined;
  /** Before the address of a symbol's page: see `Place`. Default empty. */
  readonly prefix?: string | undefined;
  /** Every symbol that may be written, for suggestions. */
  readonly symbols: Iterable<string>;
  /** Ids that may be placed; undefined leaves that to a later check. */
  readonly promoIds: ReadonlySet<string> | undefined;
  /** What the text says by itself; undefined where it is only checked or searched. */
  readonly words: TextWords | undefined;
  /** BCP 47, of what is written: its quotation marks and figures are set as the language has them. */
  readonly language: string;
  /** Addresses that the site has: a whole one of it is a link within the site. Default none. */
  readonly sites?: readonly string[] | undefined;
  /** IANA zone of the publication. */
  readonly timeZone: string;
}
