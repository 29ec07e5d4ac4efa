import { archiveBounds, newBounds } from '../../src/schema/article.ts';
import type { TellLoss } from './losses.ts';

/** What an old story may have, and a summary that is made for one. */
const [, TITLE] = archiveBounds.title;
const [, SUMMARY] = archiveBounds.description;
const [LEAST, MOST] = newBounds.description;

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

/** Headline and summary of a length that stories of the archive have, and what of them goes into the text. */
export function fieldsOf(source: FieldSource, tell: TellLoss): Fields {
  const { day, words, excerpt, language } = source;
  const flat = words.replace(/\s+/gu, ' ').trim();
  const lead: string[] = [];
  let { title } = source;
  if (title === '') {
    title = cutAtWord(flat, newBounds.title[1]) || day;
    tell('title-made', title);
  } else if (title.length > TITLE) {
    tell('title-long', title);
    lead.push(title);
    title = cutAtWord(title, TITLE);
  }
  let description = excerpt;
  if (excerpt.length > SUMMARY) {
    tell('summary-long', excerpt);
    if (!flat.includes(excerpt.replace(/\s+/gu, ' '))) lead.push(excerpt);
    description = firstSentences(excerpt, language);
  } else if (excerpt === '') {
    tell('summary-made', title);
    description = firstSentences(flat, language);
    if (description.length < LEAST) {
      const about = `${cutAtWord(title, newBounds.title[1])}: published on ${day}.`;
      description = cutAtWord(`${description} ${about}`, MOST);
    }
  }
  return { title, description, lead };
}

/** As many whole sentences as fit, at least what a summary needs; a long one is cut at a word. */
function firstSentences(text: string, language: string): string {
  let found = '';
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(
    text.slice(0, 2_000),
  );
  for (const { segment } of segments) {
    if ((found + segment).trim().length > MOST) break;
    found += segment;
  }
  found = found.trim();
  return found.length >= LEAST || found.length === text.trim().length
    ? found
    : cutAtWord(text, MOST);
}

/** The text, or its beginning with an ellipsis, never longer than `most`. */
export function cutAtWord(text: string, most: number): string {
  const plain = text.replace(/\s+/gu, ' ').trim();
  if (plain.length <= most) return plain;
  const room = plain.slice(0, most - 1).replace(/\p{Cs}$/u, '');
  const space = room.lastIndexOf(' ');
  return `${(space > most / 2 ? room.slice(0, space) : room).replace(/[\s,;:–—-]+$/u, '')}…`;
}
