import { z } from 'zod';
import { limits } from '../body/limits.ts';
import { didYouMean } from '../problem/nearest.ts';
import { issuesMeant } from './union-issues.ts';
import { asMeantInCode, missingInCode, typeInCode } from './code-words.ts';
import { fieldAdvice, meantField } from './elsewhere.ts';
import type { Problem } from '../problem/problem.ts';
import { hiddenNote } from '../typography/invisible.ts';
import {
  asMeant,
  describe,
  isRecord,
  missing,
  nameOfField,
  nameOfType,
  oneOf,
  subject,
  valueIn,
} from './value-words.ts';
import type { YamlText } from './yaml.ts';

/** What holds values, and says where. */
export type Validated = Pick<
  YamlText,
  'value' | 'placeOf' | 'placeIn' | 'placeOfKey' | 'problem'
> & {
  /** Whether they are written as TypeScript; default as YAML. */
  readonly isCode?: true;
};

/**
 * Validates the value at `path` of a YAML document against a schema.
 *
 * @returns the parsed value, or the problems at the places of their fields, at most
 *   `limits.problems`.
 */
export function validate<Output>(
  yaml: Validated,
  path: readonly PropertyKey[],
  schema: z.ZodType<Output>,
): { readonly data: Output } | { readonly problems: Problem[] } {
  const value = valueIn(yaml.value, path);
  const result = schema.safeParse(measureless(value));
  if (result.success) return { data: result.data };
  const fields = fieldNames(schema);
  return {
    problems: firstCauses(result.error.issues.flatMap(issuesMeant(value)), fields, value)
      .slice(0, limits.problems)
      .flatMap((issue) => problemsOf(yaml, value, path, issue, fields))
      .slice(0, limits.problems),
  };
}

/**
 * A value whose mappings have neither length nor size: zod compares these with its bounds in a value
 * of any type, whatever stands there.
 */
function measureless(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(measureless);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [
      name,
      name === 'length' || name === 'size' ? undefined : measureless(field),
    ]),
  );
}

/**
 * Without what only follows from a value having the wrong type, or from a field that stands there
 * under another name.
 */
function firstCauses(
  issues: readonly z.core.$ZodIssue[],
  fields: ReadonlyMap<string, readonly string[]>,
  root: unknown,
): z.core.$ZodIssue[] {
  const mistyped = new Set<string>();
  const misnamed = new Set<string>();
  for (const issue of issues) {
    if (issue.code === 'invalid_type') mistyped.add(issue.path.join('.'));
    if (issue.code !== 'unrecognized_keys') continue;
    const known = fields.get(namesOnly(issue.path)) ?? [];
    for (const key of issue.keys.slice(0, limits.problems)) {
      const meant = ownerOf(key, issue.path, root, fields) ?? meantField(key, known);
      misnamed.add([...issue.path, meant].join('.'));
    }
  }
  return issues.filter((issue) => {
    const path = issue.path.join('.');
    if (wantedKinds(issue) !== undefined && misnamed.has(path)) return false;
    return issue.code === 'invalid_type' || !mistyped.has(path);
  });
}

function problemsOf(
  yaml: Validated,
  root: unknown,
  base: readonly PropertyKey[],
  issue: z.core.$ZodIssue,
  fields: ReadonlyMap<string, readonly string[]>,
): Problem[] {
  const path = [...base, ...issue.path];
  const name = nameOfField(issue.path);
  const found = valueIn(root, issue.path);
  const at = yaml.placeOf(path);
  const kinds = wantedKinds(issue);
  if (found === undefined && name !== '' && kinds !== undefined) {
    return [
      yaml.problem(at, (yaml.isCode ? missingInCode : missing)(issue.path, kinds), 'field-missing'),
    ];
  }
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = fields.get(namesOnly(issue.path)) ?? [];
      return issue.keys.slice(0, limits.problems).map((key) => {
        const nothing = valueIn(found, [key]) === null ? AFTER_COMMA : '';
        const owner = ownerOf(key, issue.path, root, fields);
        if (owner !== undefined) {
          const message = `"${key}" is a field of "${owner}"; begin its line two columns further in`;
          return yaml.problem(yaml.placeOfKey(path, key), message, 'field-unknown');
        }
        const hint = fieldAdvice(key, known);
        const advice = nothing !== '' && meantField(key, known) === undefined ? nothing : hint;
        const message = `unknown field "${key}"${hiddenNote(key)}${advice}`;
        return yaml.problem(yaml.placeOfKey(path, key), message, 'field-unknown');
      });
    }
    case 'invalid_type': {
      const type = (yaml.isCode ? typeInCode : nameOfType)(issue.expected);
      const meant = yaml.isCode ? asMeantInCode : asMeant;
      const message =
        found === null
          ? `${subject(name)} is empty; it must be ${type}`
          : `${subject(name)} must be ${type}, not ${describe(found)}${meant(issue.expected, found, fields.get(namesOnly(issue.path)) ?? [])}`;
      return [yaml.problem(at, message, 'field-type')];
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      const suggestion = typeof found === 'string' ? didYouMean(found, values) : '';
      const message = `${subject(name)} must be ${oneOf(values)}, not ${describe(found)}${suggestion}`;
      return [yaml.problem(at, message, 'field-value')];
    }
    case 'too_small':
    case 'too_big':
      return [yaml.problem(at, sizeMessage(name, found, issue), 'field-length')];
    case 'custom':
      return [yaml.problem(at, customMessage(name, issue), customRule(issue))];
    default: {
      const message = `${subject(name)}: ${issue.message}; found ${describe(found)}`;
      return [yaml.problem(at, message, 'field-value')];
    }
  }
}

/** The empty field beside an unknown one that has a field of that name, which stands too far left. */
function ownerOf(
  key: string,
  path: readonly PropertyKey[],
  root: unknown,
  fields: ReadonlyMap<string, readonly string[]>,
): string | undefined {
  return fields
    .get(namesOnly(path))
    ?.find(
      (name) =>
        valueIn(root, [...path, name]) === null &&
        fields.get(namesOnly([...path, name]))?.includes(key),
    );
}

/** What a field is to be whose value is none of it, perhaps since it is not there. */
function wantedKinds(issue: z.core.$ZodIssue): readonly string[] | undefined {
  if (issue.code === 'invalid_type') return [issue.expected];
  if (issue.code === 'invalid_value') return issue.values.map(String);
  return issue.code === 'invalid_union' ? ['string'] : undefined;
}

function customMessage(name: string, issue: z.core.$ZodIssueCustom): string {
  return customRule(issue) === 'field-value' ? `${subject(name)} ${issue.message}` : issue.message;
}

function customRule(issue: z.core.$ZodIssueCustom): string {
  const rule: unknown = issue.params?.['rule'];
  return typeof rule === 'string' ? rule : 'field-value';
}

function sizeMessage(
  name: string,
  found: unknown,
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
): string {
  const tooSmall = issue.code === 'too_small';
  const limit = String(tooSmall ? issue.minimum : issue.maximum);
  const needs = tooSmall ? `it needs at least ${limit}` : `at most ${limit} are allowed`;
  // A number is written as text, and its size is its own.
  if (typeof found === 'string' && issue.origin === 'string') {
    // Code points, as the schemas count them.
    const { length } = Array.from(found.trim());
    return `${subject(name)} has ${length === 1 ? '1 character' : `${length} characters`}; ${needs}`;
  }
  if (Array.isArray(found))
    return `${subject(name)} has ${found.length === 1 ? '1 entry' : `${found.length} entries`}; ${needs}`;
  return `${subject(name)} must be ${tooSmall ? 'at least' : 'at most'} ${limit}, not ${describe(found)}`;
}

const AFTER_COMMA =
  '; if these words belong to the text before the comma, put quotation marks around the whole text';

/** Names of a schema's fields, by the path of the object that holds them (`''` at the top). */
export function fieldNames(schema: z.ZodType): Map<string, readonly string[]> {
  const names = new Map<string, readonly string[]>();
  const visit = (node: unknown, path: string): void => {
    if (node instanceof z.ZodObject) {
      names.set(path, Object.keys(node.shape));
      for (const [key, child] of Object.entries(node.shape)) {
        visit(child, path === '' ? key : `${path}.${key}`);
      }
    } else if (node instanceof z.ZodArray) visit(node.element, path);
    else if (node instanceof z.ZodPipe) visit(node.in, path);
    else if (node instanceof z.ZodUnion) for (const option of node.options) visit(option, path);
    else if (
      node instanceof z.ZodOptional ||
      node instanceof z.ZodDefault ||
      node instanceof z.ZodReadonly
    ) {
      visit(node.unwrap(), path);
    }
  };
  visit(schema, '');
  return names;
}

function namesOnly(path: readonly PropertyKey[]): string {
  return path.filter((part) => typeof part === 'string').join('.');
}
