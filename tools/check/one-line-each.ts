import type { Looked } from './memory.ts';
import type { WrittenArticle } from './written-article.ts';

type Found = Looked['problems'];

/** Told of where a note stands that nothing refers to, in words of its own. */
const NOTE = 'footnote-unknown';
/** What a table that is none has besides. */
const OF_TABLES = /^markdown-(?:table-pipes|no-tabs)$/u;

/** Advice on lengths, where one is told of that no new story may have. */
const OF_LENGTH = /^(?:title|description)-length$/u;

/**
 * What was found without what only follows from something else that is told: a mistake has one
 * line. What is left out is looked for again when the text was put right.
 *
 * @param found by the rules for an article, besides what reading it has told.
 */
export function oneLineEach(found: Found, { reading, text }: WrittenArticle): Found {
  const end = lastFieldLine(text);
  const inText = reading.problems.filter(({ line }) => line > end);
  const faulty = new Set(
    inText.filter(({ level, rule }) => level === 'error' || rule === NOTE).map(({ line }) => line),
  );
  const longFields = new Set(
    reading.problems.filter(({ rule }) => rule === 'field-length').map(({ line }) => line),
  );
  const hasBadTable = inText.some(({ rule }) => rule.startsWith('table-'));
  const told = found.filter(({ rule, line }) => {
    if (OF_LENGTH.test(rule) && longFields.has(line)) return false;
    if (rule === 'text-missing') return inText.length === 0;
    if (rule === 'ticker-unused') return faulty.size === 0;
    if (OF_TABLES.test(rule) && hasBadTable) return false;
    return !isStyle(rule) || !faulty.has(line);
  });
  const unused = new Set(
    told.filter(({ rule }) => rule === 'markdown-no-unused-definitions').map(({ line }) => line),
  );
  const last = new Map<string, number>();
  return told.filter(({ rule, line, remedy }) => {
    if (rule === 'markdown-link-title-style' && unused.has(line)) return false;
    if (!isStyle(rule) || remedy !== undefined) return true;
    const before = last.get(rule) ?? -1;
    last.set(rule, line);
    // Lines in a row, such as those of a table, have one cause.
    return line - before > 1;
  });
}

function isStyle(rule: string): boolean {
  return rule.startsWith('markdown-');
}

function lastFieldLine(text: string): number {
  const lines = text.split('\n', 2_000);
  return lines.findIndex((line, at) => at > 0 && /^---[ \t\r]*$/u.test(line)) + 1;
}
