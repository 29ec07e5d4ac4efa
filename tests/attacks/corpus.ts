import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { z } from 'zod';
import type { Problem } from '../../src/problem/problem.ts';
import { printable } from '../../src/problem/format.ts';

/** The files of `tests/fixtures/attacks`; its README says how they are laid out. */
export const ATTACKS = join(import.meta.dirname, '../fixtures/attacks');
/** Where the articles of the corpus stand in a content folder. */
export const MONTH = 'articles/2024/07';

/** `expected.txt`: what is found in each attack, by its path. */
export function expectations(): Map<string, string> {
  const text = readFileSync(join(ATTACKS, 'expected.txt'), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const at = line.indexOf('  ');
      return [line.slice(0, at), line.slice(at).trim()];
    }),
  );
}

/** Paths of all attacks, sorted; data and pictures are part of the article that bears their name. */
export function attackFiles(): string[] {
  const below = (folder: string, ending: string): string[] =>
    readdirSync(join(ATTACKS, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith(ending))
      .map((name) => `${folder}/${name.split(sep).join('/')}`);
  return [
    ...below('articles', '.mdx'),
    ...below('large', '.mdx.json'),
    ...below('made', '.json'),
    ...below('registries', '.yaml'),
    ...below('harmless/content/articles', '.mdx'),
    ...below('harmless/content', '.yaml'),
  ].sort();
}

/**
 * What was found, as `expected.txt` has it: `LINE:COLUMN rule` each, after the file where it
 * is not the attack's own; of more than eight the first three.
 */
export function foundIn(problems: readonly Problem[], own: string): string {
  const places = problems.map(({ file, line, column, rule }) => {
    const place = `${line}:${column} ${rule}`;
    return file === own ? place : printable(`${file.replace(`content/${MONTH}/`, '')}:${place}`);
  });
  if (places.length <= MOST) return places.join('; ');
  return `${places.slice(0, 3).join('; ')} and ${places.length - 3} more`;
}

/** Findings that are written out. */
const MOST = 8;

/** A content folder without faults, and everything of `articles/` and `large/` in it. */
export function stageArticles(folder: string): void {
  cpSync(join(ATTACKS, 'base'), folder, { recursive: true });
  cpSync(join(ATTACKS, 'articles'), join(folder, MONTH), { recursive: true });
  for (const name of readdirSync(join(ATTACKS, 'large'))) {
    const { parts } = largeSchema.parse(
      JSON.parse(readFileSync(join(ATTACKS, 'large', name), 'utf8')),
    );
    const text = parts.map(([part, count]) => part.repeat(count)).join('');
    writeFileSync(join(folder, MONTH, basename(name, '.json')), text);
  }
}

/** A file that is too large to keep: pieces of it, and how often each stands there. */
const largeSchema = z.strictObject({ parts: z.array(z.tuple([z.string(), z.int().min(1)])) });

/** Paths of the attacks that stand in one folder. */
export function articleAttacks(): string[] {
  return attackFiles().filter((file) => /^(?:articles|large)\//u.test(file));
}

/** Name of the article that an attack is. */
export function articleName(attack: string): string {
  return basename(attack).replace(/\.mdx(?:\.json)?$/u, '');
}

/** A content folder without faults but for one registry; returns the name of its file. */
export function stageRegistry(attack: string, folder: string): string {
  cpSync(join(ATTACKS, 'base'), folder, { recursive: true });
  const file = `${basename(dirname(attack))}.yaml`;
  cpSync(join(ATTACKS, attack), join(folder, file));
  return file;
}

const madeSchema = z.strictObject({
  /** Target by path. */
  links: z.record(z.string(), z.string()).default({}),
  folders: z.array(z.string()).default([]),
  /** Articles get right frontmatter with these fields changed; other files are their text. */
  files: z
    .record(
      z.string(),
      z.strictObject({ fields: z.record(z.string(), z.unknown()).default({}), text: z.string() }),
    )
    .default({}),
});

/** A content folder without faults but for links, folders and names that no checkout would keep. */
export function stageMade(attack: string, folder: string, secret: string): void {
  cpSync(join(ATTACKS, 'base'), folder, { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), `password: ${secret}\n`);
  const story = readFileSync(join(folder, MONTH, 'story.mdx'), 'utf8').split('---\n')[1] ?? '';
  const made = madeSchema.parse(JSON.parse(readFileSync(join(ATTACKS, attack), 'utf8')));
  const place = (path: string): string => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    return join(folder, path);
  };
  for (const [path, { fields, text }] of Object.entries(made.files)) {
    const lines = Object.entries(fields).map(
      ([key, value]) => `${key}: ${JSON.stringify(value)}\n`,
    );
    const isArticle = /\.mdx?$/iu.test(path);
    const whole = isArticle ? `---\n${story}${lines.join('')}---\n\n${text}\n` : text;
    writeFileSync(place(path), whole);
  }
  for (const path of made.folders) replace(place(path), mkdirSync);
  for (const [path, target] of Object.entries(made.links)) {
    replace(place(path), (free) => {
      symlinkSync(target, free);
    });
  }
}

function replace(path: string, make: (path: string) => unknown): void {
  rmSync(path, { recursive: true, force: true });
  make(path);
}
