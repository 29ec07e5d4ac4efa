/** A start tag of a document. */
export interface StartTag {
  /** In lower case. */
  readonly name: string;
  /** Values by lower-case name, references decoded; an attribute without a value is empty. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Text of `<script>` and `<style>` as written; empty for all others. */
  readonly text: string;
  /** Offsets of its `<` and of what follows its `>`. */
  readonly start: number;
  readonly end: number;
}

/** Elements whose text holds no tags (HTML, "raw text" and "escapable raw text"). */
export const RAW: ReadonlySet<string> = new Set(
  'script style textarea title noembed noframes xmp iframe'.split(' '),
);

/**
 * Calls `visit` for each start tag of a document that a serialiser wrote, in one pass over
 * the text. Comments and text are jumped over.
 *
 * @param dull sticky; what it matches from its `<` to its `>` is not visited. It must not
 *   match a tag of raw text, or another than the one that begins there.
 * @throws Error where the markup is not what a serialiser writes: an unclosed comment, tag
 *   or script.
 */
export function forEachTag(html: string, visit: (tag: StartTag) => void, dull?: RegExp): void {
  let at = html.indexOf('<');
  while (at !== -1) {
    let end = at + 1;
    if (html.startsWith('<!--', at)) {
      end = after(html, '-->', at + 4);
    } else if (isLetter(html.charCodeAt(at + 1))) {
      if (dull !== undefined) dull.lastIndex = at;
      end = dull?.test(html) === true ? dull.lastIndex : readTag(html, at, visit);
    }
    at = html.indexOf('<', end);
  }
}

/** @returns where the tag, or its raw text, ends. */
function readTag(html: string, start: number, visit: (tag: StartTag) => void): number {
  let at = start + 1;
  while (!endsName(html.charCodeAt(at))) at++;
  const name = html.slice(start + 1, at).toLowerCase();
  const attributes = new Map<string, string>();
  for (;;) {
    while (isSpace(html.charCodeAt(at)) || html.charCodeAt(at) === SLASH) at++;
    const code = html.charCodeAt(at);
    if (Number.isNaN(code)) throw new Error(`a <${name}> never ends`);
    if (code === GREATER) break;
    at = readAttribute(html, at, attributes);
  }
  const end = at + 1;
  const foreign = attributes.has('xmlns');
  if (!RAW.has(name) || foreign) {
    visit({ name, attributes, text: '', start, end });
    return end;
  }
  const close = closeOf(html, name, end);
  const keeps = name === 'script' || name === 'style';
  visit({ name, attributes, text: keeps ? html.slice(end, close) : '', start, end });
  return close;
}

/** @returns where the attribute ends. */
function readAttribute(html: string, start: number, attributes: Map<string, string>): number {
  let at = start;
  // The first character belongs to the name whatever it is: HTML, "before attribute name state".
  do at++;
  while (!endsName(html.charCodeAt(at)) && html.charCodeAt(at) !== EQUALS);
  const name = html.slice(start, at).toLowerCase();
  let value = '';
  let next = at;
  while (isSpace(html.charCodeAt(next))) next++;
  if (html.charCodeAt(next) === EQUALS) {
    next++;
    while (isSpace(html.charCodeAt(next))) next++;
    const quote = html.charAt(next);
    if (quote === '"' || quote === "'") {
      at = after(html, quote, next + 1);
      value = html.slice(next + 1, at - 1);
    } else {
      at = next;
      while (!endsValue(html.charCodeAt(at))) at++;
      value = html.slice(next, at);
    }
  }
  if (!attributes.has(name)) attributes.set(name, value.includes('&') ? decoded(value) : value);
  return at;
}

/** Offset of the closing tag of raw text, whatever the case of its letters. */
function closeOf(html: string, name: string, from: number): number {
  for (let at = html.indexOf('</', from); at !== -1; at = html.indexOf('</', at + 2)) {
    const end = at + 2 + name.length;
    if (html.slice(at + 2, end).toLowerCase() === name && endsName(html.charCodeAt(end))) return at;
  }
  throw new Error(`a <${name}> never ends`);
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  if (at === -1) throw new Error(`"${mark}" is missing`);
  return at + mark.length;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  colon: ':',
  tab: '\t',
  newline: '\n',
};

/** Decodes numeric references and the named ones that could hide an address. */
function decoded(value: string): string {
  return value.replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));?/giu, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return NAMED[name.toLowerCase()] ?? whole;
    const point = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
  });
}

const SLASH = 0x2f;
const GREATER = 0x3e;
const EQUALS = 0x3d;

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0b);
}

function endsName(code: number): boolean {
  return isSpace(code) || code === SLASH || code === GREATER || Number.isNaN(code);
}

function endsValue(code: number): boolean {
  return isSpace(code) || code === GREATER || Number.isNaN(code);
}
