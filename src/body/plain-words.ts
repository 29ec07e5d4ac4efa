import { components } from './allowed.ts';
import type { Reading } from './reading.ts';
import { unpairedMark, unpairedMessage } from '../typography/quotes.ts';
import { isHtmlName } from './unknown-tag.ts';

/** Something of another language in words that are printed as they stand. */
export interface Markup {
  /** In UTF-16 code units. */
  readonly index: number;
  readonly written: string;
  /** What to write instead. */
  readonly advice: string;
}

/** Signs without which there is no markup: one test for most texts, which hold none. */
const ANY = /[*_`~[\\<&]|^[#>-]/mu;

/** What is to be left out; where words are held by it, they are the second group. */
const MARKS: readonly RegExp[] = [
  /(?<![\\\p{L}\p{N}*])(\*{1,3})(?=[^\s*])([^*\n]*[^\s*])\1(?![\p{L}\p{N}*])/gu,
  /(?<![\\\p{L}\p{N}_/.-])(_{1,3})(?=[^\s_])([^_\n]*[^\s_])\1(?![\p{L}\p{N}_/.-])/gu,
  /(~~)(?=\S)([^~\n]+)~~/gu,
  /(`+)([^`\n]*)\1|`+/gu,
  /(!?)\[([^\]\n]{0,300})\](?:\([^)\n]{0,300}\)|\[[^\]\n]{0,80}\])/gu,
  /\[\^[^\]\s]{1,40}\]/gu,
  /^(?:#{1,6}|>|[-*])(?=[ \t])/gmu,
  /(\\)([*_`~[\]()#$<>&{}!|])/gu,
  /<!--.*?(?:-->|$)/gsu,
];

/** A tag, with the words that it and its end enclose. */
const TAG = /<\/?([A-Za-z][\w.-]*)(?:\s[^<>]*|\/)?>(?:([^<>\n]{1,300})<\/\1>)?/gu;
const ENTITY =
  /&(?:#(?<decimal>\d{1,7})|#[xX](?<hex>[\dA-Fa-f]{1,6})|(?<name>[A-Za-z]{2,8}\d?));/gu;
/** `&eacute;`, `&Uuml;`: a letter and its mark. */
const LETTER =
  /^(?:[A-Za-z](?:acute|caron|cedil|circ|grave|ring|slash|tilde|uml)|(?:AE|OE|ae|oe|sz)lig|ETH|eth|THORN|thorn)$/u;
const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ' },
  ...{ thinsp: ' ', ndash: '–', mdash: '—', hellip: '…', lsquo: '‘', rsquo: '’', ldquo: '“' },
  ...{ rdquo: '”', laquo: '«', raquo: '»', bdquo: '„', sbquo: '‚', euro: '€', pound: '£' },
  ...{ yen: '¥', cent: '¢', copy: '©', reg: '®', trade: '™', deg: '°', plusmn: '±', times: '×' },
  ...{ divide: '÷', minus: '−', frac12: '½', frac14: '¼', frac34: '¾', sect: '§', para: '¶' },
  ...{ middot: '·', bull: '•', dollar: '$', percnt: '%', num: '#', ast: '*', lowbar: '_' },
  ...{ shy: '', zwj: '', zwnj: '', lrm: '', rlm: '', le: '≤', ge: '≥', ne: '≠', asymp: '≈' },
};

/**
 * Of words that no reader of Markdown or HTML sees (headlines, names, captions): what looks as
 * if one did, in no order. Signs that stand for themselves (`A*`, `2 * 3`, `5 < 6`, `AT&T`,
 * `[sic]`, `List<String>`) are none.
 */
export function* markupIn(text: string): Generator<Markup> {
  if (!ANY.test(text)) return;
  for (const pattern of MARKS) {
    for (const { 0: written, 2: words = '', index } of text.matchAll(pattern)) {
      yield { index, written, advice: adviceFor(words) };
    }
  }
  for (const { 0: written, 1: name = '', 2: words = '', index } of text.matchAll(TAG)) {
    if (!isHtmlName(name) && !components.has(name)) continue;
    yield { index, written, advice: adviceFor(words) };
  }
  for (const { 0: written, index, groups = {} } of text.matchAll(ENTITY)) {
    const character = characterOf(groups);
    if (character === undefined) continue;
    yield { index, written, advice: adviceFor(character) };
  }
}

/** `"**bold**" is printed as it stands; write bold` */
export function markupMessage({ written, advice }: Markup): string {
  const shown = written.length > 40 ? `${written.slice(0, 39)}…` : written;
  return `"${shown}" is printed as it stands; here stand plain words: ${advice}`;
}

/**
 * Tells of markup in the words of an attribute, where it was not escaped.
 *
 * @param start where they begin, asked for when there is something to tell.
 */
export function tellMarkup(words: string, start: () => number, reading: Reading): void {
  for (const markup of markupIn(words)) {
    const at = reading.source.indexOf(markup.written, start());
    if (at === -1 || reading.source.charAt(at - 1) === '\\') continue;
    reading.problems.warning(at, 'field-markup', markupMessage(markup));
  }
  const lone = unpairedMark(words);
  if (lone === undefined) return;
  const at = start() + (reading.source.startsWith(words, start()) ? lone : 0);
  reading.problems.warning(at, 'field-quote', unpairedMessage(words.charAt(lone)));
}

function adviceFor(words: string): string {
  if (words === '') return 'leave it out';
  return /^\s$/u.test(words) ? 'write a plain space' : `write ${words.slice(0, 60)}`;
}

function characterOf(groups: Readonly<Record<string, string | undefined>>): string | undefined {
  const { decimal, hex, name } = groups;
  if (name !== undefined) {
    if (Object.hasOwn(NAMED, name)) return NAMED[name];
    return LETTER.test(name) ? 'the letter itself' : undefined;
  }
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  const isText = code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isText ? String.fromCodePoint(code) : '';
}
