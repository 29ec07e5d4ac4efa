import { nodesOf } from '../written-article.ts';
import type { Rule } from '../rule.ts';

const EMPTY_WORDS =
  /^(?:|click here|here|more|read more|this|this (?:link|page|article|story)|link)$/iu;

/** Links whose words say nothing of where they lead. */
export const linkText: Rule = {
  id: 'link-text',
  level: 'warning',
  language: 'en',
  summary: 'The words of a link say where it leads, also to who hears them out of context.',
  example: {
    bad: { body: 'Read the statement [here](https://example.com/).' },
    good: { body: 'Read [the statement of July 17](https://example.com/).' },
  },
  look({ tree }, tell) {
    for (const node of nodesOf(tree)) {
      if (node.type !== 'link') continue;
      const words = [...nodesOf(node)].map((inner) => ('value' in inner ? inner.value : ''));
      const text = words.join('').trim();
      if (!EMPTY_WORDS.test(text)) continue;
      const message =
        text === ''
          ? 'this link has no words, so that nobody sees it; write [words](address)'
          : `"${text}" does not say where the link leads`;
      tell(node.position?.start.offset ?? 0, message);
    }
  },
};
