/** A field of one line, or one whose value begins below it. */
const FIELD = /^([A-Za-z][\w-]{0,39}):(?: (.+))?$/u;
/** Words of plain text: no list, mapping, quote, number, anchor or tag begins with a letter. */
const WORDS = /^[A-Za-z]/u;
/** What ends plain text before its line does, or makes it a key. */
const NOT_WORDS = /: | #|:$| $/u;
/** A date or date-time, which the core schema leaves text. */
const DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d))?$/u;
const QUOTED = /^(?:"[^"\\]*"|'[^']*')$/u;
const LIST = /^\[[A-Za-z][\w.-]*(?:, [A-Za-z][\w.-]*)*\]$/u;
/** Words that the core schema takes for no text. */
const NO_TEXT = /^(?:null|Null|NULL|true|True|TRUE|false|False|FALSE)$/u;
/** Tabs, line ends other than line feeds, and all else that is no letter, sign or space. */
const UNPRINTABLE =
  /[^\n\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcf\ufdf0-\ufefe\uff00-\uffef\u{10000}-\u{10ffff}]/u;

type Fields = Record<string, unknown>;

/**
 * Reads YAML of the form that frontmatter nearly always has, twenty times as fast as a parser
 * of the whole language: fields of one line (text, quoted text, `true`, `false`, a date,
 * `[a, b]`), and below a field lists of such values or fields, indented by two.
 *
 * @returns what any parser of YAML 1.2 with the core schema gives; undefined when something
 *   in the text is of another form, right or wrong.
 */
export function readPlainYaml(text: string): unknown {
  if (UNPRINTABLE.test(text)) return undefined;
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const fields: Fields = {};
  for (let at = 0; at < lines.length;) {
    const [, name, written] = FIELD.exec(lines[at] ?? '') ?? [];
    let value: unknown;
    at += 1;
    if (written === undefined) {
      const end = endOfIndented(lines, at);
      value = readBelow(lines.slice(at, end).map((line) => line.slice(2)));
      at = end;
    } else {
      value = readValue(written);
    }
    if (!add(fields, name, value)) return undefined;
  }
  return lines.length === 0 ? undefined : fields;
}

function endOfIndented(lines: readonly string[], start: number): number {
  let end = start;
  while (lines[end]?.startsWith('  ') === true) end++;
  return end;
}

/** Lines of a list or of fields, their indentation taken off. */
function readBelow(lines: readonly string[]): unknown {
  if (lines.length === 0) return undefined;
  if (lines[0]?.startsWith('- ') === true) return readList(lines);
  return readFields(lines);
}

function readList(lines: readonly string[]): unknown[] | undefined {
  const items: unknown[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? '';
    if (!line.startsWith('- ')) return undefined;
    const end = endOfIndented(lines, at + 1);
    const [first = '', ...more] = lines.slice(at, end).map((part) => part.slice(2));
    const item =
      more.length === 0 && !FIELD.test(first) ? readText(first) : readFields([first, ...more]);
    if (item === undefined) return undefined;
    items.push(item);
    at = end;
  }
  return items;
}

function readFields(lines: readonly string[]): Fields | undefined {
  const fields: Fields = {};
  for (const line of lines) {
    const [, name, written] = FIELD.exec(line) ?? [];
    if (written === undefined || !add(fields, name, readValue(written))) return undefined;
  }
  return fields;
}

/** False when there is no such name or value, or a name stands twice. */
function add(fields: Fields, name: string | undefined, value: unknown): boolean {
  if (name === undefined || value === undefined) return false;
  if (Object.hasOwn(fields, name) || NO_TEXT.test(name)) return false;
  fields[name] = value;
  return true;
}

function readValue(written: string): unknown {
  if (!LIST.test(written)) return readText(written);
  const items = written.slice(1, -1).split(', ');
  return items.some((item) => NO_TEXT.test(item)) ? undefined : items;
}

function readText(written: string): string | boolean | undefined {
  if (written === 'true') return true;
  if (written === 'false') return false;
  if (QUOTED.test(written)) return written.slice(1, -1);
  if (DATE.test(written)) return written;
  if (!WORDS.test(written) || NOT_WORDS.test(written) || NO_TEXT.test(written)) return undefined;
  return written;
}
