import type { FeedSite } from '../../src/feeds/feed-site.ts';
import type { BriefingText } from '../../src/publication/view/briefing-text.ts';
import { absolute } from '../../src/schema/site-address.ts';
import { formatComing } from '../../src/time/format.ts';
import { wordsOf } from '../../src/words/words.ts';

/** Letters of a line, at most, unless it is an address. */
const LINE = 72;

/** A briefing as plain text: the whole of it, each address on a line of its own. */
export function mailText(briefing: BriefingText, site: FeedSite, unsubscribe: string): string {
  const { briefing: words, labels, mail } = wordsOf(site.language);
  const address = (url: string): string => absolute(url, site.siteUrl);
  const entry = (url: string, ...lines: readonly string[]): string =>
    [...lines.map(broken), address(url)].join('\n');
  const part = (title: string, items: readonly string[]): string[] =>
    items.length === 0 ? [] : [headed(title.toLocaleUpperCase(site.language)), ...items];
  const parts = [
    site.name,
    entry(briefing.url, briefing.title),
    ...part(
      words.published,
      briefing.days.flatMap(({ name, stories }) => [
        ...(name === undefined ? [] : [headed(name)]),
        ...stories.map(({ headline, description, url }) => entry(url, headline, description)),
      ]),
    ),
    ...part(
      words.corrected,
      briefing.corrections.map(({ story, grade, note }) =>
        entry(story.url, story.name, `${labels.corrections[grade]}: ${note}`),
      ),
    ),
    ...part(
      words.due,
      briefing.due.map(({ title, starts, url }) => entry(url, title, formatComing(starts, site))),
    ),
    // Two dashes and a space begin what is no part of the message (RFC 3676).
    `-- \n${mail.unsubscribe}: ${unsubscribe}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function headed(title: string): string {
  return `${title}\n${'-'.repeat(Math.min(LINE, Array.from(title).length))}`;
}

/** A text with its lines broken at spaces. */
function broken(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && longer.length > LINE) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].join('\n');
}
