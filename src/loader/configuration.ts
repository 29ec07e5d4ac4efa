import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineIndex, type Place } from '../body/line-index.ts';
import type { Problem } from '../problem/problem.ts';
import { configurationSchema } from '../schema/configuration.ts';
import { validate } from './validate.ts';

const FILE = 'src/site.config.ts';

/**
 * What is wrong with the configuration, each at its place in the file where it is written.
 *
 * @param config as its module says it.
 */
export function configurationProblems(config: unknown, projectDir: string): Problem[] {
  let find: Find | undefined;
  const placeOf = (path: readonly PropertyKey[]): Place =>
    (find ??= finder(textOf(projectDir)))(path);
  const result = validate(
    {
      value: config,
      placeOf,
      placeIn: placeOf,
      placeOfKey: (path, name) => placeOf([...path, name]),
      problem: ({ line, column }, message, rule, level = 'error') => ({
        ...{ file: FILE, line, column, level, message, rule },
      }),
    },
    [],
    configurationSchema,
  );
  return 'problems' in result ? result.problems : [];
}

type Find = (path: readonly PropertyKey[]) => Place;

function textOf(projectDir: string): string {
  try {
    return readFileSync(join(projectDir, FILE), 'utf8');
  } catch {
    // The configuration is compiled in, and its source lies elsewhere.
    return '';
  }
}

/** Strings and comments, in which no field begins. */
const OPAQUE =
  /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\*[^]*?\*\/|\/\/[^\n]*/gu;

/** Finds the value at a path, or of the nearest field above it; the beginning where none is. */
function finder(text: string): Find {
  const bare = text.replaceAll(OPAQUE, (piece) =>
    piece.replaceAll(/[^\n]/gu, piece.startsWith('/') ? ' ' : '_'),
  );
  const lines = new LineIndex(text);
  const offsets = new Map<string, number>();
  const path: string[] = [];
  for (const { 0: piece, 1: name, index } of bare.matchAll(/(\w+)\s*:\s*|[{}]/gu)) {
    if (piece === '{') path.push('');
    else if (piece === '}') path.pop();
    else if (path.length > 0) {
      path.splice(-1, 1, name ?? '');
      const key = path.join('.');
      if (!offsets.has(key)) offsets.set(key, index + piece.length);
    }
  }
  return (wanted) => {
    for (let length = wanted.length; length > 0; length--) {
      const offset = offsets.get(wanted.slice(0, length).map(String).join('.'));
      if (offset !== undefined) return lines.place(offset);
    }
    return lines.place(0);
  };
}
