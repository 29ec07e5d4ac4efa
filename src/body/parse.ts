import { strayIn, strayMessage } from '../typography/invisible.ts';
import type { Block } from './block.ts';
import type { BodyContext } from './body-context.ts';
import { readBlocks } from './flow.ts';
import { suggestionBudget } from '../problem/nearest.ts';
import { didYouMeanFragment, readFragment } from './fragment.ts';
import { isParseable, withoutForbidden } from './guard.ts';
import { tellUnusedNotes, tellWrongSpaces } from './left-over.ts';
import { limits } from './limits.ts';
import { LineIndex } from './line-index.ts';
import { neutralText } from './neutral-text.ts';
import type { ParsedBody } from './parsed-body.ts';
import { ProblemList } from './problem-list.ts';
import type { Reading } from './reading.ts';
import { tellEdgeSpaces } from './wrong-space.ts';
import { setQuotes } from './set-quotes.ts';
import { parseTree } from './tree.ts';

/**
 * Reads the text of an article: CommonMark, GFM and the components of `allowed.ts`.
 * Text is data; nothing in it is ever run, and what is not on the list is an error.
 *
 * @param source the whole file, frontmatter included, so that lines count from its top.
 * @returns the blocks and everything wrong with the text, each problem with its place.
 *   Never throws on any source.
 */
export function parseBody(source: string, context: BodyContext): ParsedBody {
  const written = source.startsWith('\ufeff') ? source.slice(1) : source;
  const lines = new LineIndex(written);
  const problems = new ProblemList(context.file, lines);
  const reading = newReading(written, context, lines, problems);
  if (!isParseable(written, reading.neutral.text, problems)) return finish(reading, []);
  const nodes = parseTree(reading);
  tellInvisible(reading, written);
  if (nodes !== undefined) setQuotes(nodes, reading);
  const blocks = nodes === undefined ? [] : readBlocks(nodes, reading, 1, 'text');
  settleFragments(reading);
  return finish(reading, blocks);
}

/** Tells of what nobody sees, wherever it stands below the frontmatter of what was written. */
function tellInvisible(reading: Reading, written: string): void {
  const told = new Set(tellWrongSpaces(reading.source, reading));
  const most = told.size + limits.problems;
  for (const stray of strayIn(reading.source)) {
    const { index, character } = stray;
    if (told.has(index) || !written.startsWith(character, index)) continue;
    reading.problems.warning(index, 'character-invisible', strayMessage(stray));
    if (told.add(index).size === most) break;
  }
  tellEdgeSpaces(reading, told);
  tellUnusedNotes(reading.source, reading);
}

function newReading(
  written: string,
  context: BodyContext,
  lines: LineIndex,
  problems: ProblemList,
): Reading {
  const bodyStart = frontmatterEnd(written);
  const body = withoutForbidden(written.slice(bodyStart), bodyStart, problems);
  const blank = written
    .slice(0, bodyStart)
    .replace(/[^\r\n]+/gu, (line) => ' '.repeat(line.length));
  const source = blank + body;
  return {
    source,
    neutral: neutralText(source),
    context,
    problems,
    lines,
    collected: {
      symbols: [],
      dollarWords: [],
      images: [],
      charts: [],
      values: [],
      files: [],
      recordings: [],
      promos: [],
      links: [],
      anchors: [],
      updates: [],
    },
    fragments: new Map(),
    pending: [],
    slugs: new Map(),
    noteReferences: new Map(),
    hidden: new Map(),
    decodes: source.includes('&'),
    words: 0,
    paragraphs: 0,
    elements: 0,
    headingLevel: 1,
    noTableUntil: -1,
    inHead: false,
    inHeading: false,
    refused: undefined,
    exhausted: false,
  };
}

/**
 * Offset of the first character after the frontmatter, which is read elsewhere and is
 * blank space here: what the two lines of `---` enclose is never taken for text.
 */
function frontmatterEnd(source: string): number {
  const opening = /^---[ \t]*(?:\r\n?|\n)/u.exec(source);
  if (opening === null) return 0;
  const closing = /^---[ \t]*$/gmu;
  closing.lastIndex = opening[0].length;
  return closing.exec(source) === null ? 0 : closing.lastIndex;
}

/** Resolves links to headings, which may stand below the links. */
function settleFragments(reading: Reading): void {
  const work = suggestionBudget();
  for (const { fragment: written, offset, settle } of reading.pending) {
    const fragment = readFragment(written);
    const id = reading.fragments.get(fragment);
    settle(id);
    if (id !== undefined) continue;
    if (reading.problems.full) return;
    const advice = didYouMeanFragment(fragment, reading.fragments.keys(), work);
    const message = `no heading of this article is "#${fragment.slice(0, 80)}"${advice}`;
    reading.problems.error(offset, 'fragment-unknown', message);
  }
}

function finish(reading: Reading, blocks: readonly Block[]): ParsedBody {
  return {
    blocks,
    problems: reading.problems.sorted(),
    references: { words: reading.words, ...reading.collected },
  };
}
