import { parseDocument } from 'yaml';
import { isFields, isList, isSame, type FileShape, type Value } from './file-shape.ts';
import { formOf, withoutDefaults } from './form.ts';
import { splicedYaml } from './spliced-yaml.ts';
import type { TextWatch } from './known-heads.ts';
import { digest, type FileFormat } from './story-file.ts';
import { wholeText } from './written-yaml.ts';

/**
 * One registry, a list or the fields of the front page. Its form has no place for the text that it was
 * read from, and others change the file while the form is open: it was read from the text of which the
 * least is to be written anew.
 */
export function registryFormat(shape: FileShape, watch?: TextWatch): FileFormat {
  /** By their digests; what was read last stands last. */
  const read = new Map<string, string>();
  return {
    fromFile(text) {
      const whole = text === '' ? '' : `${text}\n`;
      const source = digest(whole);
      read.delete(source);
      read.set(source, whole);
      watch?.textRead(source);
      const form = formOf(dataOf(whole), shape);
      return isList(form) || isFields(form) ? form : [];
    },
    toFile(form) {
      const bases = read.size === 0 ? [''] : [...read.values()].toReversed();
      const all = bases.map((base) => ({ base, text: writtenOver(base, form, shape) }));
      const kept = all
        .filter(({ text }) => text !== undefined)
        .map(({ base, text = '' }) => ({ base, text, changed: changedWords(base, text) }));
      const [first, ...others] = kept;
      if (first === undefined) {
        throw new Error('The entries could not be written without damage; edit the file itself.');
      }
      const least = others.reduce(
        (one, other) => (other.changed < one.changed ? other : one),
        first,
      );
      watch?.textWritten(digest(least.base));
      return least.text;
    },
  };
}

/** A text in which only that is written anew which a form changes; undefined where that would do damage. */
function writtenOver(base: string, form: Value, shape: FileShape): string | undefined {
  const data = dataOf(base);
  const shown = formOf(data, shape);
  const next = cleaned(form, shown, shape);
  const isNew = isList(next) ? !isList(data) || data.length === 0 : !isFields(data);
  const text = isNew
    ? wholeText(base, next, shape.order)
    : splicedYaml(base, shown, next, shape.order);
  return isSame(formOf(dataOf(text), shape), formOf(next, shape)) ? text : undefined;
}

/** How many words one of two texts has that the other has not: an entry can be one line. */
function changedWords(one: string, other: string): number {
  const counts = new Map<string, number>();
  const count = (text: string, by: number): void => {
    for (const word of text.split(/[\s,:{}[\]]+/u)) counts.set(word, (counts.get(word) ?? 0) + by);
  };
  count(one, 1);
  count(other, -1);
  return [...counts.values()].reduce((sum, each) => sum + Math.abs(each), 0);
}

function cleaned(form: Value, shown: Value, shape: FileShape): Value {
  if (isFields(form)) return withoutDefaults(form, isFields(shown) ? shown : {}, shape);
  if (!isList(form)) return form;
  const { rows } = withoutDefaults(
    { rows: form },
    { rows: shown },
    { ...shape, defaults: below(shape) },
  );
  return rows ?? [];
}

/** The defaults of a list's items, as those of a field with the list in it. */
function below({ defaults }: FileShape): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(defaults).map(([path, value]) => [`rows.${path}`, value]),
  );
}

/** @throws Error when it is no YAML. */
function dataOf(text: string): Value {
  const document = parseDocument(text);
  const [fault] = document.errors;
  if (fault !== undefined) throw fault;
  const data: unknown = document.toJS();
  return isList(data as Value) || isFields(data) ? (data as Value) : [];
}
