import type { ElementContent } from 'hast';
import { parseJson } from '../../src/disk/read.ts';
import { lexicalNodes } from './ghost-lexical.ts';
import { mobiledocNodes } from './ghost-mobiledoc.ts';
import { textAt, type JsonObject } from './json.ts';
import type { TellLoss } from './losses.ts';
import { markdownNodes } from './markdown-html.ts';

/**
 * What readers saw: the HTML that Ghost made of the text where the export has it, else the text of
 * its editor. What stood in newsletters alone is in the text of the editor, and told.
 */
export function ghostBody(post: JsonObject, tell: TellLoss): string | ElementContent[] {
  const html = textAt(post, 'html');
  const hasHtml = html.trim() !== '';
  const tellHere: TellLoss = (kind, example) => {
    if (!hasHtml || kind === 'email-card') tell(kind, example);
  };
  const made =
    lexicalNodes(parseJson(textAt(post, 'lexical')), tellHere) ??
    mobiledocNodes(parseJson(textAt(post, 'mobiledoc')), tellHere);
  if (hasHtml) return html;
  if (made !== undefined && made.length > 0) return made;
  const plain = textAt(post, 'markdown') || textAt(post, 'plaintext');
  if (textAt(post, 'markdown') === '' && plain !== '') tell('simplified', plain);
  return markdownNodes(plain) ?? [];
}
