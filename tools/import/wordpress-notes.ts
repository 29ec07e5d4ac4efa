import { z } from 'zod';
import { parseJson } from '../../src/disk/read.ts';

const FIELD = 'footnotes';
const notes = z.array(z.object({ id: z.string(), content: z.string() }));

/**
 * A text with the footnotes that WordPress keeps in a field beside it, as it shows them at the end.
 *
 * @param meta the fields of the post; that of the notes is taken out when they are shown.
 */
export function withNotesBeside(html: string, meta: Map<string, string>): string {
  const field = meta.get(FIELD);
  if (field === undefined || !html.includes('data-fn=')) return html;
  const read = notes.safeParse(parseJson(field));
  if (!read.success) return html;
  meta.delete(FIELD);
  const items = read.data.map(({ id, content }) => {
    const name = id.replaceAll(/[^\w-]/gu, '');
    return `<li id="${name}">${content} <a href="#${name}-link">↩︎</a></li>`;
  });
  return `${html}\n<ol class="wp-block-footnotes">${items.join('')}</ol>`;
}
