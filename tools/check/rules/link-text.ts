import type { Link } from 'mdast';
import { nodesOf, type WrittenArticle } from '../written-article.ts';
import type { Rule } from '../rule.ts';

const EMPTY_WORDS =
  /^(?:click here|here|more|read more|this|this (?:link|page|article|story)|link)$/iu;

/** Links without any words. */
export const linkWordless: Rule = {
  id: 'link-wordless',
  level: 'warning',
  summary: 'A link has words: nobody sees or hears one without them.',
  example: {
    bad: { body: 'Read the statement: [](https://example.com/).' },
    good: { body: 'Read [the statement of July 17](https://example.com/).' },
  },
  look({ tree }, tell) {
    for (const { text, offset } of linksIn(tree)) {
      if (text === '') tell(offset, 'this link has no words; write [words](address)');
    }
  },
};

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
    for (const { text, offset } of linksIn(tree)) {
      if (EMPTY_WORDS.test(text))
        tell(offset, `"${text}" does not say where the link leads; write words that do`);
    }
  },
};

function* linksIn(tree: WrittenArticle['tree']): Generator<{ text: string; offset: number }> {
  for (const node of nodesOf(tree)) {
    if (node.type === 'link')
      yield { text: wordsOf(node), offset: node.position?.start.offset ?? 0 };
  }
}

function wordsOf(link: Link): string {
  const words = [...nodesOf(link)].map((inner) =>
    'value' in inner ? inner.value : inner.type === 'image' ? (inner.alt ?? '') : '',
  );
  return words.join('').trim();
}
