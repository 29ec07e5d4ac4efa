/** Commands of WordPress that have a form here; others stay as they are written. */
const KNOWN = new Set([
  'caption',
  'wp_caption',
  'gallery',
  'embed',
  'audio',
  'video',
  'youtube',
  'vimeo',
  'playlist',
]);
/** A command has at most this many characters between its brackets. */
const LONGEST = 2_000;

/** A command in brackets, `[name key="value" word]`, and where it stands. */
export interface Shortcode {
  readonly name: string;
  readonly isEnd: boolean;
  readonly attributes: ReadonlyMap<string, string>;
  readonly start: number;
  readonly end: number;
}

/**
 * The text of a body with known commands as elements `<x-shortcode>`, which the parser of HTML puts
 * into the tree. `[[name]]` is WordPress' way to print one.
 *
 * @param tell is told of the others that are commands and no words of an editor (`[sic]`).
 */
export function shortcodesAsElements(html: string, tell: (written: string) => void): string {
  let out = '';
  let done = 0;
  for (const code of shortcodesIn(html)) {
    const { name, isEnd, attributes, start, end } = code;
    if (!KNOWN.has(name)) {
      if (attributes.size > 0 || isEnd) tell(html.slice(start, end));
      continue;
    }
    out += html.slice(done, start);
    done = end;
    out += isEnd ? '</x-shortcode>' : `<x-shortcode${attributesOf(name, attributes)}>`;
    if (!isEnd && !closes(html, name, end)) out += '</x-shortcode>';
  }
  return out + html.slice(done);
}

function closes(html: string, name: string, from: number): boolean {
  if (name === 'gallery' || name === 'playlist') return false;
  const end = html.indexOf(`[/${name}]`, from);
  const next = html.indexOf(`[${name}`, from);
  return end !== -1 && (next === -1 || end < next);
}

function attributesOf(name: string, attributes: ReadonlyMap<string, string>): string {
  const all = [
    ['data-name', name] as const,
    ...[...attributes].map(([key, value]) => [`data-at-${key}`, value] as const),
  ];
  return all
    .map(([key, value]) => ` ${key}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`)
    .join('');
}

/** Every command of a text, in order. */
export function* shortcodesIn(text: string): Generator<Shortcode> {
  for (let start = text.indexOf('['); start !== -1; start = text.indexOf('[', start + 1)) {
    if (text.charAt(start - 1) === '[') continue;
    const isEnd = text.charAt(start + 1) === '/';
    NAME.lastIndex = start + (isEnd ? 2 : 1);
    const name = NAME.exec(text)?.[0];
    if (name === undefined) continue;
    const read = readAttributes(text, NAME.lastIndex);
    if (read === undefined) continue;
    yield { name: name.toLowerCase(), isEnd, start, ...read };
  }
}

const NAME = /[A-Za-z][\w-]*(?=[\s\]/=])/uy;
const PART = /\s*(?:([\w-]+)=(?:"([^"\]]*)"|'([^'\]]*)'|([^\s"'\]/]+))|"([^"\]]*)"|([^\s"'\]]+))/uy;
const END = /\s*\/?\]/uy;

function readAttributes(
  text: string,
  from: number,
): Pick<Shortcode, 'attributes' | 'end'> | undefined {
  const attributes = new Map<string, string>();
  for (let at = from; at - from < LONGEST;) {
    END.lastIndex = at;
    if (END.test(text)) return { attributes, end: END.lastIndex };
    PART.lastIndex = at;
    const part = PART.exec(text);
    if (part === null) return undefined;
    const [, key, double, single, bare, quoted, word] = part;
    if (key === undefined) attributes.set('word', quoted ?? word ?? '');
    else attributes.set(key.toLowerCase(), double ?? single ?? bare ?? '');
    at = PART.lastIndex;
  }
  return undefined;
}
