import ts from 'typescript';

/**
 * The comments above the fields of a schema's source, by path: `cover.alt`. They are the
 * manual; whatever documents a field takes its words from here.
 */
export function fieldComments(source: string): Map<string, string> {
  const file = ts.createSourceFile('schema.ts', source, ts.ScriptTarget.Latest, true);
  const comments = new Map<string, string>();
  const visit = (node: ts.Node, path: readonly string[]): void => {
    if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
      const own = [...path, node.name.getText()];
      const [comment] = ts.getJSDocCommentsAndTags(node);
      if (comment !== undefined && typeof comment.comment === 'string') {
        comments.set(own.join('.'), comment.comment.replaceAll(/\s+/gu, ' '));
        ts.forEachChild(node, (child) => {
          visit(child, own);
        });
        return;
      }
    }
    ts.forEachChild(node, (child) => {
      visit(child, path);
    });
  };
  visit(file, []);
  return comments;
}
