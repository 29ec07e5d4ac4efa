import { isUnspaced } from '../typography/words.ts';

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * The words of a text in scripts that write without spaces, each alone and with the one after it,
 * once: the index divides an article's text, but takes a headline or a name for one word.
 * `日銀が政策金利を` gives `日銀`, `日銀が`, `が`, `が政策`, `政策`, `政策金利` and so on.
 */
export function dividedWords(text: string): string[] {
  if (!isUnspaced(text)) return [];
  const found = new Set<string>();
  let last = '';
  for (const { segment } of segmenter.segment(text)) {
    const word = isUnspaced(segment) ? segment : '';
    if (word !== '') found.add(word);
    if (word !== '' && last !== '') found.add(last + word);
    last = word;
  }
  return [...found];
}
