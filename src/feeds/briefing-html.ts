import type { ElementContent } from 'hast';
import type { BriefingText } from '../publication/view/briefing-text.ts';
import { absolute } from '../schema/site-address.ts';
import { formatComing } from '../time/format.ts';
import { wordsOf } from '../words/words.ts';
import { hastElement as tag, htmlFrom } from '../xml/html.ts';
import type { FeedSite } from './feed-site.ts';
import { pictureHtml } from './picture-html.ts';

/** A whole briefing as the content of a feed's item: plain HTML with absolute addresses. */
export function briefingHtml(text: BriefingText, site: FeedSite): string {
  const { briefing, labels } = wordsOf(site.language);
  const link = (name: string, url: string): ElementContent =>
    tag('a', { href: absolute(url, site.siteUrl) }, name);
  const part = (title: string, items: readonly ElementContent[]): ElementContent[] =>
    items.length === 0 ? [] : [tag('h2', {}, title), ...items];
  return htmlFrom([
    ...part(
      briefing.published,
      text.days
        .flatMap((day) => day.stories)
        .flatMap(({ headline, url, description, picture }) => [
          ...(picture === undefined ? [] : [pictureHtml(picture, site)]),
          tag('h3', {}, link(headline, url)),
          tag('p', {}, description),
        ]),
    ),
    ...part(
      briefing.corrected,
      text.corrections.flatMap(({ story, grade, note }) => [
        tag('h3', {}, link(story.name, story.url)),
        tag('p', {}, tag('strong', {}, labels.corrections[grade]), ` ${note}`),
      ]),
    ),
    ...part(
      briefing.due,
      text.due.length === 0
        ? []
        : [
            tag(
              'ul',
              {},
              ...text.due.map(({ title, url, starts }) =>
                tag('li', {}, `${formatComing(starts, site)} `, link(title, url)),
              ),
            ),
          ],
    ),
  ]);
}
