import { z } from 'zod';
import { authorSchema, type Author } from '../../src/schema/author.ts';
import { configurationSchema } from '../../src/schema/configuration.ts';
import { sectionSchema, type Section } from '../../src/schema/section.ts';
import { basePathOf, siteUrlOf } from '../../src/schema/site-address.ts';
import { tickerSchema, type Ticker } from '../../src/schema/ticker.ts';
import { slugOf } from '../../src/typography/slug.ts';
import { languageFault } from '../../src/words/words.ts';
import { headlineTypesetter } from '../identity/outline.ts';
import { textsOf } from './texts.ts';

/** What a new paper is, as it was typed. */
export interface PaperWishes {
  readonly name?: string | undefined;
  readonly tagline?: string | undefined;
  readonly url?: string | undefined;
  readonly language?: string | undefined;
  readonly timeZone?: string | undefined;
  /** Names. */
  readonly sections?: readonly string[] | undefined;
  /** Default the paper's name. */
  readonly publisher?: string | undefined;
  readonly email?: string | undefined;
  /** Default the address of the editors. */
  readonly security?: string | undefined;
  /** `AAPL=Apple` each. Default none. */
  readonly tickers?: readonly string[] | undefined;
  readonly promos?: boolean | undefined;
  readonly sponsors?: boolean | undefined;
  /** Name of the one who signs the stories. Default a newsroom signs them. */
  readonly author?: string | undefined;
  /** Of GitHub. Default none yet. */
  readonly organization?: string | undefined;
}

/** The same, held against the schemas. */
export interface Answers {
  readonly config: NewConfiguration;
  readonly sections: readonly Section[];
  readonly tickers: readonly Pick<Ticker, 'symbol' | 'name' | 'type'>[];
  readonly promos: boolean;
  readonly sponsors: boolean;
  readonly author: Pick<Author, 'id' | 'name' | 'type' | 'role' | 'bio'>;
  readonly organization: string | undefined;
}

/** Fields of `src/site.config.ts` that are written. */
export interface NewConfiguration {
  readonly name: string;
  readonly tagline: string;
  readonly url: string;
  readonly language: string;
  readonly timeZone: string;
  readonly publisher: {
    readonly name: string;
    readonly email: string;
    readonly securityContact: string;
  };
  readonly feedNamespace: string;
  readonly standingDisclosure: string;
}

/** Something cannot be as it was asked for; a line for each. */
export class InitError extends Error {
  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'InitError';
  }
}

const REQUIRED = ['name', 'tagline', 'url', 'language', 'time-zone', 'section', 'email'] as const;

/** Options by the fields of the configuration that they fill. */
const OPTIONS: Readonly<Record<string, string>> = {
  timeZone: 'time-zone',
  'publisher.name': 'publisher',
  'publisher.email': 'email',
  'publisher.securityContact': 'security',
};

/**
 * What was typed, once all of it can be used.
 *
 * @param year in which the address is the publication's own.
 * @throws InitError that names everything that is wrong.
 */
export function answersOf(wishes: PaperWishes, year: number): Answers {
  const { answers, faults } = read(wishes, year);
  if (faults.length > 0) throw new InitError(faults);
  return answers;
}

/**
 * What is wrong with what was typed of a field; undefined where nothing is.
 *
 * @param option by which the field is typed: `time-zone`.
 */
export function faultIn(wishes: PaperWishes, option: string, year: number): string | undefined {
  const start = `--${option}`;
  const fault = read(wishes, year).faults.find((each) =>
    [':', ' '].includes(each.startsWith(start) ? each.charAt(start.length) : ''),
  );
  return fault?.slice(start.length).replace(/^: | (?=is missing)| /u, '');
}

/** Only what is wrong with what was typed, and not what nobody typed yet. */
export function typedFaults(wishes: PaperWishes, year: number): string[] {
  return read(wishes, year).faults.filter((fault) => !fault.endsWith(MISSING));
}

const MISSING = ' is missing';

function read(
  wishes: PaperWishes,
  year: number,
): { readonly answers: Answers; readonly faults: string[] } {
  const { url = '', language = '', sections: names = [], organization } = wishes;
  const typed: Readonly<Record<(typeof REQUIRED)[number], unknown>> = {
    ...{ name: wishes.name, tagline: wishes.tagline, url: wishes.url, email: wishes.email },
    ...{ language: wishes.language, 'time-zone': wishes.timeZone, section: names[0] },
  };
  const missing = REQUIRED.filter((name) => typed[name] === undefined);
  const faults = missing.map((name) => `--${name}${MISSING}`);
  const spoken = languageFault(language) === undefined ? language : 'en';
  const config = configurationOf(wishes, spoken, year);
  const result = configuration.safeParse(config);
  for (const { path, message } of result.error?.issues ?? []) {
    const field = path.map(String).join('.');
    const option = OPTIONS[field] ?? field;
    const isMissing = missing.some((name) => name === option);
    const follows = option === 'security' && wishes.security === undefined;
    const unnamed = option === 'publisher' && wishes.publisher === undefined;
    if (isMissing || follows || unnamed) continue;
    if (option === 'feedNamespace' && siteUrlOf(url) === undefined) continue;
    faults.push(`--${option}: ${message.replace(/^is wrong: /u, '')}`);
  }
  const lacking = headlineTypesetter().lacks(config.name);
  if (lacking.length > 0) {
    faults.push(`--name: no face can write ${lacking.join(' ')}; name it without`);
  }
  const sections = sectionsOf(names, spoken, faults);
  const tickers = tickersOf(wishes.tickers ?? [], spoken, faults);
  const author = authorOf(wishes, spoken, faults);
  const owner = organization?.replace(/^@/u, '');
  if (owner !== undefined && !/^[a-z\d](?:-?[a-z\d]){0,38}$/iu.test(owner)) {
    faults.push(`--organization: "${owner}" is no name of an organisation on GitHub`);
  }
  const { promos = false, sponsors = false } = wishes;
  const answers = { config, sections, tickers, promos, sponsors, author, organization: owner };
  return { answers, faults };
}

/** Who signs the stories: a newsroom, or one person where one was named. */
function authorOf(wishes: PaperWishes, language: string, faults: string[]): Answers['author'] {
  const { desk, person } = textsOf(language);
  const { author: name, name: paper = '' } = wishes;
  if (name === undefined) return { id: DESK, type: 'desk', ...desk };
  const slug = slugOf(name, language);
  const bio = person.replace(/\{(\w+)\}/gu, (_, key) => (key === 'author' ? name : paper));
  const author = { id: slug === '' ? 'author' : slug, name, type: 'person' as const };
  const result = authorSchema(language).safeParse({ ...author, role: desk.role, bio });
  for (const { message } of result.error?.issues ?? []) faults.push(`--author: ${message}`);
  const marked = markFault(name);
  if (marked !== undefined) faults.push(`--author ${marked}`);
  return { ...author, role: desk.role, bio };
}

/** Marks of a text in what is a name, which the check would tell. */
function markFault(name: string): string | undefined {
  const bare = /^["'„“”«‘‚].*["'“”»’‘]$/u.test(name) ? name.slice(1, -1) : name;
  const plain = bare.replace(/([*_`~]).+\1/gu, (text) => text.replace(/[*_`~]/gu, ''));
  return plain === name ? undefined : `"${name}": a name stands without marks; write "${plain}"`;
}

const DESK = 'newsroom';

const configuration = z.object(configurationSchema.shape).pick({
  ...{ name: true, tagline: true, url: true, language: true, timeZone: true },
  ...{ publisher: true, feedNamespace: true, standingDisclosure: true },
});

function configurationOf(wishes: PaperWishes, spoken: string, year: number): NewConfiguration {
  const { name = '', email = '', language = '', publisher = name } = wishes;
  const url = siteUrlOf(wishes.url ?? '') ?? wishes.url ?? '';
  return {
    ...{ name, tagline: wishes.tagline ?? '', url, language, timeZone: wishes.timeZone ?? '' },
    publisher: { name: publisher, email, securityContact: wishes.security ?? `mailto:${email}` },
    feedNamespace: namespaceOf(url, year),
    standingDisclosure: textsOf(spoken).disclosure,
  };
}

/** What identities of stories begin with: the host may carry other papers, so the path too. */
function namespaceOf(url: string, year: number): string {
  if (!URL.canParse(url)) return '';
  const path = basePathOf(url).slice(1);
  return `tag:${new URL(url).hostname},${year}:${path === '' ? '' : `${path}/`}`;
}

function sectionsOf(names: readonly string[], language: string, faults: string[]): Section[] {
  const texts = textsOf(language);
  const taken = new Map<string, string>();
  return names.flatMap((name, at) => {
    const id = slugOf(name, language);
    const section = {
      id: id === '' ? `section-${at + 1}` : id,
      name,
      description: texts.section.replace('{name}', () => name),
      order: at + 1,
    };
    const result = sectionSchema(language).safeParse(section);
    for (const { path, message } of result.error?.issues ?? []) {
      const field = path[0] === 'id' ? `"/${section.id}/" ` : '';
      faults.push(`--section "${name}": ${field}${message}`);
    }
    const marked = markFault(name);
    if (marked !== undefined) faults.push(`--section ${marked}`);
    const first = taken.get(section.id);
    if (first !== undefined) faults.push(`--section "${name}" and "${first}" have one address`);
    taken.set(section.id, name);
    return result.success ? [result.data] : [];
  });
}

function tickersOf(
  typed: readonly string[],
  language: string,
  faults: string[],
): Answers['tickers'] {
  return typed.flatMap((text) => {
    const [symbol = '', name = ''] = text.split(/=(.*)/su).map((part) => part.trim());
    if (name === '') {
      faults.push(`--ticker "${text}": write the symbol and the name, as in "AAPL=Apple"`);
      return [];
    }
    const ticker = { symbol: symbol.replace(/^\$/u, ''), name, type: 'equity' as const };
    const result = tickerSchema(language).safeParse(ticker);
    for (const { message } of result.error?.issues ?? []) {
      faults.push(`--ticker "${text}": ${message}`);
    }
    return [ticker];
  });
}
