import { isUnspaced } from '../typography/words.ts';

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * The words of a text in scripts that write without spaces, each alone and with the one after it,
 * and each of their ideographs, once: the index divides an article's text where it is in the
 * language of the site, but takes a headline or a name for one word.
 * `日銀が政策金利を` gives `日銀`, `日銀が`, `が`, `が政策`, `政策`, `政策金利` and so on.
 */
export function dividedWords(text: string): string[] {
  if (!isUnspaced(text)) return [];
  const found = new Set<string>();
  let last = '';
  for (const { segment } of segmenter.segment(text)) {
    const word = isUnspaced(segment) ? segment : '';
    if (word !== '') found.add(word);
    for (const [sign] of word.matchAll(/\p{Script=Han}/gu)) found.add(sign);
    if (word !== '' && last !== '') found.add(last + word);
    last = word;
  }
  return [...found];
}
