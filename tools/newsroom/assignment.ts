import type { Locale } from '../../src/time/format.ts';
import type { Registries } from '../../src/publication/publication.ts';
import { suggestionBudget } from '../../src/problem/nearest.ts';
import { unknownLanguage, type Languages } from '../../src/loader/translations.ts';
import { unknownName, type Entry } from '../../src/loader/unknown.ts';
import { articleKinds, articleSchema, type ArticleKind } from '../../src/schema/article.ts';
import { parseMoment } from '../../src/time/parse.ts';
import { isoInZone } from '../../src/time/zone.ts';

/** What a writer says of an article before it is written; what is undefined is left to fill in. */
export interface Assignment {
  readonly title: string;
  /** As it will be written: a date or a date-time with offset. */
  readonly date: string;
  readonly section: string | undefined;
  readonly kind: ArticleKind;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly tickers: readonly string[];
  readonly draft: boolean;
  /** BCP 47, where it is not the publication's own. */
  readonly language?: string | undefined;
  /** Id of the original, of a translation. */
  readonly translationOf?: string | undefined;
}

/** The same, as typed and not yet believed. */
export interface Wishes {
  readonly title: string;
  readonly date?: string | undefined;
  readonly section?: string | undefined;
  readonly kind?: string | undefined;
  readonly authors?: readonly string[];
  readonly tags?: readonly string[];
  readonly tickers?: readonly string[];
  readonly draft?: boolean;
  readonly language?: string | undefined;
  readonly translationOf?: string | undefined;
}

export interface Desk extends Locale, Languages {
  readonly registries: Registries;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** What cannot be had, all of it, one sentence each. */
export class AssignmentError extends Error {
  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'AssignmentError';
  }
}

/**
 * Holds wishes against the registries.
 *
 * @throws AssignmentError naming everything that is unknown, with the nearest value.
 */
export function assign(wishes: Wishes, desk: Desk): Assignment {
  const { registries, timeZone, now } = desk;
  const faults: string[] = [];
  const work = suggestionBudget();
  const title = wishes.title.trim();
  const fault = titleFault(title, desk);
  if (fault !== undefined) faults.push(fault);
  const known = (what: string, value: string, entries: readonly Entry[]): void => {
    if (entries.some(({ id }) => id === value)) return;
    faults.push(unknownName(what, value, { list: entries, work }, `content/${what}s.yaml`));
  };
  const each = (what: string, list: readonly string[], entries: readonly Entry[]): string[] => {
    const distinct = [
      ...new Set(list.map((value) => value.trim()).filter((value) => value !== '')),
    ];
    for (const value of distinct) known(what, value, entries);
    return distinct;
  };
  const { section, date = isoInZone(now - (now % 60_000), timeZone) } = wishes;
  if (section !== undefined) known('section', section, registries.sections);
  const kind = articleKinds.find((name) => name === (wishes.kind ?? 'news'));
  const kinds = articleKinds.map((id) => ({ id, name: id }));
  if (kind === undefined) known('kind', wishes.kind ?? '', kinds);
  const moment = parseMoment(date, timeZone);
  if (typeof moment === 'string') faults.push(`--date: ${moment}`);
  const authors = each('author', wishes.authors ?? [], registries.authors);
  const tags = each('tag', wishes.tags ?? [], registries.tags);
  const symbols = registries.tickers.map(({ symbol, name }) => ({ id: symbol, name }));
  const tickers = each('ticker', wishes.tickers ?? [], symbols);
  const { language, translationOf } = wishes;
  const all = [desk.language, ...(desk.languages ?? [])];
  if (language !== undefined && !all.includes(language))
    faults.push(unknownLanguage(language, all));
  if (faults.length > 0 || kind === undefined) throw new AssignmentError(faults);
  const draft = wishes.draft ?? false;
  return { title, date, section, kind, authors, tags, tickers, draft, language, translationOf };
}

/** Why a text is no headline; undefined when it is one. */
export function titleFault(title: string, locale: Locale): string | undefined {
  if (articleSchema(locale).shape.title.safeParse(title).success) return undefined;
  return `a headline is one line of 10 to 110 characters; "${title.slice(0, 120)}" has ${title.length}`;
}
