import type { BodyReferences } from '../body/parsed-body.ts';
import type { ArticleFrontmatter } from '../schema/article.ts';
import type { ArticleReading } from './article.ts';
import type { CachedReading, KeptParts } from './cache.ts';
import type { PlainFacts } from './plain-facts.ts';

/** Of a plain text its fields and facts: what lists and checks want of every story. */
type Head = readonly [stamp: string, digest: string, plain?: readonly [Fields, PlainFacts]];
type Fields = Omit<ArticleFrontmatter, keyof typeof EMPTY> &
  Partial<Pick<ArticleFrontmatter, keyof typeof EMPTY>>;

/** Of a plain text where what it refers to stands; of another all that was found. */
interface Rest {
  readonly references?: BodyReferences;
  readonly whole?: Pick<CachedReading, 'reading' | 'beside'>;
}

/**
 * How readings are kept. Most stories of an archive are plain texts: of those a build parses what
 * lists show, and the places of their words and links only when something is to be told of one.
 */
export const readingParts: KeptParts<CachedReading, Head, Rest> = {
  split({ stamp, digest, reading, beside }) {
    const { frontmatter, references, plain } = reading;
    return plain === undefined || frontmatter === undefined || references === undefined
      ? [[stamp, digest], { whole: { reading, beside } }]
      : [[stamp, digest, [withoutEmpty(frontmatter), plain]], { references }];
  },
  join([stamp, digest, plain], rest) {
    if (plain === undefined) return { stamp, digest, ...(rest().whole ?? NOTHING) };
    const [fields, facts] = plain;
    const reading = new PlainReading({ ...EMPTY, ...fields }, facts, () => rest().references);
    return { stamp, digest, reading, beside: NOTHING.beside };
  },
};

/** What most stories do not have: it need not be kept, and takes no room. */
const EMPTY = {
  draft: false,
  kind: 'news',
  tickers: [],
  corrections: [],
  disclosures: [],
  sources: [],
  aliases: [],
} as const satisfies Partial<ArticleFrontmatter>;

function withoutEmpty({
  draft,
  kind,
  tickers,
  corrections,
  disclosures,
  sources,
  aliases,
  ...fields
}: ArticleFrontmatter): Fields {
  return {
    ...fields,
    ...(draft !== EMPTY.draft && { draft }),
    ...(kind !== EMPTY.kind && { kind }),
    ...(tickers.length > 0 && { tickers }),
    ...(corrections.length > 0 && { corrections }),
    ...(disclosures.length > 0 && { disclosures }),
    ...(sources.length > 0 && { sources }),
    ...(aliases.length > 0 && { aliases }),
  };
}

const NOTHING: Pick<CachedReading, 'reading' | 'beside'> = {
  reading: { frontmatter: undefined, named: undefined, references: undefined, problems: [] },
  beside: { files: [], drawn: true },
};

/** A plain text as it was read, put together from what is kept of it. */
class PlainReading implements ArticleReading {
  readonly frontmatter: ArticleFrontmatter;
  readonly plain: PlainFacts;
  readonly #rest: () => BodyReferences | undefined;

  constructor(
    frontmatter: ArticleFrontmatter,
    plain: PlainFacts,
    rest: () => BodyReferences | undefined,
  ) {
    this.frontmatter = frontmatter;
    this.plain = plain;
    this.#rest = rest;
  }

  get named(): undefined {
    return undefined;
  }

  get problems(): readonly [] {
    return [];
  }

  get references(): BodyReferences | undefined {
    return this.#rest();
  }
}
