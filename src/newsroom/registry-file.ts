import { parseDocument } from 'yaml';
import { isFields, isList, isSame, type FileShape, type Value } from './file-shape.ts';
import { formOf, withoutDefaults } from './form.ts';
import { splicedYaml } from './spliced-yaml.ts';
import type { FileFormat } from './story-file.ts';
import { wholeText } from './written-yaml.ts';

/**
 * One registry, a list or the fields of the front page. There is one file of each, so that what
 * was read last is what is changed.
 */
export function registryFormat(shape: FileShape): FileFormat {
  let last = '';
  return {
    fromFile(text) {
      last = text === '' ? '' : `${text}\n`;
      const form = formOf(dataOf(last), shape);
      return isList(form) || isFields(form) ? form : [];
    },
    toFile(form) {
      const data = dataOf(last);
      const shown = formOf(data, shape);
      const next = cleaned(form, shown, shape);
      const isNew = isList(next) ? !isList(data) || data.length === 0 : !isFields(data);
      const text = isNew
        ? wholeText(last, next, shape.order)
        : splicedYaml(last, shown, next, shape.order);
      if (!isSame(formOf(dataOf(text), shape), formOf(next, shape))) {
        throw new Error('The entries could not be written without damage; edit the file itself.');
      }
      last = text;
      return text;
    },
  };
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
