/**
 * What a result shows and nobody searches for. Every field of `meta` is searched, and where a word
 * stands in one that weighs nothing too, Pagefind may take the story for one that holds it nowhere.
 */
export interface Unsearched {
  /** `2024-07-17`, or with the clock time after it. */
  readonly date: string;
  /** Address of the cover's small version. */
  readonly image?: string;
  /** `yes` for one on light paper that is dark paper by night. */
  readonly drawn?: string;
  /** `Corrected` */
  readonly corrected?: string;
}

/** The address of an entry, with what its result shows behind `#`. */
export function withUnsearched(url: string, shown: Unsearched): string {
  return `${url}#${new URLSearchParams({ ...shown }).toString()}`;
}

/** The two apart again. */
export function unsearchedIn(address: string): {
  readonly url: string;
  readonly shown: Unsearched;
} {
  const [url = '', written] = address.split('#');
  const { date = '', image, drawn, corrected } = Object.fromEntries(new URLSearchParams(written));
  return {
    url,
    shown: {
      date,
      ...(image === undefined ? {} : { image }),
      ...(drawn === undefined ? {} : { drawn }),
      ...(corrected === undefined ? {} : { corrected }),
    },
  };
}
