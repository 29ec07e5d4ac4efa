import { readFields } from './source-frontmatter.ts';
import { isObject, type JsonObject } from './json.ts';
import { SourceError } from './model.ts';
import type { SourceFiles } from './site.ts';

/**
 * The settings in the first of several files that is there.
 *
 * @throws SourceError when it cannot be read.
 */
export function settingsIn(files: SourceFiles, names: readonly string[]): JsonObject {
  const path = names.find((name) => files.others.has(name));
  if (path === undefined) return {};
  const settings = readFields(files.text(path) ?? '', endingOf(path));
  if (settings === undefined)
    throw new SourceError(
      `${path} cannot be read; mend it, or name the folder of the stories with --from markdown`,
    );
  return settings;
}

/** Ending of a file, in small letters. */
export function endingOf(path: string): string {
  return /\.(\w+)$/u.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** A text of settings that are a program (`site: 'https://…'`), which is not run; empty when it has none. */
export function literalIn(files: SourceFiles, names: readonly string[], key: string): string {
  const path = names.find((name) => files.others.has(name));
  const text = path === undefined ? '' : (files.text(path) ?? '').slice(0, 200_000);
  return (
    new RegExp(`\\b${key}\\s*:[^\\n'"\`]{0,80}(['"\`])([^'"\`\\n]{1,300})\\1`, 'u').exec(
      text,
    )?.[2] ?? ''
  );
}

/** The address of a site and the path below which it stood. */
export function addressParts(
  url: string,
  base = '',
): { readonly address: string | undefined; readonly base: string } {
  const plain = url.startsWith('//') ? `https:${url}` : url;
  const isWeb = URL.canParse(plain) && /^https?:$/u.test(new URL(plain).protocol);
  const path = `${isWeb ? new URL(plain).pathname : ''}/${base}`
    .replace(/\/+/gu, '/')
    .replace(/\/$/u, '');
  return { address: isWeb ? new URL('/', plain).href : undefined, base: path };
}

/** Whether Node knows a time zone. */
export function knownZone(name: unknown): string | undefined {
  if (typeof name !== 'string' || name === '') return undefined;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name;
  } catch {
    return undefined;
  }
}

/** Objects of a list or one object. */
export function objectsOf(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : isObject(value) ? [value] : [];
}

/** Folders that say nothing of what a story is about. */
const PLAIN_FOLDER =
  /^(?:_?posts?|_?drafts|blogs?|articles?|content|contents|writing|writings|src|source|pages|entries|stories|docs|en|[\d._-]+)$/iu;

/** The first folder of a file that says something; empty for none. */
export function deskOf(folders: readonly string[]): string {
  return (
    folders
      .find((name) => !PLAIN_FOLDER.test(name))
      ?.replace(/[-_]+/gu, ' ')
      .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) ?? ''
  );
}
