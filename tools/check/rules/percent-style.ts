import { isQuoted } from '../passage.ts';
import type { Rule } from '../rule.ts';

const FORMS = /(?<![\p{L}\d][.,]?)(\d+(?:[.,]\d+)*)(\s+%|\s+(?:percent|per cent)\b|-percent\b)/gu;

/** House style: `5.5%`, and `percentage points` in words. */
export const percentStyle: Rule = {
  id: 'percent-style',
  level: 'warning',
  whenWritten: true,
  language: 'en',
  summary: 'Percentages are written with the sign and without a space: 5.5%.',
  example: {
    bad: { body: 'Prices rose 5.5 percent.' },
    good: { body: 'Prices rose 5.5%, half a percentage point more. "Some 3 percent," he said.' },
  },
  look({ passages }, tell) {
    for (const passage of passages) {
      for (const { 1: number = '', 2: sign = '', index } of passage.text.matchAll(FORMS)) {
        if (isQuoted(passage, index)) continue;
        const find = number + sign;
        const message = `write "${number}%" for "${find.replaceAll(/\s+/gu, ' ')}"`;
        tell(passage.offset + index, message, { find, replace: `${number}%` });
      }
    }
  },
};
