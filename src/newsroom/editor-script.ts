import { codeDigest } from '../loader/code.ts';

/** Folder of the editor's files within the site: below one whose files never change. */
const FOLDER = '_astro/newsroom';

/** What the editor is made of besides packages. */
const SOURCES = ['src'];

/**
 * Root-relative address of the editor's script. It is named by everything that it is made of, so
 * that pages can name it before it is made.
 */
export function editorScript(projectDir: string): string {
  return `/${FOLDER}/editor-${codeDigest(projectDir, SOURCES).slice(0, 12)}.js`;
}

/** Root-relative address of the style sheet in which the editor shows stories as their pages do. */
export function storyStyle(projectDir: string): string {
  return editorScript(projectDir).replace(/editor-([^/]*)\.js$/u, 'story-$1.css');
}
