import type { CST } from 'yaml';

/** Lists and mappings within each other: the schemas need three. */
const MAX_DEPTH = 16;

/**
 * Offset of the first token that opens a list or mapping within more than sixteen others.
 * Looks at tokens and not at the tree, which is made by functions that call themselves:
 * too deep a text would exhaust their stack.
 */
export function tooDeepToken(tokens: readonly CST.Token[]): number | undefined {
  const open: { readonly token: CST.Token; readonly depth: number }[] = [];
  for (const token of tokens) open.push({ token, depth: 0 });
  let first: number | undefined;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next;
    if (token.type === 'document') {
      if (token.value !== undefined) open.push({ token: token.value, depth });
      continue;
    }
    if (!('items' in token)) continue;
    if (depth >= MAX_DEPTH) {
      first = Math.min(first ?? Infinity, token.offset);
      continue;
    }
    for (const item of token.items) {
      if ('key' in item && item.key) open.push({ token: item.key, depth: depth + 1 });
      if (item.value !== undefined) open.push({ token: item.value, depth: depth + 1 });
    }
  }
  return first;
}
