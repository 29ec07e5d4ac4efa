import type { ChartAttributes } from './block.ts';
import type { TextWords } from '../words/story-words.ts';

/** What the text of one article needs from outside to stand in a feed. Every address is absolute. */
export interface FeedEnvironment {
  /** Origin of the site without a final slash: `https://example.com`. */
  readonly siteUrl: string;
  /** The article's own address. */
  readonly articleUrl: string;
  readonly words: TextWords;
  /** An image by its `src` as the block has it; undefined leaves only its caption. */
  readonly picture: (src: string) => FeedPicture | undefined;
  /** A file that is played, and what to call it; undefined leaves its words. */
  readonly file: (src: string) => FeedFile | undefined;
  /** The drawn chart; undefined leaves its title and table. */
  readonly chartImage: (spec: ChartAttributes) => FeedPicture | undefined;
  /** The chart's figures as text, ready to read; undefined leaves its image and title. */
  readonly chartTable: (spec: ChartAttributes) => FeedTable | undefined;
  /** A promo in force; undefined leaves nothing of it. */
  readonly promo: (id: string) => FeedPromo | undefined;
  /** An entry's time as readers see it; `time` is ISO 8601 as written. */
  readonly updateTime: (time: string) => string;
}

export interface FeedPicture {
  readonly url: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Where it moves; undefined for a still one. */
  readonly moving?: string | undefined;
}

export interface FeedFile {
  readonly url: string;
  /** `MP3, 3.1 MB` */
  readonly label: string;
}

export interface FeedTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface FeedPromo {
  /** `Promotion` or `Sponsored by NAME`: never left out. */
  readonly label: string;
  readonly headline: string;
  readonly text: string;
  readonly cta: string;
  readonly url: string;
  /** Who paid, how much and in what form, as a sentence; of what nobody paid for undefined. */
  readonly terms: string | undefined;
}
