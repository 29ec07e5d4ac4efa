import type { PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Whereabouts } from './whereabouts.ts';
import { componentWords } from './body-words.ts';

const PICTURE_FILE = /\.(?:png|jpe?g|gif|webp|avif)(?:[?#].*)?$/iu;

/** Words whose links lead where they lead now; what is no words becomes its text. */
export function inlinePass(
  children: readonly PhrasingContent[],
  where: Whereabouts,
): PhrasingContent[] {
  return children.flatMap((node): PhrasingContent[] => {
    switch (node.type) {
      case 'link':
        return link(node, inlinePass(node.children, where), where);
      case 'emphasis':
      case 'strong':
      case 'delete': {
        const inner = inlinePass(node.children, where);
        return hasWords(inner)
          ? spacesOutside(inner, (children) => ({ ...node, children }))
          : inner;
      }
      case 'inlineCode':
        return node.value.trim() === '' ? [] : [node];
      case 'text':
      case 'image':
      case 'break':
      case 'footnoteReference':
      case 'mdxJsxTextElement':
        return [node];
      default: {
        const value = allWords(node).trim();
        where.tell('simplified', value);
        return value === '' ? [] : [{ type: 'text', value }];
      }
    }
  });
}

/** All that a block says which stands where words belong, components in it too. */
export function allWords(node: RootContent): string {
  const own = componentWords(node);
  if (!('children' in node) || !node.children.some(isBlock)) {
    return [own, toString(node)].filter((words) => words !== '').join(' ');
  }
  return [own, ...node.children.map(allWords)].filter((words) => words !== '').join(' ');
}

function isBlock({ type }: RootContent): boolean {
  return /^(?:list|listItem|paragraph|heading|blockquote|code|table|tableRow|tableCell|definitionList|definitionTerm|definitionDescription|mdxJsxFlowElement)$/u.test(
    type,
  );
}

function link(
  node: Extract<PhrasingContent, { type: 'link' }>,
  children: PhrasingContent[],
  where: Whereabouts,
): PhrasingContent[] {
  if (!hasWords(children)) {
    const holdsPicture = children.some(({ type }) => type === 'image');
    // A picture that led to its own file leads nowhere.
    if (!holdsPicture || PICTURE_FILE.test(node.url)) return children;
    const url = where.link(node.url);
    if (url !== undefined) return [{ ...node, url, children }];
    where.tell('picture-link', node.url);
    return children;
  }
  const url = node.url === '' ? undefined : where.link(node.url);
  if (url === undefined) {
    // A name of a place is written as a link without an address.
    if (node.url !== '') where.tell(node.url.startsWith('#') ? 'anchor' : 'link-refused', node.url);
    return children;
  }
  return spacesOutside(children, (words) => ({ type: 'link', url, children: words }));
}

/** Marks of Markdown stand at words: spaces and breaks at the ends go outside. */
function spacesOutside(
  children: readonly PhrasingContent[],
  wrap: (children: PhrasingContent[]) => PhrasingContent,
): PhrasingContent[] {
  const inner = [...children];
  const before: PhrasingContent[] = [];
  const after: PhrasingContent[] = [];
  for (let first = inner[0]; first !== undefined && isSpace(first); first = inner[0]) {
    before.push(first);
    inner.shift();
  }
  for (let last = inner.at(-1); last !== undefined && isSpace(last); last = inner.at(-1)) {
    after.unshift(last);
    inner.pop();
  }
  const first = inner[0];
  if (first?.type === 'text') {
    const value = first.value.trimStart();
    before.push(...spaceOf(first.value.slice(0, first.value.length - value.length)));
    inner[0] = { ...first, value };
  }
  const last = inner.at(-1);
  if (last?.type === 'text') {
    const value = last.value.trimEnd();
    after.unshift(...spaceOf(last.value.slice(value.length)));
    inner[inner.length - 1] = { ...last, value };
  }
  return [...before, wrap(inner), ...after];
}

function isSpace(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}

function spaceOf(value: string): PhrasingContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

function hasWords(children: readonly PhrasingContent[]): boolean {
  return children.some((child) =>
    child.type === 'text'
      ? child.value.trim() !== ''
      : child.type === 'inlineCode' || ('children' in child && hasWords(child.children)),
  );
}
