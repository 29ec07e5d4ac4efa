import { join } from 'node:path';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { wholeChunks } from '../../../src/integrations/whole-scripts.ts';
import { folderOf } from '../folder.ts';

const SOURCES = {
  'shared.ts': 'export const tell = (word: string) => Reflect.set(globalThis, "told", word);',
  'late.ts': 'import { tell } from "./shared.ts"; tell("late");',
  'one.ts': 'import { tell } from "./shared.ts"; tell("one");',
  'two.ts': 'import { tell } from "./shared.ts"; tell("two");',
  'waits.ts': 'export const waiting = import("./late.ts");',
  'alone.ts': 'Reflect.set(globalThis, "told", "alone");',
};
const TOLD = { one: 'one', two: 'two', waits: 'late', alone: 'alone' };

it('makes each script of a page one file, whichever way it asks for others', async () => {
  const root = folderOf(SOURCES);
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [wholeChunks()],
    build: {
      write: false,
      rolldownOptions: {
        input: Object.keys(TOLD).map((name) => join(root, `${name}.ts`)),
        preserveEntrySignatures: 'strict',
      },
    },
  });
  const files = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  expect(files).toHaveLength(Object.keys(TOLD).length);
  for (const file of files) {
    if (file.type !== 'chunk') throw new Error(`no script: ${file.fileName}`);
    // Of an address like this one, no other can be asked for.
    const script: unknown = await import(`data:text/javascript,${encodeURIComponent(file.code)}`);
    if (typeof script === 'object' && script !== null && 'waiting' in script) await script.waiting;
    expect(Reflect.get(globalThis, 'told')).toBe(Reflect.get(TOLD, file.name));
  }
});
