import { soleUrl } from '../../publication/urls.ts';
import { below, place } from '../below.ts';
import { isNames, NO_NAMES, type SearchNames } from '../../search/names.ts';
import { Downloads } from './downloads.ts';
import type { Engine } from './engine.ts';
import { INDEX, loadList, openEngine } from './open-engine.ts';
import type { Spoken } from './term.ts';

/** The index and the names, each loaded once, when first asked for. */
export class Library {
  readonly #downloads = new Downloads(INDEX);
  #engine: Promise<Engine> | undefined;
  #names: Promise<SearchNames> | undefined;

  readonly #spoken: Spoken;

  constructor(page: Window & typeof globalThis, spoken: Spoken) {
    this.#spoken = spoken;
    this.#downloads.watch(page);
  }

  /** Rejects with Unreachable when it cannot be loaded; the next call tries again. */
  engine(): Promise<Engine> {
    const names = this.names();
    this.#engine ??= openEngine(this.#downloads, this.#spoken, names).catch((error: unknown) => {
      this.#engine = undefined;
      throw error;
    });
    return this.#engine;
  }

  /** Without names a search still finds stories: they come to nothing rather than fail. */
  names(): Promise<SearchNames> {
    this.#names ??= loadList(below(`${soleUrl('search', place)}names.json`), isNames).catch(() => {
      // The next search tries again, with an engine that knows them.
      this.#names = undefined;
      this.#engine = undefined;
      return NO_NAMES;
    });
    return this.#names;
  }

  /** Forgets the index, which may have been published anew since it was opened. */
  forget(): void {
    this.#engine = undefined;
  }
}
