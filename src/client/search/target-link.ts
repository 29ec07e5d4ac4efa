import { element } from './element.ts';
import type { Target } from './jump.ts';

/** `AAPL Apple · 12 stories`, leading to the ticker's or the tag's page. */
export function targetLink({ url, name, symbol, stories, formerly }: Target): HTMLAnchorElement {
  const link = element('a', { href: url });
  if (symbol !== undefined) link.append(element('b', {}, symbol), ' ');
  link.append(name);
  if (formerly !== undefined) link.append(` (formerly ${formerly})`);
  const count = stories === 1 ? '1 story' : `${stories.toLocaleString('en-US')} stories`;
  link.append(' ', element('span', { class: 'count' }, count));
  return link;
}
