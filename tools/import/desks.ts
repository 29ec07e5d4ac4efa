import type { ReadContent } from '../../src/loader/content.ts';
import { archiveBounds } from '../../src/schema/article.ts';
import { cutAtWord } from './fields.ts';
import { Entries, spelling, type EntryKind } from './entries.ts';
import type { TellLoss } from './losses.ts';
import type { SourceArchive, SourcePost } from './model.ts';
import { numberedSeries } from './source-series.ts';

/** Ids of registries that the file of a story names. */
export interface Filed {
  readonly section: string;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly series: string | undefined;
  readonly part: number | undefined;
}

/** Where stories are filed, who signs them and what they are about. */
export class Desks {
  readonly authors: Entries;
  readonly sections: Entries;
  readonly tags: Entries;
  readonly series: Entries;
  readonly #house: string;
  readonly #numbered: ReadonlySet<string>;

  constructor(archive: SourceArchive, { registries, readings }: ReadContent, tell: TellLoss) {
    const { descriptions } = archive;
    const paper = cutAtWord(archive.title, 60) || 'the old site';
    this.#house = `${paper} staff`;
    const pages = registries.pages.map(({ id }) => id);
    const order = Math.max(0, ...registries.sections.map((section) => section.order));
    const { authors, sections, tags, series } = registries;
    this.authors = new Entries(authorEntries(paper, this.#house), authors, descriptions, tell);
    this.sections = new Entries(sectionEntries(paper, order, pages), sections, descriptions, tell);
    this.tags = new Entries(tagEntries(paper), tags, descriptions, tell);
    this.series = new Entries(seriesEntries(paper), series, descriptions, tell);
    const there = readings.flatMap(({ reading: { frontmatter: { series, part } = {} } }) =>
      series === undefined ? [] : [{ series, part }],
    );
    this.#numbered = numberedSeries(archive.posts, this.series, there);
  }

  of(post: SourcePost, section: string | undefined, tell: TellLoss): Filed {
    const [first, ...others] = post.categories;
    if (first === undefined && section === undefined) tell('no-section', post.title);
    if (post.authors.length === 0) tell('no-author', post.title);
    const authors = unique(
      (post.authors.length === 0 ? [this.#house] : post.authors).map((name) =>
        this.authors.idOf(name),
      ),
    );
    const subjects = [...post.tags, ...(section === undefined ? others : post.categories)];
    const filed = section ?? first ?? 'News';
    const names = distinct(subjects);
    const [, mostTags] = archiveBounds.tags;
    for (const name of names.slice(mostTags)) tell('many-tags', name);
    for (const id of authors.slice(archiveBounds.authors)) tell('many-authors', id);
    const tags = unique(names.slice(0, mostTags).map((name) => this.tags.idOf(name)));
    const writers = authors.slice(0, archiveBounds.authors);
    return {
      section: this.sections.idOf(filed),
      authors: writers,
      tags,
      ...this.#place(post, tell),
    };
  }

  #place({ series: of }: SourcePost, tell: TellLoss): Pick<Filed, 'series' | 'part'> {
    if (of === undefined) return { series: undefined, part: undefined };
    const series = this.series.idOf(of.name);
    if (this.#numbered.has(spelling(of.name))) return { series, part: of.part };
    if (of.part !== undefined) tell('series-order', `${of.name}: ${of.part}`);
    return { series, part: undefined };
  }

  save(contentDir: string): void {
    for (const entries of [this.authors, this.sections, this.tags, this.series])
      entries.save(contentDir);
  }
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

function distinct(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()));
}

function authorEntries(paper: string, house: string): EntryKind {
  return {
    file: 'authors',
    longest: 80,
    fields: (name, description) => ({
      type: name === house ? 'desk' : 'person',
      role: 'Contributor',
      bio: longEnough(description, `Has written for ${paper}, whose archive is here.`, 1_200),
    }),
  };
}

/** @param pages ids of standing pages, whose addresses a section cannot have. */
function sectionEntries(paper: string, order: number, pages: readonly string[]): EntryKind {
  return {
    file: 'sections',
    taken: pages,
    longest: 40,
    fields: (name, description, at) => ({
      description: longEnough(description, `Stories that ${paper} filed under ${name}.`, 300),
      order: order + at + 1,
    }),
  };
}

function tagEntries(paper: string): EntryKind {
  return {
    file: 'tags',
    longest: 60,
    fields: (name, description) => ({
      description: longEnough(description, `Stories of ${paper} about ${name}.`, 300),
    }),
  };
}

function seriesEntries(paper: string): EntryKind {
  return {
    file: 'series',
    longest: 80,
    fields: (name, description) => ({
      description: longEnough(description, `Stories of ${paper} in the series ${name}.`, 300),
    }),
  };
}

/** The source's own words, where they are long enough for a description here. */
function longEnough(description: string | undefined, general: string, most: number): string {
  const words = cutAtWord(description ?? '', most);
  return words.length >= 20 ? words : cutAtWord(general, most);
}
