/** A piece of a configuration as it is written; comments and spaces are none. */
export interface ConfigToken {
  readonly kind: 'text' | 'word' | 'mark' | 'open-text' | 'curly' | 'end';
  /** As it stands; of a text without its quotation marks in `value`. */
  readonly source: string;
  readonly value: string;
  /** In UTF-16 code units. */
  readonly offset: number;
  /** Whether it is the first of its line. */
  readonly begins: boolean;
}

const PIECE = new RegExp(
  [
    /(?<space>\s+|\/\*[^]*?(?:\*\/|$)|\/\/[^\n\r]*)/u,
    /(?<text>'(?:\\[^]|[^'\\\n\r])*'|"(?:\\[^]|[^"\\\n\r])*"|`(?:\\[^]|[^`\\])*`)/u,
    /(?<curly>[„“”‘’‚‛«»「][^„“”‘’‚‛«»「」,;\n\r]*[“”‘’«»」]?)/u,
    /(?<word>[a-z]+:\/\/[^\s,'"`]+|[\p{L}\p{N}_$][\p{L}\p{N}_$.]*)/u,
    /(?<mark>\.\.\.|=>|[^])/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

/** The pieces of a configuration, whatever is wrong with it. */
export function configTokens(text: string): ConfigToken[] {
  const tokens: ConfigToken[] = [];
  let begins = true;
  for (const { 0: source, index: offset, groups = {} } of text.matchAll(PIECE)) {
    if (groups['space'] !== undefined) {
      begins ||= /[\n\r]/u.test(source);
      continue;
    }
    const quote = /^['"`]$/u.test(source);
    const kind = quote
      ? 'open-text'
      : (['text', 'curly', 'word'] as const).find((name) => groups[name] !== undefined);
    const value = kind === 'text' ? source.slice(1, -1) : source;
    tokens.push({ kind: kind ?? 'mark', source, value, offset, begins });
    begins = false;
  }
  return tokens;
}

/** Whether a word belongs to a type or joins one to its value: `as readonly string[]`. */
export function isOfTypes({ source }: ConfigToken): boolean {
  return /^(?:as|satisfies|const|readonly|typeof|keyof|new)$/u.test(source);
}

/** Whether nothing stands between two pieces. */
export function touches(before: ConfigToken, token: ConfigToken): boolean {
  return before.offset + before.source.length === token.offset;
}

/** Words as they stand in a line. */
export function wordsOfLine(words: readonly ConfigToken[]): string {
  return words.reduce((text, word, at) => {
    const before = words[at - 1];
    return `${text}${before === undefined || touches(before, word) ? '' : ' '}${word.source}`;
  }, '');
}

/** Of a text whose closing mark is missing. */
export function openText(quote: string): string {
  return `this text is not closed; write ${quote} behind its last word, on the same line`;
}

/** Of a text in marks that no program takes for any. */
export function curlyText(source: string): string {
  const bare = source.replace(/^.|[“”‘’«»」]$/gu, '').trim();
  return `${source} stands in marks that only readers know; write '${bare}'`;
}
