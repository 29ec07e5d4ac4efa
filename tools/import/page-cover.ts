import { isObject, textAt, type JsonObject } from './json.ts';
import type { SourcePicture } from './model.ts';
import { firstText, objectAt, valueAt } from './source-frontmatter.ts';
import { wordsOfHtml } from './source-words.ts';

const KEYS = [
  'cover',
  'image',
  'featured_image',
  'featuredImage',
  'featuredimage',
  'feature_image',
  'featureImage',
  'hero',
  'heroImage',
  'hero_image',
  'coverImage',
  'cover_image',
  'banner',
  'header',
  'thumbnail',
  'thumb',
  'images',
  'img',
  'photo',
  'picture',
  'lead_image',
  'leadImage',
  'primary_image',
  'teaser',
  'ogImage',
  'og_image',
  'feature',
];
const PARTS = [
  'src',
  'url',
  'image',
  'path',
  'file',
  'filename',
  'relative',
  'feature',
  'teaser',
  'overlay_image',
  'name',
];
const ALT = ['alt', 'image_alt', 'imageAlt', 'alt_text', 'altText', 'alttext', 'description'];
const CAPTION = ['caption', 'image_caption', 'imageCaption', 'image_description', 'title'];
const CREDIT = ['credit', 'image_credit', 'imageCredit', 'attribution', 'photographer', 'source'];

/** The picture at the top of a page, and the fields that said it. */
export function coverOf(fields: JsonObject): {
  readonly cover: SourcePicture | undefined;
  readonly used: readonly string[];
} {
  const used: string[] = [];
  let cover: SourcePicture | undefined;
  for (const key of KEYS) {
    const value = valueAt(fields, key);
    const first: unknown = Array.isArray(value) ? value[0] : value;
    const inner = isObject(first) ? first : {};
    const address = typeof first === 'string' ? first.trim() : addressIn(inner);
    if (address === '') {
      if (value === '' || value === undefined) used.push(key);
      continue;
    }
    const beside = ['alt', 'caption', 'credit'].map(
      (part) =>
        [
          part,
          [
            `${key}_${part}`,
            `${key}${part.charAt(0).toUpperCase()}${part.slice(1)}`,
            `${key}-${part}`,
          ],
        ] as const,
    );
    const own = Object.fromEntries(beside);
    const find = (names: readonly string[], part: string): string =>
      wordsOfHtml(
        firstText(inner, names) ||
          firstText(fields, [
            ...(own[part] ?? []),
            ...names.filter((name) => name.startsWith('image')),
          ]),
      );
    if (cover !== undefined && cover.address !== address) continue;
    used.push(
      key,
      ...Object.values(own).flat(),
      ...[ALT, CAPTION, CREDIT].flat().filter((name) => name.startsWith('image')),
    );
    if (cover !== undefined || (Array.isArray(value) && value.length > 1 && !used.includes(key)))
      continue;
    const [caption, credit] = [find(CAPTION, 'caption'), find(CREDIT, 'credit')];
    cover = {
      ...{ address: address.replace(/\s/gu, '%20'), alt: find(ALT, 'alt') },
      ...{ caption: caption === credit ? '' : caption, credit },
    };
  }
  return { cover, used };
}

function addressIn(inner: JsonObject): string {
  const own = firstText(inner, PARTS);
  return own === '' ? textAt(objectAt(inner, 'image'), 'src') : own;
}
