import type { Nodes } from 'mdast';
import { nodesOf } from '../written-article.ts';
import type { Rule } from '../rule.ts';

/** A sign of a list, a space and an amount. */
const ADDED = /^\+[ \t]+[\p{N}\p{Sc}.,~≈−]/u;
const TAKEN = /^-[ \t]+(?:\p{Sc} ?[\d.,]*\d|[\d.,]*\d ?(?:%|bps?\b|basis\b|percent))/u;
const MORE = /^>[\p{N}\p{Sc}]/u;

/** Signs that Markdown takes for its own marks and does not show. */
export const signLost: Rule = {
  id: 'sign-lost',
  level: 'warning',
  summary:
    'A sign at a figure that Markdown takes for a mark is not shown: `+ 5%` is an entry of a list, `>5%` a quotation, and `5*3*2` has an italic 3.',
  example: {
    bad: { body: '+ 5% was the gain of the year.' },
    good: { body: '+5% was the gain of the year, \\>5% in the first half, and 5×3×2 is 30.' },
  },
  look({ text, tree, style }, tell) {
    for (const { rule, offset } of style) {
      if (rule !== 'markdown-unordered-list-marker-style' || !isSigned(text, offset)) continue;
      const message = 'this "+" begins a list and is not shown; write it against its figure: "+5%"';
      tell(offset, message);
    }
    for (const node of nodesOf(tree)) {
      const message = lost(node, text);
      if (message !== undefined) tell(node.position?.start.offset ?? 0, message);
    }
  },
};

/** Whether a list's entry begins with a plus that belongs to a figure. */
export function isSigned(text: string, offset: number): boolean {
  return ADDED.test(text.slice(offset, offset + 12));
}

function lost({ type, position, ...node }: Nodes, text: string): string | undefined {
  const start = position?.start.offset ?? 0;
  const end = position?.end.offset ?? start;
  const written = text.slice(start, Math.min(end, start + 40));
  if (type === 'list' && 'children' in node && node.children.length === 1 && TAKEN.test(written)) {
    return 'this "-" begins a list and is not shown; write it against its figure: "-5%"';
  }
  if (type === 'blockquote' && MORE.test(written)) {
    return 'this ">" begins a quotation and is not shown; for the sign write "\\>"';
  }
  const isWithin = /\d/u.test(text.charAt(start - 1) + text.charAt(end));
  if ((type === 'emphasis' || type === 'strong') && written.startsWith('*') && isWithin) {
    return 'each "*" here is a mark of italic or bold words and is not shown; write "×", or "\\*" for the sign itself';
  }
  return undefined;
}
