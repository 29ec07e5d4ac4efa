import { counted, fill } from '../../words/message.ts';
import { htmlElement } from '../element.ts';
import type { Target } from './target.ts';
import type { PageWords } from './page-words.ts';

/** `AAPL Apple 12 stories`, leading to the ticker's or the tag's page. */
export function targetLink(
  { url, name, symbol, stories, formerly }: Target,
  { language, words }: PageWords,
): HTMLAnchorElement {
  const link = htmlElement('a', { href: url });
  if (symbol !== undefined) link.append(htmlElement('b', {}, symbol), ' ');
  link.append(name);
  if (formerly !== undefined) link.append(` ${fill(words.formerly, { symbol: formerly })}`);
  const count = counted(words.stories, stories, language);
  link.append(' ', htmlElement('span', { class: 'count' }, count));
  return link;
}
