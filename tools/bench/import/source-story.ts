import { madeParagraph, madeSentence } from '../../corpus/prose.ts';
import { createRandom, type Random } from '../../corpus/random.ts';

/** A story of a site that does not exist, before it has any system's form. */
export interface SourceStory {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  /** Empty where its writer wrote none, as in half of real archives. */
  readonly summary: string;
  readonly at: Date;
  readonly category: string;
  readonly tags: readonly string[];
  readonly author: string;
  /** Name of a series; undefined for most. */
  readonly series: string | undefined;
  readonly parts: readonly StoryPart[];
}

/** A part of a text that every system has. */
export type StoryPart =
  | { readonly kind: 'words' | 'quote' | 'heading'; readonly text: string }
  /** A link to the story of another number. */
  | { readonly kind: 'link'; readonly text: string; readonly to: number }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly [string, string])[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'film'; readonly id: string };

const WORDS = 650;
const CATEGORIES = ['Freight', 'Harbours', 'Tolls & fees', 'Letters'] as const;
const AUTHORS = ['Mira Odell', 'Jo Quay', 'Ada Berth', 'Lars Kay', 'Noa Pier'] as const;
const TAGS = 80;
const DAY = 86_400_000;
const FIRST = Date.UTC(2009, 0, 2, 15);

/** Stories of fifteen years, the same for the same count. */
export function sourceStories(count: number): SourceStory[] {
  const random = createRandom(22);
  return Array.from({ length: count }, (_, number) => story(number, count, random));
}

export const slugOfNumber = (number: number): string => `story-${String(number).padStart(5, '0')}`;

function story(number: number, count: number, random: Random): SourceStory {
  const tags = Array.from({ length: 1 + random.below(4) }, () => `Subject ${random.zipf(TAGS)}`);
  return {
    number,
    slug: slugOfNumber(number),
    title: madeSentence(8, random).slice(0, -1),
    summary: number % 2 === 0 ? madeSentence(18, random) : '',
    at: new Date(FIRST + Math.floor((number / count) * 15 * 365) * DAY + random.below(36_000_000)),
    category: random.pick(CATEGORIES),
    tags: [...new Set(tags)],
    author: random.pick(AUTHORS),
    series: number % 40 < 4 ? `How it works ${Math.floor(number / 400) + 1}` : undefined,
    parts: partsOf(number, count, random),
  };
}

function partsOf(number: number, count: number, random: Random): StoryPart[] {
  const parts: StoryPart[] = [];
  for (let left = WORDS; left > 0;) {
    const size = Math.min(left, 50 + random.below(40));
    parts.push({ kind: 'words', text: madeParagraph(size, random) });
    left -= size;
  }
  const put = (at: number, part: StoryPart): void => void parts.splice(at, 0, part);
  put(2, { kind: 'heading', text: madeSentence(5, random).slice(0, -1) });
  put(3, { kind: 'link', text: madeSentence(4, random).slice(0, -1), to: random.below(count) });
  put(5, {
    kind: 'list',
    items: [madeSentence(8, random), madeSentence(9, random), madeSentence(7, random)],
  });
  if (number % 3 === 0) put(6, { kind: 'quote', text: madeSentence(16, random) });
  if (number % 5 === 0) {
    const row = (): [string, string] => [madeSentence(2, random), String(random.below(9_000))];
    put(7, { kind: 'table', rows: [['What', 'How much'], row(), row(), row()] });
  }
  if (number % 20 === 0) put(8, { kind: 'code', text: 'const rate = 4.25;\nprint(rate < 5);' });
  if (number % 10 === 0) put(9, { kind: 'film', id: 'M7lc1UVf-VE' });
  return parts;
}
