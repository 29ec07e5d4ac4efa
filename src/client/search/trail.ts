import { below } from '../below.ts';
import { addressOf, type SearchState } from './state.ts';

/** How far a reader had come in a list of results. */
export interface ScrollPosition {
  /** Results shown; 0 for the first page. */
  readonly shown: number;
  /** Pixels scrolled. */
  readonly top: number;
}

/** The way of the search through the browser's history. */
export class Trail {
  /** Whether the current entry is one that typing may overwrite. */
  #isTyping = false;

  /** A choice: a new entry, unless it is where the reader already is. */
  go(state: SearchState): void {
    this.#isTyping = false;
    const address = below(addressOf(state));
    if (address !== here()) history.pushState(null, '', address);
  }

  /** Typing makes one entry, which the next key press overwrites. */
  type(state: SearchState): void {
    const address = below(addressOf(state));
    if (address === here()) return;
    if (this.#isTyping) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    this.#isTyping = true;
  }

  /** What `keepPlace` left with the current entry. */
  get place(): ScrollPosition {
    this.#isTyping = false;
    const kept: unknown = history.state;
    if (typeof kept !== 'object' || kept === null) return { shown: 0, top: 0 };
    const number = (name: string): number => {
      const value: unknown = Reflect.get(kept, name);
      return typeof value === 'number' ? value : 0;
    };
    return { shown: number('shown'), top: number('top') };
  }

  keepPlace(place: ScrollPosition): void {
    history.replaceState(place, '');
  }
}

function here(): string {
  return location.pathname + location.search;
}
