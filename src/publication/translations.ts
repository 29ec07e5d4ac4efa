/** A page in one of the languages in which it can be read. */
export interface Version {
  /** BCP 47 */
  readonly language: string;
  /** Root-relative. */
  readonly url: string;
}

/** Versions as machines are told of them: whoever reads no other language gets the first (`x-default`). */
export function hreflangs(
  versions: readonly Version[],
): readonly { readonly hreflang: string; readonly url: string }[] {
  const [first] = versions;
  if (first === undefined) return [];
  return [
    ...versions.map(({ language, url }) => ({ hreflang: language, url })),
    { hreflang: 'x-default', url: first.url },
  ];
}
