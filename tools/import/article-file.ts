/** What stands in the file of an imported article. */
export interface ImportedArticle {
  readonly title: string;
  readonly description: string;
  /** RFC 3339 in the publication's zone, or a day. */
  readonly date: string;
  readonly section: string;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly series: string | undefined;
  readonly part: number | undefined;
  readonly aliases: readonly string[];
  readonly canonical: string | undefined;
  readonly cover: ImportedCover | undefined;
  /** Markdown. */
  readonly text: string;
}

/** The picture at the top: a file beside the article, and words, each of which may be missing. */
export interface ImportedCover {
  readonly src: string;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
}

/** The file, its fields in the order of the guide. */
export function importedFile(article: ImportedArticle): string {
  const { title, description, date, section, authors, tags, series, part } = article;
  const { aliases, canonical, cover, text } = article;
  const lines = [
    `title: ${JSON.stringify(title)}`,
    `description: ${JSON.stringify(description)}`,
    `date: ${date}`,
    `section: ${section}`,
    `authors: [${authors.join(', ')}]`,
    `tags: [${tags.join(', ')}]`,
    ...(series === undefined ? [] : [`series: ${series}`]),
    ...(part === undefined ? [] : [`part: ${part}`]),
    ...(cover === undefined ? [] : ['cover:', ...coverLines(cover)]),
    ...(aliases.length === 0
      ? []
      : ['aliases:', ...aliases.map((alias) => `  - ${JSON.stringify(alias)}`)]),
    ...(canonical === undefined ? [] : [`canonical: ${JSON.stringify(canonical)}`]),
  ];
  return `---\n${lines.join('\n')}\n---\n\n${text}\n`;
}

function coverLines({ src, alt, caption, credit }: ImportedCover): string[] {
  return Object.entries({ src, alt, caption, credit }).flatMap(([name, words]) =>
    words === '' ? [] : [`  ${name}: ${JSON.stringify(words)}`],
  );
}
