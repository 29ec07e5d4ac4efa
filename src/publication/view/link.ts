/** A name that leads somewhere on this site; `url` is root-relative with a trailing slash. */
export interface Link {
  readonly name: string;
  readonly url: string;
}

/** A link with how many stories stand behind it. */
export interface CountedLink extends Link {
  readonly count: number;
}
