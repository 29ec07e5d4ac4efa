import { textAt, type JsonObject } from './json.ts';
import type { LossKind } from './losses.ts';
import type { PageRole } from './site.ts';
import { valueAt } from './source-frontmatter.ts';

/** Why a file of a site becomes no story; undefined for one that may. */
export function reasonToLeave(
  role: PageRole,
  fields: JsonObject,
  at: number | undefined,
  now: number,
): LossKind | undefined {
  const isTrue = (name: string): boolean => isWord(fields, name, 'true');
  const isFalse = (name: string): boolean => isWord(fields, name, 'false');
  if (role === 'nothing') return 'other-type';
  if (
    role === 'draft' ||
    isTrue('draft') ||
    isFalse('published') ||
    isWord(fields, 'status', 'draft')
  )
    return 'draft';
  if (isTrue('private')) return 'private';
  if (role === 'page') return 'page';
  return at !== undefined && at > now ? 'scheduled' : undefined;
}

function isWord(fields: JsonObject, name: string, word: string): boolean {
  const value = valueAt(fields, name);
  const text = typeof value === 'boolean' ? String(value) : textAt(fields, name);
  return text.toLowerCase() === word;
}
