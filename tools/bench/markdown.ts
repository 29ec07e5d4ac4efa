import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a Markdown file with its frontmatter, as JSON, which is YAML too. @returns its path. */
export function writeMarkdown(path: string, frontmatter: object, text: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, markdown(frontmatter, text));
  return path;
}

/** One field a line: every generator reads `name: <JSON>`. */
export function markdown(frontmatter: object, text: string): string {
  const lines = Object.entries(frontmatter).map(
    ([name, value]) => `${name}: ${JSON.stringify(value)}`,
  );
  return `---\n${lines.join('\n')}\n---\n${text}`;
}
