import { readFileSync } from 'node:fs';
import { isArchived, judged } from '../../src/loader/archive-story.ts';
import type { ArticleReading } from '../../src/loader/article.ts';
import type { ReadContent } from '../../src/loader/content.ts';
import type { FileReading } from '../../src/loader/read-files.ts';
import { digestOf } from '../../src/disk/digest.ts';
import type { Problem } from '../../src/problem/problem.ts';
import type { Locale } from '../../src/time/format.ts';
import type { Archive } from './archive.ts';
import type { Looked, Memory } from './memory.ts';
import { surroundingsOf } from './surroundings.ts';

export interface CheckOptions extends Locale {
  readonly content: ReadContent;
  readonly contentDir: string;
  /** How problems name the content folder. */
  readonly label: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly memory: Memory;
}

/** Words from which a paragraph is long enough not to stand twice. */
const LONG_PARAGRAPH = 25;

/**
 * Everything that is wrong with the content, and everything that could be better. What
 * was looked at before and did not change is remembered.
 */
export async function checkContent(options: CheckOptions): Promise<Problem[]> {
  const { content, contentDir, label, now, memory } = options;
  const surroundings = surroundingsOf(content.registries, options);
  const data = dataDigests(content);
  const looked = new Map<string, Looked>();
  const problems = [...content.problems];
  for (const item of content.readings) {
    if (isTooCostly(item.reading)) continue;
    const key = `${item.digest} ${surroundings.keyOf(item.reading)}${data.get(item.file.id) ?? ''}`;
    let known = memory.get(item.file.id, key);
    if (known === undefined)
      memory.set(item.file.id, (known = await lookAt(item, key, surroundings)));
    looked.set(item.file.id, known);
    const found = judged(known.problems, isArchived(item.reading, content.archiveBefore));
    for (const problem of found) problems.push({ file: item.file.file, ...problem });
  }
  const archive: Archive = { content, contentDir, label, now, looked };
  const { archiveRules } = await import('./rules.ts');
  for (const rule of archiveRules) {
    for (const problem of rule.look(archive)) problems.push(problem);
  }
  return problems;
}

/** What the charts of an article are drawn from, by its id, as text. */
function dataDigests({ articles }: ReadContent): Map<string, string> {
  return new Map(
    articles.flatMap(({ id, text: { data } }) =>
      data.length === 0 ? [] : [[id, data.map(({ digest }) => digest).join(' ')] as const],
    ),
  );
}

/** Limits that a text was refused under before it was parsed; no other parser gets it either. */
const COSTLY = /^(?:file-size|nesting-depth|table-size|paragraph-size|text-size)$/u;

function isTooCostly({ problems }: ArticleReading): boolean {
  return problems.some(({ rule }) => COSTLY.test(rule));
}

/** The parser of Markdown is loaded only when there is something new to look at. */
async function lookAt(
  item: FileReading,
  key: string,
  surroundings: ReturnType<typeof surroundingsOf>,
): Promise<Looked> {
  const [{ writtenArticle }, { look }] = await Promise.all([
    import('./written-article.ts'),
    import('./look.ts'),
  ]);
  const text = readFileSync(item.file.path, 'utf8').replace(/^\ufeff/u, '');
  const article = writtenArticle(item, text, surroundings);
  const paragraphs = article.passages.flatMap((passage): [string, number][] => {
    const words = passage.text.split(/\s+/u);
    if (passage.kind !== 'paragraph' || words.length < LONG_PARAGRAPH) return [];
    return [[digestOf(words.join(' ')).slice(0, 16), article.lines.place(passage.offset).line]];
  });
  return { key, problems: look(article), paragraphs };
}
