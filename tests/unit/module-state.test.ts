import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/**
 * What modules may remember beyond a call, by `file name`, and why that is no harm. All else
 * that is remembered is a field of the edition or of another value that somebody holds, or
 * made by `memo`, whose answers depend on their argument alone.
 */
const ALLOWED: Readonly<Record<string, string>> = {
  'src/body/guard.ts DELIMITER_ROW': 'its place is set before each use',
  'src/build/compiling.ts shared': 'one process compiles once; two module graphs ask',
  'src/build/worker.ts untold': 'the module is the process',
  'src/client/live.ts asked': 'the module is the page that a reader has open',
  'src/client/live.ts timer': 'the module is the page that a reader has open',
  'src/client/newsroom/node.ts files': 'the module is the page that a writer has open',
  'src/client/newsroom/picked-files.ts blobs': 'the module is the page that a writer has open',
  'src/client/newsroom/picked-files.ts names': 'the module is the page that a writer has open',
  'src/edition/current.ts made': 'by the content that it was made of',
  'src/edition/faults.ts shared': 'what is wrong now, for a server in another module graph',
  'src/edition/handoff.ts shared':
    'the edition of a build, or the content of development, for pages',
  'src/time/format.ts texts': 'by all that is written: form, language, zone and number',
  'src/typography/invisible.ts FORBIDDEN_HERE': 'its place is set before each use',
  'tools/import/shortcodes.ts NAME': 'its place is set before each use',
  'tools/import/shortcodes.ts PART': 'its place is set before each use',
  'tools/import/shortcodes.ts END': 'its place is set before each use',
  'tools/check/rules/tickers.ts ITEM': 'its place is set before each use',
  'scripts/test.ts stopped': 'the module is the process',
};

const PROJECT = resolve(import.meta.dirname, '../..');

const files = ['src', 'tools', 'scripts'].flatMap((folder) =>
  readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|mjs|astro)$/u.test(file))
    .map((file) => join(folder, file).split(sep).join('/')),
);

test('modules remember nothing but what is listed', () => {
  const found = files.flatMap((file) =>
    changedIn(readFileSync(join(PROJECT, file), 'utf8'), file).map((name) => `${file} ${name}`),
  );
  expect(found.sort()).toEqual(Object.keys(ALLOWED).sort());
});

describe('the check itself', () => {
  test.each([
    ['let count = 0;', ['count']],
    ['export let last: Page | undefined;', ['last']],
    ['var old = 1;', ['old']],
    ['const pages = new Map(); function f(a) { pages.set(a, 1); }', ['pages']],
    ['const known = new WeakMap<A, B>();', ['known']],
    ['const kept = new WeakSet();', ['kept']],
    ['const list: string[] = []; export const add = (a) => list.push(a);', ['list']],
    ['const texts = {}; function f(a) { texts[a] = 1; }', ['texts']],
    ['const state = { on: false }; function f() { state.on ||= true; }', ['state']],
    ['const state = { n: 0 }; function f() { state.n++; delete state.n; }', ['state']],
    ['const all = { a: new Map() }; function f() { all.a.set(1, 2); }', ['all']],
    ['const shared: Shared = globalThis; function f() { shared[KEY] = 1; }', ['shared']],
    ['const WORD = /a/gu; export const f = (t) => WORD.test(t);', ['WORD']],
    ['class Page { static made = 0; }', ['made']],
    ['const names = new Set(["a"]); export const f = (a) => names.has(a);', []],
    ['const names = []; names.push(1);', []],
    ['class Page { static readonly size = 3; }', []],
    ['function f() { let a = 0; const b = new Map(); b.set(1, a++); }', []],
    ['function f(list) { list.push(1); } const list = [1];', []],
    ['const WORD = /a/gu; export const f = (t) => t.replaceAll(WORD, "");', []],
  ])('%s', (code, names) => {
    expect(changedIn(code, 'a.ts')).toEqual(names);
  });

  test('reads the scripts of components', () => {
    const component = '---\nlet own = 0;\n---\n<p>a</p>\n<script>\nlet seen = 0;\n</script>\n';
    expect(changedIn(component, 'A.astro')).toEqual(['seen']);
  });
});

const CHANGING = new Set(
  'set add delete clear push pop shift unshift splice sort reverse fill copyWithin'.split(' '),
);

/** Names of the outermost level of a module whose values may change after it has loaded. */
function changedIn(text: string, file: string): string[] {
  const code = file.endsWith('.astro')
    ? [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/gu)].map(([, own]) => own).join('\n')
    : text;
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const outer = new Map<string, ts.Expression | undefined>();
  const found = new Set<string>();
  for (const statement of source.statements) {
    if (ts.isClassDeclaration(statement)) staticsOf(statement).forEach((name) => found.add(name));
    if (!ts.isVariableStatement(statement)) continue;
    if (statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword)) continue;
    const { declarations, flags } = statement.declarationList;
    for (const { name, initializer } of declarations) {
      if (!ts.isIdentifier(name)) continue;
      if ((flags & ts.NodeFlags.Const) === 0 || isWeak(initializer)) found.add(name.text);
      else outer.set(name.text, initializer);
    }
  }
  const visit = (node: ts.Node, own: ReadonlySet<string>): void => {
    const inner = ts.isFunctionLike(node) ? new Set([...own, ...namesIn(node)]) : own;
    const changed = inFunction(node) ? changedBy(node, outer) : undefined;
    if (changed !== undefined && outer.has(changed) && !inner.has(changed)) found.add(changed);
    ts.forEachChild(node, (child) => {
      visit(child, inner);
    });
  };
  visit(source, new Set());
  return [...found];
}

/** The name of the value that a node changes, if it does. */
function changedBy(
  node: ts.Node,
  outer: ReadonlyMap<string, ts.Expression | undefined>,
): string | undefined {
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { name, expression } = node.expression;
    if (CHANGING.has(name.text)) return rootOf(expression);
    const root = rootOf(expression);
    const value = outer.get(root ?? '');
    const steps = value !== undefined && ts.isRegularExpressionLiteral(value);
    const remembers =
      steps && /[gy][a-z]*$/u.test(value.text) && /^(?:test|exec)$/u.test(name.text);
    return remembers ? root : undefined;
  }
  if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) {
    return ts.isIdentifier(node.left) ? undefined : rootOf(node.left);
  }
  if (ts.isDeleteExpression(node)) return rootOf(node.expression);
  const steps = ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node);
  const counts = steps && /^(?:PlusPlus|MinusMinus)/u.test(ts.SyntaxKind[node.operator]);
  return counts ? rootOf(node.operand) : undefined;
}

function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

/** `a` of `a.b[c]` */
function rootOf(node: ts.Expression): string | undefined {
  if (ts.isIdentifier(node)) return node.text;
  const reaches = ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
  return reaches ? rootOf(node.expression) : undefined;
}

/** A map that only exists to remember. */
function isWeak(value: ts.Expression | undefined): boolean {
  return value !== undefined && /^new Weak(?:Map|Set|Ref)\b/u.test(value.getText());
}

function staticsOf(node: ts.ClassDeclaration): string[] {
  return node.members.flatMap((member) => {
    if (!ts.isPropertyDeclaration(member)) return [];
    const kinds = member.modifiers?.map(({ kind }) => kind) ?? [];
    const changes =
      kinds.includes(ts.SyntaxKind.StaticKeyword) && !kinds.includes(ts.SyntaxKind.ReadonlyKeyword);
    return changes ? [member.name.getText()] : [];
  });
}

/** Whether a node runs after its module has loaded. */
function inFunction(node: ts.Node): boolean {
  for (let at = node.parent as ts.Node | undefined; at !== undefined; at = at.parent) {
    if (ts.isFunctionLike(at)) return true;
  }
  return false;
}

/** Names that a function itself declares, those of its parameters included. */
function namesIn(node: ts.Node): string[] {
  const names: string[] = [];
  const visit = (child: ts.Node): void => {
    const declares =
      ts.isParameter(child) || ts.isVariableDeclaration(child) || ts.isBindingElement(child);
    if (declares && ts.isIdentifier(child.name)) names.push(child.name.text);
    ts.forEachChild(child, visit);
  };
  ts.forEachChild(node, visit);
  return names;
}
