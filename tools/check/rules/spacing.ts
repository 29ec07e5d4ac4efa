import type { Rule } from '../rule.ts';

/** Neither the points of an omission nor the colon of a ratio. */
const BEFORE_MARK = /(?<=[\p{L}\d]) +([,;:.!?])(?=\s|$)(?! *\.)(?<!\d +:(?= *\d))/gu;
/** French sets a space before the high marks. */
const BEFORE_LOW_MARK = /(?<=[\p{L}\d]) +([,.])(?=\s|$)(?! *\.)/gu;
const DOUBLE = /(?<=\S) {2,}(?=\S)/gu;

/** Spaces too many between words and before punctuation. */
export const spacing: Rule = {
  id: 'spacing',
  level: 'warning',
  whenWritten: true,
  summary: 'One space between words, none before punctuation.',
  example: {
    bad: { body: 'Prices rose , then fell.' },
    good: { body: 'Prices rose, then fell.' },
  },
  look({ passages, surroundings }, tell) {
    const isFrench = /^fr\b/iu.test(surroundings.language);
    const beforeMark = isFrench ? BEFORE_LOW_MARK : BEFORE_MARK;
    for (const { text, offset, kind } of passages) {
      if (kind === 'cell') continue;
      for (const { 0: find, 1: mark = '', index } of text.matchAll(beforeMark)) {
        tell(offset + index, `no space stands before "${mark}"`, { find, replace: mark });
      }
      for (const { 0: find, index } of text.matchAll(DOUBLE)) {
        tell(offset + index, `${find.length} spaces stand in a row`, { find, replace: ' ' });
      }
    }
  },
};
