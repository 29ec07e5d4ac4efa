import type { Rule } from '../rule.ts';

/** A plus, a space and an amount at the beginning of a line. */
const SIGNED = /^\+[ \t]+[\d$€£¥.,]/u;

/** A plus that was meant as a sign and begins a list. */
export const listSign: Rule = {
  id: 'list-sign',
  level: 'warning',
  summary: 'A plus and a space before a figure begin a list, and the plus is gone: write `+5%`.',
  example: {
    bad: { body: '+ 5% was the gain of the year.' },
    good: { body: '+5% was the gain of the year.' },
  },
  look({ text, style }, tell) {
    for (const { rule, offset } of style) {
      if (rule !== 'markdown-unordered-list-marker-style' || !isSigned(text, offset)) continue;
      const message = 'this "+" begins a list and is not shown; write it against its figure: "+5%"';
      tell(offset, message);
    }
  },
};

export function isSigned(text: string, offset: number): boolean {
  return SIGNED.test(text.slice(offset, offset + 12));
}
