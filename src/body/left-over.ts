import { hiddenIn } from '../typography/invisible.ts';
import { plainPath } from './asset-path.ts';
import { startOf, type Reading } from './reading.ts';
import type { Element, Text } from 'hast';

const A_LINK = 'a link is written [words](address)';
const A_NOTE = 'a note is written [^1], and below [^1]: its text';
const A_BOX = 'a box is written <Aside title="…">';
const NO_COMMANDS = 'an article has no commands of its own; leave it out';
const NO_UNDERLINE = 'there is no highlighting or underlining; write **bold** or *italic*';

/** Markdown that did not become what it was meant for, and what to write; the first that fits. */
const LEFT_OVERS: readonly (readonly [found: RegExp, advice: string])[] = [
  [/\[\[_?toc_?\]\]/iu, 'no list of the headings is made; leave it out'],
  [/\[\[[^\]\n]{1,200}\]\]/u, A_LINK],
  [/\]\[[^\]\n]{0,200}\]/u, 'no address of this name is defined; write [words](address)'],
  [/\]\(/u, 'a link is written [words](address), its address without spaces'],
  [/\([^()\n]{1,200}\)\[(?:$|(?:#|\/|mailto:)[^\]\n]{0,200}\])/u, A_LINK],
  [
    /\^\[[^\]\n]{0,200}\]|\[[^\]^\n]{1,80}\^\]|\[\^\s*\]|\[\^[^\]\s]{1,40}(?=[^\]\n]{0,200}$)|\[\^[^\]\n]{0,40}\s[^\]\n]{0,200}\]/u,
    A_NOTE,
  ],
  [/\[@[\w:-]{1,80}\]/u, 'what a story rests on stands in the field "sources"'],
  [/\[\/(?:b|i|u|s|url|img|list|color|size)\]/iu, 'bold words stand in **, italic ones in *'],
  [
    /\[\/[a-z_-]{2,20}\]|\[(?:audio|caption|embed|gallery|playlist|tweet|video|vimeo|youtube)[ =:][^\]\n]{1,200}\]/iu,
    'an article has no commands in brackets; a picture is ![what it shows](file.png), anything else a link',
  ],
  [
    /(?:\*{2,3}|(?<![\p{L}\p{N}*])\*)(?=[^\s*])[^*\n]{0,200}[\p{P}--*]\*{1,3}(?=[\p{L}\p{N}])/v,
    'between a sign and a letter no bold or italic words end; write the sign behind the marks: **Word**: more',
  ],
  // A grade has its stars: A*, AA**.
  [
    /(?<!(?<![\p{L}\p{N}*])[A-E]{1,3}[+-]?|\*)\*{2,}|(?<=[\p{L}\p{N}*])\*{2,}(?=[\p{L}\p{N}*])/u,
    'bold words begin and end with **, without a space within',
  ],
  [/(?<![_\p{L}\p{N}])_{2,}(?=\S)|(?<=\S)_{2,}(?![_\p{L}\p{N}])/u, 'bold words stand in **'],
  [
    /(?<![_\p{L}\p{N}/@.\\-])_(?=\p{L})|(?<!@\w{0,40})(?<=[\p{L}\p{N}])_(?![_\p{L}\p{N}/.-])/u,
    'italic words stand between * and *',
  ],
  [/~{2,}/u, 'struck words begin and end with ~~, without a space within'],
  [
    /(?<=\p{L})~[\p{L}\p{N}+-]{1,12}~|(?<![^\s(])~\p{L}[^\s~]{0,40}~(?![\p{L}\p{N}])/u,
    'what stands below the line is written H<sub>2</sub>O',
  ],
  [
    /(?<=[\p{L}\p{N})])\^[\p{L}\p{N}+-]{1,12}\^/u,
    'what stands above the line is written m<sup>2</sup>',
  ],
  [
    /==(?=\S)[^=\n]{1,200}==|(?<![\p{L}\p{N}+])\+\+(?=[\p{L}\p{N}])[^+\n]{1,200}\+\+/u,
    NO_UNDERLINE,
  ],
  [/`+/u, 'code begins and ends with `; a quotation mark is "'],
  [/(?:^|(?<=[\s([]))'{2,3}(?=[\p{L}\p{N}])/mu, 'a quotation mark is "; bold words stand in **'],
  [
    /\$\$(?=[\p{L}\p{N}\\(|-])[^$\n]{1,200}\$\$(?!\$)/u,
    'no formula is set; write it in words, or show a picture of it',
  ],
  [
    /(?<![\p{L}\p{N}$])\$(?=[^\s$\d])[^\s$]?[^$\n]{0,80}(?:[_^]\{|\\[a-z]+|[\p{L}\p{N})]\^)[^$\n]{0,80}(?<!\s)\$(?![\p{L}\p{N}])/u,
    'no formula is set; write it in words, or show a picture of it',
  ],
  [/%%(?=[^%])[^%\n]{1,200}%%/u, 'a remark that nobody sees is {/* … */}'],
  [/(?<![\p{L}\p{N}:/]):[a-z][a-z_]{2,30}:(?![\p{L}\p{N}:/])/u, 'write the sign itself'],
  [/(?<![\p{L}\p{N}:]):{1,2}[a-z-]{2,20}\[[^\]\n]{0,200}\]/u, NO_COMMANDS],
  [
    /&(?:nbsp|amp|lt|gt|quot|[mn]dash|hellip|[lr][sd]quo|euro|pound)(?![\w;=])/u,
    'write the sign itself',
  ],
  [
    /(?<=[\p{L}\p{N}.,!?%)"'”’“»])(?:-{2,3}| -{2,3} )(?=[\p{L}\p{N}$€£¥("'“‘„«])/u,
    'a dash is – or —',
  ],
  [/^-{2,3} (?=\S)/mu, 'a dash is – or —'],
  [/^:{3,}/mu, A_BOX],
  [/^={3,}$/mu, 'a line across is written ---'],
  [
    /(?<=\n):(?=\p{L})/u,
    'what explains the word above begins with a colon and a space: ": what it means"',
  ],
  [/^::(?=\s*[a-z])/mu, NO_COMMANDS],
  [/\\$/u, 'no line follows that it could break; delete it, or write <br /> in a cell of a table'],
  [/(?<=\p{L})´(?=\p{L})/u, "an apostrophe is '"],
  [
    /^(?:import\s[^\n]{1,200}\sfrom\s|export\s+(?:default|const|let|function)\s)/mu,
    'an article imports and exports nothing; delete the line',
  ],
  [/^#{2,6}(?=[^\s#\u200b\u2060])/mu, 'a heading has a space behind its marks: ## Heading'],
  [/^#{7,}/mu, 'a heading begins with two to six #'],
];
/** One test for most texts, which hold none; in the tree a mark stands for a tilde. */
const ANY = /[\][´*_~\ue006=`:#^\\]|--|\$\$|\+\+|%%|['‘’]{2}|&[a-z]|^(?:im|ex)port\s/mu;
const PICTURE =
  /!\[[^\]\n]{0,1000}\]\s?[([][^)\]\n]{0,300}[)\]]?|!\([^()\n]{0,300}\)\[[^\]\n]{0,300}\]|!\[\[[^\]\n]{1,200}\]\]|(?<![^\s(])!\[[^\]\n]{1,200}\]/u;
/** An address that stands as it is: its signs are its own. */
const BARE = /^(?:https?:\/\/|www\.)\S+$/iu;
/** The name of a picture's file, with spaces and brackets. */
const FILE = /^[^\n]{0,1000}?\]\s?\((?!https?:)([^\n"]{1,200}?\.[A-Za-z]{3,4})(?=[)\s"]|$)/u;
/** What stands for itself. */
const ESCAPED = /\\[!-/:-@[-`{-~]|&#?\w+;/gu;

/**
 * Tells of Markdown that is printed as it stands: a warning, since somebody may mean the
 * sign; of a picture, of which readers would see a file name, an error. Brackets of an
 * editor (`[sic]`, `[the Fed]`, `[...]`) are words.
 */
export function tellLeftOvers(node: Text, reading: Reading): void {
  if (!ANY.test(node.value)) return;
  const start = startOf(node);
  const source = unescapedSource(node, reading);
  const end = start + source.length;
  if (BARE.test(source)) return;
  const picture = PICTURE.exec(source);
  if (picture !== null) {
    const name = picture[0].slice(0, 80);
    const file = FILE.exec(source.slice(picture.index))?.[1];
    const plain = plainPath(file ?? 'file.png');
    const remedy = `![what it shows](${plain})`;
    const renamed = file === undefined || file === plain ? '' : ', the file renamed';
    const message = `"${name}" would be printed as it stands; write ${remedy}${renamed}`;
    reading.problems.error(start + picture.index, 'image-path', message);
    return;
  }
  if (source.endsWith('] (') && /^(?:https?:|www\.)/iu.test(reading.source.slice(end, end + 6))) {
    const message = 'a link is written [words](address), without a space between';
    warn(start + source.length - 2, '] (', message, reading);
  }
  const odd = oddMark(source, reading.source.charAt(start - 1), reading.source.charAt(end));
  if (odd !== undefined) {
    const message = 'bold words stand in **, italic ones in *, as many on both sides';
    warn(start + odd, '*', message, reading);
  }
  const within = /\S/u.test(reading.source.charAt(start - 1));
  let told: readonly (readonly [from: number, to: number])[] = [];
  for (const [pattern, advice] of LEFT_OVERS) {
    if (within && pattern.multiline) continue;
    const found = pattern.exec(source);
    if (found === null) continue;
    const [from, to] = [found.index, found.index + found[0].length];
    if (told.some(([start, end]) => from < end && start < to)) continue;
    told = [...told, [from, to]];
    warn(start + from, found[0].trim(), advice, reading);
  }
}

/** Where a text ends or begins with the mark that emphasis has more of on its other side. */
function oddMark(source: string, before: string, after: string): number | undefined {
  if (after === '*' && /(?<![\p{L}\p{N}*])\*$/u.test(source)) return source.length - 1;
  return before === '*' && /^\*(?!\*)/u.test(source) ? 0 : undefined;
}

/** Tells of a block of code whose end is missing, so that the rest of the text is code. */
export function tellOpenFence(block: Element, reading: Reading): void {
  const start = startOf(block);
  const source = reading.source.slice(start, block.position?.end.offset ?? start);
  const fence = /^(?:`{3,}|~{3,})/u.exec(source)?.[0];
  if (fence === undefined) return;
  const written = source.trimEnd();
  const end = Math.max(written.lastIndexOf('\n'), written.lastIndexOf('\r'));
  const last = written.slice(end + 1).replace(/^[ \t>]*/u, '');
  const isFence = last.startsWith(fence) && last === fence.charAt(0).repeat(last.length);
  if (end >= 0 && isFence) return;
  const message = `this block of code is never closed; write ${fence} below its last line`;
  reading.problems.warning(start, 'markdown-left-over', message);
}

/**
 * Tells of a paragraph four columns in, which is code in all other Markdown, in the preview of a
 * host too: here it is text, and code loses its lines.
 */
export function tellIndented(paragraph: Element, reading: Reading): void {
  const start = startOf(paragraph);
  const before = /[ \t]*$/u.exec(reading.source.slice(Math.max(0, start - 80), start))?.[0] ?? '';
  if (before.replaceAll('\t', '    ').length < 4) return;
  const message =
    'a line that is moved in is no code here, and is shown at the margin; begin it there, or for code write ``` above and below it';
  reading.problems.warning(start - before.length, 'markdown-left-over', message);
}

/** Tells of a sentence that begins with a number and a stop, and so became a list. */
export function tellNumberedSentence(list: Element, reading: Reading): void {
  const { start } = list.properties;
  if (typeof start !== 'number' || start < 100) return;
  const message = `"${start}." begins a list; for a sentence that begins with a number write ${start}\\.`;
  reading.problems.warning(startOf(list), 'markdown-left-over', message);
}

/** Tells of notes that no number in the text leads to, which nobody would see. */
export function tellUnusedNotes(source: string, reading: Reading): void {
  const unused = new Map<string, number>();
  const used = new Set<string>();
  for (const { 1: before, 2: label = '', 3: colon, index } of source.matchAll(NOTE)) {
    const key = label.toLowerCase();
    if (before !== undefined && colon !== '') unused.set(key, index + before.length);
    else used.add(key);
  }
  for (const [label, offset] of unused) {
    if (used.has(label)) continue;
    const message = `nothing refers to this note, so nobody would see it; write [^${label}] where it belongs`;
    reading.problems.warning(offset, 'footnote-unknown', message);
  }
}

/** A mark of a note, with what stands before it where that may begin a line. */
const NOTE = /(?:(^[ \t>]*)|)\[\^([^\]\s]{1,80})\](:?)/gmu;

/** A space other than the plain one behind what begins a heading or an item of a list. */
const WRONG_SPACE =
  /^(?<before>[ \t>]*)(?<mark>#{1,6}|[-*+]|\d{1,9}[.)])(?<space>[\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff])/gmu;

/**
 * Tells of headings and items that are none, because no plain space stands behind their mark.
 *
 * @returns where.
 */
export function tellWrongSpaces(source: string, reading: Reading): number[] {
  const told: number[] = [];
  for (const { groups, index } of source.matchAll(WRONG_SPACE)) {
    const { before = '', mark = '', space = '' } = groups ?? {};
    const [hidden] = hiddenIn(space);
    const what = mark.startsWith('#') ? 'heading' : 'item of a list';
    const message = `${hidden?.name ?? ''} stands behind "${mark}", so that this is no ${what}; write a plain space`;
    const place = index + before.length + mark.length;
    reading.problems.warning(place, 'character-invisible', message);
    told.push(place);
  }
  return told;
}

function warn(offset: number, found: string, advice: string, reading: Reading): void {
  const shown = found.length > 20 ? `${found.slice(0, 20)}…` : found;
  const message = `"${shown}" is printed as it stands; ${advice}`;
  reading.problems.warning(offset, 'markdown-left-over', message);
}

/** What was written for a text, character by character; what stands for itself is letters. */
export function unescapedSource(node: Text, reading: Reading): string {
  const start = startOf(node);
  const written = reading.source.slice(start, node.position?.end.offset ?? start);
  return written.replace(ESCAPED, (escaped) => 'x'.repeat(escaped.length));
}
