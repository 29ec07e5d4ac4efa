import type { Element } from 'hast';
import { startOf, type Reading } from './reading.ts';

/** What a line of a paragraph may begin with when it was meant for more than a line. */
const TELLING =
  /^[ \t>]*(?:[^\p{L}\p{Nd}\s"'“‘„‚«»「『]|\d{1,3}[.)]\S|[a-z]{1,3}[.)][ \t]|o[ \t])/mu;
/** The marks of quotations and lists, behind which a text begins. */
const BEFORE = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*$/u;
const MANY = 'write each on a line with "- "';

/** Lines that were meant for entries of a list, each alone or as several in a row. */
const ENTRIES: readonly (readonly [line: RegExp, least: number, advice: string])[] = [
  [
    /^[-+][\d.$€£¥]/u,
    2,
    'lines of a paragraph run into one; leave an empty line between them, or write each behind "- "',
  ],
  [/^[-*+](?![-*+\s])/u, 2, 'an entry of a list has a space behind its mark: "- entry"'],
  [/^:[ \t]+(?=\S)/u, 1, 'the word that this explains stands alone on the line above'],
  [/^(?:1[.)](?=\p{L}))/u, 1, 'an entry of a list has a space behind its number: "1. entry"'],
  [/^\d{1,3}[.)](?=\p{L})/u, 2, 'an entry of a list has a space behind its number: "1. entry"'],
  [/^[•‣◦▪▫●○■□◆➤➢✔✓☐☑\uf0b7](?=\s*\S)/u, 1, `these lines are no list; ${MANY}`],
  // The round mark of a word processor's second level.
  [/^o[ \t]+(?=\S)/u, 2, `these lines are no list; ${MANY}`],
  [
    /^(?:[·–—→①-⑳](?=\s*\S)|=>|\(\d{1,2}\)\s|(?:[a-d]|i{1,3}|iv)[.)]\s)/u,
    2,
    `these lines are no list; ${MANY}`,
  ],
];

/** Beginnings of a paragraph that mean something in other systems. */
const BEGINNINGS: readonly (readonly [beginning: RegExp, advice: string])[] = [
  [/^\[[ xX]\](?=\s*[^\s([])/u, 'an entry that can be done is "- [ ] entry", or "- [x] entry"'],
  [/^\[![A-Za-z]{2,20}\][-+]?/u, 'a box is written <Aside title="…">'],
  [/^(?:!!!|\?\?\?)\+? *[a-z]\w*/u, 'a box is written <Aside title="…">'],
  [
    /^\[(?!\^)[^\]\n]{1,100}\]:(?=[ \t]*\S)/u,
    'the address of a link by name holds no space: [name]: https://example.com/; for the words themselves write a backslash before them',
  ],
  [/^\+{3,}$/u, 'fields stand at the top of the file, between two lines of ---'],
  [/^\.\. [a-z-]+::/u, 'a box is written <Aside title="…">'],
  [/^(?:\[toc\]|\[\[_toc_\]\])$/iu, 'no list of the headings is made; leave it out'],
];

/**
 * Tells of lines that were a list or a box where they were copied from, and would run together
 * or be printed with their marks.
 */
export function tellPasted(paragraph: Element, reading: Reading): void {
  const start = startOf(paragraph);
  const first = paragraph.children.find((child) => child.type === 'text');
  if (first === undefined) return;
  const source = reading.source.slice(start, paragraph.position?.end.offset ?? start);
  if (!TELLING.test(source)) return;
  const from = startOf(first) - start;
  // A text behind an emphasis or a link begins no line: that of "**Word**: what it means".
  const isBeginning = BEFORE.test(source.slice(0, from).split('\n').at(-1) ?? '');
  const lines = linesOf(source, from).slice(isBeginning ? 0 : 1);
  const head = isBeginning ? lines[0] : undefined;
  for (const [beginning, advice] of BEGINNINGS) {
    const found = head === undefined ? null : beginning.exec(head.text);
    if (head !== undefined && found !== null) tell(start + head.at, found[0], advice, reading);
  }
  for (const [line, least, advice] of ENTRIES) {
    const at = lines.findIndex(
      (_, index) =>
        lines.slice(index, index + least).filter(({ text }) => line.test(text)).length === least,
    );
    const found = lines[at];
    if (found === undefined) continue;
    tell(start + found.at, line.exec(found.text)?.[0].trimEnd() ?? '', advice, reading);
    return;
  }
}

interface Line {
  readonly at: number;
  readonly text: string;
}

/** The lines of a paragraph without the marks of quotations, from `from` on. */
function linesOf(source: string, from: number): Line[] {
  if (from < 0) return [];
  const lines: Line[] = [];
  let at = from;
  for (const raw of source.slice(from).split('\n')) {
    const space = /^[ \t>]*/u.exec(raw)?.[0].length ?? 0;
    lines.push({ at: at + space, text: raw.slice(space).trimEnd() });
    at += raw.length + 1;
  }
  return lines;
}

function tell(offset: number, found: string, advice: string, reading: Reading): void {
  const message = `"${found}" is printed as it stands; ${advice}`;
  reading.problems.warning(offset, 'markdown-left-over', message);
}
