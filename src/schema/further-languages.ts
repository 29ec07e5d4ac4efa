/** A language of stories besides the first one of a paper, and what its pages say of the paper. */
export interface FurtherLanguage {
  /** BCP 47. */
  readonly language: string;
  /** One sentence under the name. */
  readonly tagline: string;
  /** What stands at the foot of every page. */
  readonly standingDisclosure: string;
}

/** Those of a configuration, which may say nothing of them. */
export function furtherLanguages({
  languages = [],
}: {
  readonly languages?: readonly FurtherLanguage[];
}): readonly FurtherLanguage[] {
  return languages;
}

/** BCP 47 of those, in their order. */
export function otherLanguagesOf(paper: Parameters<typeof furtherLanguages>[0]): readonly string[] {
  return furtherLanguages(paper).map(({ language }) => language);
}

/** All languages of a paper, BCP 47: its first one, then the further ones. */
export function languagesOf(paper: {
  readonly language: string;
  readonly languages?: readonly FurtherLanguage[];
}): readonly [first: string, ...further: string[]] {
  return [paper.language, ...otherLanguagesOf(paper)];
}
