import { parseMoment } from '../time/parse.ts';

/**
 * The ids and symbols that an article's frontmatter names, to be held against the
 * registries. Values of a wrong type are empty: the schema has told of them.
 */
export interface NamedEntries {
  /** When it is published, epoch milliseconds; undefined without a date that can be read. */
  readonly at?: number | undefined;
  readonly section: string;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly tickers: readonly string[];
  readonly series?: string | undefined;
  readonly promo?: string | false | undefined;
  readonly disclosures: readonly string[];
}

/** Entries of a list that are looked at: more than any schema allows. */
const MOST = 50;

/** Reads what can be read of a frontmatter that the schema refuses. */
export function namedIn(frontmatter: unknown, timeZone: string): NamedEntries {
  const fields = new Map<string, unknown>(
    typeof frontmatter === 'object' && frontmatter !== null ? Object.entries(frontmatter) : [],
  );
  const text = (name: string): string => asText(fields.get(name));
  const list = (name: string): string[] => {
    const value = fields.get(name);
    return Array.isArray(value) ? value.slice(0, MOST).map(asText) : [];
  };
  const date = parseMoment(text('date'), timeZone);
  return {
    at: typeof date === 'string' ? undefined : date.at,
    section: text('section'),
    authors: list('authors'),
    tags: list('tags'),
    tickers: list('tickers'),
    series: text('series'),
    promo: text('promo'),
    disclosures: list('disclosures'),
  };
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
