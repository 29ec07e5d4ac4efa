import { basename } from 'node:path';
import { parseBody } from '../body/parse.ts';
import type { Block } from '../body/block.ts';
import type { BodyReferences } from '../body/parsed-body.ts';
import { memo } from '../memo.ts';
import { archiveBounds, articleSchema, type ArticleFrontmatter } from '../schema/article.ts';
import { schemasOf } from '../schema/schemas.ts';
import type { PageFrontmatter } from '../schema/page.ts';
import type { Problem } from '../problem/problem.ts';
import type { Locale } from '../time/format.ts';
import { withinSite } from '../schema/site-address.ts';
import { monthOf } from '../time/zone.ts';
import { languageFault, wordsOf } from '../words/words.ts';
import { wordProblems } from './field-words.ts';
import { plainFacts, type PlainFacts } from './plain-facts.ts';
import type { SiteLocale } from './site-locale.ts';
import { validate } from './validate.ts';
import { namedIn, type NamedEntries } from './named.ts';
import { valueIn } from './value-words.ts';
import type { ArticleFile } from './walk.ts';
import { parseYaml, type YamlText } from './yaml.ts';
import { withoutEnd, withoutHead, type HeadFault } from './head-fault.ts';

/** An article file read on its own, before it is held against registries and other files. */
export interface ArticleReading {
  readonly frontmatter: ArticleFrontmatter | undefined;
  /** What a frontmatter that is wrong elsewhere names all the same; undefined when it is right. */
  readonly named: NamedEntries | undefined;
  /** The frontmatter of a standing page, which has no other. */
  readonly page?: PageFrontmatter | undefined;
  readonly references: BodyReferences | undefined;
  readonly problems: readonly Problem[];
  /** Of a text that is plain: see `plainFacts`. */
  readonly plain?: PlainFacts | undefined;
}

const NO_CHART =
  '"cover: chart" shows the first chart of the story, which has none; write a <Chart /> in the text, or take the field out';

/** Most bytes of frontmatter: fifty times the longest that the edition needs. */
const MAX_FRONTMATTER = 64 * 1024;

/**
 * Reads one article's text: frontmatter against the schema, body against the
 * allow-list. Depends on nothing but the text, the time zone, the language and the site's addresses,
 * so that the result can be kept for as long as the file does not change.
 *
 * @param told of the text, unless it needs names of a registry or data to be what readers see.
 */
export function readArticle(
  file: ArticleFile,
  text: string,
  publication: SiteLocale,
  told: (blocks: readonly Block[]) => void = () => undefined,
): ArticleReading {
  const { timeZone, sites = [] } = publication;
  const yaml = frontmatterOf(text, file.file);
  if (!('value' in yaml)) {
    return { frontmatter: undefined, named: undefined, references: undefined, problems: yaml };
  }
  const problems: Problem[] = [];
  const locale = localeIn(yaml.value, publication);
  const fields = readFields(yaml, locale);
  const frontmatter = fields.frontmatter && linkedWithin(fields.frontmatter, sites);
  problems.push(...fields.problems, ...wordProblems(yaml));
  if (frontmatter !== undefined) {
    const folder = file.id.slice(0, 7).replace('/', '-');
    const month = monthOf(frontmatter.date.at, timeZone);
    if (folder !== month) {
      const what = file.id.endsWith(basename(file.path, '.mdx')) ? 'it' : 'its folder';
      const message = `the date is in ${month} (${timeZone}) but the file is in the folder of ${folder}; move ${what} to articles/${month.replace('-', '/')}/`;
      problems.push(yaml.problem(yaml.placeOf(['date']), message, 'date-folder'));
    }
  }
  const kind = frontmatter?.kind ?? kindOf(yaml.value);
  const asked: unknown[] = [];
  const body = parseBody(text, {
    file: file.file,
    kind,
    timeZone,
    language: locale.language,
    words: wordsOf(locale.language).text,
    sites,
    resolveSymbol: (written) => written,
    tickerName: (symbol) => {
      asked.push(symbol);
      return undefined;
    },
    figureOf: (spec) => {
      asked.push(spec);
      return undefined;
    },
    symbols: [],
    promoIds: undefined,
  });
  problems.push(...body.problems);
  if (frontmatter?.cover === 'chart' && body.references.charts.length === 0) {
    problems.push(yaml.problem(yaml.placeOf(['cover']), NO_CHART, 'cover-chart'));
  }
  if (asked.length === 0 && body.references.charts.length === 0) told(body.blocks);
  const named = frontmatter === undefined ? namedIn(yaml.value, timeZone) : undefined;
  const reading = { frontmatter, named, references: body.references, problems };
  return { ...reading, plain: plainFacts(reading) };
}

/** With the sources that are the site's own by their paths. */
function linkedWithin(fields: ArticleFrontmatter, sites: readonly string[]): ArticleFrontmatter {
  const sources = fields.sources.map((source) =>
    source.url === undefined ? source : { ...source, url: withinSite(source.url, sites) },
  );
  return { ...fields, sources };
}

/** The YAML between the first two `---` lines. */
export function frontmatterOf(text: string, file: string): YamlText | Problem[] {
  const refuse = (fault: HeadFault, rule: string): Problem[] => [
    { file, level: 'error', rule, ...fault },
  ];
  const open = /^---[ \t]*\r?\n/u.exec(text);
  if (open === null) return refuse(withoutHead(text), 'frontmatter-missing');
  const start = open[0].length;
  const close = /^---[ \t]*$/mu.exec(
    text.slice(start, start + MAX_FRONTMATTER).replaceAll('\r', ' '),
  );
  if (close === null) {
    const message = `the fields have more than ${MAX_FRONTMATTER.toLocaleString('en-US')} characters, or no line "---" ends them`;
    const isLong = text.length > start + MAX_FRONTMATTER;
    return refuse(isLong ? { line: 1, column: 1, message } : withoutEnd(text), 'frontmatter-open');
  }
  const yaml = parseYaml(text.slice(start, start + close.index), file, 2);
  if (
    'value' in yaml &&
    (typeof yaml.value !== 'object' || yaml.value === null || Array.isArray(yaml.value))
  ) {
    const message = 'between the two lines "---" stand fields, each on a line: "title: …"';
    return refuse({ line: 2, column: 1, message }, 'frontmatter-shape');
  }
  return yaml;
}

/** The fields, if only the archive may have them too, with all that a new story may not have. */
function readFields(
  yaml: YamlText,
  locale: Locale,
): Pick<ArticleReading, 'frontmatter' | 'problems'> {
  const strict = validate(yaml, [], schemasOf(locale).article);
  if ('data' in strict) return { frontmatter: strict.data, problems: [] };
  const wide = validate(yaml, [], archivedSchemaFor(locale));
  const grave = new Set('problems' in wide ? wide.problems.map(keyOf) : []);
  return {
    frontmatter: 'data' in wide ? wide.data : undefined,
    problems: strict.problems.map((problem) =>
      grave.has(keyOf(problem)) ? problem : { ...problem, inArchive: 'warning' },
    ),
  };
}

function keyOf({ line, column, rule }: Problem): string {
  return `${line}:${column} ${rule}`;
}

/** Kept, as {@link schemasOf} keeps the others. */
const archivedSchemaFor = memo(
  (locale: Locale) => articleSchema(locale, archiveBounds),
  ({ timeZone, language }) => `${timeZone} ${language}`,
);

/** The language as written, if there are words for it, else that of the publication. */
export function localeIn(value: unknown, { timeZone, language }: Locale): Locale {
  const written = valueIn(value, ['language']);
  const isKnown = typeof written === 'string' && languageFault(written) === undefined;
  return { timeZone, language: isKnown ? written : language };
}

/** The kind as written, for reading the body of an article whose frontmatter is wrong. */
function kindOf(value: unknown): 'live' | 'news' {
  return valueIn(value, ['kind']) === 'live' ? 'live' : 'news';
}
