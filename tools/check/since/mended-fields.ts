import type { ArticleReading } from '../../../src/loader/article.ts';
import { newBounds, type ArticleFrontmatter } from '../../../src/schema/article.ts';

/**
 * Headline and standfirst, where the published one was of a length that only the archive has and
 * the present one is of a new story's: who mends that need not tell the readers.
 */
export function mendedFields(
  { frontmatter }: ArticleReading,
  present: ArticleFrontmatter,
): ('title' | 'description')[] {
  if (frontmatter === undefined) return [];
  return (['title', 'description'] as const).filter((name) => {
    const [least, most] = newBounds[name];
    const isNew = ({ length }: string): boolean => length >= least && length <= most;
    return !isNew(frontmatter[name]) && isNew(present[name]);
  });
}
