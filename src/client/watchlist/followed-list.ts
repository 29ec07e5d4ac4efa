import { isFollowed } from '../../publication/followed.ts';
import { BASE } from '../below.ts';

/** What a reader follows, and of each the date of the newest story seen, epoch milliseconds; 0 for none. */
export type Followed = ReadonlyMap<string, number>;

/** Where the list lies in the browser: that of one paper, whatever else its host has. */
export const KEY = `watchlist${BASE}`;

/** Followed at once: each costs a request. */
export const MOST = 100;

/** A stored list; of what is no list, or not all of it, what can be used. */
export function readFollowed(text: string | null): Map<string, number> {
  const found = new Map<string, number>();
  for (const entry of entriesOf(text)) {
    if (!Array.isArray(entry)) continue;
    const name: unknown = entry[0];
    const seen: unknown = entry[1];
    if (typeof name !== 'string' || !isFollowed(name)) continue;
    if (found.size < MOST) found.set(name, isDate(seen) ? seen : 0);
  }
  return found;
}

export function writeFollowed(followed: Followed): string {
  return JSON.stringify([...followed]);
}

function entriesOf(text: string | null): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

function isDate(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 8.64e15;
}

/**
 * The list as the browser keeps it, for every tab that shows it. Where the browser keeps nothing,
 * because it refuses or is full, the list lasts as long as the page.
 */
export class FollowedList {
  readonly #page: Window;
  /** What could not be stored. */
  #unkept: Map<string, number> | undefined;

  constructor(page: Window) {
    this.#page = page;
  }

  /** Whether the browser keeps what was last changed. */
  get isKept(): boolean {
    return this.#unkept === undefined;
  }

  read(): Followed {
    return this.#unkept ?? readFollowed(attempt(() => this.#page.localStorage.getItem(KEY)));
  }

  /** Changes what all tabs have, not what this one last read. */
  change(how: (followed: Map<string, number>) => void): void {
    const followed = new Map(this.read());
    how(followed);
    const text = writeFollowed(readFollowed(writeFollowed(followed)));
    if (text === writeFollowed(this.read())) return;
    const kept = attempt(() => {
      this.#page.localStorage.setItem(KEY, text);
      return true;
    });
    this.#unkept = kept === true ? undefined : readFollowed(text);
  }

  /**
   * The list as it was before this visit, which lasts as long as the tab: what came after the newest
   * story of then is new.
   */
  before(): Followed {
    const kept = attempt(() => this.#page.sessionStorage.getItem(KEY));
    if (kept !== null) return readFollowed(kept);
    const now = this.read();
    if (now.size === 0) return now;
    attempt(() => {
      this.#page.sessionStorage.setItem(KEY, writeFollowed(now));
      return '';
    });
    return now;
  }

  /** Leaves nothing. */
  forget(): void {
    this.#unkept = undefined;
    attempt(() => {
      this.#page.localStorage.removeItem(KEY);
      this.#page.sessionStorage.removeItem(KEY);
      return '';
    });
  }

  /** @param changed is called when another tab has changed the list. */
  watch(changed: () => void): void {
    this.#page.addEventListener('storage', ({ key }) => {
      if (key === KEY || key === null) changed();
    });
  }
}

/** What storing gives; null where the browser refuses. */
function attempt<Value>(what: () => Value): Value | null {
  try {
    return what();
  } catch {
    return null;
  }
}
