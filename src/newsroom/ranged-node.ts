import type { Node } from 'yaml';

/** A node that stands in a text: its start, the end of its value and the end of what follows it. */
export interface Ranged {
  readonly range: readonly [number, number, number];
}

export function isRanged(node: unknown): node is Node & Ranged {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
