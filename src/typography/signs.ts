/** What opens or closes a quotation in some language, for a class of a pattern. */
export const QUOTES = '"“”„‟«»‹›「」『』';

const BEFORE = new RegExp(`^[*_\`~'‘’‚${QUOTES}[(<#]+`, 'u');
const AFTER = new RegExp(`(?:\\]\\([^)]*\\)|[*_\`~'‘’${QUOTES}\\])>])+$`, 'u');

/** A name without the signs of emphasis, quotation or a link that somebody put around it. */
export function withoutSigns(name: string): string {
  return name.replace(BEFORE, '').replace(AFTER, '');
}
