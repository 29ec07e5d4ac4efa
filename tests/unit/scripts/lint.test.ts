import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { check } from '@astrojs/check';
import { ESLint } from 'eslint';
import ts from 'typescript';
import { describe, expect, it, vi } from 'vitest';
import { folderOf } from '../folder.ts';

const PROJECT = join(import.meta.dirname, '../../..');

// With a parser that wants their types, they are not read, and nothing is said of it.
it.each(['<script>', '<script is:inline>'])('a %s of a component is linted', async (tag) => {
  const component = `<p>Words</p>\n${tag}\n  if (self.slash == 1) self.slash = 2;\n</script>\n`;
  const filePath = join(PROJECT, 'src/components/site/Any.astro');
  const [result] = await new ESLint({ cwd: PROJECT }).lintText(component, { filePath });
  expect(result?.messages).toMatchObject([{ ruleId: 'eqeqeq', line: 3 }]);
});

describe('faults of types', () => {
  const files = {
    'tsconfig.json': JSON.stringify({
      extends: join(PROJECT, 'tsconfig.json'),
      include: ['*'],
      compilerOptions: { types: [] },
    }),
    'fault.ts': "export const count: number = 'three';\n",
    'Count.astro':
      '---\ninterface Props {\n  count: number;\n}\nAstro.props satisfies Props;\n---\n',
    'Faults.astro': `---\nimport Count from './Count.astro';\n---\n<Count count="three" />\n{count}\n`,
  };

  it('are found in TypeScript as it is linted', async () => {
    const folder = folderOf(files);
    const overrideConfigFile = join(PROJECT, 'eslint.config.js');
    const [result] = await new ESLint({ cwd: folder, overrideConfigFile }).lintFiles('fault.ts');
    expect(result?.messages).toMatchObject([{ ruleId: 'compiler/types', line: 1, column: 14 }]);
  });

  it('are found in components by the check of components', async () => {
    const tsconfig = join(folderOf(files), 'tsconfig.json');
    const said = vi.spyOn(console, 'info').mockReturnValue();
    expect(await check({ root: PROJECT, tsconfig })).toBe(true);
    const words = stripVTControlCharacters(said.mock.calls.join('\n'));
    said.mockRestore();
    expect(words).toMatch(/Faults\.astro:4:8 - error ts\(2322\)/u);
    expect(words).toMatch(/Faults\.astro:5:2 - error ts\(2552\)/u);
  });
});

it('the types of each file are checked by the linter or by the check of components', async () => {
  const all = filesOf('tsconfig.json');
  expect(all).toContain(import.meta.filename);
  const others = filesOf('tsconfig.astro.json');
  const eslint = new ESLint({ cwd: PROJECT });
  for (const file of all.filter((name) => !others.includes(name))) {
    const config: unknown = await eslint.calculateConfigForFile(file);
    expect(config, file).toMatchObject({ rules: { 'compiler/types': [2] } });
  }
});

/** The files that a configuration of TypeScript speaks of, components included. */
function filesOf(configuration: string): readonly string[] {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: vi.fn() };
  const components = {
    extension: '.astro',
    isMixedContent: true,
    scriptKind: ts.ScriptKind.Deferred,
  };
  const file = join(PROJECT, configuration);
  const read = ts.getParsedCommandLineOfConfigFile(file, {}, host, undefined, undefined, [
    components,
  ]);
  return read?.fileNames ?? [];
}
