import type { Rule } from '../rule.ts';

/**
 * Five digits or more in a row; not in codes, file numbers, fractions or addresses, nor as part
 * of a name: after a word with a capital, an abbreviation or a zero.
 */
const LONG =
  /(?<![\p{L}\d.,/:#_-]|\p{Lu}[\p{L}\d.&-]*[ \u00a0]|\b(?:no|nos|number|numbers|code|ticker|id)\.?[ \u00a0])[1-9]\d{4,8}(?![\p{L}\d/:_-]|[.,]\d)/gu;
const MONEY = /[$€£¥₹₩]$/u;
const SPLIT_MONEY = /(?<!\d[ \u00a0]*)([$€£¥])\s+(?=\d)/gu;

/** House style of numbers: commas from 10,000 up, no space after a currency sign. */
export const numberStyle: Rule = {
  id: 'number-style',
  level: 'warning',
  whenWritten: true,
  language: 'en',
  summary:
    'Numbers from 10,000 up have commas; nothing stands between a currency sign and its number.',
  example: {
    bad: { body: 'The company cut 12000 jobs.' },
    good: { body: 'The company cut 12,000 of 45,000 jobs and paid $1,200,000 in 2024.' },
  },
  look({ passages }, tell) {
    for (const { text, offset, kind } of passages) {
      if (kind === 'cell') continue;
      for (const { 0: find, index } of text.matchAll(LONG)) {
        const replace = find.replace(/\B(?=(?:\d{3})+$)/gu, ',');
        const message = `write "${replace}" for "${find}"`;
        // Only an amount of money is certainly no name.
        if (MONEY.test(text.slice(0, index))) tell(offset + index, message, { find, replace });
        else tell(offset + index, `${message}, unless it is a name`);
      }
      for (const { 0: find, 1: sign = '', index } of text.matchAll(SPLIT_MONEY)) {
        const message = `nothing stands between "${sign}" and its number; delete the space`;
        tell(offset + index, message, { find, replace: sign });
      }
    }
  },
};
