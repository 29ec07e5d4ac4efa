import type { Sketch } from './sketch.ts';
import type { ArticleFrontmatter, CoverPicture } from '../schema/article.ts';
import type { Recording } from '../schema/recording.ts';
import type { Moment } from '../time/moment.ts';

/**
 * An article without its text: what the archive needs to know of it. Plain data,
 * so that it can be stored and compared.
 */
export interface Article extends Omit<ArticleFrontmatter, 'cover'> {
  /** The picture at the top. */
  readonly cover?: CoverPicture | undefined;
  /** Of a story that asks for nothing in the place of a picture. */
  readonly isBare?: true;
  /** `2024/07/slug`: the path of the page, and the identity in feeds. */
  readonly id: string;
  readonly text: TextFacts;
}

/**
 * What was learned from an article's text when it was last read. Words, symbols and files
 * are those of the text that was out then, without the entries that waited for their time.
 */
export interface TextFacts {
  /** Path of the file from the content folder, `articles/2024/07/slug.mdx`; what it shows lies beside it. */
  readonly file: string;
  /** Digest of the article's file. */
  readonly digest: string;
  readonly words: number;
  /** Symbols as written in cashtags and `<Ticker>`, each once, in order of appearance. */
  readonly symbols: readonly string[];
  /** Pictures of the text, by `src` as written. */
  readonly images: readonly Asset[];
  /** Data of the text's charts and figures, by `data` as written; a file is listed once. */
  readonly data: readonly DataFile[];
  /** Files that the text offers or plays, by `src` as written. */
  readonly files: readonly CarriedFile[];
  /** What the text plays, in its order. */
  readonly recordings: readonly Recording[];
  /** Promos placed in the text, by id. */
  readonly promos: readonly string[];
  /** Places that the text's links within the site lead to, decoded, each once. */
  readonly links: readonly string[];
  /** Entries of a live article, in the order of the text; in a publication those that are out. */
  readonly updates: readonly LiveEntry[];
  /** Ids of the entries that a publication keeps back; absent where it keeps back none. */
  readonly waiting?: readonly string[];
  /** Ids of headings in entries that wait at the build; absent where there are none. */
  readonly anchorsAhead?: readonly string[];
  /** The cover, when there is one. */
  readonly cover: Asset | undefined;
  /** The first chart that is out, where it leads to the story in place of a cover. */
  readonly sketch?: Sketch | undefined;
}

/** An entry of a live story. */
export interface LiveEntry {
  /** Its anchor in the page. */
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Empty when it has none. */
  readonly title: string;
}

/** An image beside an article. */
export interface Asset {
  readonly src: string;
  /** Digest of the bytes. */
  readonly digest: string;
  readonly format: 'png' | 'jpeg' | 'webp' | 'avif' | 'gif';
  /** Pixels, after the orientation tag is applied. */
  readonly width: number;
  readonly height: number;
  /** Of one that moves, through how many pictures; absent of a still one. */
  readonly frames?: number;
  /** Of one that is drawn in few colours on light paper, and may be shown on dark paper by night. */
  readonly drawn?: true;
}

export interface DataFile {
  readonly src: string;
  readonly digest: string;
}

/** A file beside an article that the site carries as it is; its name says what it is. */
export interface CarriedFile {
  readonly src: string;
  readonly digest: string;
  readonly bytes: number;
}

/** What an article uses of what lies beside it. */
export type BesideFile = Asset | DataFile | CarriedFile;

export type Status = 'draft' | 'scheduled' | 'published' | 'expired';

/** Where an article stands at the build instant (epoch milliseconds). */
export function statusOf(article: ArticleTimes, now: number): Status {
  if (article.draft) return 'draft';
  if (article.date.at > now) return 'scheduled';
  return article.expires !== undefined && article.expires.at <= now ? 'expired' : 'published';
}

interface ArticleTimes {
  readonly draft: boolean;
  readonly date: Moment;
  readonly expires?: Moment | undefined;
}
