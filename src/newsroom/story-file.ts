import { parseDocument } from 'yaml';
import { isFields, isSame, type FormFields, type FileShape, type Value } from './file-shape.ts';
import { formOf, withoutDefaults, wordsApart, wordsInPlace } from './form.ts';
import { splicedYaml } from './spliced-yaml.ts';
import type { TextWatch } from './known-heads.ts';
import { fieldsText } from './written-yaml.ts';

/** FormFields of the form that are no fields of the file. */
export const FORM_ONLY = { body: 'body', source: '_source', files: '_files' } as const;

/** A form that was kept while somebody else changed the file: written, it would undo what they did. */
const CHANGED_SINCE =
  'This draft was made from an older version of the file, which somebody else has changed since. Nothing was written over. Copy what you wrote, choose "Revert All Changes" in the menu at the top, and put it into what stands there now.';

const HEAD = /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/u;

/** A file of frontmatter and text, as the editor reads and writes it. */
export interface FileFormat {
  readonly fromFile: (text: string) => FormFields | readonly Value[];
  readonly toFile: (form: FormFields | readonly Value[]) => string;
}

/** As `FileFormat`, of what has a text. */
export interface StoryFormat extends FileFormat {
  /** What `toFile` gives, of a form that is not saved. */
  readonly textOf: (form: FormFields) => string;
}

/**
 * Stories and standing pages. What was read is remembered by its digest, which the form carries: so
 * that only that is written anew which changed, and the rest stays byte for byte.
 */
export function storyFormat(shape: FileShape, watch?: TextWatch): StoryFormat {
  const read = new Map<string, string>();
  const textOf = (form: FormFields): string => {
    const { body, [FORM_ONLY.source]: source } = form;
    const fields = wordsInPlace(withoutOwn(form), shape);
    const before = typeof source === 'string' ? read.get(source) : undefined;
    const written = typeof body === 'string' ? body.trim() : '';
    if (before === undefined) {
      const head = fieldsText(withoutDefaults(fields, {}, shape), shape.order);
      return `---\n${head}---\n${written === '' ? '' : `\n${written}\n`}`;
    }
    const parts = partsOf(before);
    const data = fieldsOf(parts.head);
    const shown = formOf(data, shape);
    const next = withoutDefaults(fields, data, shape);
    const head = splicedYaml(parts.head, shown, next, shape.order);
    return withBody({ ...parts, head: checked(head, next, shape) }, written);
  };
  return {
    textOf,
    fromFile(text) {
      const { head, body } = partsOf(text);
      const source = digest(text);
      read.set(source, text);
      watch?.textRead(source);
      const form = formOf(fieldsOf(head), shape);
      return {
        ...(isFields(form) ? wordsApart(form, shape) : {}),
        [FORM_ONLY.body]: body.trim(),
        [FORM_ONLY.source]: source,
        [FORM_ONLY.files]: [],
      };
    },
    toFile(form) {
      if (!isFields(form)) throw new Error('a story has fields');
      const source = form[FORM_ONLY.source];
      if (typeof source === 'string' && source !== '' && !read.has(source)) {
        throw new Error(CHANGED_SINCE);
      }
      const text = textOf(form);
      watch?.textWritten(typeof source === 'string' ? source : undefined);
      read.set(digest(text), text);
      return text;
    },
  };
}

/** The fields of the form that are fields of the file. */
function withoutOwn(form: FormFields): FormFields {
  const own: readonly string[] = Object.values(FORM_ONLY);
  return Object.fromEntries(Object.entries(form).filter(([name]) => !own.includes(name)));
}

/** A text that says what it is to say, or nothing is written. */
function checked(head: string, next: FormFields, shape: FileShape): string {
  if (isSame(formOf(fieldsOf(head), shape), formOf(next, shape))) return head;
  throw new Error('The fields could not be written without damage; edit the file itself.');
}

interface Parts {
  /** From the beginning to the end of the first line. */
  readonly open: string;
  readonly head: string;
  readonly close: string;
  readonly body: string;
}

/** @throws Error where there is no frontmatter. */
function partsOf(text: string): Parts {
  const found = HEAD.exec(text);
  if (found === null) throw new Error('The file does not begin with fields between two lines ---.');
  const [whole, inner = ''] = found;
  const from = text.indexOf('\n') + 1;
  const head = whole.slice(from, whole.indexOf(inner, from) + inner.length);
  const lines = head === '' || head.endsWith('\n') ? head : `${head}\n`;
  const rest = text.slice(from + head.length);
  const close = /^\n?(---[ \t]*(?:\n|$))/u.exec(rest)?.[1] ?? '';
  return {
    open: text.slice(0, from),
    head: lines,
    close,
    body: text.slice(whole.length),
  };
}

function withBody({ open, head, close, body }: Parts, written: string): string {
  const top = open + (head === '' || head.endsWith('\n') ? head : `${head}\n`) + close;
  if (body.trim() === written) return top + body;
  if (written === '') return top;
  const gap = /^\s*\n/u.exec(body)?.[0] ?? '\n';
  return `${top}${gap}${written}\n`;
}

/** @throws Error when it is no YAML. */
function fieldsOf(head: string): FormFields {
  const document = parseDocument(head);
  const [fault] = document.errors;
  if (fault !== undefined) throw fault;
  const data: unknown = document.toJS();
  if (data === null || data === undefined) return {};
  if (!isFields(data)) throw new Error('The fields are no fields: write one a line, name: value.');
  return data;
}

/** FNV-1a of 64 bits, as text that no form changes. */
export function digest(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const unit of text) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(unit.codePointAt(0) ?? 0)) * 0x100000001b3n);
  }
  return hash.toString(36);
}
