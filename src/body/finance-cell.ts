import type { Element, ElementContent } from 'hast';

/** `1,234.5`, `5.25%`, `$1.2bn`, `US$5`, `25 bp`, `(1.2)`, with or without a sign. */
const FIGURE =
  /^(?<sign>[+\-\u2212])?[ \u00a0]?(?<open>\()?(?:(?:US|A|C|HK|S|NZ)?\$|[€£¥₹])?(?<digits>\d[\d,]*(?:\.\d+)?)[ \u00a0]?(?:%|bps?|pp|pts?|bn|mn?|trn?|tn|k|x)?(?<close>\))?$/u;

/**
 * A table cell that is wholly a figure: class `numeric`, and for a signed change a glyph
 * that tells rise from fall without colour, hidden from assistive technology because
 * the sign is read, and a true minus.
 *
 * @returns the cell's classes and children.
 */
export function financeCell(children: ElementContent[]): {
  readonly classes: readonly string[];
  readonly children: ElementContent[];
} {
  const [only] = children;
  if (children.length !== 1 || only?.type !== 'text') return { classes: [], children };
  const text = only.value.trim();
  const groups = text.length > 40 ? undefined : FIGURE.exec(text)?.groups;
  if (groups === undefined || (groups['open'] === undefined) !== (groups['close'] === undefined)) {
    return { classes: [], children };
  }
  const sign = groups['sign'];
  const isZero = /^[0,.]+$/u.test(groups['digits'] ?? '');
  if (sign === undefined || isZero) {
    return { classes: ['numeric'], children: [{ type: 'text', value: withMinus(text) }] };
  }
  const rises = sign === '+';
  return {
    classes: ['numeric', rises ? 'gain' : 'loss'],
    children: [glyph(rises ? '▲' : '▼'), { type: 'text', value: withMinus(text) }],
  };
}

function withMinus(text: string): string {
  return text.replace(/^-/u, '\u2212');
}

function glyph(value: string): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['glyph'], ariaHidden: 'true' },
    children: [{ type: 'text', value }],
  };
}
