/** A character that readers cannot see, or cannot tell from a space, and where it stands. */
export interface Invisible {
  /** In UTF-16 code units. */
  readonly index: number;
  readonly character: string;
  /** With its article and code, for messages: `a zero-width space (U+200B)`. */
  readonly name: string;
}

/**
 * What no text may hold: control characters, lone surrogates, noncharacters, the private-use
 * characters with which the parser marks what it may not read, the controls that make a text
 * read otherwise than it is written, and letters that hide a message from everybody but
 * machines (tags, outside the flags that are made of them).
 */
const FORBIDDEN =
  /[[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\ue000-\ue00f\u202a-\u202e\u2066-\u2069]--[\t\n\r]]|(?<!\u{1f3f4}[\u{e0020}-\u{e007e}]*)[\u{e0000}-\u{e007f}]/gv;
const FORBIDDEN_HERE = new RegExp(FORBIDDEN.source, 'vy');

/** What nobody sees: `FORBIDDEN`, and everything else that has no shape or that of a space. */
const HIDDEN =
  /[[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\u2800\ufffc]--[ \t\n\r]]/gv;
/** The same, and what stands for a letter that nobody can see any more. */
const STRAY = new RegExp(`\\ufffd|${HIDDEN.source}`, 'gv');

/** Spaces of other widths are set on purpose; the ideographic one comes from a keyboard. */
const SPACES = /[\p{Zs}--\u3000]/v;
/** Letters of these scripts; the Arabic letter mark is of one of them, and none. */
const RIGHT_TO_LEFT =
  /[[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]--\u061c]/v;
const EAST_ASIAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/v;
const WITHOUT_SPACES =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/v;
/** Letters that a joiner can join or keep apart. */
const JOINED =
  /[[\p{L}\p{M}]--[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]]/v;
const PICTOGRAPH = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]/v;

/** Characters on each side of a mark of direction within which a text may need it. */
const NEAR = 200;
/** Where a character that has no shape is at work, given what stands around it. */
const AT_WORK: readonly (readonly [
  characters: RegExp,
  works: (before: string, after: string, around: string) => boolean,
])[] = [
  [/[\u061c\u200e\u200f]/u, (_before, _after, around) => RIGHT_TO_LEFT.test(around)],
  [/\u200b/u, (before, after) => WITHOUT_SPACES.test(before) || WITHOUT_SPACES.test(after)],
  [/\u200c/u, (before) => JOINED.test(before)],
  [/\u200d/u, (before, after) => JOINED.test(before) || isSequence(before, after)],
  [/\u3000/u, (before, after) => EAST_ASIAN.test(before) || EAST_ASIAN.test(after)],
  [/[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u, (before) => /[\p{S}\p{P}\p{Emoji}\p{Lo}]/u.test(before)],
  [/[\u180b-\u180f]/u, (before) => /\p{Script=Mongolian}/u.test(before)],
  [/[\u{e0020}-\u{e007f}]/u, () => true],
];

/** Of `text`, in order: what no text may hold. */
export function forbiddenIn(text: string): Iterable<Invisible> {
  return found(text, FORBIDDEN);
}

/**
 * Of `text`, in order: everything that nobody sees, spaces but the plain one included. For
 * what is compared letter by letter: ids, symbols, numbers, addresses.
 */
export function hiddenIn(text: string): Iterable<Invisible> {
  return found(text, HIDDEN);
}

/**
 * Of running text, in order: what nobody sees and does nothing where it stands. A joiner
 * within a word of Persian, a mark of direction in a Hebrew sentence or a space of another
 * width is at work; a zero-width space that came with a copy is not.
 */
export function* strayIn(text: string): Iterable<Invisible> {
  for (const invisible of found(text, STRAY)) {
    const { index, character } = invisible;
    if (SPACES.test(character) || isForbidden(text, index)) continue;
    const before = /.$/su.exec(text.slice(Math.max(0, index - 2), index))?.[0] ?? '';
    const after = /^./su.exec(text.slice(index + character.length, index + 8))?.[0] ?? '';
    const works = AT_WORK.find(([characters]) => characters.test(character))?.[1];
    const around = text.slice(Math.max(0, index - NEAR), index + NEAR);
    if (works?.(before, after, around) !== true) yield invisible;
  }
}

/** `the text holds a soft hyphen (U+00AD), which nobody sees; delete it`, and what a break becomes. */
export function strayMessage({ character, name }: Invisible): string {
  if (character === LOST) {
    return `the text holds ${name}, which stands for a letter that was lost; write that letter`;
  }
  const isBreak = /[\v\f\x85\u2028\u2029]/u.test(character);
  const remedy = isBreak
    ? 'write a space in its place, or begin a new paragraph'
    : WIDE.test(character)
      ? 'write a plain space in its place'
      : 'delete it';
  return `the text holds ${name}, which nobody sees; ${remedy}`;
}

/** What programs put in place of a letter that they cannot read. */
const LOST = '\ufffd';
/** What looks like a space, so that words would run together without it. */
const WIDE = /[\u115f\u1160\u2800\u3000\u3164\uffa0]/u;

/** `, which holds a soft hyphen (U+00AD)`, or nothing: appended to a quoted id, symbol or number. */
export function hiddenNote(text: string): string {
  const [hidden] = hiddenIn(text);
  return hidden === undefined ? '' : `, which holds ${hidden.name}`;
}

/** The same before a sentence goes on: `, which holds a soft hyphen (U+00AD),`. */
export function hiddenClause(text: string): string {
  const note = hiddenNote(text);
  return note === '' ? '' : `${note},`;
}

/** The characters with names of their own; ranges end with their last. */
const NAMES: readonly (readonly [first: string, last: string, name: string])[] = [
  ['\u00a0', '\u00a0', 'a non-breaking space'],
  ['\u00ad', '\u00ad', 'a soft hyphen'],
  ['\u034f', '\u034f', 'a grapheme joiner'],
  ['\u061c', '\u061c', 'an Arabic letter mark'],
  ['\u115f', '\u1160', 'a Hangul filler'],
  ['\u180e', '\u180e', 'a Mongolian vowel separator'],
  ['\u2002', '\u2002', 'an en space'],
  ['\u2003', '\u2003', 'an em space'],
  ['\u2007', '\u2007', 'a figure space'],
  ['\u2009', '\u2009', 'a thin space'],
  ['\u200a', '\u200a', 'a hair space'],
  ['\u200b', '\u200b', 'a zero-width space'],
  ['\u200c', '\u200c', 'a zero-width non-joiner'],
  ['\u200d', '\u200d', 'a zero-width joiner'],
  ['\u200e', '\u200e', 'a left-to-right mark'],
  ['\u200f', '\u200f', 'a right-to-left mark'],
  ['\u2028', '\u2028', 'a line separator'],
  ['\u2029', '\u2029', 'a paragraph separator'],
  ['\u202a', '\u202a', 'a left-to-right embedding'],
  ['\u202b', '\u202b', 'a right-to-left embedding'],
  ['\u202c', '\u202c', 'an end of embedding'],
  ['\u202d', '\u202d', 'a left-to-right override'],
  ['\u202e', '\u202e', 'a right-to-left override'],
  ['\u202f', '\u202f', 'a narrow non-breaking space'],
  ['\u2060', '\u2060', 'a word joiner'],
  ['\u2061', '\u2064', 'an invisible operator'],
  ['\u2066', '\u2066', 'a left-to-right isolate'],
  ['\u2067', '\u2067', 'a right-to-left isolate'],
  ['\u2068', '\u2068', 'a first-strong isolate'],
  ['\u2069', '\u2069', 'an end of isolate'],
  ['\u2800', '\u2800', 'an empty Braille cell'],
  ['\u3000', '\u3000', 'an ideographic space'],
  ['\u3164', '\u3164', 'a Hangul filler'],
  ['\ufe00', '\ufe0f', 'a variation selector'],
  ['\ufeff', '\ufeff', 'a byte-order mark'],
  ['\uffa0', '\uffa0', 'a Hangul filler'],
  ['\ufffc', '\ufffc', 'the place of a picture or file that was not copied'],
  ['\ufffd', '\ufffd', 'the sign \ufffd'],
  ['\u{e0000}', '\u{e007f}', 'a tag character'],
  ['\u{e0100}', '\u{e01ef}', 'a variation selector'],
];

/** What the others are called, by what they are. */
const KINDS: readonly (readonly [characters: RegExp, name: string])[] = [
  [/\p{Cc}/u, 'a control character'],
  [/\p{Co}/u, 'a private-use character'],
  [/\p{Cs}/u, 'half a character'],
  [/\p{Zs}/u, 'a space of another width'],
  [/\p{Noncharacter_Code_Point}/u, 'a code that is no character'],
  [/./su, 'an invisible character'],
];

function* found(text: string, characters: RegExp): Generator<Invisible> {
  for (const { 0: character, index } of text.matchAll(characters)) {
    yield { index, character, name: nameOf(character) };
  }
}

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const named = NAMES.find(
    ([first, last]) => (first.codePointAt(0) ?? 0) <= code && code <= (last.codePointAt(0) ?? 0),
  );
  const name = named?.[2] ?? KINDS.find(([characters]) => characters.test(character))?.[1] ?? '';
  return `${name} (U+${code.toString(16).toUpperCase().padStart(4, '0')})`;
}

function isForbidden(text: string, index: number): boolean {
  FORBIDDEN_HERE.lastIndex = index;
  return FORBIDDEN_HERE.test(text);
}

/** True for a joiner that makes one picture of two. */
function isSequence(before: string, after: string): boolean {
  return PICTOGRAPH.test(before) && PICTOGRAPH.test(after);
}
