import type { ElementContent } from 'hast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toHtml } from 'hast-util-to-html';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { TellLoss } from './losses.ts';
import { parseSourceHtml } from './source-html.ts';
import { knownCall } from './template-tags.ts';

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * The tree of a text in MDX: elements as HTML, known components as the nearest thing, others as what
 * they hold, programs left out and told. Nothing of it is run.
 *
 * @returns undefined for a text that is no MDX, which Markdown may be.
 */
export function mdxNodes(text: string, tell: TellLoss): ElementContent[] | undefined {
  const imports = importedFiles(text);
  try {
    const reader = unified()
      .use(remarkParse)
      .use(remarkGfm)
      .use(remarkMdx)
      .use(remarkRehype, {
        allowDangerousHtml: true,
        handlers: {
          mdxjsEsm: (_: unknown, { value }: { value: string }) => {
            for (const line of value.split('\n'))
              if (!/^\s*import\s/u.test(line) && line.trim() !== '') tell('program', line);
            return undefined;
          },
          mdxFlowExpression: (_: unknown, node: { value: string }) => expression(node.value, tell),
          mdxTextExpression: (_: unknown, node: { value: string }) => expression(node.value, tell),
          mdxJsxFlowElement: (state: State, node: Jsx) => jsx(state, node, imports, tell),
          mdxJsxTextElement: (state: State, node: Jsx) => jsx(state, node, imports, tell),
        },
      });
    const tree = reader.runSync(reader.parse(text));
    return parseSourceHtml(toHtml(tree, { allowDangerousHtml: true }));
  } catch {
    return undefined;
  }
}

interface State {
  readonly all: (node: Jsx) => ElementContent[];
}

/** Files that a text brings in under a name, `import quay from './quay.png'`. */
function importedFiles(text: string): Map<string, string> {
  const found = text.matchAll(/^import\s+([\w$]+)\s+from\s+['"]([^'"\n]{1,300})['"]/gmu);
  return new Map(Array.from(found, ([, name = '', path = '']) => [name, path]));
}

/** A text in braces is that text; all else is a program. */
function expression(value: string, tell: TellLoss): { type: 'text'; value: string } | undefined {
  const literal = /^\s*(?:"([^"\\]*)"|'([^'\\]*)'|`([^`\\$]*)`)\s*$/u.exec(value);
  if (literal !== null) return { type: 'text', value: literal.slice(1).join('') };
  if (value.trim() !== '') tell('program', `{${value}}`);
  return undefined;
}

function jsx(
  state: State,
  node: Jsx,
  imports: ReadonlyMap<string, string>,
  tell: TellLoss,
): ElementContent | ElementContent[] {
  const children = state.all(node);
  const { name } = node;
  if (name === null) return children;
  const values = new Map<string, string>();
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') tell('program', attribute.value);
    else values.set(attribute.name.toLowerCase(), valueOf(attribute, imports));
  }
  if (/^[a-z][a-z\d]*$/u.test(name)) {
    const properties = Object.fromEntries(
      [...values].map(([key, value]) => [key === 'classname' ? 'className' : key, value]),
    );
    return { type: 'element', tagName: name, properties, children };
  }
  const whole = `<${name}${[...values].map(([key, value]) => ` ${key}="${value}"`).join('')}>`;
  const inner =
    children.length === 0
      ? undefined
      : toHtml({ type: 'root', children }, { allowDangerousHtml: true });
  const plain = name.replace(/^.*\./u, '').toLowerCase();
  const shown = knownCall({ name: plain === 'x' ? 'tweet' : plain, values, inner, whole }, tell);
  if (shown === undefined) tell(children.length === 0 ? 'template' : 'component', whole);
  return shown === undefined ? children : (parseSourceHtml(shown) ?? children);
}

function valueOf({ value }: MdxJsxAttribute, imports: ReadonlyMap<string, string>): string {
  if (typeof value === 'string') return value;
  const written = value?.value.trim() ?? '';
  const name = /^([\w$]+)(?:\.src)?$/u.exec(written)?.[1] ?? '';
  const literal = /^(?:"([^"]*)"|'([^']*)'|`([^`$]*)`)$/u.exec(written);
  return imports.get(name) ?? literal?.slice(1).join('') ?? written;
}
