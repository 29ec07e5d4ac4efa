import type { Problem } from '../../src/problem/problem.ts';
import type { Looked } from './memory.ts';
import { articleRules } from './rules.ts';
import { isSigned } from './rules/list-sign.ts';
import { saysTheSame } from './same-words.ts';
import type { WrittenArticle } from './written-article.ts';

/** Everything that the rules for a single article have to say of it. */
export function look(article: WrittenArticle): Looked['problems'] {
  const problems: Omit<Problem, 'file'>[] = [];
  for (const { rule, offset, message, remedy: offered } of article.style) {
    if (rule === 'markdown-unordered-list-marker-style' && isSigned(article.text, offset)) continue;
    const remedy =
      offered !== undefined && saysTheSame(article.text, offset, offered) ? offered : undefined;
    const found = {
      ...article.lines.place(offset),
      level: 'warning',
      message,
      rule,
    } as const;
    problems.push(remedy === undefined ? found : { ...found, remedy });
  }
  for (const { id, level, look: lookFor } of articleRules) {
    lookFor(article, (offset, message, remedy) => {
      const found = { ...article.lines.place(offset), level, message, rule: id };
      problems.push(remedy === undefined ? found : { ...found, remedy });
    });
  }
  return problems;
}
