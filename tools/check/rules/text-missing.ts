import { isWithdrawn } from '../../../src/publication/change.ts';
import type { Rule } from '../rule.ts';

/** Articles without a text. */
export const textMissing: Rule = {
  id: 'text-missing',
  level: 'warning',
  summary: 'An article that is no draft, and that stands, has a text.',
  example: {
    bad: { body: '{/* Write here. */}' },
    good: { fields: { draft: 'true' }, body: '{/* Write here. */}' },
  },
  look({ reading, text }, tell) {
    const { frontmatter } = reading;
    if (frontmatter?.draft === true || reading.references === undefined) return;
    if (frontmatter !== undefined && isWithdrawn(frontmatter)) return;
    const { words, charts, images } = reading.references;
    if (words > 0 || charts.length > 0 || images.length > 0) return;
    const close = /^---[ \t]*$/gmu;
    close.lastIndex = 3;
    tell(close.exec(text)?.index ?? 0, 'the article has no text yet; write it below this line');
  },
};
