import type { Rule } from '../rule.ts';

/** Words that are never meant twice in a row; "had had" and "that that" are. */
const DOUBLED = /\b(the|a|an|of|to|in|and|for|is|at|by|with|on|from)(\s+)\1\b/giu;

/** The same small word twice. */
export const wordDoubled: Rule = {
  id: 'word-doubled',
  level: 'warning',
  language: 'en',
  summary: 'The same small word twice in a row.',
  example: {
    bad: { body: 'Prices in the the city rose.' },
    good: { body: 'Prices in the city rose, as they had had to.' },
  },
  look({ passages }, tell) {
    for (const { text, offset } of passages) {
      for (const { 0: find, 1: word = '', index } of text.matchAll(DOUBLED)) {
        if (/^[A-Z]/u.test(find.slice(word.length).trim())) continue;
        tell(offset + index, `"${word}" stands twice`, { find, replace: word });
      }
    }
  },
};
