import { parseForESLint } from 'astro-eslint-parser';
import ts from 'typescript';

/** A text of the code that a reader might see, and the line where it stands. */
export interface Literal {
  readonly line: number;
  readonly text: string;
}

/** Attributes and properties of components whose text is read out or shown. */
const READ =
  /^(?:aria-(?:label|description|roledescription|valuetext|placeholder)|alt|title|placeholder|label|description|kicker|within|summary|caption)$/u;

/** Words of a sentence, or one with a capital: `no data`, `Newest`. No name of code looks so. */
const WORDS = /\p{L}{2,}[,;:]? \p{L}{2,}|^\s*\p{Lu}\p{Ll}+(?:[\s.:,!?…]|$)/u;

/** Texts of a template: what stands between tags and in attributes, and the strings of its code. */
export function literalsOfAstro(source: string): Literal[] {
  const { ast, visitorKeys } = parseForESLint(source, {
    parser: '@typescript-eslint/parser',
    sourceType: 'module',
    range: true,
    loc: true,
  });
  const found: Literal[] = [];
  const visit = (node: Node, path: readonly Node[]): void => {
    const text = textOf(node, path);
    if (text !== undefined) found.push({ line: node.loc?.start.line ?? 0, text });
    for (const key of visitorKeys[node.type] ?? []) {
      const value: unknown = Reflect.get(node, key);
      for (const child of Array.isArray(value) ? value : [value]) {
        if (isNode(child) && !isHidden(child)) visit(child, [...path, node]);
      }
    }
  };
  if (isNode(ast)) visit(ast, []);
  return found;
}

interface Node {
  readonly type: string;
  readonly loc?: { readonly start: { readonly line: number } };
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** Scripts and styles are no text of a page. */
function isHidden(node: Node): boolean {
  return ['script', 'style'].includes(String(at(node, 'openingElement', 'name', 'name')));
}

function textOf(node: Node, path: readonly Node[]): string | undefined {
  const parent = path.at(-1);
  const value = node.type === 'TemplateElement' ? at(node, 'value', 'cooked') : at(node, 'value');
  if (typeof value !== 'string' || parent === undefined) return undefined;
  if (node.type === 'JSXText' || node.type === 'AstroText') {
    return /\p{L}/u.test(value) ? value.trim() : undefined;
  }
  if (!['Literal', 'TemplateElement', 'AstroTemplateLiteralAttribute'].includes(node.type)) {
    return undefined;
  }
  const attribute = path.findLast(({ type }) => type.endsWith('Attribute'));
  if (attribute !== undefined) {
    const name = String(at(attribute, 'name', 'name'));
    const isRead = READ.test(name) || READ.test(String(at(attribute, 'name', 'name', 'name')));
    return isRead && /\p{L}/u.test(value) ? value : undefined;
  }
  if (/^(?:Import|Export)/u.test(parent.type)) return undefined;
  if (path.some((each) => each.type === 'ThrowStatement')) return undefined;
  return WORDS.test(value) ? value : undefined;
}

function at(node: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
    node,
  );
}

/** Strings of a module that read like words; messages of errors are none of a reader's. */
export function literalsOfModule(source: string): Literal[] {
  const file = ts.createSourceFile('a.ts', source, ts.ScriptTarget.Latest, true);
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isThrowStatement(node) || ts.isTypeNode(node)) return;
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword) return;
    if (ts.isNewExpression(node) && node.expression.getText(file).endsWith('Error')) return;
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateMiddleOrTemplateTail(node);
    if ((isText || ts.isTemplateHead(node)) && WORDS.test(node.text)) {
      found.push({
        line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1,
        text: node.text,
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
