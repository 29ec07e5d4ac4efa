import { parseBody } from '../../src/body/parse.ts';
import { frontmatterOf } from '../../src/loader/article.ts';
import { unknownSymbols } from '../../src/loader/text.ts';
import { withLetters } from '../../src/schema/site-address.ts';

/** A change of an article's file, by what readers may notice of it. */
export interface Replacement {
  /** True when readers meet other words, as the remedy says; false when marks alone change. */
  readonly ofWords: boolean;
  readonly find: string;
  readonly replace: string;
}

/** Judges changes of one article. */
export interface Judge {
  /** Whether the article says after `changes` what it said before, and they. */
  readonly isSound: (after: string, changes: readonly Replacement[]) => boolean;
  /** True when so much was parsed that nothing is found sound any more. */
  readonly isSpent: () => boolean;
}

/** Characters that are parsed for the remedies of one file; a story has a few thousand. */
const PARSED = 4_000_000;

/**
 * Judges remedies by what comes of the article on the page: its fields and its blocks, the same
 * in words, marks and addresses but for what a remedy itself changes. Of a text with errors not
 * everything comes onto a page: words are changed in what does, marks nowhere.
 */
export function judgeOf(text: string): Judge {
  let before: Said | undefined;
  let left = PARSED - text.length;
  const isSpent = (): boolean => left < text.length;
  const isSound = (after: string, changes: readonly Replacement[]): boolean => {
    if (isSpent()) return false;
    left -= text.length;
    before ??= saidIn(text);
    const then = before.text === '' ? before : saidIn(after);
    if (then.text === '' || then.errors !== before.errors) return false;
    if (then.errors !== '' && !changes.every(({ ofWords }) => ofWords)) return false;
    return isExplained(before.text, then.text, changes);
  };
  return { isSound, isSpent };
}

/** True when the differences between two texts are the changes; notes stand in another order. */
function isExplained(before: string, after: string, changes: readonly Replacement[]): boolean {
  const open = new Set(
    changes
      .map(({ ofWords, find, replace }) => ({
        ofWords,
        find: asSaid(find),
        replace: asSaid(replace),
      }))
      .filter(({ ofWords, find, replace }) => ofWords && find !== replace),
  );
  let [from, to] = [0, 0];
  while (open.size > 0) {
    const same = commonStart(before, from, after, to);
    let next: { change: Replacement; back: number } | undefined;
    for (const change of open) {
      const { find, replace } = change;
      let back = Math.min(find.length, same);
      const isHere = (): boolean =>
        before.startsWith(find, from + same - back) && after.startsWith(replace, to + same - back);
      while (back > 0 && !isHere()) back--;
      if (!isHere()) continue;
      next = { change, back };
      break;
    }
    if (next === undefined) return false;
    open.delete(next.change);
    from += same - next.back + next.change.find.length;
    to += same - next.back + next.change.replace.length;
  }
  return before.slice(from) === after.slice(to);
}

function commonStart(before: string, from: number, after: string, to: number): number {
  let length = 0;
  while (
    from + length < before.length &&
    before.charCodeAt(from + length) === after.charCodeAt(to + length)
  )
    length++;
  return length;
}

/** What comes of an article, in the notation of its file, and the rules of what is wrong in it. */
interface Said {
  /** Empty when nothing of it can be read. */
  readonly text: string;
  readonly errors: string;
}

function saidIn(text: string): Said {
  const yaml = frontmatterOf(text, '');
  if (!('value' in yaml)) return { text: '', errors: '' };
  const context = {
    ...unknownSymbols,
    file: '',
    timeZone: 'UTC',
    language: 'en',
    kind: 'live' as const,
  };
  const body = parseBody(text, { ...context, symbols: [], promoIds: undefined });
  const errors = body.problems.filter(({ level }) => level === 'error');
  return {
    text: `${said(yaml.value)}---${said(body.blocks)}`,
    errors: errors.map(({ rule }) => rule).join(' '),
  };
}

/** Encloses what is no word; no text may hold it. */
const MARK = '\u0001';

function said(value: unknown): string {
  if (typeof value === 'string') return inOneLine(value);
  if (Array.isArray(value)) return `[${value.map(said).join(', ')}]`;
  if (!isRecord(value)) return String(value);
  if (value['type'] === 'element') return element(value);
  const fields = Object.entries(value).map(([name, each]) =>
    name === 'nodes' ? words(each) : `${name}: ${said(each)} `,
  );
  return fields.join('');
}

function element({ tagName, properties, children }: Record<string, unknown>): string {
  // White space in code is part of it.
  if (tagName === 'code') return JSON.stringify(children);
  const { href = '', ...rest } = isRecord(properties) ? properties : {};
  const link = tagName === 'a' ? `](${withLetters(said(href))})` : '';
  return `${MARK}${String(tagName)} ${said(rest)}[${words(children)}${link}${MARK}`;
}

/** Nodes in a row: where one text ends and the next begins is nothing that anybody sees. */
function words(nodes: unknown): string {
  if (!Array.isArray(nodes)) return '';
  const parts = nodes.map((node: unknown) =>
    isRecord(node) && node['type'] === 'text' ? String(node['value']) : said(node),
  );
  return inOneLine(parts.join(''));
}

/** What a remedy writes, in the notation of `said`: a list's entries may each have a line. */
function asSaid(text: string): string {
  return withLetters(inOneLine(text.replace(/\r?\n[ \t]*-[ \t]+/gu, ', ')));
}

function inOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
