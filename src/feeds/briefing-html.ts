import type { ElementContent } from 'hast';
import type { BriefingView } from '../publication/view/briefing.ts';
import { absolute } from '../schema/site-address.ts';
import { formatComing } from '../time/format.ts';
import { wordsOf } from '../words/words.ts';
import { hastElement as tag, htmlFrom } from '../xml/html.ts';
import type { FeedSite } from './feed-site.ts';

/** A whole briefing as the content of a feed's item: plain HTML with absolute addresses. */
export function briefingHtml(view: BriefingView, site: FeedSite): string {
  const { briefing, labels } = wordsOf(site.language);
  const link = (name: string, url: string): ElementContent =>
    tag('a', { href: absolute(url, site.siteUrl) }, name);
  const part = (title: string, items: readonly ElementContent[]): ElementContent[] =>
    items.length === 0 ? [] : [tag('h2', {}, title), ...items];
  return htmlFrom([
    ...part(
      briefing.published,
      view.stories.flatMap(({ title, url, description }, index) => [
        tag('h3', {}, link(view.headlines[index] ?? title, url)),
        tag('p', {}, description),
      ]),
    ),
    ...part(
      briefing.corrected,
      view.corrections.flatMap(({ story, grade, note }) => [
        tag('h3', {}, link(story.name, story.url)),
        tag('p', {}, tag('strong', {}, labels.corrections[grade]), ` ${note}`),
      ]),
    ),
    ...part(
      briefing.due,
      view.due.length === 0
        ? []
        : [
            tag(
              'ul',
              {},
              ...view.due.map(({ title, url, starts }) =>
                tag('li', {}, `${formatComing(starts, site)} `, link(title, url)),
              ),
            ),
          ],
    ),
  ]);
}
