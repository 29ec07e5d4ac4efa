import type { ElementContent } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { defaultTreeAdapter, parseFragment } from 'parse5';

/** Most characters of one body: what an article may hold, with room for markup. */
const MOST = 2 * 1024 * 1024;
/** Elements within elements; the text of an article is far less deep. */
const DEEPEST = 200;

class TooDeep extends Error {}

/**
 * The nodes of a body, read as browsers do; nothing in it is run or fetched.
 *
 * @returns undefined for one that is too long or too deep: the parser stops where it gets so,
 *   which bounds its work by the product of both.
 */
export function parseSourceHtml(html: string): ElementContent[] | undefined {
  if (html.length > MOST) return undefined;
  let depth = 0;
  const treeAdapter = {
    ...defaultTreeAdapter,
    onItemPush: () => {
      if (++depth > DEEPEST) throw new TooDeep();
    },
    onItemPop: () => {
      depth--;
    },
  };
  try {
    const tree = fromParse5(parseFragment(html, { scriptingEnabled: false, treeAdapter }));
    const nodes = tree.type === 'root' ? tree.children : [];
    return nodes.flatMap((node): ElementContent[] =>
      node.type === 'text' || node.type === 'element' || node.type === 'comment' ? [node] : [],
    );
  } catch (error) {
    if (error instanceof TooDeep) return undefined;
    throw error;
  }
}
