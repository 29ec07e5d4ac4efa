import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { wordsOf } from '../../src/words/words.ts';
import { cloneProject } from '../clone.ts';
import { CONFIGURATION } from '../paper.ts';
import { createTiny } from './tiny.ts';

/** Texts of the paper's own, not of the interface: they stay as they were written. */
const WRITTEN = /^(?:about|standards|privacy)\/|^pagefind\/|\.(?:png|webp|avif|ico|woff2|svg)$/u;

/** A language as a paper in it must show it. */
export interface Shown {
  readonly tag: string;
  readonly dir: 'ltr' | 'rtl';
  /** The day of its first story. */
  readonly date: string;
  /** The last value of its chart. */
  readonly value: string;
}

/** A small paper in a language. */
export async function paperIn(tag: string) {
  const project = cloneProject();
  const config = join(project, CONFIGURATION);
  const settings = readFileSync(config, 'utf8').replace("'en-US'", `'${tag}'`);
  writeFileSync(config, settings);
  const edition = await createTiny();
  const { code, output } = await edition.build('site', { project });
  expect(output).toContain('published');
  expect(code).toBe(0);
  return { site: join(edition.folder, 'site'), contentDir: edition.contentDir, settings };
}

/** Says no word of the English catalogue, and its language everywhere. */
export async function expectOwnWords({ tag, dir, date, value }: Shown): Promise<void> {
  const { site, contentDir, settings } = await paperIn(tag);
  const read = (file: string): string => readFileSync(join(site, file), 'utf8');
  const written = `${settings} ${textBelow(contentDir)}`;
  const words = englishWords(tag).filter((text) => !written.includes(text));
  expect(words.length).toBeGreaterThan(150);
  const found = filesBelow(site)
    .filter((file) => !WRITTEN.test(file) && !file.endsWith('security.txt'))
    .flatMap((file) => {
      const text = readable(read(file));
      return words.filter((word) => says(text, word)).map((word) => `${file}: ${word}`);
    });
  expect(found).toEqual([]);

  const pages = filesBelow(site).filter((file) => file.endsWith('.html'));
  for (const page of pages) expect(read(page), page).toContain(`<html lang="${tag}" dir="${dir}"`);
  for (const file of filesBelow(site).filter((each) => each.endsWith('feed.xml'))) {
    expect(read(file), file).toContain(`<language>${tag}</language>`);
  }
  const manifest = JSON.parse(read('manifest.webmanifest')) as Manifest;
  expect([manifest.lang, manifest.dir]).toEqual([tag, dir]);
  const { language, items } = JSON.parse(read('feed.json')) as Feed;
  expect([language, ...items.map((item) => item.language)]).toEqual(Array(3).fill(tag));
  expect(items[0]?.content_html.startsWith('<div dir="rtl">')).toBe(dir === 'rtl');

  const story = read('2024/12/first/index.html');
  expect(story).toContain(`"inLanguage":"${tag}"`);
  expect(story).toContain(date);
  expect(story).toContain(wordsOf(tag).charts.types.line);
  expect(story).toContain(value);
  expect(read('search/index.html')).toContain(wordsOf(tag).search.nothing);
}

interface Manifest {
  readonly lang: string;
  readonly dir: string;
}

interface Feed {
  readonly language: string;
  readonly items: readonly { readonly language: string; readonly content_html: string }[];
}

/** Words of the English catalogue that the other one has not, long enough to be told. */
function englishWords(tag: string): string[] {
  const other = JSON.stringify(wordsOf(tag));
  return [...new Set(stringsIn(wordsOf('en')).flatMap((text) => text.split(/\{\w+\}/u)))]
    .map((text) => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
    .filter((text) => /\p{L}{2,} \p{L}{2,}|^\p{Lu}\p{L}{4,}$/u.test(text))
    .filter((text) => !other.includes(text));
}

/** Whether a text has the words as words, and not within a name of the code. */
function says(text: string, words: string): boolean {
  const literal = words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}_$.])${literal}(?![\\p{L}\\p{N}_])`, 'u').test(text);
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  const isList = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isList ? Object.values(value).flatMap(stringsIn) : [];
}

/** What of a file is for readers: no styles, no scripts but structured data, no names of types. */
function readable(text: string): string {
  return text
    .replace(/<style>.*?<\/style>/gsu, '')
    .replace(/<script(?![^>]*ld\+json)[^>]*>.*?<\/script>/gsu, '')
    .replace(/"@type":"\w+"/gu, '');
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

function textBelow(folder: string): string {
  return filesBelow(folder)
    .filter((file) => /\.(?:mdx|yaml|csv)$/u.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
}

/** A page says no word of the English catalogue that its own language has not. */
export function expectOthersUnsaid(tag: string, html: string, url: string): void {
  const text = readable(html);
  expect(
    englishWords(tag).filter((word) => says(text, word)),
    url,
  ).toEqual([]);
}
