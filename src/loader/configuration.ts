import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '../body/line-index.ts';
import type { Problem } from '../problem/problem.ts';
import { configurationSchema } from '../schema/configuration.ts';
import { serialiseXml, xmlElement } from '../xml/element.ts';
import { readConfigSource, type ConfigSource } from './configuration-text.ts';
import { validate } from './validate.ts';

const FILE = 'src/site.config.ts';
/** The name of the paper as it was drawn, which its title says. */
const DRAWN = 'public/wordmark.svg';

/**
 * What is wrong with the configuration, each at its place in the file where it is written.
 *
 * @param config as its module says it.
 */
export function configurationProblems(config: unknown, projectDir: string): Problem[] {
  const source = readConfigSource(textOf(projectDir, FILE) ?? '');
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
    ...('problems' in result ? result.problems : drawnProblems(source, projectDir, result.data)),
  ];
}

/** The drawn name is that of the configuration, where this file is what was read. */
function drawnProblems(
  { textAt, placeOf }: ConfigSource,
  projectDir: string,
  { name }: { readonly name: string },
): Problem[] {
  const drawn = textOf(projectDir, DRAWN);
  if (drawn === undefined || textAt(['name']) !== name) return [];
  const title = /<title>[^<]*<\/title>/u.exec(drawn)?.[0];
  if (title === serialiseXml(xmlElement('title', {}, name))) return [];
  const said = title === undefined ? 'without a name' : `of "${title.slice(7, -8)}"`;
  const message = `"name" is "${name}", and the wordmark is drawn ${said}; "npm run identity" draws it anew`;
  return [problem(placeOf(['name']), message, 'field-value')];
}

/** What keeps the configuration from being read at all: for who called for it in vain. */
export function unreadableConfiguration(projectDir: string): Problem {
  const text = textOf(projectDir, FILE);
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

/** Undefined where there is none: the configuration, which is compiled in, may lie elsewhere. */
function textOf(projectDir: string, file: string): string | undefined {
  try {
    return readFileSync(join(projectDir, file), 'utf8');
  } catch {
    return undefined;
  }
}
