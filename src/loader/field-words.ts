import { limits } from '../body/limits.ts';
import { markupIn, markupMessage } from '../body/plain-words.ts';
import type { Problem } from '../problem/problem.ts';
import { forbiddenIn, strayIn, strayMessage, type Invisible } from '../typography/invisible.ts';
import { unpairedMark, unpairedMessage } from '../typography/quotes.ts';
import type { Stretch, YamlText } from './yaml.ts';

/** Nothing is told of texts without any of these. */
const TELLING = /[^\n\r\t -~]|[*_`~[\\<&#>"-]/u;
/** Addresses, ids and names of files, whose signs are their own; a name in tags is none. */
const ONE_WORD = /^[^\s*`]+$/u;
/** Fields whose words are looked up: whoever looks tells of signs around them. */
const LOOKED_UP = new Set<unknown>([
  'section',
  'authors',
  'tags',
  'series',
  'tickers',
  'promo',
  'holdings',
  'formerly',
  'lead',
  'picks',
  ...['coverage', 'zone'],
  ...['id', 'symbol', 'src', 'aliases', 'from', 'to'],
]);

/**
 * What is told of every text of a document, whatever field it stands in: characters that
 * nobody sees, markup, which no field has, and a quotation mark that has no fellow. At most
 * `limits.problems`.
 */
export function wordProblems(yaml: YamlText): Problem[] {
  const problems: Problem[] = [];
  const visit = (value: unknown, path: readonly PropertyKey[]): void => {
    if (problems.length >= limits.problems) return;
    if (typeof value === 'string') {
      if (TELLING.test(value)) problems.push(...problemsOf(value, path, yaml));
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) {
        visit(inner, [...path, Array.isArray(value) ? Number(name) : name]);
      }
    }
  };
  visit(yaml.value, []);
  return problems.slice(0, limits.problems);
}

function pieceOf({ index, character }: Invisible): Stretch {
  return { index, length: character.length };
}

function problemsOf(text: string, path: readonly PropertyKey[], yaml: YamlText): Problem[] {
  const problems: Problem[] = [];
  const tell = (piece: Stretch, message: string, rule: string, level: Problem['level']): void => {
    problems.push(yaml.problem(yaml.placeIn(path, text, piece), message, rule, level));
  };
  for (const forbidden of forbiddenIn(text)) {
    if (problems.length >= limits.problems) break;
    tell(pieceOf(forbidden), strayMessage(forbidden), 'character-forbidden', 'error');
  }
  for (const stray of strayIn(text)) {
    if (problems.length >= limits.problems) break;
    tell(pieceOf(stray), strayMessage(stray), 'character-invisible', 'warning');
  }
  if (LOOKED_UP.has(path.findLast((part) => typeof part === 'string'))) return problems;
  for (const markup of markupIn(text)) {
    const { index, written } = markup;
    if (problems.length >= limits.problems) break;
    if (ONE_WORD.test(text) && !written.startsWith('&') && !text.includes('</')) continue;
    tell({ index, length: written.length }, markupMessage(markup), 'field-markup', 'warning');
  }
  const lone = unpairedMark(text);
  if (lone !== undefined) {
    const piece = { index: lone, length: 1 };
    tell(piece, unpairedMessage(text.charAt(lone)), 'field-quote', 'warning');
  }
  return problems;
}
