/** A run of text, marked where it matches the query. */
export interface Part {
  readonly text: string;
  readonly marked: boolean;
}

/**
 * Reads an excerpt of Pagefind's: text with `<` and `>` escaped and `<mark>` around
 * matches. Nothing else in it is taken for markup.
 */
export function excerptParts(excerpt: string): Part[] {
  return excerpt
    .split(/<mark>([\s\S]*?)<\/mark>/u)
    .map((piece, index) => ({ text: plain(piece), marked: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

/**
 * Marks the words of a text that a query finds: a word that begins as a word of the query
 * does, or that was marked elsewhere in the same story.
 *
 * @param forms parts of the story's excerpt.
 */
export function markWords(text: string, query: string, forms: readonly Part[]): Part[] {
  const wanted = words(query).map(fold);
  const known = new Set(
    forms.filter((part) => part.marked).flatMap((part) => words(part.text).map(fold)),
  );
  const finds = (word: string): boolean => {
    const folded = fold(word);
    return known.has(folded) || wanted.some((start) => isForm(folded, start));
  };
  const parts: Part[] = [];
  for (const piece of text.split(/([\p{L}\p{N}]+(?:[.&'’-][\p{L}\p{N}]+)*)/u)) {
    const marked = /[\p{L}\p{N}]/u.test(piece) && finds(piece);
    const last = parts.at(-1);
    if (last?.marked === marked) {
      parts[parts.length - 1] = { text: last.text + piece, marked };
    } else if (piece !== '') {
      parts.push({ text: piece, marked });
    }
  }
  return parts;
}

/** Endings that the index treats as the same word: near enough for marking. */
const ENDING = /(?:'s|’s|ies|es|s|ed|ing|y)$/u;
/** Shorter beginnings would mark half of every text. */
const SHORTEST = 3;

function isForm(word: string, wanted: string): boolean {
  if (word === wanted) return true;
  const [stem, other] = [word, wanted].map((form) => form.replace(ENDING, ''));
  if (stem === other) return true;
  return wanted.length >= SHORTEST && word.startsWith(wanted);
}

function words(text: string): string[] {
  return text.split(/[^\p{L}\p{N}.&'’-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** Without case, accents and the punctuation that the index drops. */
function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\p{M}.&-]/gu, '')
    .toLowerCase();
}

function plain(html: string): string {
  return html.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}
