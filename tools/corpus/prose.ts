import type { Random } from './random.ts';
import { corpusWords } from './words.ts';

/** Sentences of so many words in all. */
export function madeParagraph(size: number, random: Random): string {
  const sentences: string[] = [];
  for (let left = size; left > 0;) {
    const length = Math.min(left, 9 + random.below(14));
    sentences.push(madeSentence(length, random));
    left -= length;
  }
  return sentences.join(' ');
}

/** So many words, the first with a capital. */
export function madeSentence(length: number, random: Random): string {
  const list = Array.from({ length }, () => random.pick(corpusWords));
  const text = list.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
