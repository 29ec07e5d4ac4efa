import type { YamlFault, TellFault } from './yaml-fault.ts';
import { inMarks, tellText, type FieldText } from './yaml-plain.ts';
import { NO_HYPHEN, tellHidden, tellJoined, tellNoField, wordsInBraces } from './yaml-head.ts';
import {
  closingOf,
  curlyWithin,
  flowEnd,
  flowItems,
  loneMark,
  quoted,
  tellCurly,
} from './yaml-marks.ts';

/** A line as fields are written: its indentation and dashes, perhaps a name, and what follows. */
const LINE =
  /^(?<indent> *(?:- +)*)(?:(?<name>[\p{L}\p{N}_][\w.-]*)(?:: *(?=\s|$)|: +))?(?<value>.*)$/u;
const BLOCK = /^[|>][+-]?\d?[+-]?\s*(?:#.*)?$/u;
/** Signs that mean something of their own at the beginning of a value. */
const SIGN = /^(?:[@`%&*!|>,\]}]|[-?:](?=\s|$))/u;
const ENTRIES = '; the entries of a list stand below, each on a line with "- "';
const ESCAPE = /\\(?:[^0abtnvfre "/\\N_LPxuU\t\r]|$)/u;

/** How a text is held together from line to line. */
interface Open {
  readonly kind: 'block' | 'plain' | 'quoted' | 'flow';
  readonly indent: number;
  readonly offset: number;
  readonly closing: string;
  /** Offset of a quotation mark within brackets that has no fellow on its line. */
  readonly mark?: number | undefined;
}

/**
 * What writers get wrong in fields, found line by line: what no reader of YAML takes, and
 * what it takes for something else than was meant (a comment, another entry of a list).
 */
export function lineFaults(text: string): YamlFault[] {
  const faults: YamlFault[] = [];
  const tell: TellFault = (offset, message, rule) => {
    // A list of which no entry has its hyphen is one slip.
    const isTold = message.startsWith(NO_HYPHEN) && faults.at(-1)?.message.startsWith(NO_HYPHEN);
    if (isTold !== true) faults.push({ offset, message, rule });
  };
  let open: Open | undefined;
  let offset = 0;
  for (const raw of text.split('\n')) {
    const line = raw.replace(/\r$/u, '');
    open = readLine(line, offset, open, tell);
    offset += raw.length + 1;
  }
  if (open !== undefined) tellOpen(open, tell);
  return faults;
}

function readLine(
  line: string,
  offset: number,
  open: Open | undefined,
  tell: TellFault,
): Open | undefined {
  if (line.trim() === '') return open;
  const { indent = '', name, value = '' } = LINE.exec(line)?.groups ?? {};
  const depth = line.length - line.trimStart().length;
  let held = open;
  if (held?.kind === 'quoted' || held?.kind === 'flow') {
    if (name === undefined && depth <= held.indent && held.kind === 'quoted') {
      const message =
        'the text in quotation marks above goes on here; indent this line, or write all of it on one';
      tell(offset, message, 'yaml-line');
    }
    if (name === undefined || depth > held.indent) return goOn(line, held);
    tellOpen(held, tell);
    held = undefined;
  }
  if (held !== undefined && depth > held.indent) {
    if (held.kind === 'plain') tellText(line.trim(), offset + depth, undefined, tell);
    return held;
  }
  if (/^%[A-Z]/u.test(line)) {
    const message =
      'a line that begins with "%" is no field; delete it, or write its text elsewhere';
    tell(offset, message, 'yaml-line');
  }
  if (/^(?:#|---|\.\.\.|%)/u.test(line.trim())) return undefined;
  const at = offset + line.length - value.trimStart().length;
  if (tellHidden(line, offset, tell) || tellJoined(line, offset, tell)) return undefined;
  if (name === undefined && !indent.includes('-')) {
    tellNoField(value, at, tell);
    return undefined;
  }
  // A text goes on below the column of its field, which may stand behind a dash.
  return readValue(
    { name, value: value.trim(), offset: at },
    name === undefined ? depth : indent.length,
    tell,
  );
}

/** Whether the text that began above ends on this line. */
function goOn(line: string, open: Open): Open | undefined {
  return open.kind === 'quoted'
    ? closingOf(line, open.closing, 0) === undefined
      ? open
      : undefined
    : line.includes(open.closing)
      ? undefined
      : open;
}

function readValue(line: FieldText, indent: number, tell: TellFault): Open | undefined {
  const { value, offset } = line;
  const first = value.charAt(0);
  if (BLOCK.test(value)) return { kind: 'block', indent, offset, closing: '' };
  if (first === '"' || first === "'") {
    const end = closingOf(value, first, 1);
    if (end === undefined) return { kind: 'quoted', indent, offset, closing: first };
    tellQuoted(line, end, tell);
    return undefined;
  }
  if (first === '[' || first === '{') {
    const closing = first === '[' ? ']' : '}';
    const end = flowEnd(value);
    if (end === undefined) {
      const mark = loneMark(value);
      return { kind: 'flow', indent, offset, closing, mark: mark && offset + mark };
    }
    tellFlow(line, end, tell);
    return undefined;
  }
  if (value === '') return undefined;
  if (SIGN.test(value)) {
    tell(
      offset,
      `a text that begins with "${first}" stands in quotation marks${inMarks(line)}${first === '-' ? ENTRIES : ''}`,
      'yaml-sign',
    );
    return undefined;
  }
  tellText(value, offset, line, tell);
  return { kind: 'plain', indent, offset, closing: '' };
}

function tellQuoted(line: FieldText, end: number, tell: TellFault): void {
  const { value, offset } = line;
  const rest = value.slice(end + 1);
  if (/^(?:\s*|\s+#.*|\s*:(?:\s.*)?)$/u.test(rest)) {
    const escape = value.startsWith('"')
      ? ESCAPE.exec(value.slice(0, end).replaceAll('\\\\', '  '))
      : null;
    if (escape === null) return;
    const message = 'a backslash in straight quotation marks is written twice';
    tell(offset + escape.index, `${message}: "\\\\"`, 'yaml-escape');
    return;
  }
  const what = value.startsWith("'") ? 'apostrophe' : 'quotation mark';
  tell(
    offset + end,
    `the text ends at this ${what}, and more follows${inMarks(line)}`,
    'yaml-quote',
  );
}

function tellFlow(line: FieldText, end: number, tell: TellFault): void {
  const { value, offset } = line;
  const rest = value.slice(end + 1);
  if (!/^\s*(?:#.*)?$/u.test(rest)) {
    const message = `a text that begins with "${value.charAt(0)}" stands in quotation marks`;
    tell(offset, message + inMarks(line), 'yaml-sign');
    return;
  }
  const curly = curlyWithin(value);
  if (curly !== undefined) {
    tellCurly(offset + curly.at, undefined, curly.text, tell);
    return;
  }
  const items = flowItems(value.slice(1, end));
  const isList = value.startsWith('[');
  for (const [index, { text, at }] of items.entries()) {
    if (/^["'[{]/u.test(text)) continue;
    const place = offset + 1 + at;
    const sign = SIGN.exec(text)?.[0];
    if (sign !== undefined) {
      const message = `a text that begins with "${sign}" stands in quotation marks`;
      tell(place, `${message}; write ${quoted(text)}`, 'yaml-sign');
    } else if (isList && /;\s/u.test(text)) {
      tell(place, 'the entries of a list are separated by commas, not by semicolons', 'yaml-comma');
    } else if (text === '' && index < items.length - 1) {
      tell(place, 'nothing stands between these commas; delete one', 'yaml-comma');
    } else if (isList && items.length > 1 && /\s/u.test(text) && !/^[\w-]+:\s/u.test(text)) {
      const message =
        'a comma begins the next entry of the list; put quotation marks around each entry of several words';
      tell(place, `${message}: [${quoted(text)}, …]`, 'yaml-comma');
      return;
    } else if (!isList && text !== '' && !/:(?:\s|$)/u.test(text)) {
      tell(place, wordsInBraces(items.length), 'yaml-comma');
    }
    const comment = /(?:^|\s)#/u.exec(text);
    if (comment !== null) tellText(text, place, undefined, tell);
  }
}

function tellOpen({ kind, offset, closing, mark }: Open, tell: TellFault): void {
  if (kind === 'quoted' || mark !== undefined) {
    const hint = closing === "'" ? '; an apostrophe stands in double quotation marks' : '';
    tell(
      mark ?? offset,
      `this quotation mark is never closed; write another at the end of the text${hint}`,
      'yaml-quote',
    );
  } else if (kind === 'flow') {
    tell(offset, `this bracket is never closed; write "${closing}" at its end`, 'yaml-bracket');
  }
}
