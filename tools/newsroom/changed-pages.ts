import type { Locale } from '../../src/time/format.ts';
import { compare } from '../../src/compare.ts';
import { openRevision } from '../check/since/repository.ts';
import { readArticle } from '../../src/loader/article.ts';
import type { ReadContent } from '../../src/loader/content.ts';
import { articleIdOf } from '../../src/loader/walk.ts';
import { articleUrl } from '../../src/publication/urls.ts';
import { markdownText } from './markdown-text.ts';

/** A page of an article that differs from what it was at a revision. */
export interface ChangedPage {
  readonly url: string;
  readonly title: string;
  readonly change: 'new' | 'changed' | 'gone';
  readonly words: number;
  /** Words at the revision; 0 for a new page. */
  readonly wordsBefore: number;
}

/**
 * The articles that are new, changed or gone since a revision, by address.
 *
 * @throws GitError when git does not know the revision.
 */
export function changedPages(
  content: ReadContent,
  contentDir: string,
  since: string,
  locale: Locale,
): ChangedPage[] {
  const revision = openRevision(contentDir, since);
  const present = new Map(content.readings.map((item) => [item.file.id, item]));
  const pages: ChangedPage[] = [];
  const add = (change: ChangedPage['change'], after: string | undefined, before?: string): void => {
    const id = articleIdOf(after ?? before ?? '');
    if (id === undefined) return;
    const old = before === undefined ? undefined : articleIdOf(before);
    const reading = present.get(id)?.reading;
    const past =
      old === undefined || before === undefined
        ? undefined
        : readArticle({ id: old, path: before, file: before }, revision.textOf(before), locale);
    pages.push({
      url: articleUrl(id),
      title: (after === undefined ? past : reading)?.frontmatter?.title ?? id,
      change,
      words: after === undefined ? 0 : (reading?.references?.words ?? 0),
      wordsBefore: past?.references?.words ?? 0,
    });
  };
  for (const { before, after } of revision.changed()) {
    // A story may go into a folder of its own, or out of it.
    const now = after ?? (present.has(articleIdOf(before) ?? '') ? before : undefined);
    add(now === undefined ? 'gone' : 'changed', now, before);
  }
  const known = new Set(pages.map(({ url }) => url));
  for (const path of revision.added()) {
    if (!known.has(articleUrl(articleIdOf(path) ?? ''))) add('new', path);
  }
  return pages.sort((a, b) => compare(a.url, b.url));
}

/** A table for a job summary or a comment. */
export function changedPagesMarkdown(pages: readonly ChangedPage[]): string {
  if (pages.length === 0) return 'No article changed.';
  const sign = (words: number): string => (words > 0 ? `+${words}` : String(words));
  const rows = pages.map(({ url, title, change, words, wordsBefore }) => {
    return `| ${change} | ${markdownText(title)} | \`${url}\` | ${words} | ${sign(words - wordsBefore)} |`;
  });
  return [
    '| change | headline | address | words | difference |',
    '| --- | --- | --- | ---: | ---: |',
    ...rows,
  ].join('\n');
}
