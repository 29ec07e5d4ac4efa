import { parseMoment, momentMeant } from '../../src/time/parse.ts';
import { folderFiles } from './folder-files.ts';
import { withoutHugoCodes } from './hugo-codes.ts';
import { textAt, type JsonObject } from './json.ts';
import { withLearntAddresses } from './learnt-addresses.ts';
import { withoutLiquid } from './liquid.ts';
import type { TellLoss } from './losses.ts';
import type { LeftOut, Loss, SourceArchive, SourceKind, SourcePost } from './model.ts';
import { packedText } from './packed-text.ts';
import { pageBody } from './page-body.ts';
import { dateText, pageFields } from './page-fields.ts';
import { addressWords, fileWords } from './permalink.ts';
import type { SourceSite, SourceFiles, SourcePage } from './site.ts';
import { reasonToLeave } from './page-reasons.ts';
import { siteAuthors, type SiteAuthors } from './site-authors.ts';
import { folderOf, resolved, SiteIndex } from './site-index.ts';
import { siteOf } from './site-kinds.ts';
import { objectAt, splitFrontmatter, valueAt } from './source-frontmatter.ts';
import { wordsOfHtml, wordsOfMarkdown } from './source-words.ts';

/** When and where a site is read: what it does not say itself. */
export interface ReadingTime {
  /** Epoch milliseconds; later stories are scheduled. */
  readonly now: number;
  /** IANA name. */
  readonly timeZone: string;
}

interface Listed {
  readonly page: SourcePage;
  readonly date: string;
  readonly address: string | undefined;
}

/**
 * Reads a folder with a site of Markdown. No link is followed, and nothing is run.
 *
 * @param kind told by the files of the folder when it is left out.
 * @param told the address of the old site, for one that does not say it.
 * @throws SourceError in one line, when it cannot be read.
 */
export function readMarkdownSite(
  folder: string,
  kind: SourceKind | undefined,
  told: string | undefined,
  time: ReadingTime,
): SourceArchive {
  const files = folderFiles(folder);
  const read = siteOf(files, kind);
  const site: SourceSite = { ...read, address: read.address ?? told };
  const authors = siteAuthors(files);
  const reading = new SiteReading(site, files, authors, time);
  const posts = reading.posts();
  return {
    ...{ kind: site.kind, title: site.title, address: site.address, posts, left: reading.left },
    descriptions: authors.about,
  };
}

class SiteReading {
  readonly left: LeftOut[] = [];
  readonly #site: SourceSite;
  readonly #files: SourceFiles;
  readonly #authors: SiteAuthors;
  readonly #time: ReadingTime;

  constructor(site: SourceSite, files: SourceFiles, authors: SiteAuthors, time: ReadingTime) {
    this.#site = site;
    this.#files = files;
    this.#authors = authors;
    this.#time = time;
  }

  posts(): SourcePost[] {
    const listed: Listed[] = [];
    const others: Listed[] = [];
    for (const path of this.#files.texts) this.#list(path, listed, others);
    const text = (path: string): string => this.#files.text(path) ?? '';
    const { rule, stories } = withLearntAddresses(listed, text, this.#site.address);
    if (rule !== undefined) this.left.push({ kind: 'address-learnt', name: rule, example: rule });
    const index = new SiteIndex(this.#site, this.#files, [...stories, ...others]);
    return stories.flatMap((each) => this.#post(each, index));
  }

  /** Sorts a file among stories, or among what is told and left. */
  #list(path: string, listed: Listed[], others: Listed[]): void {
    if (this.#authors.files.has(path)) return;
    const leave = (kind: LeftOut['kind'], name: string, example: string): void => {
      this.left.push({ kind, name, example });
    };
    const source = this.#files.text(path);
    const read = source === undefined ? undefined : splitFrontmatter(source);
    if (read === undefined) {
      if (source === undefined) leave('unreadable', path, `${path} ${this.#files.faultOf(path)}`);
      else leave('fields-unreadable', path, path);
      return;
    }
    const fields: JsonObject = { ...this.#site.defaults(path), ...read.fields };
    const zone = this.#site.timeZone ?? this.#time.timeZone;
    const written = dateText(fields, path);
    const date = momentOf(written, zone);
    const moment = date === undefined ? undefined : parseMoment(date, zone);
    const at = typeof moment === 'object' ? moment.at : undefined;
    const title = wordsOfMarkdown(textAt(fields, 'title'));
    const { hasFields } = read;
    const page: SourcePage = { hasFields, path, fields, own: read.fields, at, title };
    const entry = { page, date: date ?? '', address: this.#site.addressOf(page) };
    const role = this.#site.role(path, fields, read.hasFields);
    const why = reasonToLeave(role, fields, at, this.#time.now);
    const isStory = role === 'story' && why === undefined;
    (isStory && at !== undefined ? listed : others).push(entry);
    if (why !== undefined) leave(why, title || path, entry.address ?? path);
    else if (isStory && at === undefined) leave('no-date', title || path, written || path);
  }

  #post({ page, date, address }: Listed, index: SiteIndex): SourcePost[] {
    const { path } = page;
    const told: Loss[] = [];
    const tell: TellLoss = (kind, example) => {
      told.push({ kind, example });
    };
    const { fields } = page;
    const known = pageFields(page, this.#site, this.#authors, tell);
    const isMdx = /\.mdx$/iu.test(path);
    const body = pageBody(this.#withoutTemplates(page, address, index, tell), {
      ...{ tell, title: page.title, isMdx, hasMarks: !isMdx },
      hasSigns: /^(?:jekyll|hugo|astro)$/u.test(this.#site.kind),
      link: (href) => index.link(href, path, address),
      picture: (src) => index.picture(src, path),
    });
    if (body === undefined) {
      this.left.push({ kind: 'too-large', name: page.title || path, example: path });
      return [];
    }
    if (address === undefined) tell('address-unknown', path);
    const aliases = known.aliases.map((alias) => this.#alias(alias, address));
    const whole = (each: string): string =>
      this.#site.address !== undefined && each.startsWith('/')
        ? new URL(each, this.#site.address).href
        : each;
    const cover = known.cover && {
      ...known.cover,
      address: index.picture(known.cover.address, path),
    };
    const name =
      textAt(fields, 'slug')
        .split('/')
        .findLast((part) => part !== '') ?? path;
    return [
      {
        ...{ key: `${this.#site.kind} ${path}`, date, html: packedText(body.html), told, cover },
        title: page.title || body.heading || wordsOfHtml(fileWords(path).replace(/[-_]+/gu, ' ')),
        slug: addressWords(fileWords(name)),
        ...{ paragraphs: 'tags', brackets: 'words' },
        ...{ excerpt: known.excerpt, authors: known.authors, categories: known.categories },
        ...{ tags: known.tags, series: known.series, canonical: known.canonical },
        addresses: [
          ...new Set([...(address === undefined ? [] : [address]), ...aliases].map(whole)),
        ],
      },
    ];
  }

  #alias(alias: string, address: string | undefined): string {
    if (/^(?:\/|https?:)/u.test(alias))
      return alias.startsWith('/') ? this.#site.base + alias : alias;
    const folder = (address ?? '')
      .replace(/^\/|\/$/gu, '')
      .split('/')
      .slice(0, -1)
      .join('/');
    return `/${resolved(folder, alias) ?? alias}${alias.endsWith('/') ? '/' : ''}`;
  }

  #withoutTemplates(
    page: SourcePage,
    own: string | undefined,
    index: SiteIndex,
    tell: TellLoss,
  ): string {
    const { templates, base } = this.#site;
    const { path } = page;
    const source = this.#files.text(path);
    const text = (source === undefined ? undefined : splitFrontmatter(source)?.text) ?? '';
    const address = (name: string): string | undefined => index.page(name, path);
    if (templates === 'none') return text;
    if (templates === 'hugo') return withoutHugoCodes(text, { tell, address });
    return withoutLiquid(text, {
      ...{ tell, base },
      address: (_, name) => address(name),
      value: (name) => this.#value(name, page, own),
      include: (name) => this.#include(name, path),
    });
  }

  /** What `{{ site.name }}` and `{{ page.name }}` print. */
  #value(name: string, { fields, title }: SourcePage, own: string | undefined): string | undefined {
    if (name === 'site.baseurl') return this.#site.base;
    if (name === 'site.url') return this.#site.address?.replace(/\/$/u, '');
    if (/^page\.(?:url|permalink)$/u.test(name)) return own;
    if (name === 'page.title' || name === 'title') return title;
    const [scope, key = ''] = name.split(/\.([^]*)/u, 2);
    const from = scope === 'site' ? this.#site.settings : scope === 'page' ? fields : undefined;
    const at =
      from === undefined
        ? undefined
        : key
            .split('.')
            .slice(0, -1)
            .reduce((each: JsonObject, part) => objectAt(each, part), from);
    const value = at === undefined ? undefined : valueAt(at, key.split('.').at(-1) ?? '');
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  }

  #include(name: string, from: string): string | undefined {
    const ways = [
      resolved('_includes', name),
      resolved('src/_includes', name),
      resolved(folderOf(from), name),
    ];
    const path = ways.find(
      (way) =>
        way !== undefined && (this.#files.others.has(way) || this.#files.texts.includes(way)),
    );
    const text = path === undefined ? undefined : this.#files.text(path);
    return text === undefined ? undefined : (splitFrontmatter(text)?.text ?? text);
  }
}

/** The moment in the form of this house; undefined for none. */
function momentOf(text: string, zone: string): string | undefined {
  if (text === '') return undefined;
  // An hour of one digit, as some write an offset.
  const written = text.replace(/(?<= [+-])\d$/u, '0$&');
  return typeof parseMoment(written, zone) === 'object'
    ? written.replace(' ', 'T')
    : momentMeant(written, zone);
}
