import { accessSync, constants, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '../body/line-index.ts';
import { readNamed } from '../disk/read-named.ts';
import type { Problem } from '../problem/problem.ts';
import { codeOf, reasonOf } from '../problem/system-fault.ts';
import { configurationSchema } from '../schema/configuration.ts';
import { serialiseXml, xmlElement } from '../xml/element.ts';
import { logoFaults } from './logo.ts';
import type { Logo } from '../schema/logo.ts';
import { readConfigSource, type ConfigSource } from './configuration-text.ts';
import { validate } from './validate.ts';

const FILE = 'src/site.config.ts';
/** Bytes of the largest of both files that is read. */
const MOST = 1 << 20;
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
      isCode: true,
    },
    [],
    configurationSchema,
  );
  return [
    ...source.twice.map((fault) => problem(fault, fault.message, 'duplicate-entry')),
    ...('problems' in result
      ? result.problems
      : [
          ...drawnProblems(source, projectDir, result.data),
          ...logoProblems(source, projectDir, result.data.logo),
        ]),
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

/** What is wrong with the logo, at its name in the configuration or in its file. */
function logoProblems(
  { placeOf }: ConfigSource,
  projectDir: string,
  logo: Logo | undefined,
): Problem[] {
  if (logo === undefined) return [];
  return logoFaults(logo, projectDir).flatMap(({ field, missing, problems }) =>
    missing === undefined
      ? problems
      : [
          problem(
            placeOf(['logo', field]),
            `"${field}" of "logo" is wrong: ${missing}`,
            'field-value',
          ),
        ],
  );
}

/** What keeps the configuration from being read at all: for who called for it in vain. */
export function unreadableConfiguration(projectDir: string): Problem {
  const text = textOf(projectDir, FILE);
  if (text !== undefined) {
    const { unreadable } = readConfigSource(text);
    return problem(unreadable, unreadable.message, 'field-value');
  }
  return problem({ line: 1, column: 1 }, lackOf(join(projectDir, FILE)), 'field-missing');
}

/** Why the configuration cannot be read, and what helps. */
function lackOf(path: string): string {
  const back = `"git checkout HEAD -- ${FILE}" brings it back`;
  try {
    const there = statSync(path);
    if (!there.isFile()) {
      const what = there.isDirectory() ? 'a folder' : 'what is no file';
      return `in place of this file stands ${what}; move it away, then ${back}`;
    }
    accessSync(path, constants.R_OK);
    return `this file has ${there.size} bytes; at most ${MOST} are read: take out what is no field, or ${back}`;
  } catch (error) {
    return codeOf(error) === 'ENOENT'
      ? `this file is missing; ${back}`
      : `this file ${reasonOf(error)}`;
  }
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
    return readNamed(join(projectDir, file), MOST).toString();
  } catch {
    return undefined;
  }
}
