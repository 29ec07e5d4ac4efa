import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  configurationProblems,
  unreadableConfiguration,
} from '../../../src/loader/configuration.ts';
import { readConfigSource } from '../../../src/loader/configuration-text.ts';
import { site } from '#site';
import { CONFIGURATION } from '../../paper.ts';
import { folderOf } from '../folder.ts';

const text = readFileSync(resolve(import.meta.dirname, '../../..', CONFIGURATION), 'utf8');
const lines = text.split('\n');
const lineOf = (part: string): number => lines.findIndex((line) => line.includes(part)) + 1;
const NAME = /name: '([^']*)'/u.exec(text)?.[1] ?? '';
const ZONE = site.timeZone;

/** A value of the configuration, by the path at which it is found in what was written. */
const found = (path: string, source: string): string => {
  const { line, column } = readConfigSource(source).placeOf(
    path.split('.').map((part) => (/^\d+$/u.test(part) ? Number(part) : part)),
  );
  return source.split('\n')[line - 1]?.slice(column - 1, column + 4) ?? '';
};

describe('a value has its place, however its field is written', () => {
  it.each([
    ['quoted', `export const site = { 'url': 'here!' };`],
    ['quoted by a name of types', `export const site: Site = { "url": 'here!' } as const;`],
    ['computed', `export const site = { ['url']: 'here!' };`],
    ['spread', `const base = { url: 'here!' };\nexport const site = { ...base, name: 'a' };`],
    ['spread in place', `export const site = { ...{ url: 'here!' } };`],
    [
      'spread and said anew',
      `const base = { url: 'no' };\nexport const site = { ...base, url: 'here!' };`,
    ],
    [
      'said and spread over',
      `const more = { url: 'here!' };\nexport const site = { url: 'no', ...more };`,
    ],
    ['named', `const ADDRESS = 'here!';\nexport const site = { url: ADDRESS };`],
    ['by its own name', `const url = 'here!';\nexport const site = { name: 'a', url };`],
    ['frozen', `export const site = Object.freeze({ url: 'here!' });`],
    ['satisfying', `export const site = { a: [] as readonly F[], url: 'here!' } satisfies Site;`],
    [
      'behind words of another',
      `// url: 'no'\nexport const site = { a: "url: 'no'", /* url: */ url: 'here!' };`,
    ],
    ['behind a choice', `export const site = { a: b ? 'c' : 'd', url: 'here!' };`],
    ['behind an arrow', `const f = () => ({ url: 'no' });\nexport const site = { url: 'here!' };`],
  ])('%s', (_how, source) => {
    expect(found('url', source)).toBe("'here");
  });

  it('in a list, and in what is named elsewhere', () => {
    const source = `const people = { name: 'here!' };
export const site = { languages: [{ language: 'a' }, { 'language': 'there' }], publisher: people };`;
    expect(found('languages.1.language', source)).toBe("'ther");
    expect(found('languages.1.tagline', source)).toBe("{ 'la");
    expect(found('publisher.name', source)).toBe("'here");
    expect(found('nothing', source)).toBe('const');
    expect(found('counter.publisher', source)).toBe('const');
  });
});

it('tells of an unknown field of a list at its name, with what was meant', () => {
  const entry = `[{ language: 'fr', taglin: 'Bon', standingDisclosure: '' }]`;
  const projectDir = folderOf({
    'src/site.config.ts': `export const site = { languages: ${entry} };`,
  });
  const languages = [{ language: 'fr', taglin: 'Bon', standingDisclosure: '' }];
  const problems = configurationProblems({ ...site, languages }, projectDir);
  expect(problems.map(({ column, message }) => [column, message])).toEqual([
    [53, 'unknown field "taglin"; did you mean "tagline"?'],
  ]);
});

it('tells of a field that stands twice, of which the last alone would count', () => {
  const twice = text.replace(/( +)feedSize: \d+,/u, '$1feedSize: 5, "feedSize": 6,');
  const problems = configurationProblems(site, folderOf({ 'src/site.config.ts': twice }));
  expect(problems.map(({ line, message }) => [line, message])).toEqual([
    [lineOf('feedSize: '), '"feedSize" stands twice; delete one'],
  ]);
});

it.each<readonly [name: string, title: string | undefined, told: string | undefined]>([
  ['The Paper', '<title>The Paper</title>', undefined],
  ['The Paper', '<title>The Old Paper</title>', 'drawn of "The Old Paper"; "npm run identity"'],
  ['The Paper', '', 'drawn without a name; "npm run identity"'],
  ['The Paper', undefined, undefined],
  ['Złoty & “Co”', '<title>Złoty &amp; “Co”</title>', undefined],
  ["Ed's <Paper>", "<title>Ed's &lt;Paper&gt;</title>", undefined],
  ['כלכלה', '<title>כלכלן</title>', 'drawn of "כלכלן"'],
])('the wordmark of %s with the title %s', (name, title, told) => {
  const written = name.replaceAll("'", "\\'");
  const file = `export const site = {\n  name: '${written}',\n};\n`;
  const drawn = title === undefined ? {} : { 'public/wordmark.svg': `<svg>${title}</svg>` };
  const projectDir = folderOf({ 'src/site.config.ts': file, ...drawn });
  const [problem] = configurationProblems({ ...site, name }, projectDir);
  expect(problem?.message.includes(told ?? '')).toBe(told === undefined ? undefined : true);
  if (problem !== undefined) expect([problem.line, problem.column]).toEqual([2, 9]);
  // The file is not what was read.
  expect(configurationProblems({ ...site, name: 'Another' }, projectDir)).toEqual([]);
});

it('tells how a configuration that is missing comes back', () => {
  expect(unreadableConfiguration('/nowhere').message).toContain('git checkout HEAD -- src/site');
});

it.each<readonly [what: string, make: (path: string) => void, told: string]>([
  ['a folder', mkdirSync, 'in place of this file stands a folder; move it away'],
  ['a pipe', (path) => execFileSync('mkfifo', [path]), 'stands what is no file; move it away'],
  [
    'a circle',
    (path) => {
      symlinkSync(basename(path), path);
    },
    'is a link that leads back to itself',
  ],
])('tells of %s in its place', (_what, make, told) => {
  const projectDir = folderOf({ 'src/a.ts': '' });
  make(join(projectDir, 'src/site.config.ts'));
  expect(unreadableConfiguration(projectDir).message).toContain(told);
});

it('waits for no pipe in the place of the wordmark', () => {
  const projectDir = folderOf({ 'src/site.config.ts': `export const site = { name: '${NAME}' };` });
  mkdirSync(join(projectDir, 'public'));
  execFileSync('mkfifo', [join(projectDir, 'public/wordmark.svg')]);
  expect(configurationProblems({ ...site, name: NAME }, projectDir)).toEqual([]);
});

describe('what cannot be read is told in words of who wrote it', () => {
  it.each<readonly [right: string, wrong: string, told: string]>([
    [`'${NAME}',`, `'${NAME}'`, `a comma belongs behind '${NAME}'`],
    [`'${ZONE}'`, ZONE, `a text stands in quotation marks; write '${ZONE}'`],
    [`'${ZONE}'`, `„${ZONE}“`, `write '${ZONE}'`],
    [`'${ZONE}'`, `‘${ZONE}’`, `write '${ZONE}'`],
    [`'${ZONE}'`, `'${ZONE}`, "this text is not closed; write ' behind its last word"],
    [`url: '${site.url}'`, `url: ${site.url}`, `write '${site.url}'`],
    [`'${NAME}'`, `'Ed's Paper'`, "this ' ends the text; write ’ in its place"],
    [`name: '${NAME}'`, `name '${NAME}'`, 'a colon belongs behind name'],
    [`name: '${NAME}'`, `name = '${NAME}'`, '"=" stands where a colon belongs'],
    ['publisher: {', 'publisher: [{', 'this "[" is not closed'],
    ['feedSize: 30,', 'feedSize: 30;', '";" stands where a comma belongs'],
    ['feedSize: 30,', 'feedSize: 3O,', '3O is no number'],
    ['feedSize: 30,', 'feedSize: 30 stories,', 'stories stands behind the value'],
    ['feedSize: 30,', 'feedSize: 30,,', 'this comma stands behind no field'],
    ['feedSize: 30,', 'feed-size: 30,', 'write feedSize'],
    ['feedSize: 30,', "feedSize: 30, counter: { service: 'a' origin: 'b' },", "behind 'a'"],
    ['feedSize: 30,', 'feedSize: 30, languages: [{ a: 1 } { a: 2 }],', 'a comma belongs behind }'],
  ])('%s as %s', (right, wrong, told) => {
    const broken = text.replace(right, () => wrong);
    expect(broken).not.toBe(text);
    const { line, message } = unreadableConfiguration(folderOf({ 'src/site.config.ts': broken }));
    expect(message).toContain(told);
    expect(line).toBe(lineOf(right));
  });

  it('as no export of the name', () => {
    const broken = text.replace('const site ', 'const sites ');
    const { message } = unreadableConfiguration(folderOf({ 'src/site.config.ts': broken }));
    expect(message).toContain('nothing here is "export const site"');
    expect(message).toContain('not "sites"');
  });

  it('with its line, whichever mark is lost', () => {
    const marks = [...text.matchAll(/(?<=^ {2}\w+: ?)[^\n]*$/gmu)].flatMap(({ 0: value, index }) =>
      [...value.matchAll(/[',:[\]{}]/gu)].map((mark) => index + mark.index),
    );
    let read = 0;
    for (const at of marks) {
      const broken = text.slice(0, at) + text.slice(at + 1);
      try {
        stripTypeScriptTypes(broken);
        continue;
      } catch {
        read++;
      }
      const { unreadable } = readConfigSource(broken);
      const line = text.slice(0, at).split('\n').length;
      const place = `${line}: ${lines[line - 1] ?? ''} without ${text[at] ?? ''}`;
      expect(unreadable.message, place).not.toContain('cannot be read');
      expect([line, line - 1], `${place}: ${unreadable.message}`).toContain(unreadable.line);
    }
    expect(read).toBeGreaterThan(15);
  });
});
