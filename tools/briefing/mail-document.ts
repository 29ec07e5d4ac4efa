import type { ElementContent, Properties } from 'hast';
import type { FeedSite } from '../../src/feeds/feed-site.ts';
import { pictureWords } from '../../src/feeds/picture-html.ts';
import type { BriefingText } from '../../src/publication/view/briefing-text.ts';
import type { Picture } from '../../src/publication/view/picture.ts';
import { soleUrl } from '../../src/publication/urls.ts';
import { absolute } from '../../src/schema/site-address.ts';
import { formatComing } from '../../src/time/format.ts';
import { directionOf } from '../../src/words/intl.ts';
import { counted, fill } from '../../src/words/message.ts';
import { wordsOf } from '../../src/words/words.ts';
import { hastElement as tag, htmlFrom } from '../../src/xml/html.ts';
import { EDGE, MAIL_WIDTH } from './mail-style.ts';

/** How much of a briefing a mail has: of stories the newest, of corrections likewise. */
export interface Share {
  readonly stories: number;
  readonly corrections: number;
}

/** Stands for the address at which a reader unsubscribes until everything else is written. */
export const UNSUBSCRIBE = 'https://unsubscribe.invalid/';

/**
 * A briefing as a document of tables, with classes for a style sheet that is not written yet.
 *
 * @param head what stands in its head besides: a style sheet.
 */
export function mailDocument(
  briefing: BriefingText,
  share: Share,
  site: FeedSite,
  head: ElementContent,
): string {
  const { language } = site;
  const dir = directionOf(language);
  const rows = rowsOf(briefing, share, site).map((cell) => tag('tr', {}, cell));
  const column = table(
    { className: ['column'], width: String(MAIL_WIDTH), align: 'center' },
    ...rows,
  );
  const page = table(
    { className: ['paper'], width: '100%', lang: language, dir },
    tag('tr', {}, tag('td', { align: 'center' }, column)),
  );
  const html = tag(
    'html',
    { lang: language, dir },
    tag(
      'head',
      {},
      tag('meta', { charSet: 'utf-8' }),
      tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      tag('meta', { name: 'color-scheme', content: 'light dark' }),
      tag('meta', { name: 'supported-color-schemes', content: 'light dark' }),
      tag('title', {}, briefing.title),
      head,
    ),
    tag('body', {}, page),
  );
  return `<!doctype html>\n${htmlFrom([html])}\n`;
}

function rowsOf(briefing: BriefingText, share: Share, site: FeedSite): ElementContent[] {
  const { briefing: words, mail } = wordsOf(site.language);
  const { title, url, days, corrections, due } = briefing;
  const count = days.reduce((sum, day) => sum + day.stories.length, 0);
  const cell = cellOf(site);
  const part = (name: string, items: readonly ElementContent[]): ElementContent[] =>
    items.length === 0 ? [] : [cell(tag('h2', { className: ['part'] }, name)), ...items];
  const whole = wholeRow(briefing, count, site);
  return [
    cell(
      tag('p', small, link(site.name, soleUrl('front', site.place), site, 'plain')),
      tag('h1', {}, link(title, url, site, 'plain')),
    ),
    ...part(words.published, [
      ...storyRows(days, share.stories, site),
      ...(share.stories < count ? [whole] : []),
    ]),
    ...part(words.corrected, [
      ...correctionRows(corrections.slice(0, share.corrections), site),
      ...(share.corrections < corrections.length ? [whole] : []),
    ]),
    ...part(
      words.due,
      due.map((event) =>
        cell(
          tag('h3', {}, link(event.title, event.url, site, 'plain')),
          tag('p', small, formatComing(event.starts, site)),
        ),
      ),
    ),
    cell(
      tag('p', { className: ['small', 'part'] }, link(mail.online, url, site, 'link')),
      tag('p', small, link(mail.unsubscribe, UNSUBSCRIBE, site, 'link')),
    ),
  ];
}

const small = { className: ['small'] };

function storyRows(
  days: BriefingText['days'],
  most: number,
  site: FeedSite,
): readonly ElementContent[] {
  const cell = cellOf(site);
  let left = most;
  return days.flatMap(({ name, url, stories }) => {
    const shown = stories.slice(0, left);
    left -= shown.length;
    if (shown.length === 0) return [];
    const day = name === undefined ? [] : [tag('h3', dayName, link(name, url, site, 'quiet'))];
    const level = name === undefined ? 'h3' : 'h4';
    return [
      ...day.map((heading) => cell(heading)),
      ...shown.map((story) =>
        cell(
          ...pictureOf(story.picture, site),
          tag(level, {}, link(story.headline, story.url, site, 'plain')),
          tag('p', {}, story.description),
        ),
      ),
    ];
  });
}

const dayName = { className: ['day'] };

function correctionRows(
  corrections: BriefingText['corrections'],
  site: FeedSite,
): readonly ElementContent[] {
  const { labels } = wordsOf(site.language);
  return corrections.map(({ story, grade, note }) =>
    cellOf(site)(
      tag('h3', {}, link(story.name, story.url, site, 'plain')),
      tag('p', {}, tag('strong', {}, labels.corrections[grade]), ` ${note}`),
    ),
  );
}

/** Says how much there is, and leads to it. */
function wholeRow({ url }: BriefingText, count: number, site: FeedSite): ElementContent {
  const { mail, stories } = wordsOf(site.language);
  const all = fill(mail.whole, { stories: counted(stories, count, site.language) });
  return cellOf(site)(tag('p', {}, link(all, url, site, 'link')));
}

function cellOf({ language }: FeedSite): (...children: ElementContent[]) => ElementContent {
  const align = directionOf(language) === 'rtl' ? 'right' : 'left';
  return (...children) => tag('td', { className: ['cell'], align }, ...children);
}

function pictureOf(picture: Picture | undefined, { siteUrl }: FeedSite): ElementContent[] {
  if (picture === undefined) return [];
  const { alt, fallback } = picture;
  const words = pictureWords(picture);
  const src = absolute(fallback.url, siteUrl);
  const width = String(MAIL_WIDTH - 2 * EDGE);
  return [
    tag('img', { className: ['picture'], src, alt, width }),
    ...(words === '' ? [] : [tag('p', { className: ['small', 'under'] }, words)]),
  ];
}

/** With marks that keep the order of its letters from that of the words beside it. */
function link(name: string, url: string, { siteUrl }: FeedSite, kind: string): ElementContent {
  return tag('a', { href: absolute(url, siteUrl), className: [kind] }, tag('bdi', {}, name));
}

/** For layout alone, which screen readers are told. */
function table(
  properties: Readonly<Properties>,
  ...rows: readonly ElementContent[]
): ElementContent {
  const layout = { role: 'presentation', cellPadding: '0', cellSpacing: '0', border: '0' };
  return tag('table', { ...layout, ...properties }, tag('tbody', {}, ...rows));
}
