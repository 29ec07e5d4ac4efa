import { digestOf } from '../disk/digest.ts';
import { codeDigest } from '../loader/code.ts';

/** Folder of the editor's files within the site: below one whose files never change. */
const FOLDER = '_astro/newsroom';

/** What the editor is made of besides packages. */
const SOURCES = ['src'];

/**
 * Root-relative address of the editor's script. It is named by everything that it is made of, so
 * that pages can name it before it is made.
 *
 * @param languages BCP 47; those that the editor speaks besides English.
 */
export function editorScript(projectDir: string, languages: readonly string[]): string {
  const digest = digestOf([codeDigest(projectDir, SOURCES), ...languages.toSorted()].join(' '));
  return `/${FOLDER}/editor-${digest.slice(0, 12)}.js`;
}

/** Address of the style sheet beside the editor's script, in which it shows stories as their pages do. */
export function storyStyle(script: string): string {
  return script.replace(/editor-([^/]*)\.js$/u, 'story-$1.css');
}
