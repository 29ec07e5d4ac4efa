import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readArticle, type ArticleReading } from '../../../src/loader/article.ts';
import { pageRemoval } from './page-removal.ts';
import type { ReadContent } from '../../../src/loader/content.ts';
import type { FileReading } from '../../../src/loader/read-files.ts';
import { articleIdOf, type ArticleFile } from '../../../src/loader/walk.ts';
import type { Problem } from '../../../src/problem/problem.ts';
import { identityOf } from '../../../src/publication/identity.ts';
import { articleUrl } from '../../../src/publication/urls.ts';
import type { Locale } from '../../../src/time/format.ts';
import type { ArticleFrontmatter } from '../../../src/schema/article.ts';
import { availability, type Teller } from './availability.ts';
import { lostAddresses } from './lost-address.ts';
import { surroundingsOf } from '../surroundings.ts';
import { writtenArticle, type WrittenArticle } from '../written-article.ts';
import { mendedFields } from './mended-fields.ts';
import { openRevision, type ChangedFile, type Revision } from './repository.ts';
import { correctionFaults } from './corrections.ts';
import {
  changesOf,
  isRenaming,
  substanceOf,
  type Substance,
  type WordChange,
} from './substance.ts';
import { shortened, shownWords, type WrittenWord } from './word.ts';

export interface ChangeOptions extends Locale {
  readonly content: ReadContent;
  readonly contentDir: string;
  readonly label: string;
  /** Epoch milliseconds: what was published by then is held to its words. */
  readonly now: number;
  /** A commit, branch or tag. */
  readonly since: string;
}

/**
 * What was done since a revision to articles that readers had seen, without telling them.
 *
 * @throws GitError when git does not know the revision.
 */
export function changeProblems(options: ChangeOptions): Problem[] {
  const revision = openRevision(options.contentDir, options.since);
  const changed = revision.changed();
  return changed.flatMap((file) => {
    const id = articleIdOf(file.before);
    if (id !== undefined) return articleProblems(file, id, revision, options);
    if (/^pages\/.*\.mdx$/u.test(file.before)) return pageRemoval(file, options);
    if (/^[a-z]+\.yaml$/u.test(file.before)) return lostAddresses(file, revision, options);
    return file.before.endsWith('.csv') ? dataProblems(file, changed, revision, options) : [];
  });
}

function articleProblems(
  { before, after }: ChangedFile,
  oldId: string,
  revision: Revision,
  options: ChangeOptions,
): Problem[] {
  const { content, contentDir, label, now } = options;
  // Its data are those that lie there now: whether they changed is told where they are.
  const oldFile = { id: oldId, path: join(contentDir, before), file: before };
  const old = read(oldFile, revision.textOf(before), options);
  const published = old.reading.frontmatter;
  if (published === undefined || published.draft || published.date.at > now) return [];
  const address = articleUrl(oldId);
  const item = content.readings.find(({ file, reading }) =>
    after === undefined
      ? file.id === oldId || reading.frontmatter?.aliases.includes(address)
      : file.file === `${label}/${after}`,
  );
  if (item === undefined) {
    // A file that is there but cannot be read is told of by whoever reads it.
    return after === undefined ? [removal(`${label}/${before}`, address)] : [];
  }
  const article = read(item.file, textOf(item), options, item.reading);
  const present = article.reading.frontmatter;
  if (present === undefined) return [];
  const tell = teller(article, item.file.file);
  const problems: Problem[] = [];
  problems.push(...availability(published, present, article, options, tell));
  if (item.file.id !== oldId && !present.aliases.includes(address)) {
    const message = `the address was ${address}; add it to "aliases", or links to it break`;
    problems.push(tell(0, 'silent-removal', message));
  }
  const isElsewhere = problems.some(({ rule }) => rule === 'silent-removal');
  const identity = identityOf({ id: oldId, aliases: published.aliases }, '');
  if (!isElsewhere && identityOf({ id: item.file.id, aliases: present.aliases }, '') !== identity) {
    const message = `feeds know the story as ${identity}; with these "aliases" subscribers get it again as new: list /${identity}/ before other addresses of stories, or delete what the story never had`;
    problems.push(tell(article.fieldOffset(['aliases']), 'identity-changed', message));
  }
  for (const { rule, message } of correctionFaults(published.corrections, present.corrections)) {
    problems.push(tell(article.fieldOffset(['corrections']), rule, message));
  }
  problems.push(...wordProblems(old, article, published, present, tell));
  return problems;
}

function wordProblems(
  old: WrittenArticle,
  article: WrittenArticle,
  published: ArticleFrontmatter,
  present: ArticleFrontmatter,
  tell: Teller,
): Problem[] {
  const mended = mendedFields(old.reading, present);
  const words = shownWords(article, mended);
  const changes = changesOf(shownWords(old, mended), words).filter(
    // What a live story adds carries its own time.
    ({ before }) => present.kind !== 'live' || before.length > 0,
  );
  const grave = changes.flatMap((change) => {
    const substance = substanceOf(change);
    return substance === undefined ? [] : [{ change, substance }];
  });
  // A symbol that was forgotten may be added: readers are told nothing less.
  const gone = published.tickers.filter((symbol) => !present.tickers.includes(symbol));
  const updated = isNewer(present, published);
  const renamed = changes.filter(isRenaming);
  if (
    updated &&
    grave.length + renamed.length === 0 &&
    gone.length === 0 &&
    present.kind !== 'live'
  ) {
    const message = '"updated" is new but nothing of substance changed; take it out';
    const found = tell(article.fieldOffset(['updated']), 'updated-without-change', message);
    return [{ ...found, level: 'warning' }];
  }
  if (updated || present.corrections.length > published.corrections.length) return [];
  const offsetOf = ({ after, at }: WordChange): number =>
    (after[0] ?? words[at] ?? words.at(-1))?.offset ?? 0;
  const found = [
    ...grave.map(({ change, substance }) => {
      const message = `${described(change, KINDS[substance])}; ${ADVICE}`;
      return tell(offsetOf(change), 'silent-edit', message);
    }),
    ...renamed.map((change): Problem => {
      const message = `${described(change, KINDS.name)}; if it is another name, ${ADVICE}`;
      return { ...tell(offsetOf(change), 'name-changed', message), level: 'warning' };
    }),
  ];
  if (gone.length === 0) return found;
  const message = `"tickers" of a published article lost ${gone.join(', ')}; ${ADVICE}`;
  return [...found, tell(article.fieldOffset(['tickers']), 'silent-edit', message)];
}

const ADVICE = 'add an entry to "corrections", or a new "updated" when the story moved on';

const KINDS: Readonly<Record<Substance, string>> = {
  headline: 'the headline of a published article changed',
  number: 'a number in a published article changed',
  symbol: 'a symbol in a published article changed',
  quotation: 'a quotation in a published article changed',
  name: 'a name in a published article changed',
  sense: 'the sense of a published article changed',
  passage: 'a passage of a published article changed',
};

function described({ before, after }: WordChange, what: string): string {
  const text = (words: readonly WrittenWord[]): string =>
    `"${shortened(words.map((word) => word.text).join(' '))}"`;
  if (before.length === 0) return `${what}: ${text(after)} is new`;
  if (after.length === 0) return `${what}: ${text(before)} is gone`;
  return `${what}: ${text(before)} became ${text(after)}`;
}

/** Data of charts and figures is numbers; an article that shows it must say that they changed. */
function dataProblems(
  { before, after }: ChangedFile,
  changed: readonly ChangedFile[],
  revision: Revision,
  { content, contentDir, label, now, timeZone, language }: ChangeOptions,
): Problem[] {
  if (after === undefined) return [];
  const rows = (text: string): string[] => text.trim().split(/\r?\n/u);
  const present = new Set(rows(readFileSync(join(contentDir, after), 'utf8')));
  const lost = rows(revision.textOf(before)).find((row) => !present.has(row));
  if (lost === undefined) return [];
  return content.readings.flatMap(({ file, reading }) => {
    const { frontmatter, references } = reading;
    const all = [...(references?.charts ?? []), ...(references?.values ?? [])];
    const shown = all.find(({ spec }) =>
      spec.data.startsWith('/')
        ? spec.data.slice(1) === after
        : `${label}/${after}` === `${dirname(file.file)}/${spec.data}`,
    );
    if (shown === undefined || frontmatter === undefined) return [];
    if (frontmatter.draft || frontmatter.date.at > now) return [];
    const path = file.file.slice(label.length + 1);
    const known = changed.find((each) => each.after === path);
    const old =
      known === undefined
        ? frontmatter
        : readArticle(file, revision.textOf(known.before), { timeZone, language }).frontmatter;
    const announced =
      old !== undefined &&
      (isNewer(frontmatter, old) || frontmatter.corrections.length > old.corrections.length);
    if (announced || old === undefined) return [];
    const message = `the data of a published ${'type' in shown.spec ? 'chart' : 'figure'} changed: the row "${shortened(lost)}" of ${basename(after)} is gone; ${ADVICE}`;
    const { line, column } = shown;
    return [{ file: file.file, line, column, level: 'error', message, rule: 'silent-edit' }];
  });
}

function isNewer(present: ArticleFrontmatter, published: ArticleFrontmatter): boolean {
  const last = published.updated ?? published.date;
  return present.updated !== undefined && present.updated.at > last.at;
}

function read(
  file: ArticleFile,
  text: string,
  options: ChangeOptions,
  known?: ArticleReading,
): WrittenArticle {
  const clean = text.replace(/^\ufeff/u, '');
  const reading = known ?? readArticle(file, clean, options);
  const surroundings = surroundingsOf(options.content.registries, options);
  return writtenArticle({ file, reading }, clean, surroundings);
}

function textOf({ file }: FileReading): string {
  return readFileSync(file.path, 'utf8');
}

function teller(article: WrittenArticle, file: string): Teller {
  return (offset: number, rule: string, message: string): Problem => ({
    file,
    ...article.lines.place(offset),
    level: 'error',
    message,
    rule,
  });
}

function removal(file: string, address: string): Problem {
  const message = `the published article ${address} is gone; restore it, or withdraw it by a correction of grade "withdrawal"`;
  return { file, line: 1, column: 1, level: 'error', message, rule: 'silent-removal' };
}
