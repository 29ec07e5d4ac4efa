import { localeIn } from '../../src/loader/article.ts';
import type { Problem, Remedy } from '../../src/problem/problem.ts';
import { withSoundRemedies } from './fix.ts';
import type { Looked } from './memory.ts';
import { oneLineEach } from './one-line-each.ts';
import { articleRules } from './rules.ts';
import { isSigned } from './rules/sign-lost.ts';
import type { WrittenArticle } from './written-article.ts';

const HEADLESS = /^frontmatter-(?:missing|open)$/u;

/** Everything that the rules for a single article have to say of it. */
export function look(written: WrittenArticle): Looked['problems'] {
  const { language } = localeIn(written.reading.frontmatter, written.surroundings);
  const article = { ...written, surroundings: { ...written.surroundings, language } };
  const problems: Omit<Problem, 'file'>[] = [];
  const tell = (
    rule: string,
    level: Problem['level'],
    offset: number,
    message: string,
    remedy: Remedy | undefined,
    whenWritten: boolean,
  ): void => {
    problems.push({
      ...{ ...article.lines.place(offset), level, message, rule },
      ...(remedy === undefined ? {} : { remedy }),
      ...(whenWritten ? { inArchive: 'silent' } : {}),
    });
  };
  // Fields that are not read as such are no text either.
  const isHeaded = !written.reading.problems.some(({ rule }) => HEADLESS.test(rule));
  for (const { rule, offset, message, remedy } of isHeaded ? article.style : []) {
    if (rule === 'markdown-unordered-list-marker-style' && isSigned(article.text, offset)) continue;
    tell(rule, 'warning', offset, message, remedy, true);
  }
  const own = new Intl.Locale(language).language;
  for (const each of articleRules) {
    const { id, level, language: of = own, whenWritten = false, look: lookFor } = each;
    if (of !== own) continue;
    lookFor(article, (offset, message, remedy) => {
      tell(id, level, offset, message, remedy, whenWritten);
    });
  }
  return withSoundRemedies(article.text, oneLineEach(problems, article));
}
