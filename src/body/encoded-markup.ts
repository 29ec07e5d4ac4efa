import type { Reading } from './reading.ts';
import { isHtmlName, unknownTag } from './unknown-tag.ts';

/** `&lt;br&gt;`, with what it and its end enclose. */
const TAG =
  /&lt;\/?([a-z][a-z0-9]{0,10})(?:\s[^&<>\n]{0,200}|\s*\/)?&gt;(?:[^&<>\n]{1,300}&lt;\/\1&gt;)?/giu;
const TWICE =
  /&amp;(?:nbsp|amp|lt|gt|quot|apos|shy|[mn]dash|hellip|[lr][sd]quo|euro|pound|#\d{2,6}|#x[\da-f]{2,5});/iu;

/**
 * Tells of HTML that another system has written as entities, and of entities written twice: a
 * reader would see `<br>` and `&nbsp;`. Who writes of HTML puts it in code, or `\<` for the sign.
 *
 * @param written a piece of the source that begins at `start`.
 */
export function tellEncodedMarkup(written: string, start: number, reading: Reading): void {
  const tell = (offset: number, message: string): void => {
    reading.problems.warning(offset, 'markdown-left-over', message);
  };
  for (const { 0: found, 1: name = '', index } of written.matchAll(TAG)) {
    if (!isHtmlName(name)) continue;
    const [tag = ''] = /^&lt;.*?&gt;/iu.exec(found) ?? [];
    const { message } = unknownTag(name, reading.source, start + index);
    tell(start + index, `"${tag}" is printed as ${message.replace(' is HTML', ', which is HTML')}`);
    break;
  }
  const twice = TWICE.exec(written);
  if (twice !== null) {
    tell(
      start + twice.index,
      `"${twice[0]}" is printed as "&${twice[0].slice(5)}"; write the sign itself`,
    );
  }
}
