/** The index, or a part of it that a query needs, could not be loaded. */
export class Unreachable extends Error {
  constructor(what: string) {
    super(`${what} could not be loaded`);
    this.name = 'Unreachable';
  }
}

/**
 * Notices downloads that fail. Pagefind goes on without a part of its index that did not
 * arrive, and a reader would be told that nothing was found.
 */
export class Downloads {
  readonly #prefix: string;
  readonly #listeners = new Set<(failure: Unreachable) => void>();

  /** @param prefix path below which downloads count: `/pagefind/`. */
  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** Stands in for `fetch` from now on. */
  watch(page: { fetch: typeof fetch }): void {
    const native = page.fetch.bind(page);
    page.fetch = async (input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      try {
        const response = await native(input, init);
        if (!response.ok) this.#fail(url);
        return response;
      } catch (error) {
        this.#fail(url);
        throw error;
      }
    };
  }

  /**
   * What `work` comes to, unless a download fails meanwhile.
   *
   * @throws Unreachable as soon as one does.
   */
  async during<Result>(work: () => Promise<Result>): Promise<Result> {
    let listener: ((failure: Unreachable) => void) | undefined;
    const failure = new Promise<never>((_, fail) => {
      listener = fail;
      this.#listeners.add(fail);
    });
    try {
      return await Promise.race([work(), failure]);
    } finally {
      if (listener !== undefined) this.#listeners.delete(listener);
    }
  }

  #fail(url: string): void {
    const { pathname } = new URL(url, 'https://site.invalid');
    if (!pathname.startsWith(this.#prefix)) return;
    for (const listener of this.#listeners) listener(new Unreachable(pathname));
  }
}
