import type { RootContent } from 'hast';
import { mdxToHast } from 'satteri';
import { BROKEN_TAG } from './neutral-text.ts';
import type { Reading } from './reading.ts';
import { explainSyntax, readThrown } from './syntax-error.ts';
import { scanTag } from './written-tag.ts';

/** After so many tags that cannot be read, the rest waits for the next run. */
const MOST_ATTEMPTS = 20;
const MOST_ATTEMPTS_WHEN_COSTLY = 3;
const LONG = 65_536;
/** Tags times length, which is what reading them costs the parser. */
const COSTLY = 20_000_000;

const options = {
  position: true,
  features: {
    gfm: true,
    frontmatter: false,
    smartPunctuation: { quotes: true, dashes: false, ellipses: false },
  },
};

/**
 * The parser's tree of an article. The parser throws at the first tag it cannot read;
 * that tag is told and taken for words, and parsing begins anew to find the next.
 *
 * @returns undefined when too many tags are broken for the text to be read at all.
 */
export function parseTree(reading: Reading): readonly RootContent[] | undefined {
  const brokenNames = new Set<string>();
  let attempts = MOST_ATTEMPTS;
  for (let attempt = 0; attempt < attempts; attempt++) {
    try {
      const root = mdxToHast(reading.neutral.text, options);
      return root.type === 'root' ? root.children : undefined;
    } catch (error) {
      const offset = tell(error, reading, brokenNames);
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
function tell(error: unknown, reading: Reading, brokenNames: Set<string>): number | undefined {
  const thrown = error instanceof Error ? readThrown(error.message) : undefined;
  if (thrown === undefined) {
    reading.problems.error(0, 'syntax', 'the text cannot be read as Markdown with components');
    return undefined;
  }
  const offset = reading.lines.offset(thrown.line, thrown.column);
  const problem = explainSyntax(reading.source, offset, thrown.text);
  const closes = /^<\/\s*([^\s>]*)/u.exec(reading.source.slice(offset, offset + 80))?.[1];
  if (closes === undefined || !brokenNames.has(closes)) {
    reading.problems.error(problem.offset, problem.rule, problem.message);
  }
  brokenNames.add(scanTag(reading.source, offset).name);
  return reading.neutral.text[offset] === '<' ? offset : undefined;
}

/** The text with the tag at `offset` turned into marks up to its `>` or the end of the line. */
function broken(text: string, offset: number): string {
  const tag = /[^>\r\n]*>?/uy;
  tag.lastIndex = offset;
  const length = tag.exec(text)?.[0].length ?? 1;
  return text.slice(0, offset) + BROKEN_TAG.repeat(length) + text.slice(offset + length);
}
