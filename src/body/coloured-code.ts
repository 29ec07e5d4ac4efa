import type { Element, ElementContent, Text } from 'hast';
import { memo } from '../memo.ts';
import { hastElement } from '../xml/html.ts';
import { codeLanguages, type CodeLanguage } from './code-language.ts';

/** What is longer is no text that anybody reads: it stays as it is. UTF-16 code units. */
const LONGEST_BLOCK = 50_000;
const LONGEST_LINE = 2000;

/** Parts of code that readers tell apart, by what the grammars' theme calls them. */
const PARTS: ReadonlyMap<string, string> = new Map([
  ['comment', 'comment'],
  ['constant', 'constant'],
  ['deleted', 'deleted'],
  ['function', 'function'],
  ['inserted', 'inserted'],
  ['keyword', 'keyword'],
  ['string', 'string'],
  ['string-expression', 'string'],
]);

const THEME = 'parts';
const PREFIX = 'var(token-';

/** Whether nodes hold a block of code whose language has a grammar. */
export function holdsCode(nodes: readonly ElementContent[]): boolean {
  return nodes.some(
    (node) =>
      node.type === 'element' && (grammarOf(node) !== undefined || holdsCode(node.children)),
  );
}

/**
 * Nodes whose blocks of code have a `span` of the class `code-…` around each keyword, text in
 * quotation marks and the like: for pages, whose styles colour them. The text stays as it is.
 * Grammars are loaded when the first block of their language is met.
 */
export async function colouredCode(nodes: readonly ElementContent[]): Promise<ElementContent[]> {
  const coloured: ElementContent[] = [];
  for (const node of nodes) {
    if (node.type !== 'element' || !holdsCode([node])) {
      coloured.push(node);
      continue;
    }
    const grammar = grammarOf(node);
    const children =
      grammar === undefined
        ? await colouredCode(node.children)
        : await partsOf(textOf(node), grammar);
    coloured.push({ ...node, children });
  }
  return coloured;
}

/** The grammar of a `code` that is a block. */
function grammarOf({ tagName, properties, children }: Element): CodeLanguage | undefined {
  const { className } = properties;
  if (tagName !== 'code' || !Array.isArray(className)) return undefined;
  const length = children.reduce(
    (sum, child) => sum + ('value' in child ? child.value.length : 0),
    0,
  );
  if (length > LONGEST_BLOCK) return undefined;
  return codeLanguages.get(String(className[0]).replace(/^language-/u, ''));
}

function textOf({ children }: Element): string {
  return children.map((child) => ('value' in child ? child.value : '')).join('');
}

async function partsOf(code: string, grammar: CodeLanguage): Promise<ElementContent[]> {
  const highlighter = await highlighterOf(THEME);
  await highlighter.loadLanguage(grammar.import);
  const lines = highlighter.codeToTokensBase(code, {
    lang: grammar.id,
    theme: THEME,
    tokenizeMaxLineLength: LONGEST_LINE,
    // A build does not depend on how busy its machine is.
    tokenizeTimeLimit: 0,
  });
  const parts: { part: string | undefined; value: string }[] = [];
  const add = (part: string | undefined, value: string): void => {
    const last = parts.at(-1);
    if (last?.part === part && last !== undefined) last.value += value;
    else parts.push({ part, value });
  };
  lines.forEach((tokens, index) => {
    if (index > 0) add(undefined, '\n');
    for (const { content, color = '' } of tokens) {
      add(PARTS.get(color.slice(PREFIX.length, -1)), content);
    }
  });
  return parts.map(({ part, value }) => {
    const text: Text = { type: 'text', value };
    return part === undefined ? text : hastElement('span', { className: [`code-${part}`] }, text);
  });
}

/** Not before it is needed: most stories have no code, and it takes memory and a moment. */
const highlighterOf = memo(async (name: string) => {
  const [{ createCssVariablesTheme, createHighlighterCore }, { createOnigurumaEngine }] =
    await Promise.all([import('shiki/core'), import('shiki/engine/oniguruma')]);
  return createHighlighterCore({
    themes: [createCssVariablesTheme({ name, variablePrefix: '', fontStyle: false })],
    langs: [],
    engine: createOnigurumaEngine(import('shiki/wasm')),
  });
});
