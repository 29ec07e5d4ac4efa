import { feedHtml } from '../body/feed-html.ts';
import type { FeedEnvironment } from '../body/feed-environment.ts';
import { chartTable } from '../charts/table.ts';
import { absolute } from '../schema/site-address.ts';
import type { FeedEntry, FeedStory } from '../publication/view/feed.ts';
import { site } from '#site';
import { formatDateTime } from '../time/format.ts';
import { parseMoment } from '../time/parse.ts';
import { chartLetters } from './chart-letters.ts';
import { chartImageSize, chartImageUrl } from './chart-images.ts';
import type { FeedSource } from './feeds.ts';
import type { ArticleText } from './text.ts';
import { wordsOf } from '../words/words.ts';

/** What the image of a chart would lack. */
type LackingIn = ReturnType<typeof chartLetters>;

interface Place {
  readonly siteUrl: string;
  readonly language: string;
  readonly lackingIn: LackingIn;
}

/** Texts kept: the newest stories stand in many feeds, the oldest of a tag in one. */
const KEPT = 4000;

/**
 * The stories' texts as feed HTML; of the texts asked for last, each is parsed once.
 * Empty for entries without a text of their own.
 */
export function feedTexts(edition: FeedSource): (entry: FeedEntry) => string {
  /** By id; a text asked for again moves to the end. */
  const texts = new Map<string, string>();
  const lackingIn = chartLetters(process.cwd());
  return (entry) => {
    const { story } = entry;
    if (story === undefined) return '';
    const text = texts.get(story.id) ?? render(entry, story, edition, lackingIn);
    texts.delete(story.id);
    texts.set(story.id, text);
    const [oldest] = texts.keys();
    if (texts.size > KEPT && oldest !== undefined) texts.delete(oldest);
    return text;
  };
}

function render(
  entry: FeedEntry,
  story: FeedStory,
  edition: FeedSource,
  lackingIn: LackingIn,
): string {
  const text = edition.textOf(story.id);
  const { siteUrl } = edition.environment;
  const { language } = edition.publication;
  const place = { siteUrl, language, lackingIn };
  return feedHtml(text.blocks, environmentOf(entry, story, text.charts, place));
}

function environmentOf(
  entry: FeedEntry,
  story: FeedStory,
  charts: ArticleText['charts'],
  { siteUrl, language, lackingIn }: Place,
): FeedEnvironment {
  const { pictures, files, promos } = story.resources;
  return {
    siteUrl,
    articleUrl: siteUrl + entry.url,
    words: wordsOf(language).text,
    picture: (src) => {
      const picture = pictures[src];
      if (picture === undefined) return undefined;
      const { url, width } = picture.fallback;
      const height = Math.round((picture.height * width) / picture.width);
      const moving = picture.moving === undefined ? undefined : siteUrl + picture.moving;
      return { url: siteUrl + url, width, height, moving };
    },
    file: (src) => {
      const file = files[src];
      return file === undefined ? undefined : { ...file, url: siteUrl + file.url };
    },
    chartImage: (spec) => {
      const model = charts.get(spec);
      return model === undefined || lackingIn(model).length > 0
        ? undefined
        : { url: siteUrl + chartImageUrl(model), ...chartImageSize };
    },
    chartTable: (spec) => {
      const model = charts.get(spec);
      if (model === undefined) return undefined;
      const { columns, rows } = chartTable(model);
      return { header: columns, rows };
    },
    promo: (id) => {
      const promo = promos[id];
      return promo === undefined ? undefined : { ...promo, url: absolute(promo.url, siteUrl) };
    },
    updateTime: (time) => {
      const { timeZone } = site;
      const moment = parseMoment(time, timeZone);
      return typeof moment === 'string' ? time : formatDateTime(moment, { timeZone, language });
    },
  };
}
