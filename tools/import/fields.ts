import type { LossKind } from './losses.ts';

/** Bounds of `title` and `description` in src/schema/article.ts. */
const TITLE = { least: 10, most: 110 };
const SUMMARY = { least: 50, most: 200 };

export interface Fields {
  readonly title: string;
  readonly description: string;
  /** Paragraphs of plain words that begin the text, so that nothing of a longer field is lost. */
  readonly lead: readonly string[];
}

export interface FieldSource {
  readonly title: string;
  readonly excerpt: string;
  /** Plain words of the text. */
  readonly words: string;
  /** The day it was published, in words. */
  readonly day: string;
  /** BCP 47 */
  readonly language: string;
}

/** Headline and summary of a length that articles have, and what of them goes into the text. */
export function fieldsOf(
  source: FieldSource,
  tell: (kind: LossKind, example: string) => void,
): Fields {
  const { day, words, excerpt, language } = source;
  const lead: string[] = [];
  let title = source.title;
  if (title.length < TITLE.least) {
    if (title !== '') tell('title-short', title);
    title = title === '' ? cutAtWord(words, TITLE.most) : title;
    if (title.length < TITLE.least) title = `${title} (${day})`.trim();
    if (source.title === '') tell('title-short', title);
  } else if (title.length > TITLE.most) {
    tell('title-long', title);
    lead.push(title);
    title = cutAtWord(title, TITLE.most);
  }
  const flat = words.replace(/\s+/gu, ' ').trim();
  let description = excerpt;
  if (excerpt.length > SUMMARY.most) {
    tell('summary-long', excerpt);
    if (!flat.includes(excerpt.replace(/\s+/gu, ' '))) lead.push(excerpt);
    description = firstSentences(excerpt, language);
  } else if (excerpt.length < SUMMARY.least) {
    tell(excerpt === '' ? 'summary-made' : 'summary-short', excerpt === '' ? title : excerpt);
    const rest = firstSentences(flat, language, SUMMARY.most - excerpt.length - 2);
    description = [excerpt, rest].filter((part) => part !== '').join(' ');
  }
  if (description.length < SUMMARY.least) {
    const about = `${cutAtWord(title, TITLE.most)}: published on ${day}.`;
    description = [description, about]
      .filter((part) => part !== '')
      .join(' ')
      .trim();
    if (description.length < SUMMARY.least) description += ' It has hardly any words of its own.';
    description = cutAtWord(description, SUMMARY.most);
  }
  return { title, description, lead };
}

/** As many whole sentences as fit, at least what a summary needs; a long one is cut at a word. */
function firstSentences(text: string, language: string, most = SUMMARY.most): string {
  let found = '';
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(
    text.slice(0, 2_000),
  );
  for (const { segment } of segments) {
    if ((found + segment).trim().length > most) break;
    found += segment;
  }
  found = found.trim();
  return found.length >= SUMMARY.least || found.length === text.trim().length
    ? found
    : cutAtWord(text, most);
}

/** The text, or its beginning with an ellipsis, never longer than `most`. */
export function cutAtWord(text: string, most: number): string {
  const plain = text.replace(/\s+/gu, ' ').trim();
  if (plain.length <= most) return plain;
  const room = plain.slice(0, most - 1).replace(/\p{Cs}$/u, '');
  const space = room.lastIndexOf(' ');
  return `${(space > most / 2 ? room.slice(0, space) : room).replace(/[\s,;:–—-]+$/u, '')}…`;
}
