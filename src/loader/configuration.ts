import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '../body/line-index.ts';
import type { Problem } from '../problem/problem.ts';
import { configurationSchema } from '../schema/configuration.ts';
import { readConfigSource } from './configuration-text.ts';
import { validate } from './validate.ts';

const FILE = 'src/site.config.ts';

/**
 * What is wrong with the configuration, each at its place in the file where it is written.
 *
 * @param config as its module says it.
 */
export function configurationProblems(config: unknown, projectDir: string): Problem[] {
  const source = readConfigSource(textOf(projectDir) ?? '');
  const result = validate(
    {
      value: config,
      placeOf: source.placeOf,
      placeIn: source.placeOf,
      placeOfKey: (path, name) => source.placeOfName([...path, name]),
      problem,
    },
    [],
    configurationSchema,
  );
  return [
    ...source.twice.map((fault) => problem(fault, fault.message, 'duplicate-entry')),
    ...('problems' in result ? result.problems : []),
  ];
}

/** What keeps the configuration from being read at all: for who called for it in vain. */
export function unreadableConfiguration(projectDir: string): Problem {
  const text = textOf(projectDir);
  if (text !== undefined) {
    const { unreadable } = readConfigSource(text);
    return problem(unreadable, unreadable.message, 'field-value');
  }
  const message = `this file is missing; "git checkout HEAD -- ${FILE}" brings it back`;
  return problem({ line: 1, column: 1 }, message, 'field-missing');
}

function problem(
  { line, column }: Place,
  message: string,
  rule: string,
  level: Problem['level'] = 'error',
): Problem {
  return { file: FILE, line, column, level, message, rule };
}

/** Undefined where the source of the configuration, which is compiled in, lies elsewhere. */
function textOf(projectDir: string): string | undefined {
  try {
    return readFileSync(join(projectDir, FILE), 'utf8');
  } catch {
    return undefined;
  }
}
