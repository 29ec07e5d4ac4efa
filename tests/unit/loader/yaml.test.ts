import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/loader/yaml.ts';

/** `LINE:COLUMN rule` of every fault. */
function faults(text: string): string[] {
  const yaml = parseYaml(text, 'tags.yaml', 1);
  if (!Array.isArray(yaml)) return [];
  return yaml.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
}

describe('parseYaml', () => {
  it.each([
    ['a mapping that names a key twice', 'a: 1\nb: 2\na: 3', ['3:1 yaml-duplicate-field']],
    ['keys that are alike as text', '1: a\n"1": b', ['2:1 yaml-duplicate-field']],
    ['every anchor and alias', 'a: &x [1]\nb: *x', ['1:4 yaml-alias', '2:4 yaml-alias']],
    ['a tag that is known', 'a: !!binary aGk=', ['1:4 yaml-tag']],
    ['a tag that means nothing', 'a: !!str b', ['1:4 yaml-tag']],
    ['a tag that is not known', 'a: !!js/function b', ['1:4 yaml-tag']],
    ['a directive', '%YAML 1.1\n---\na: yes', ['1:1 yaml-directive']],
    ['a second document', 'a: 1\n---\nb: 2', ['2:1 yaml-second']],
    ['a key that is a list', '? [a]\n: b', ['1:3 yaml-name']],
    ['an anchor of a mapping', '- &x { a: b }', ['1:3 yaml-alias']],
    ['a tag of a mapping', 'a: !!set { b }', ['1:4 yaml-tag']],
    ['a tag of a list', 'a: !!seq [b]', ['1:4 yaml-tag']],
    ['an anchor of nothing', 'a: &x', ['1:4 yaml-alias']],
  ])('refuses %s', (_name, text, found) => {
    expect(faults(text)).toEqual(found);
  });

  it.each([
    ['brackets', `a: ${'['.repeat(30_000)}${']'.repeat(30_000)}`],
    ['brackets that are not closed', `a: ${'['.repeat(30_000)}`],
    ['mappings', `a: ${'{a: '.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['lists', `a:\n  ${'- '.repeat(30_000)}b`],
    ['keys', `${'? '.repeat(30_000)}a`],
  ])('refuses deep %s once, before they exhaust the stack', (_name, text) => {
    expect(faults(text)).toEqual([expect.stringMatching(/^\d:\d+ yaml-depth$/u)]);
  });

  it('reads as deep as any field goes', () => {
    expect(faults('a:\n  - b:\n      - c: [d]')).toEqual([]);
  });

  it('tells a hundred faults of a text at most', () => {
    expect(faults('a:\n'.repeat(200_000))).toHaveLength(100);
  });

  it('compares a key with all others at once', () => {
    const keys = Array.from({ length: 100_000 }, (_, at) => `k${at}:`);
    expect(faults(keys.join('\n'))).toEqual([]);
  });

  it('tells of a line that begins as no field does', () => {
    expect(faults('>+2\n%0a\nsponsor: ')).toEqual(['1:1 yaml-line']);
  });

  it('takes names of the language for names', () => {
    const yaml = parseYaml('__proto__: { polluted: true }\nconstructor: a', 'tags.yaml', 1);
    expect('value' in yaml && JSON.stringify(yaml.value)).toBe(
      '{"__proto__":{"polluted":true},"constructor":"a"}',
    );
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

it('leaves the environment as it found it', () => {
  const { env } = process;
  for (const text of ['title: right', 'a: [', '\t']) parseYaml(text, 'a.mdx', 1);
  expect(process.env).toBe(env);
});
