import type { ReadContent } from '../../src/loader/content.ts';
import { digestOf } from '../../src/disk/digest.ts';
import { decoded } from '../../src/schema/decoded.ts';
import type { Locale } from '../../src/time/format.ts';
import { parseMoment } from '../../src/time/parse.ts';
import { monthOf } from '../../src/time/zone.ts';
import { DEVICE } from '../../src/schema/symbol.ts';
import { slugOf, uniqueSlug } from '../../src/typography/slug.ts';
import type { ImportedArticle } from './article-file.ts';
import type { SourceArchive, SourcePicture, SourcePost } from './model.ts';
import type { PictureFetcher } from './picture-fetcher.ts';
import type { FoundPicture } from './pictures.ts';
import type { ImportedStory } from './record.ts';
import type { ImportLog } from './report.ts';
import { isTaken } from './story-files.ts';

export interface ImportOptions extends Locale {
  readonly contentDir: string;
  readonly content: ReadContent;
  /** Pictures by their number at the source. */
  readonly attachments: ReadonlyMap<string, SourcePicture>;
  /** Folder of the old site's uploads. */
  readonly media: string | undefined;
  /** Folder of a source that holds its pictures itself. */
  readonly sourceMedia: string | undefined;
  /** Epoch milliseconds; older stories stay at the source. */
  readonly since: number | undefined;
  /** Where all stories are filed; their first category when it is left out. */
  readonly section: string | undefined;
  /** Asks for pictures that stand elsewhere; undefined when nothing is asked for. */
  readonly fetcher?: PictureFetcher | undefined;
  /** Says what would be done, and does nothing. */
  readonly isDry: boolean;
}

/** A story on its way. */
export interface PlacedStory {
  readonly post: SourcePost;
  readonly id: string;
  readonly at: number;
  readonly known: ImportedStory | undefined;
}

/** A story that is ready to be written, but for the aliases that another page has. */
export interface Ready {
  readonly placed: PlacedStory;
  readonly file: string;
  readonly source: string;
  readonly article: Omit<ImportedArticle, 'text'>;
  /** Its Markdown. */
  text: () => string;
  /** Ids of its headings. */
  readonly anchors: readonly string[];
  /** Addresses of headings of stories that it links to. */
  readonly leads: readonly string[];
  aliases: readonly string[];
  readonly pictures: ReadonlyMap<string, FoundPicture>;
}

export const importKeyOf = ({ key }: SourcePost): string => key;

/** Gives each story its address, older ones first; what was imported keeps the one that it has. */
export function placesOf(
  archive: SourceArchive,
  stories: Readonly<Record<string, ImportedStory>>,
  options: ImportOptions,
  log: ImportLog,
): PlacedStory[] {
  const { timeZone, language, contentDir, since, content } = options;
  const slugs = new Set(
    [
      ...content.readings.map(({ file }) => file.id),
      ...Object.values(stories).map(({ id }) => id),
    ].map((id) => id.slice(8)),
  );
  const dated = distinct(archive.posts).flatMap((post) => {
    const moment = parseMoment(post.date, timeZone);
    if (typeof moment !== 'string') return [{ post, at: moment.at }];
    log.tell('no-date', post.title, post.date);
    return [];
  });
  dated.sort((a, b) => a.at - b.at);
  return dated.flatMap(({ post, at }): PlacedStory[] => {
    const known = Object.hasOwn(stories, importKeyOf(post))
      ? stories[importKeyOf(post)]
      : undefined;
    if (known === undefined && since !== undefined && at < since) {
      log.before++;
      return [];
    }
    if (known !== undefined) return [{ post, at, known, id: known.id }];
    const month = monthOf(at, timeZone).replace('-', '/');
    // WordPress encodes letters beyond ASCII in the last part of an address.
    const words =
      slugOf(decoded(post.slug) ?? post.slug, language) || slugOf(post.title, language) || 'story';
    let slug = uniqueSlug(plainName(words), slugs);
    for (let taken = new Set(slugs); isTaken(contentDir, `${month}/${slug}`);) {
      taken = taken.add(slug);
      slug = uniqueSlug(plainName(words), taken);
    }
    slugs.add(slug);
    return [{ post, at, known, id: `${month}/${slug}` }];
  });
}

/** Of posts that the source knows by one number, the later ones are known by their addresses too. */
function distinct(posts: readonly SourcePost[]): SourcePost[] {
  const keys = new Set<string>();
  return posts.map((post) => {
    const { addresses, slug, date, key: own } = post;
    let key = own;
    for (let number = 1; keys.has(key); number++)
      key = `${own} ${digestOf([...addresses, slug, date].join(' ')).slice(0, 12)} ${number}`;
    keys.add(key);
    return key === own ? post : { ...post, key };
  });
}

/** A name that Windows lets a file have. */
function plainName(slug: string): string {
  return DEVICE.test(slug) ? `${slug}-story` : slug;
}
