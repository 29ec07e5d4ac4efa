import type { ElementContent } from 'hast';

/** Elements that stand between paragraphs. */
const BLOCKS = new Set(
  (
    'address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr iframe li main nav object ol p pre section script style table ul video audio ' +
    'x-shortcode'
  ).split(' '),
);
/** Elements whose own text had paragraphs in the old editor. */
const HOLDERS = new Set(['blockquote', 'div', 'section', 'article']);

/**
 * Makes paragraphs of the blank lines, and breaks of the other line ends, that the old editor of
 * WordPress kept in place of tags.
 */
export function withParagraphs(children: readonly ElementContent[]): ElementContent[] {
  const out: ElementContent[] = [];
  let words: ElementContent[] = [];
  const end = (): void => {
    trimEnd(words);
    const isBlank = words.every((word) => word.type === 'text' && word.value.trim() === '');
    if (!isBlank) out.push({ type: 'element', tagName: 'p', properties: {}, children: words });
    words = [];
  };
  for (const child of children) {
    if (child.type === 'text') {
      const parts = child.value.split(/\n[ \t\r]*\n\s*/u);
      for (const [at, part] of parts.entries()) {
        if (at > 0) end();
        const isStart = words.length === 0;
        words.push(...lines(isStart ? part.trimStart() : part));
      }
    } else if (child.type === 'element' && BLOCKS.has(child.tagName)) {
      end();
      const isHolder = HOLDERS.has(child.tagName);
      out.push(isHolder ? { ...child, children: withParagraphs(child.children) } : child);
    } else if (child.type === 'element') {
      words.push(child);
    }
  }
  end();
  return out;
}

/** A line end within a paragraph is one that was meant. */
function lines(text: string): ElementContent[] {
  return text.split('\n').flatMap((line, at): ElementContent[] => {
    const words: ElementContent[] = line === '' ? [] : [{ type: 'text', value: line }];
    return at === 0
      ? words
      : [{ type: 'element', tagName: 'br', properties: {}, children: [] }, ...words];
  });
}

function trimEnd(words: ElementContent[]): void {
  for (let last = words.at(-1); last !== undefined; last = words.at(-1)) {
    const isBlank =
      last.type === 'text'
        ? last.value.trim() === ''
        : last.type === 'element' && last.tagName === 'br';
    if (!isBlank) return;
    words.pop();
  }
}
