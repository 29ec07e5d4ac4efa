import { site } from '../../site.config.ts';

const numbers = new Intl.NumberFormat(site.language);

/** `1,204` */
export function formatNumber(value: number): string {
  return numbers.format(value);
}

/** `no stories`, `1 story`, `1,204 stories` */
export function storyCount(count: number): string {
  if (count === 0) return 'no stories';
  return count === 1 ? '1 story' : `${formatNumber(count)} stories`;
}
