/** What a new paper says in its language until its editors write it anew. */
export interface InitTexts {
  /** In every page's footer. */
  readonly disclosure: string;
  /** Who signs stories. */
  readonly desk: { readonly name: string; readonly role: string; readonly bio: string };
  /** The same of one who signs them alone: `{author}` of the paper `{name}`. */
  readonly person: string;
  /** `{name}` is that of the section. */
  readonly section: string;
  readonly tag: { readonly name: string; readonly description: string };
  /** `{name}` of the paper, `{publisher}`, `{email}` as a link. */
  readonly about: PageText;
  readonly standards: PageText;
  /** Paragraphs of the standards of a paper that sells, or that names instruments. */
  readonly sponsorship: string;
  readonly holdings: string;
  readonly privacy: PageText;
  readonly story: PageText;
  readonly promo: { readonly headline: string; readonly text: string };
}

/** A page: its parts of frontmatter, and paragraphs of Markdown. */
export interface PageText {
  readonly title: string;
  readonly description: string;
  readonly text: readonly string[];
}
