import { bundledLanguagesInfo } from 'shiki/langs';
import { nearest } from '../problem/nearest.ts';

/** A language that code may be written in, and where its grammar is. */
export type CodeLanguage = (typeof bundledLanguagesInfo)[number];

/** Names of text that has no grammar: it is shown as it is. */
const PLAIN = ['text', 'txt', 'plain', 'plaintext'];

/** Every name that may stand behind the marks of a block of code, with its grammar; plain text has none. */
export const codeLanguages: ReadonlyMap<string, CodeLanguage | undefined> = new Map<
  string,
  CodeLanguage | undefined
>([
  ...PLAIN.map((name): [string, undefined] => [name, undefined]),
  ...bundledLanguagesInfo.flatMap((info) =>
    [info.id, ...(info.aliases ?? [])].map((name): [string, CodeLanguage] => [name, info]),
  ),
]);

/** Says that `written` is no language, and which one may be meant: of `{.python}`, `js{1,3}` and `jss`. */
export function noLanguage(written: string): string {
  const [word = ''] = /[\p{L}\p{N}][\p{L}\p{N}+#-]*/u.exec(written.toLowerCase()) ?? [];
  const meant = codeLanguages.has(word) ? word : nearest(word, codeLanguages.keys());
  const advice =
    meant === undefined ? '; leave it out, or write "text"' : `; did you mean "${meant}"?`;
  return `no language of code is called "${written.slice(0, 40)}"${advice}`;
}
