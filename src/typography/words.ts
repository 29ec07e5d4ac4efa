/** A sign of a script that writes without spaces between words, as part of an expression. */
export const UNSPACED_SIGN: string = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]`;
const UNSPACED = new RegExp(UNSPACED_SIGN, 'u');
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** What no line break divides, and what stands before it unless a line begins with it. */
export interface Word {
  readonly text: string;
  readonly gap: '' | ' ';
}

/**
 * A text divided where a line may break: at spaces, and between the words of scripts that write
 * without them, where no line begins with a closing mark.
 */
export function breakableWords(text: string): Word[] {
  const spaced = text.split(/\s+/u).filter((word) => word !== '');
  return spaced.flatMap((word) =>
    parts(word).map((part, index): Word => ({ text: part, gap: index === 0 ? ' ' : '' })),
  );
}

/** The words of a text in scripts that write without spaces; one word of another is left whole. */
export function unspacedWords(text: string): string[] {
  if (!isUnspaced(text)) return [text];
  return Array.from(segmenter.segment(text))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
}

/** Whether a text holds signs of a script that writes without spaces. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

function parts(text: string): string[] {
  if (!isUnspaced(text)) return [text];
  const found: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const last = found.at(-1);
    const opens = last !== undefined && /[\p{Ps}\p{Pi}]$/u.test(last);
    const closes = /^[\p{P}\p{M}ー々]/u.test(segment) && !/^[\p{Ps}\p{Pi}]/u.test(segment);
    if (last !== undefined && (opens || closes)) found[found.length - 1] = last + segment;
    else found.push(segment);
  }
  return found;
}
