import type { ElementContent, Text } from 'hast';
import { appendWithCashtags } from './cashtag.ts';
import { collectDollarWords } from './dollar-word.ts';
import { tellDecoded } from './decoded.ts';
import { tellEncodedMarkup } from './encoded-markup.ts';
import { tellLeftOvers } from './left-over.ts';
import { BRACE, isMarked, restoreText } from './neutral-text.ts';
import { startOf, type Reading } from './reading.ts';

/**
 * Appends a text node of running text to `out`: comments vanish, braces are refused,
 * cashtags become links unless `link` says that the text is in one already.
 */
export function appendText(
  node: Text,
  reading: Reading,
  link: boolean,
  out: ElementContent[],
): void {
  let value = node.value;
  if (reading.neutral.marked && isMarked(value)) {
    refuseBraces(node, reading);
    value = restoreText(value);
    if (value === '') return;
  }
  value = withLineFeeds(value);
  if (value === '\n') {
    out.push({ type: 'text', value });
    return;
  }
  reading.words += countWords(value);
  if (reading.decodes) tellDecoded(value, 'an entity stands for', startOf(node), reading);
  if (value.includes('[^')) warnOfNotes(value, node, reading);
  if (reading.decodes) {
    const start = startOf(node);
    const end = node.position?.end.offset ?? start;
    tellEncodedMarkup(reading.source.slice(start, end), start, reading);
  }
  tellLeftOvers(node, reading);
  if (!link) collectDollarWords(node, reading);
  if (!link && value.includes('$')) appendWithCashtags(value, node, reading, out);
  else out.push({ type: 'text', value });
}

/** HTML has one line ending, LF; a parser of HTML makes CR and CRLF into it. */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text;
}

/** White space that a paragraph seldom holds, being one line. */
const RARE_SPACES = ['\n', '\u00a0', '\t', '\r', '\v', '\f'];

/** Words between white space. */
export function countWords(text: string): number {
  for (const space of RARE_SPACES) if (text.includes(space)) return countAmongSpaces(text);
  let words = 0;
  let start = 0;
  for (let end = text.indexOf(' '); end !== -1; end = text.indexOf(' ', start)) {
    if (end > start) words++;
    start = end + 1;
  }
  return start < text.length ? words + 1 : words;
}

/** The same, character by character. */
function countAmongSpaces(text: string): number {
  let words = 0;
  let within = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const space = code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0;
    if (!space && !within) words++;
    within = !space;
  }
  return words;
}

function refuseBraces(node: Text, reading: Reading): void {
  const start = startOf(node);
  const source = reading.neutral.text.slice(start, node.position?.end.offset ?? start);
  for (let at = source.indexOf(BRACE); at !== -1; at = source.indexOf(BRACE, at + 1)) {
    if (source.charAt(at - 1) === BRACE) continue;
    const isRemark = /^.\s*\/\*/u.test(source.slice(at, at + 80));
    const isMark = /^.\s*[#:.%]/u.test(source.slice(at, at + 80));
    const message = isRemark
      ? 'a remark ends on its line: write {/* … */} on each'
      : isMark
        ? 'a text has no anchors, classes or commands of its own; leave out what stands in {…}, or for the sign itself write \\{'
        : 'nothing is filled in for {…}; for the sign itself write \\{, and a remark is {/* … */} on one line';
    reading.problems.error(start + at, 'expression', message);
  }
}

function warnOfNotes(value: string, node: Text, reading: Reading): void {
  const start = startOf(node);
  const source = reading.neutral.text.slice(start, node.position?.end.offset ?? start);
  // Marks that the writer escaped are meant as they stand.
  if (!/(?<!\\)\[\^/u.test(source)) return;
  for (const { 0: note, index } of value.matchAll(/\[\^[^\]\s]{1,80}\]/gu)) {
    reading.problems.warning(
      start + index,
      'footnote-unknown',
      `no footnote ${note} is defined; write "${note}: text" in a paragraph of its own`,
    );
  }
}
