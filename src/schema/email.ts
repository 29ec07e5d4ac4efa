/** Nothing in it means something in `mailto:` (RFC 6068), where several may stand. */
const EMAIL = /^(?=.{1,254}$)[\p{L}\p{N}.!$*+=~_-]{1,64}@(?:[\p{L}\p{N}-]+\.)+[\p{L}-]{2,}$/u;

/** What is wrong with an e-mail address, and what is to be written; undefined of a right one. */
export function emailFault(text: string): string | undefined {
  if (EMAIL.test(text)) return undefined;
  const meant = text
    .trim()
    .replace(/^mailto:/iu, '')
    .replace(/^.*<(.*)>$/u, '$1')
    .replace(/\s*(?:\(at\)|\[at\]|\sat\s)\s*/iu, '@');
  const hint = EMAIL.test(meant) ? `write "${meant}"` : 'write one such as "desk@news.example"';
  return `"${text.slice(0, 80).replaceAll(/\s+/gu, ' ')}" is not an e-mail address; ${hint}`;
}
