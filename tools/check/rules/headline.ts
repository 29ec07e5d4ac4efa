import type { Rule } from '../rule.ts';

/** Characters beyond which search results and cards cut a headline. */
const LONG_TITLE = 90;
/** Characters between which a standfirst reads as one and is not cut. */
const DESCRIPTION = { short: 70, long: 180 };

/** A headline whose last word ends in a point of its own. */
const ABBREVIATED =
  /(?<!\p{L})(?:\p{L}|Inc|Corp|Cos?|Bros|Ltd|Jr|Sr|etc|vs|Mio|Mrd|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.$/iu;

/** The length at which headlines are cut. */
export const titleLength: Rule = {
  id: 'title-length',
  level: 'warning',
  whenWritten: true,
  summary: `Headlines over ${LONG_TITLE} characters are cut in search results and on cards.`,
  example: {
    bad: {
      fields: {
        title:
          'Small companies take the lead from the largest ones as investors price a cut in interest rates',
      },
    },
    good: { fields: { title: 'Small caps take the lead as investors price a rate cut' } },
  },
  look({ reading, fieldOffset }, tell) {
    const title = reading.frontmatter?.title ?? '';
    if (title.length <= LONG_TITLE) return;
    const message = `the headline has ${title.length} characters; after ${LONG_TITLE} it is cut in search results and on cards; shorten it`;
    tell(fieldOffset(['title']), message);
  },
};

/** The length of standfirsts. */
export const descriptionLength: Rule = {
  id: 'description-length',
  level: 'warning',
  whenWritten: true,
  summary: `Standfirsts of ${DESCRIPTION.short} to ${DESCRIPTION.long} characters say something and are shown whole.`,
  example: {
    bad: { fields: { description: 'A standfirst that just about passes, but says little.' } },
    good: {},
  },
  look({ reading, fieldOffset }, tell) {
    const description = reading.frontmatter?.description;
    if (description === undefined) return;
    const { length } = description;
    if (length >= DESCRIPTION.short && length <= DESCRIPTION.long) return;
    const why =
      length < DESCRIPTION.short
        ? `say in ${DESCRIPTION.short} or more what the story adds to its headline`
        : `search results and feeds cut it after ${DESCRIPTION.long}`;
    tell(fieldOffset(['description']), `the standfirst has ${length} characters; ${why}`);
  },
};

/** How headlines are written. */
export const titleStyle: Rule = {
  id: 'title-style',
  level: 'warning',
  whenWritten: true,
  summary: 'Headlines have no full stop at the end, no exclamation marks and no shouting capitals.',
  example: {
    bad: { fields: { title: 'Small caps take the lead!' } },
    good: { fields: { title: '"What the Fed says, and why: a guide to FOMC words"' } },
  },
  look({ passages }, tell) {
    const title = passages.find((passage) => passage.kind === 'title');
    if (title === undefined) return;
    const { text, offset } = title;
    if (/[^.]\.$/u.test(text) && !ABBREVIATED.test(text)) {
      const at = offset + text.length - 1;
      tell(at, 'a headline ends without a full stop', { find: '.', replace: '' });
    }
    const loud = text.indexOf('!');
    if (loud !== -1)
      tell(offset + loud, 'a headline states and does not exclaim; delete the exclamation mark');
    const words = text.match(/\p{L}{4,}/gu) ?? [];
    // Scripts without capitals have one form of each letter.
    const shouted = words.filter(
      (word) => word === word.toUpperCase() && word !== word.toLowerCase(),
    );
    if (shouted.length >= 3 && shouted.length * 2 > words.length) {
      tell(offset, 'the headline is written in capitals; write it as a sentence');
    }
  },
};

/** A standfirst that only repeats the headline. */
export const descriptionRepeats: Rule = {
  id: 'description-repeats-title',
  level: 'warning',
  summary: 'The standfirst adds to the headline; it does not repeat it.',
  example: {
    bad: {
      fields: {
        title: 'Small caps take the lead as investors price a rate cut this September and no later',
        description:
          'Small caps take the lead as investors price a rate cut this September and no later.',
      },
    },
    good: {},
  },
  look({ reading, fieldOffset }, tell) {
    const { title = '', description = '' } = reading.frontmatter ?? {};
    const plain = (text: string): string =>
      text
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
    if (title === '' || plain(title) !== plain(description)) return;
    tell(fieldOffset(['description']), 'the standfirst repeats the headline; say what it adds');
  },
};
