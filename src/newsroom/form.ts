import { parseMoment, endOf } from '../time/parse.ts';
import { isoInZone } from '../time/zone.ts';
import {
  fieldOf,
  isBlank,
  isFields,
  isList,
  isSame,
  pathBelow,
  wordFieldOf,
} from './file-shape.ts';
import type { FormFields, FileShape, Value } from './file-shape.ts';

/**
 * What a form shows of what a file says: every moment as a date-time to the minute in the
 * publication's time zone, which is all that fields of dates can show.
 */
export function formOf(value: Value, shape: FileShape, path = ''): Value {
  if (isList(value)) return value.map((item) => formOf(item, shape, pathBelow(path, '*')));
  if (isFields(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([name, field]) => [
        name,
        formOf(field, shape, pathBelow(path, name)),
      ]),
    );
  }
  const bound = Object.hasOwn(shape.moments, path) ? shape.moments[path] : undefined;
  if (bound === undefined || typeof value !== 'string') return value;
  const moment = parseMoment(value, shape.timeZone);
  if (typeof moment === 'string') return value;
  const { at } = bound === 'end' ? endOf(moment, shape.timeZone) : moment;
  return isoInZone(Math.floor(at / 60_000) * 60_000, shape.timeZone);
}

/** The form with words that stand in place of fields in fields of their own. */
export function wordsApart(form: FormFields, { words }: Pick<FileShape, 'words'>): FormFields {
  return Object.fromEntries(
    Object.entries(form).map(([name, value]) =>
      words.includes(name) && typeof value === 'string'
        ? [wordFieldOf(name), value]
        : [name, value],
    ),
  );
}

/** The form as files have it: a word stands in place of its field, unless that is filled in. */
export function wordsInPlace(form: FormFields, { words }: Pick<FileShape, 'words'>): FormFields {
  const own = new Set(words.map(wordFieldOf));
  const rest = Object.entries(form).filter(([name]) => !own.has(name));
  const placed = words.flatMap((name): [string, Value][] => {
    const word = fieldOf(form, wordFieldOf(name));
    return isBlank(word) || !isBlank(fieldOf(form, name)) ? [] : [[name, word]];
  });
  return Object.fromEntries([...rest, ...placed]);
}

/**
 * What a form says, without what files leave out: what is empty, and what a field has by itself
 * where the file did not say it.
 */
export function withoutDefaults(
  form: FormFields,
  before: FormFields,
  { defaults }: FileShape,
  path = '',
): FormFields {
  const kept = Object.entries(form).filter(([name, value]) => {
    if (isBlank(value)) return false;
    if (Object.hasOwn(before, name)) return true;
    const own = pathBelow(path, name);
    const usual = Object.hasOwn(defaults, own) ? defaults[own] : undefined;
    return usual === undefined || value !== usual;
  });
  return Object.fromEntries(
    kept.map(([name, value]) => {
      const was = Object.hasOwn(before, name) ? before[name] : undefined;
      const own = pathBelow(path, name);
      return [name, within(value, was, { defaults }, own)];
    }),
  );
}

function within(
  value: Value,
  before: Value,
  shape: Pick<FileShape, 'defaults'>,
  path: string,
): Value {
  if (isList(value)) {
    const olds = isList(before) ? before : [];
    return value.flatMap((item) => {
      if (isBlank(item)) return [];
      const old = olds.find((each) => isSame(each, item)) ?? undefined;
      return [within(item, old, shape, pathBelow(path, '*'))];
    });
  }
  if (!isFields(value)) return typeof value === 'string' ? value.trim() : value;
  const full = { timeZone: '', moments: {}, words: [], order: [], ...shape };
  return withoutDefaults(value, isFields(before) ? before : {}, full, path);
}
