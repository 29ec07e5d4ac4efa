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
        // "IS is losing ground" has two words.
        if (
          !/^[A-Z]?[a-z]*$/u.test(word) ||
          find.slice(word.length).trim() !== word.toLowerCase()
        ) {
          continue;
        }
        const message = `"${word}" stands twice`;
        if (isCertain(find, word)) tell(offset + index, message, { find, replace: word });
        else tell(offset + index, `${message}; write it once unless both are meant`);
      }
    }
  },
};

/** "Log in in time" and "Vitamin A a day" say something; nothing says "the the". */
function isCertain(found: string, word: string): boolean {
  return /^(?:the|an|and)$/iu.test(word) || /^a\s+a$/u.test(found);
}
