import type { PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { toString } from 'mdast-util-to-string';

/** Blocks alone: words that stand between them, or in an item without a paragraph, get one. */
export function flow(nodes: readonly RootContent[]): RootContent[] {
  const out: RootContent[] = [];
  let words: PhrasingContent[] = [];
  const end = (): void => {
    out.push(...paragraph(words));
    words = [];
  };
  for (const node of nodes) {
    if (isWords(node)) {
      words.push(node);
      continue;
    }
    end();
    // An item outside a list, and blocks within a paragraph, are what they hold.
    if (node.type === 'listItem' || (node.type === 'paragraph' && !node.children.every(isWords))) {
      out.push(...flow(node.children));
    } else if (node.type === 'blockquote' || node.type === 'mdxJsxFlowElement') {
      out.push({ ...node, children: flow(node.children).filter(isFlow) });
    } else if (node.type === 'definitionList') {
      const children = node.children.map((child) =>
        child.type === 'definitionTerm' ? child : { ...child, children: flow(child.children) },
      );
      out.push({ ...node, children });
    } else if (node.type === 'list') {
      const children = node.children.map((item) => ({
        ...item,
        children: flow(item.children).filter(isFlow),
      }));
      out.push({ ...node, children });
    } else {
      out.push(node);
    }
  }
  end();
  return out;
}

/** What a component of the source's tree holds, which is never what stands among words. */
export function isFlow(node: RootContent): node is MdxJsxFlowElement['children'][number] {
  return !isWords(node);
}

/** What stands among words: text, and what is made of it. */
export function isWords(node: RootContent): node is PhrasingContent & RootContent {
  return /^(?:text|link|emphasis|strong|image|break|delete|inlineCode|footnoteReference|mdxJsxTextElement)$/u.test(
    node.type,
  );
}

export function paragraph(children: PhrasingContent[]): RootContent[] {
  const isBlank = children.every(
    (child) => child.type === 'break' || (child.type === 'text' && child.value.trim() === ''),
  );
  return isBlank ? [] : [{ type: 'paragraph', children: withoutEdges(trimmed(children)) }];
}

/** Blanks at the ends of a paragraph are none. */
function withoutEdges(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.map((child, at): PhrasingContent => {
    if (child.type !== 'text') return child;
    const start = at === 0 ? child.value.replace(/^[ \t\n]+/u, '') : child.value;
    const value = at === children.length - 1 ? start.replace(/[ \t\n]+$/u, '') : start;
    return { ...child, value };
  });
}

/** Line breaks at the ends of a paragraph, and behind another one, break nothing. */
export function trimmed(children: readonly PhrasingContent[]): PhrasingContent[] {
  const solid = children.filter((child) => child.type !== 'text' || child.value !== '');
  const isBreak = (at: number): boolean => solid[at]?.type === 'break';
  const kept = solid.filter((_, at) => !isBreak(at) || (at > 0 && !isBreak(at - 1)));
  return kept.at(-1)?.type === 'break' ? kept.slice(0, -1) : kept;
}

/** A picture and where it is. */
export interface PicturePart {
  readonly url: string;
  readonly alt: string;
  readonly caption: string;
  /** Where a click on it led. */
  readonly href: string;
}

export const SPACE: PhrasingContent = { type: 'text', value: ' ' };

/** A line break within a cell, for which Markdown has none. */
export const LINE: PhrasingContent = {
  type: 'mdxJsxTextElement',
  name: 'br',
  attributes: [],
  children: [],
};

/** The library leaves blocks in cells as they are, whatever their type says. */
export function flatWords(nodes: readonly RootContent[]): PhrasingContent[] {
  return nodes.flatMap((node, at): PhrasingContent[] => {
    if (isFlow(node)) {
      const inner = 'children' in node ? flatWords(node.children) : [text(toString(node))];
      const said = componentWords(node);
      const whole = said === '' ? inner : [text(said), ...inner];
      return at === 0 ? whole : [{ type: 'break' }, ...whole];
    }
    return isWords(node) ? [node] : [];
  });
}

const text = (value: string): PhrasingContent => ({ type: 'text', value });

/** Runs of words, and the pictures between them; one within a link or emphasis stands behind it. */
export function splitAtPictures(
  children: readonly PhrasingContent[],
): (PhrasingContent[] | PicturePart)[] {
  const parts: (PhrasingContent[] | PicturePart)[] = [];
  let run: PhrasingContent[] = [];
  const push = (): void => {
    if (run.length > 0) parts.push(run);
    run = [];
  };
  for (const child of children) {
    const found: PicturePart[] = [];
    const rest = withoutPictures(child, found);
    if (rest !== undefined) run.push(rest);
    if (found.length > 0) push();
    parts.push(...found);
  }
  push();
  return parts;
}

function withoutPictures(
  node: PhrasingContent,
  found: PicturePart[],
  href = '',
): PhrasingContent | undefined {
  if (node.type === 'image') {
    found.push({ url: node.url, alt: node.alt ?? '', caption: node.title ?? '', href });
    return undefined;
  }
  if (
    node.type !== 'link' &&
    node.type !== 'emphasis' &&
    node.type !== 'strong' &&
    node.type !== 'delete'
  )
    return node;
  const before = found.length;
  const children = node.children.flatMap(
    (child) => withoutPictures(child, found, node.type === 'link' ? node.url : href) ?? [],
  );
  if (found.length === before) return node;
  return toString({ type: 'paragraph', children }).trim() === ''
    ? undefined
    : { ...node, children };
}

/** What a component says in its title, caption or name of a speaker. */
export function componentWords(node: RootContent): string {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return '';
  return node.attributes.map(({ value }) => (typeof value === 'string' ? value : '')).join(' ');
}
