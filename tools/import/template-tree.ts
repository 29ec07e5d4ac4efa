/** A tag or a value of a template language, and where it stands. */
export interface TemplateToken {
  readonly start: number;
  readonly end: number;
  readonly whole: string;
  /** Empty for a value that is printed. */
  readonly name: string;
  readonly args: string;
  readonly isEnd: boolean;
}

export type TemplateNode = string | TemplateTag;

export interface TemplateTag {
  readonly whole: string;
  readonly name: string;
  readonly args: string;
  /** What stands up to its end; undefined for a tag without one. */
  readonly inner: readonly TemplateNode[] | undefined;
  /** The same as it was written. */
  readonly written: string;
  /** Blanks before a tag that has a line for itself; undefined for one among words. */
  readonly indent: string | undefined;
}

/** Tags within tags. */
const DEEPEST = 40;

/**
 * The parts of a text between tags, tags with an end around what they hold.
 *
 * @param tokens of the text in order; within those of `verbatim` there are none.
 */
export function templateTree(
  text: string,
  tokens: readonly TemplateToken[],
  verbatim: ReadonlySet<string>,
): TemplateNode[] {
  const ends = endsOf(tokens, verbatim);
  const nodesOf = (first: number, last: number, from: number, to: number): TemplateNode[] => {
    const nodes: TemplateNode[] = [];
    let done = from;
    for (let at = first; at < last; at++) {
      const token = tokens[at];
      if (token === undefined || token.start < done) continue;
      if (token.start > done) nodes.push(text.slice(done, token.start));
      const endAt = ends.get(at);
      const end = endAt === undefined ? undefined : tokens[endAt];
      const { whole, name, args } = token;
      const stop = end?.start ?? token.end;
      const written = text.slice(token.end, stop);
      const inner =
        end === undefined || endAt === undefined
          ? undefined
          : verbatim.has(name)
            ? [written]
            : nodesOf(at + 1, endAt, token.end, stop);
      done = end?.end ?? token.end;
      nodes.push({ whole, name, args, inner, written, indent: indentOf(text, token.start, done) });
      if (endAt !== undefined) at = endAt;
    }
    if (done < to) nodes.push(text.slice(done, to));
    return nodes;
  };
  return nodesOf(0, tokens.length, 0, text.length);
}

/** Which token ends which, by number. */
function endsOf(
  tokens: readonly TemplateToken[],
  verbatim: ReadonlySet<string>,
): Map<number, number> {
  const ends = new Map<number, number>();
  const open: { readonly name: string; readonly at: number }[] = [];
  for (const [at, { name, isEnd }] of tokens.entries()) {
    const last = open.at(-1);
    const isVerbatim = last !== undefined && verbatim.has(last.name);
    if (!isEnd) {
      if (name !== '' && !isVerbatim) open.push({ name, at });
      continue;
    }
    if (isVerbatim && last.name !== name) continue;
    const index = open.findLastIndex((each) => each.name === name);
    const opening = open[index];
    if (opening === undefined) continue;
    open.length = index;
    if (open.filter((each) => each.name === name).length < DEEPEST) ends.set(opening.at, at);
  }
  return ends;
}

/** Blanks that a line may begin or end with. */
const BLANKS = 200;

function indentOf(text: string, start: number, end: number): string | undefined {
  const before = /(?:^|\n)([ \t]*)$/u.exec(text.slice(Math.max(0, start - BLANKS), start))?.[1];
  const isAlone = /^[ \t]*(?:\n|$)/u.test(text.slice(end, end + BLANKS));
  return isAlone ? before : undefined;
}

/** A tag that has a line for itself is a block of Markdown, within the item that it stands in. */
export function asBlock(html: string, indent: string | undefined): string {
  if (indent === undefined) return html;
  const lines = html
    .split('\n')
    .map((line, at) => (at === 0 || line === '' ? line : indent + line));
  return `\n\n${indent}${lines.join('\n')}\n\n`;
}
