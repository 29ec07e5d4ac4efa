import type { ElementContent } from 'hast';
import type { CorrectionView } from '../publication/view/article.ts';
import type { FeedEntry, FeedStory } from '../publication/view/feed.ts';
import { formatDate } from '../time/format.ts';
import { absolute } from '../schema/site-address.ts';
import { briefingHtml } from './briefing-html.ts';
import type { FeedSite } from './feed-site.ts';
import { pictureHtml } from './picture-html.ts';
import { beforeStop, sentence } from '../typography/sentences.ts';
import { directionOf } from '../words/intl.ts';
import { compose } from '../words/message.ts';
import { wordsOf } from '../words/words.ts';
import { hastElement as tag, htmlFrom } from '../xml/html.ts';

/**
 * The content of a feed's item: plain HTML with absolute addresses, nothing that runs,
 * no classes. Around the story's text stand its label, what was corrected, its picture,
 * disclosures and sources; of a withdrawn story only the notice.
 *
 * @param text the story's text as feed HTML; not used for corrections and withdrawn stories.
 */
export function entryHtml(entry: FeedEntry, text: string, site: FeedSite): string {
  const html = withoutDirection(entry, text, site);
  // Feeds have no word for it, and readers' programs take what says nothing as left to right.
  return directionOf(site.language) === 'ltr' ? html : `<div dir="rtl">\n${html}\n</div>`;
}

function withoutDirection(entry: FeedEntry, text: string, site: FeedSite): string {
  const { story, corrections, briefing } = entry;
  if (briefing !== undefined) return briefingHtml(briefing, site);
  const words = wordsOf(site.language);
  const slight = corrections.filter(({ grade }) => grade === 'clarification');
  const grave = corrections.filter(({ grade }) => grade !== 'clarification');
  if (story === undefined) {
    const removed = grave.some(({ grade }) => grade === 'withdrawal');
    return htmlFrom([
      ...notices([...grave, ...slight], site),
      ...(removed ? [p(words.article.removed)] : []),
      tag('p', {}, link(words.feeds.theStory, entry.url, site)),
    ]);
  }
  const before = [
    ...labelOf(entry.label, story, site),
    ...notices(grave, site),
    ...(story.cover === undefined ? [] : [pictureHtml(story.cover, site)]),
  ];
  const after = [...notices(slight, site), ...endMatter(story, site)];
  return [htmlFrom(before), text, htmlFrom(after)].filter((part) => part !== '').join('\n');
}

function labelOf(label: string | undefined, story: FeedStory, site: FeedSite): ElementContent[] {
  if (label === undefined) return [];
  const { sponsor } = story;
  const line = tag('p', {}, tag('strong', {}, label));
  if (sponsor === undefined) return [line];
  const href = absolute(sponsor.url, site.siteUrl);
  const payer = tag('a', { href, rel: ['sponsored', 'nofollow'] }, beforeStop(sponsor.paidBy));
  const { paid, paidTerms } = wordsOf(site.language).article;
  const { compensation } = sponsor;
  const parts =
    compensation === undefined
      ? compose<'payer', Part>(paid, { payer }, itself)
      : compose<'payer' | 'terms', Part>(
          paidTerms,
          { payer, terms: sentence(compensation) },
          itself,
        );
  return [line, tag('p', {}, ...parts)];
}

function notices(corrections: readonly CorrectionView[], site: FeedSite): ElementContent[] {
  const { feeds, labels } = wordsOf(site.language);
  return corrections.map(({ date, grade, note }) =>
    tag(
      'p',
      {},
      ...compose<'label' | 'date' | 'note', Part>(
        feeds.correction,
        {
          label: tag('strong', {}, labels.corrections[grade]),
          date: formatDate(date, site),
          note,
        },
        itself,
      ),
    ),
  );
}

function endMatter(story: FeedStory, site: FeedSite): ElementContent[] {
  const { disclosures, sources } = story;
  const { article } = wordsOf(site.language);
  return [
    ...(disclosures.length === 0
      ? []
      : [tag('h2', {}, article.disclosures), ...disclosures.map(p)]),
    ...(sources.length === 0
      ? []
      : [
          tag('h2', {}, article.sources),
          tag(
            'ul',
            {},
            ...sources.map(({ title, url }) =>
              tag('li', {}, url === undefined ? title : link(title, url, site)),
            ),
          ),
        ]),
  ];
}

function p(text: string): ElementContent {
  return tag('p', {}, text);
}

function link(text: string, url: string, site: FeedSite): ElementContent {
  return tag('a', { href: absolute(url, site.siteUrl) }, text);
}

type Part = ElementContent | string;

const itself = (text: string): Part => text;
