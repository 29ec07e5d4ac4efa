import type { ElementContent } from 'hast';
import type { Picture } from '../publication/view/picture.ts';
import { absolute } from '../schema/site-address.ts';
import { sentences } from '../typography/sentences.ts';
import { hastElement as tag } from '../xml/html.ts';
import type { FeedSite } from './feed-site.ts';

/** A picture in the form that everything shows, with its caption and who made it. */
export function pictureHtml(picture: Picture, site: FeedSite): ElementContent {
  const caption = pictureWords(picture);
  const { url, width } = picture.fallback;
  const height = String(Math.round((picture.height * width) / picture.width));
  const src = absolute(url, site.siteUrl);
  return tag(
    'figure',
    {},
    tag('img', { src, alt: picture.alt, width: String(width), height }),
    caption === '' ? undefined : tag('figcaption', {}, caption),
  );
}

/** What is said below a picture; empty where nothing is. */
export function pictureWords({ caption, credit }: Picture): string {
  return sentences([caption, credit].filter((line) => line !== undefined));
}
