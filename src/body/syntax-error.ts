import { components, htmlAdviceFor } from './allowed.ts';
import { scanTag } from './written-tag.ts';

/** What the parser could not read, in the writer's terms. */
export interface SyntaxProblem {
  readonly offset: number;
  readonly rule: string;
  readonly message: string;
}

/** Line, column and text of `LINE:COL: text (rule)`, as the parser throws it. */
export interface ThrownSyntaxError {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/** Reads the message of an error that the parser threw; undefined when it is another error. */
export function readThrown(message: string): ThrownSyntaxError | undefined {
  const found = /^(\d+):(\d+): ([\s\S]*?)(?: \([\w:-]+\))?$/u.exec(message);
  if (found === null) return undefined;
  return { line: Number(found[1]), column: Number(found[2]), text: found[3] ?? '' };
}

/**
 * Says what is wrong at `offset` of the source, where the parser stopped, and what to
 * write instead. The parser points at the `<` of a tag it cannot read.
 */
export function explainSyntax(source: string, offset: number, text: string): SyntaxProblem {
  const rest = source.slice(offset, offset + 200);
  const problem = (rule: string, message: string, at = offset): SyntaxProblem => ({
    offset: at,
    rule,
    message,
  });
  const unclosed = /^Expected a closing tag for `<([^`>]*)>`/u.exec(text);
  if (unclosed !== null) {
    const name = unclosed[1] ?? '';
    const advice = components.has(name) ? undefined : htmlAdviceFor(name);
    if (advice !== undefined) return problem('html', `<${name}> is HTML; ${advice}`);
    return problem('tag-unclosed', `<${name}> is never closed; write </${name}> or <${name} … />`);
  }
  if (text.startsWith('Unexpected closing tag')) return problem('tag-unopened', unopened(rest));
  if (rest.startsWith('<!--')) {
    return problem('html', 'an article holds no HTML comments; write {/* … */} on one line');
  }
  if (/^<[!?]/u.test(rest)) return problem('html', 'an article holds no HTML; write Markdown');
  if (/^<(?:[a-z][a-z0-9+.-]*:|[^\s<>]+@)[^\s<>]*>/iu.test(rest)) {
    return problem('autolink', 'an address in <> is not read; write [text](address)');
  }
  const { attributes } = scanTag(source, offset);
  const inner = attributes.find(({ nameOffset }) => source[nameOffset - 1] === '"');
  if (inner !== undefined) {
    const message = 'this mark ends the text of the attribute; write “ and ” within it';
    return problem('tag-invalid', message, inner.nameOffset - 1);
  }
  const attribute = attributes.at(-1);
  if (attribute?.kind === 'spread') {
    return problem('attribute-spread', 'write each attribute as name="text"', attribute.nameOffset);
  }
  if (attribute?.kind === 'expression') {
    const message = `write ${attribute.name}="text": a value is a text in quotes`;
    return problem('attribute-expression', message, attribute.nameOffset);
  }
  return problem('tag-invalid', 'this is no tag; write \\< for the sign <');
}

function unopened(rest: string): string {
  const name = /^<\/\s*([^\s>]*)/u.exec(rest)?.[1] ?? '';
  return `</${name}> closes nothing; delete it or open <${name}> before it`;
}
