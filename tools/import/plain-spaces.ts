import type { PhrasingContent } from 'mdast';

/** Spaces that keep words together, where they stand beside others and keep nothing. */
const SEVERAL = /[ \u00a0]*(?:\u00a0[ \u00a0]| \u00a0)[ \u00a0]*/gu;
const AT_LINES = /[ \u00a0]*\n[ \u00a0]*/gu;

/**
 * Words without the non-breaking spaces that editors of HTML leave at the ends of lines and beside
 * other spaces, where nobody sees them.
 */
export function plainSpaces(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.map((child, at): PhrasingContent => {
    if (child.type !== 'text')
      return child.type === 'link' || child.type === 'strong' || child.type === 'emphasis'
        ? { ...child, children: child.children.map(withinLine) }
        : child;
    const { value } = withinLine(child);
    const begins = isEdge(children[at - 1])
      ? value.replace(/^[ \u00a0]*\u00a0[ \u00a0]*/u, '')
      : value;
    const ends = isEdge(children[at + 1])
      ? begins.replace(/[ \u00a0]*\u00a0[ \u00a0]*$/u, '')
      : begins;
    return { ...child, value: ends };
  });
}

function withinLine<Node extends PhrasingContent>(node: Node): Node {
  if (node.type !== 'text') return node;
  return { ...node, value: node.value.replace(SEVERAL, ' ').replace(AT_LINES, '\n') };
}

/** Whether a line begins or ends there. */
function isEdge(neighbour: PhrasingContent | undefined): boolean {
  return neighbour === undefined || neighbour.type === 'break';
}
