/** An attribute of a tag as it stands in the source; offsets in UTF-16 code units. */
export interface WrittenAttribute {
  readonly name: string;
  readonly nameOffset: number;
  /** First character of the value within its quotes; of the name when there is no value. */
  readonly valueOffset: number;
  readonly kind: 'text' | 'expression' | 'spread' | 'bare';
}

export interface WrittenTag {
  /** Empty for a fragment and for what is no tag. */
  readonly name: string;
  readonly attributes: readonly WrittenAttribute[];
  /** Where its `<` stands. */
  readonly start: number;
  /** Where nothing that an attribute is made of follows any more. */
  readonly end: number;
}

/** A tag up to its `>`, which may stand on another line of its paragraph. */
export const TAG = /<(?:[^<>\r\n]|\r?\n(?![ \t>]{0,80}\r?\n))*>/uy;

const NAME = /[\p{L}\p{N}_$:.-]+/uy;
const SPACE = /\s*/uy;

/**
 * Reads the opening tag at `start`, where the source has `<`. The parser gives no
 * positions for attributes and none at all for a tag it refuses, so problems look here.
 * Stops at the first thing that is no attribute.
 */
export function scanTag(source: string, start: number): WrittenTag {
  let at = start + 1;
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(source)?.[0] ?? '';
    at += found.length;
    return found;
  };
  const name = take(NAME);
  const attributes: WrittenAttribute[] = [];
  for (;;) {
    take(SPACE);
    const nameOffset = at;
    if (source[at] === '{') {
      attributes.push({ name: '', nameOffset, valueOffset: at, kind: 'spread' });
      return { name, attributes, start, end: at };
    }
    const attribute = take(NAME);
    if (attribute === '') return { name, attributes, start, end: at };
    const afterName = at;
    take(SPACE);
    if (source[at] !== '=') {
      at = afterName;
      attributes.push({ name: attribute, nameOffset, valueOffset: nameOffset, kind: 'bare' });
      continue;
    }
    at++;
    take(SPACE);
    const quote = source[at];
    const end = quote === '"' || quote === "'" ? source.indexOf(quote, at + 1) : -1;
    if (end === -1) {
      attributes.push({ name: attribute, nameOffset, valueOffset: at, kind: 'expression' });
      return { name, attributes, start, end: at };
    }
    attributes.push({ name: attribute, nameOffset, valueOffset: at + 1, kind: 'text' });
    at = end + 1;
  }
}
