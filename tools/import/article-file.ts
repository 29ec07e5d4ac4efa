/** What stands in the file of an imported article. */
export interface ImportedArticle {
  readonly title: string;
  readonly description: string;
  /** RFC 3339 in the publication's zone, or a day. */
  readonly date: string;
  readonly section: string;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly aliases: readonly string[];
  readonly canonical: string | undefined;
  /** Markdown. */
  readonly text: string;
}

/** The file, its fields in the order of the guide. */
export function importedFile(article: ImportedArticle): string {
  const { title, description, date, section, authors, tags, aliases, canonical, text } = article;
  const lines = [
    `title: ${JSON.stringify(title)}`,
    `description: ${JSON.stringify(description)}`,
    `date: ${date}`,
    `section: ${section}`,
    `authors: [${authors.join(', ')}]`,
    `tags: [${tags.join(', ')}]`,
    ...(aliases.length === 0
      ? []
      : ['aliases:', ...aliases.map((alias) => `  - ${JSON.stringify(alias)}`)]),
    ...(canonical === undefined ? [] : [`canonical: ${JSON.stringify(canonical)}`]),
  ];
  return `---\n${lines.join('\n')}\n---\n\n${text}\n`;
}
