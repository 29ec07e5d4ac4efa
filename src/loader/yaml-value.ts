import { FAILSAFE_SCHEMA, load, Type, YAMLException } from 'js-yaml';
import type { ScalarTag } from 'yaml';

/**
 * What is read as something else than text: `true`, `false` and nothing. Symbols, names and
 * figures stay as they are written: `ON`, `NULL`, `005930`, `1.50`.
 */
const TRUTH = /^(?:true|false)$/u;
const NOTHING = /^(?:~|null)?$/u;

const BOOL = 'tag:yaml.org,2002:bool';
const NULL = 'tag:yaml.org,2002:null';

/** For the parser that knows places. */
export const customTags: ScalarTag[] = [
  {
    tag: NULL,
    default: true,
    test: NOTHING,
    resolve: () => null,
    identify: (value) => value === null,
  },
  { tag: BOOL, default: true, test: TRUTH, resolve: (text) => text === 'true' },
];

/** For the parser that is quick. */
const schema = FAILSAFE_SCHEMA.extend({
  implicit: [
    new Type(NULL, {
      kind: 'scalar',
      resolve: (text: string | null) => text === null || NOTHING.test(text),
      construct: () => null,
    }),
    new Type(BOOL, {
      kind: 'scalar',
      resolve: (text: string | null) => text !== null && TRUTH.test(text),
      construct: (text: string) => text === 'true',
    }),
  ],
});

/** Lists and mappings within each other: the schemas need three. */
export const MAX_DEPTH = 16;

/** What is refused wherever it stands, or may be read as less than was written. */
const DOUBT =
  /(?:^|[\s[{,:-])[&*!%]|(?:^|[\s[{,-])\?(?:\s|$)|^[ \t]*(?:\?|-[\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff])|(?:^|\s)[|>]|^(?:---|\.\.\.)|[\s\]}"']#|(?:^|[\s[{,?-])(?:~|null)?:(?:[\s\]},]|$)|-[ \t]+-\s|\r(?!\n)|(?:[:-] +|[[{,] *)[“„«‘‚‹]|[^\n\t\r\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcf\ufdf0-\ufefe\uff00-\uffef\u{10000}-\u{10ffff}]/mu;
/** A text in quotation marks that does not end on its line. */
const OPEN = /[:-] +(?:"(?:[^"\\\n]|\\.)*|'(?:[^'\n]|'')*)$/mu;
/** A name whose colon lacks its space. */
const JOINED = /^[ \t]*(?:- +)*[A-Za-z_][\w.-]*:(?!\/\/)[^\s:]/mu;
/** From a bracket to its line's end; each line is looked at once. */
const BRACKETS = /[[{].*/gu;
/** Words in brackets that a comma could cut. */
const SEVERAL_WORDS = /[^\s,[{:] +[^\s\]}]/u;

/** A text of the value of a field in brackets: words without signs, one in marks, or a list of such without spaces. */
const TEXT = String.raw`(?:[\p{L}\p{N}(](?:[^,:#[\]{}"'\n]|(?<=\p{L})'(?=\p{L}))*|"[^"\\\n]*"|\[[^\s,:#[\]{}"']*(?:, ?[^\s,:#[\]{}"']+)*\])`;
/** An entry of a list in one line, of fields alone: no comma cuts any of their words. */
const ENTRY = new RegExp(String.raw`^- \{ \w+: ${TEXT}(?:, \w+: ${TEXT})* \}$`, 'gmu');

/**
 * The value of a text of which nothing needs to be told; undefined when something may have to
 * be, which the parser that knows places finds out.
 */
export function quickValue(text: string): { readonly value: unknown } | undefined {
  if (DOUBT.test(text) || OPEN.test(text) || JOINED.test(text)) return undefined;
  const others = text.replaceAll(ENTRY, '');
  for (const [flow] of others.matchAll(BRACKETS)) if (SEVERAL_WORDS.test(flow)) return undefined;
  try {
    return { value: load(text, { schema }) ?? null };
  } catch (error) {
    if (error instanceof YAMLException) return undefined;
    throw error;
  }
}
