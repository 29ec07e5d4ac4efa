import type { Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { markdownRemedy } from './markdown-remedy.ts';
import { markdownWords } from './markdown-words.ts';
import { rules, syntax } from './markdown-style.mjs';
import type { Remedy } from '../../src/problem/problem.ts';

/** Text as Markdown sees it, and what is told of its style. */
export interface Markdown {
  readonly tree: Root;
  readonly messages: readonly StyleMessage[];
}

export interface StyleMessage {
  /** `markdown-` and the name of the rule in `markdown-style.mjs`. */
  readonly rule: string;
  /** Where in the file, in UTF-16 code units. */
  readonly offset: number;
  readonly message: string;
  readonly remedy: Remedy | undefined;
}

const withComponents = unified()
  .use(remarkParse)
  .use([...syntax, remarkMdx, ...rules])
  .freeze();
const withoutComponents = unified()
  .use(remarkParse)
  .use([...syntax, ...rules])
  .freeze();

/**
 * Parses a file with remark. A text whose components cannot be read is read without
 * them, so that its words are looked at all the same; what is wrong with the components
 * is told where article text is parsed for publication.
 */
export function readMarkdown(text: string): Markdown {
  try {
    return read(text, withComponents);
  } catch {
    return read(text, withoutComponents);
  }
}

function read(text: string, processor: typeof withComponents): Markdown {
  const file = new VFile(text);
  const tree = processor.parse(file);
  processor.runSync(tree, file);
  const messages = file.messages.map((message): StyleMessage => {
    const rule = `markdown-${message.ruleId ?? 'style'}`;
    const { place } = message;
    const start = place === undefined ? 0 : (('start' in place ? place.start : place).offset ?? 0);
    const end = place !== undefined && 'end' in place ? place.end.offset : undefined;
    const { offset, remedy } = markdownRemedy(rule, text, start, end);
    return { rule, offset, message: markdownWords(rule, text.slice(start, end)), remedy };
  });
  return { tree, messages };
}
