import { join } from 'node:path';
import type { BodyContext } from '../body/body-context.ts';
import { limits } from '../body/limits.ts';
import { parseBody } from '../body/parse.ts';
import type { ParsedBody } from '../body/parsed-body.ts';
import { withoutEntries } from '../body/waiting.ts';
import type { ArticleKind } from '../schema/article.ts';
import type { Locale } from '../time/format.ts';
import type { DataFile } from '../publication/article.ts';
import { readTextFile } from './text-file.ts';
import { figuresFrom } from './figures.ts';

/** Which text is read, and as what it was checked. */
export interface CheckedText {
  /** Path from the content folder: `articles/2024/07/slug.mdx`. */
  readonly file: string;
  readonly kind: ArticleKind;
  /** Digest of the file that was checked. */
  readonly digest: string;
  /** Ids of the entries of a live story whose time has not come; absent when none waits. */
  readonly waiting?: readonly string[] | undefined;
  /** Data of charts and figures; absent where the figures do not matter. */
  readonly data?: readonly DataFile[] | undefined;
}

/** What only the registries and the site's language know. */
export type Symbols = Pick<
  BodyContext,
  'resolveSymbol' | 'tickerName' | 'prefix' | 'sites' | keyof Locale | 'words'
>;

/** Where no registry is at hand: every symbol is its own, and nothing is known of it. */
export const unknownSymbols: Omit<Symbols, keyof Locale> = {
  resolveSymbol: (written) => written,
  tickerName: () => undefined,
  words: undefined,
};

/**
 * The text of an article or a standing page that was checked before: for its page, its feeds and the search
 * alike. Entries whose time has not come are not in it, nor what only they refer to.
 *
 * @throws Error when the file no longer is what was checked.
 */
export function readText(text: CheckedText, contentDir: string, symbols: Symbols): ParsedBody {
  const { file, kind, digest, waiting = [], data } = text;
  const path = join(contentDir, file);
  const source = readTextFile(path, file, limits.fileBytes);
  if ('rule' in source) throw changed(file, source.message);
  if (source.digest !== digest) throw changed(file, 'its file has other words now');
  const figureOf =
    data &&
    figuresFrom({ path, file }, contentDir, data, symbols.language, (what) => changed(file, what));
  const plain = { ...symbols, file, kind, symbols: [], promoIds: undefined };
  const context = { ...plain, figureOf };
  if (waiting.length === 0) return parseBody(source.text, context);
  const ids = new Set(waiting);
  // Figures and symbols of an entry that waits are not among those that are known.
  const { updates } = parseBody(source.text, { ...plain, ...unknownSymbols }).references;
  const entries = updates.filter(({ id }) => ids.has(id));
  if (entries.length < ids.size) throw changed(file, 'an entry of it cannot be read');
  return parseBody(withoutEntries(source.text, entries), context);
}

/** A file that is another one than it was at the start of the build. */
export function changed(file: string, what: string): Error {
  return new Error(`${file} changed while it was built: ${what}; build again`);
}
