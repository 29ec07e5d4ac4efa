import type { Element, ElementContent } from 'hast';

/**
 * Of code, letters alone come over: around what has words or pictures of its own, which a browser
 * shows there all the same, it goes.
 *
 * @param children what the element holds, as it comes over.
 */
export function sourceCode(node: Element, children: ElementContent[]): ElementContent[] {
  return children.some(hasMoreThanLetters) ? children : [{ ...node, children }];
}

function hasMoreThanLetters(node: ElementContent): boolean {
  if (node.type !== 'element') return false;
  const { title, summary, cite, caption } = node.properties;
  const isMore = [title, summary, cite, caption].some(
    (value) => typeof value === 'string' && value !== '',
  );
  return isMore || node.tagName === 'img' || node.children.some(hasMoreThanLetters);
}
