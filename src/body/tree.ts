import type { RootContent } from 'hast';
import { mdxToHast } from 'satteri';
import { BROKEN_TAG } from './neutral-text.ts';
import type { Reading } from './reading.ts';
import { explainSyntax, readThrown } from './syntax-error.ts';
import { scanTag, TAG } from './written-tag.ts';

/** After so many tags that cannot be read, the rest waits for the next run. */
const MOST_ATTEMPTS = 20;
const MOST_ATTEMPTS_WHEN_COSTLY = 3;
const LONG = 65_536;
/** Tags times length, which is what reading them costs the parser. */
const COSTLY = 20_000_000;

/** How texts are read. */
export const treeOptions = {
  position: true,
  features: {
    gfm: true,
    frontmatter: false,
    smartPunctuation: false,
    definitionList: true,
  },
};

/**
 * The parser's tree of an article. The parser throws at the first tag it cannot read;
 * that tag is told and taken for words, and parsing begins anew to find the next.
 *
 * @returns undefined when too many tags are broken for the text to be read at all.
 */
export function parseTree(reading: Reading): readonly RootContent[] | undefined {
  // Names of tags that are broken, whose closing tags close nothing, and places of tags.
  const settled = new Set<string | number>();
  let attempts = MOST_ATTEMPTS;
  for (let attempt = 0; attempt < attempts; attempt++) {
    try {
      const root = mdxToHast(reading.neutral.text, treeOptions);
      return root.type === 'root' ? root.children : undefined;
    } catch (error) {
      const offset = tell(error, reading, settled);
      if (offset === undefined) return undefined;
      if (attempt === 0 && isCostly(reading.source)) attempts = MOST_ATTEMPTS_WHEN_COSTLY;
      reading.neutral = {
        ...reading.neutral,
        marked: true,
        text: broken(reading.neutral.text, offset),
      };
    }
  }
  return undefined;
}

function isCostly(source: string): boolean {
  const tags = source.split('<').length - 1;
  return source.length > LONG || tags * source.length > COSTLY;
}

/**
 * Makes a problem of what the parser threw.
 *
 * @returns where the tag begins that it could not read; undefined when there is none.
 */
function tell(error: unknown, reading: Reading, settled: Set<string | number>): number | undefined {
  const thrown = error instanceof Error ? readThrown(error.message) : undefined;
  if (thrown === undefined) {
    reading.problems.error(0, 'syntax', 'the text cannot be read as Markdown with components');
    return undefined;
  }
  const { offset, rule, message, tag, settles } = explainSyntax(reading, thrown);
  const closes = /^<\/\s*([^\s>]*)/u.exec(reading.source.slice(tag, tag + 80))?.[1];
  if (closes === undefined ? !settled.has(tag) : !settled.has(closes)) {
    reading.problems.error(offset, rule, message);
  }
  settled.add(scanTag(reading.source, tag).name);
  if (settles !== undefined) settled.add(settles);
  return reading.neutral.text[tag] === '<' ? tag : undefined;
}

/** The text with the tag at `offset`, or the sign that begins none, turned into marks. */
function broken(text: string, offset: number): string {
  TAG.lastIndex = offset;
  const tag = TAG.exec(text)?.[0] ?? '<';
  const marks = tag.replace(/[^\r\n]/gu, BROKEN_TAG);
  return text.slice(0, offset) + marks + text.slice(offset + tag.length);
}
