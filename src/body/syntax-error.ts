import { nearest } from '../problem/nearest.ts';
import { components } from './allowed.ts';
import type { Reading } from './reading.ts';
import { unknownTag } from './unknown-tag.ts';
import { scanTag, TAG, type WrittenAttribute, type WrittenTag } from './written-tag.ts';

/** What the parser could not read, in the writer's terms. */
export interface SyntaxProblem {
  readonly offset: number;
  readonly rule: string;
  readonly message: string;
  /** Where the tag begins that must be passed over to read on. */
  readonly tag: number;
  /** Where a tag begins of which nothing more is to be said: its end is what is wrong. */
  readonly settles?: number | undefined;
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
 * Says what is wrong where the parser stopped, and what to write instead. The parser points
 * at the `<` of a tag it cannot read.
 */
export function explainSyntax(reading: Reading, thrown: ThrownSyntaxError): SyntaxProblem {
  const { source, lines } = reading;
  const offset = lines.offset(thrown.line, thrown.column);
  const { text } = thrown;
  if (text.startsWith('Unexpected closing tag')) return explainClosing(reading, offset, text);
  const at = /opened at (\d+):(\d+)/u.exec(text);
  const settles = at === null ? undefined : lines.offset(Number(at[1]), Number(at[2]));
  return { tag: offset, settles, ...explainOpening(source, offset, text) };
}

type Explained = Pick<SyntaxProblem, 'offset' | 'rule' | 'message'>;

function explainOpening(source: string, offset: number, text: string): Explained {
  const rest = source.slice(offset, offset + 200);
  const problem = (rule: string, message: string, at = offset): Explained => ({
    offset: at,
    rule,
    message,
  });
  if (rest.startsWith('<!--')) {
    return problem('html', 'an article holds no HTML comments; write {/* … */} on one line');
  }
  if (/^<[!?]/u.test(rest)) return problem('html', 'an article holds no HTML; write Markdown');
  const address = ADDRESS.exec(rest)?.groups;
  if (address !== undefined) return problem('autolink', addressAdvice(address));
  const scanned = scanTag(source, offset);
  const { name, attributes } = scanned;
  TAG.lastIndex = offset;
  const isTag = TAG.test(source) && name !== '' && !/^[\d.:-]/u.test(name);
  if (isTag && !components.has(name)) {
    const { rule, message } = unknownTag(name, source, offset);
    return problem(rule, message);
  }
  if (text.startsWith('Expected a closing tag')) {
    return problem('tag-unclosed', `<${name}> is never closed; write </${name}> or <${name} … />`);
  }
  if (text.startsWith('Expected the closing tag')) {
    const message = `write ${CLOSING.exec(rest)?.[0] ?? 'the end of it'} on a line of its own, with an empty line above it`;
    return problem('tag-unclosed', message);
  }
  const endless = attributes.find((each) => isEndless(each, source));
  if (endless !== undefined) {
    const message = 'the text of the attribute has no end; write the same mark behind it';
    return problem('tag-invalid', message, endless.valueOffset);
  }
  const inner = attributes.find(({ nameOffset }) => /["']/u.test(source.charAt(nameOffset - 1)));
  if (inner !== undefined) {
    const at = inner.nameOffset - 1;
    const advice = source[at] === '"' ? 'write “ and ” within it' : 'begin and end it with "';
    const message = `this mark ends the text of the attribute; ${advice}`;
    return problem('tag-invalid', message, at);
  }
  const attribute = attributes.at(-1);
  if (attribute?.kind === 'spread') {
    return problem('attribute-spread', 'write each attribute as name="text"', attribute.nameOffset);
  }
  if (attribute?.kind === 'expression') {
    const behind = source.slice(attribute.valueOffset, offset + 200);
    const value = /^(?:[“„«][^”“»"<>\n]*[”“»]|[^\s"'{}<>=/]+)/u
      .exec(behind)?.[0]
      .replaceAll(/^[“„«”]|[”“»]$/gu, '');
    const message = `write ${attribute.name}="${value ?? 'text'}": a value is a text in quotes`;
    return problem('attribute-expression', message, attribute.nameOffset);
  }
  if (components.has(name)) return { rule: 'tag-invalid', ...wrongTag(source, scanned) };
  const sign = /^<[^\s<>]{0,8}/u.exec(rest)?.[0] ?? '<';
  return problem('tag-invalid', `this is no tag; for the sign < write \\<, here \\${sign}`);
}

/** Whether an attribute's text is never ended, or only by a mark below its paragraph. */
function isEndless({ kind, valueOffset }: WrittenAttribute, source: string): boolean {
  if (kind === 'expression') return /["']/u.test(source.charAt(valueOffset));
  const end = source.indexOf(source.charAt(valueOffset - 1), valueOffset);
  return kind === 'text' && /\n[ \t]*\r?\n/u.test(source.slice(valueOffset, end));
}

/** What is wrong in the tag of a component, behind the attributes that can be read. */
function wrongTag(
  source: string,
  { name, attributes, start, end }: WrittenTag,
): Pick<Explained, 'offset' | 'message'> {
  const last = attributes.at(-1);
  const found = /^(?:(?!\/?>)[^\s\p{L}])+|^[^\s<>]/u.exec(source.slice(end, end + 8))?.[0];
  if (found === undefined) {
    const message = `<${name}> has no end; write /> behind its attributes, or > before its text`;
    return { offset: start, message };
  }
  if (last?.kind === 'bare' && /^["']/u.test(found)) {
    const message = `an attribute has "=" before its text; write ${last.name.replace(/:$/u, '')}="…"`;
    return { offset: last.nameOffset, message };
  }
  const message = `"${found}" has no place here; attributes are written name="text", with a space between, and the tag ends in > or />`;
  return { offset: end, message };
}

/** `<https://a.example/>`, `<www.a.example>`, `<me@a.example>`, closed or not. */
const ADDRESS =
  /^<(?:(?<url>[a-z][a-z0-9+.-]*:\/\/[^\s<>]*|mailto:[^\s<>]+|www\.[^\s<>]+)|(?<mail>[^\s<>@"=]+@[^\s<>]+))/iu;

function addressAdvice({ url, mail }: Readonly<Record<string, string | undefined>>): string {
  const address = url ?? `mailto:${mail ?? ''}`;
  const words = url === undefined ? mail : 'words';
  return `an address in <> is not read; write [${words ?? ''}](${address.slice(0, 120)})`;
}

const CLOSING = /^<\/\s*([^\s>]*)\s*>?/u;

/** Of a closing tag that does not close what is open: the one that is open may be at fault. */
function explainClosing(
  { source, neutral, lines }: Reading,
  offset: number,
  text: string,
): SyntaxProblem {
  const name = CLOSING.exec(source.slice(offset, offset + 200))?.[1] ?? '';
  const { open, line, column } = OPEN.exec(text)?.groups ?? {};
  const opened = open === undefined ? undefined : lines.offset(Number(line), Number(column));
  const isKnown = components.has(name);
  if (opened !== undefined && open !== name && isOpen(name, neutral.text.slice(0, offset))) {
    return { tag: opened, ...explainOpening(source, opened, 'Expected a closing tag') };
  }
  const found = { offset, tag: offset, rule: 'tag-unopened' };
  if (!isKnown && open?.toLowerCase() !== name.toLowerCase()) {
    const { rule, message } = unknownTag(name, source, offset);
    if (rule === 'html' || name === '') return { ...found, rule, message };
  }
  if (open !== undefined && nearest(name, [open]) !== undefined) {
    const message = `</${name}> stands where </${open}> belongs; write </${open}>`;
    return { ...found, settles: opened, message };
  }
  const or = isKnown ? ` or open <${name}> before it` : '';
  return { ...found, message: `</${name}> closes nothing; delete it${or}` };
}

const OPEN = /corresponding closing tag for `<(?<open>[^`>]*)>` \((?<line>\d+):(?<column>\d+)/u;

/** True when more tags of a name are opened than closed, those not counted that are broken. */
function isOpen(name: string, before: string): boolean {
  let open = 0;
  for (const [, slash, found] of before.matchAll(/<(\/?)\s*([\p{L}_$][\p{L}\p{N}_$:.-]*)/gu)) {
    if (found === name) open += slash === '' ? 1 : -1;
  }
  return open > 0;
}
