import { inline } from '@css-inline/css-inline';
import type { Palette } from '../../src/colour/palette.ts';
import type { FeedSite } from '../../src/feeds/feed-site.ts';
import type { BriefingText } from '../../src/publication/view/briefing-text.ts';
import { hastElement as tag } from '../../src/xml/html.ts';
import { mailDocument, UNSUBSCRIBE, type Share } from './mail-document.ts';
import { mailStyle } from './mail-style.ts';

/** What a mail says besides the briefing itself. */
export interface MailAbout {
  readonly site: FeedSite;
  readonly palette: Palette;
  /** Address, or a place that the sending service fills, at which a reader unsubscribes. */
  readonly unsubscribe: string;
}

/** Bytes of HTML at most: Gmail shows no more than 102 KB of a message, and hides the rest. */
export const LIMIT = 100_000;

/** A briefing as HTML for mail, and how much of it that shows. */
export interface MailHtml {
  readonly html: string;
  readonly share: Share;
}

/**
 * A briefing as HTML that mail programs show: tables, styles on the elements, no script, absolute
 * addresses. Where it would be longer than the limit, the oldest stories go, then the oldest
 * corrections; a sentence in their place says so and leads to the whole.
 */
export function mailHtml(briefing: BriefingText, about: MailAbout): MailHtml {
  const stories = briefing.days.reduce((sum, day) => sum + day.stories.length, 0);
  const corrections = briefing.corrections.length;
  const made = (share: Share): MailHtml => ({ html: written(briefing, share, about), share });
  const fits = ({ html }: MailHtml): boolean => Buffer.byteLength(html) <= LIMIT;
  const whole = made({ stories, corrections });
  if (fits(whole)) return whole;
  return (
    longest(stories, (count) => made({ stories: count, corrections }), fits) ??
    longest(corrections, (count) => made({ stories: 0, corrections: count }), fits) ??
    made({ stories: 0, corrections: 0 })
  );
}

/** What is made of the largest number below `count` with which it fits; undefined where none does. */
function longest<Made>(
  count: number,
  make: (count: number) => Made,
  fits: (made: Made) => boolean,
): Made | undefined {
  let found: Made | undefined;
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    const made = make(middle);
    if (fits(made)) {
      found = made;
      low = middle + 1;
    } else high = middle;
  }
  return found;
}

function written(briefing: BriefingText, share: Share, about: MailAbout): string {
  const { site, palette, unsubscribe } = about;
  const style = tag('style', {}, mailStyle(palette));
  // Rules for the night stay where they are: no style on an element can say when.
  const html = inline(mailDocument(briefing, share, site, style), {
    keepAtRules: true,
    loadRemoteStylesheets: false,
  });
  // Services fill places in double braces: none of the paper's own is one.
  const at = html.indexOf('</head>');
  const body = html.slice(at).replaceAll('{', '&#123;');
  // The inliner puts them before what says how the rest is encoded.
  const head = html.slice(0, at).replace(/(<style>[^<]*<\/style>)([^]*)/u, '$2$1');
  return head + body.replaceAll(UNSUBSCRIBE, () => escaped(unsubscribe));
}

function escaped(address: string): string {
  return address.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
