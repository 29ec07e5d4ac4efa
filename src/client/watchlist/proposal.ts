import { FOLLOW, isFollowed } from '../../publication/followed.ts';
import { BASE } from '../below.ts';
import { MOST } from './followed-list.ts';

/** What the fragment of an address proposes to follow; of what is none, nothing. */
export function proposed(fragment: string): string[] {
  if (!fragment.startsWith(FOLLOW)) return [];
  const names = decoded(fragment.slice(FOLLOW.length)).split(',');
  return [...new Set(names.filter(isFollowed))].slice(0, MOST);
}

/** The fragment that proposes to follow these. */
export function proposal(ids: Iterable<string>): string {
  return FOLLOW + [...ids].join(',');
}

/** Whether a reader came from a page of the paper, and so has chosen by the link itself. */
export function isOwnLink(referrer: string, origin: string): boolean {
  if (!URL.canParse(referrer)) return false;
  const from = new URL(referrer);
  return from.origin === origin && from.pathname.startsWith(`${BASE}/`);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
