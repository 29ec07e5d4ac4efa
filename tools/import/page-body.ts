import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { TellLoss } from './losses.ts';
import { markdownNodes } from './markdown-html.ts';
import { mdxNodes } from './mdx-html.ts';
import { element, elementText, property } from './source-tree.ts';

export interface PageBody {
  readonly html: string;
  /** Words of its first heading, which stands in the text unless it is the title. */
  readonly heading: string;
}

export interface PageBodyPlace {
  readonly tell: TellLoss;
  readonly title: string;
  readonly isMdx: boolean;
  /** Whether `{: .class}` and `: definition` are marks, as in kramdown and Goldmark. */
  readonly hasMarks: boolean;
  /** Whether `--`, `---` and `...` are shown as the signs that they stand for, as by default in some systems. */
  readonly hasSigns: boolean;
  readonly link: (href: string) => string;
  readonly picture: (src: string) => string;
}

/** The HTML of a page's Markdown, its links and pictures by where they were; undefined when it is refused. */
export function pageBody(text: string, place: PageBodyPlace): PageBody | undefined {
  const nodes = (place.isMdx ? mdxNodes(text, place.tell) : undefined) ?? markdownNodes(text);
  if (nodes === undefined) return undefined;
  let heading = '';
  const walked = new Walk(place).nodes(nodes);
  const at = walked.findIndex((node) => node.type === 'element' && /^h[1-6]$/u.test(node.tagName));
  const found = walked[at];
  if (found?.type === 'element') {
    heading = elementText(found);
    const isFirst = walked.slice(0, at).every((node) => node.type !== 'element');
    const isTitle =
      place.title === '' ? found.tagName === 'h1' || isFirst : isFirst && heading === place.title;
    if (isTitle) walked.splice(at, 1);
  }
  return { html: toHtml({ type: 'root', children: walked }), heading };
}

/** `{: .class}` of kramdown behind or below what it is about, `{#name}` of others behind a heading. */
const LIST = /[ \t]*\n?\{:(?:[^{}\\]|\\.){0,500}\}[ \t]*$/u;
const AHEAD = /^\s*\{:(?:[^{}\\]|\\.){0,500}\}/u;
const OF_HEADING = /\s*\{([#.:][^{}]{0,500})\}\s*$/u;
/** Where kramdown puts a table of contents. */
const TOC = /\{:\s*toc\s*\}$/u;
const DEFINITION = /(?:^|\n)[ \t]*:[ \t]+/u;

/** Dashes and dots as readers of the old site saw them; a longer row of them is a line. */
function withSigns(text: string): string {
  return text
    .replaceAll(/(?<![-<!])-{2,3}(?![->])/gu, (dashes) => (dashes.length === 3 ? '—' : '–'))
    .replaceAll(/(?<!\.)\.{3}(?!\.)/gu, '…');
}

class Walk {
  readonly #place: PageBodyPlace;

  constructor(place: PageBodyPlace) {
    this.#place = place;
  }

  nodes(nodes: readonly ElementContent[]): ElementContent[] {
    return nodes.flatMap((node): ElementContent[] => {
      if (node.type === 'text' && this.#place.hasSigns)
        return [{ ...node, value: withSigns(node.value) }];
      if (node.type !== 'element') return [node];
      if (/^(?:pre|code|kbd|samp|script|style)$/u.test(node.tagName)) return [node];
      if (this.#place.hasMarks && /^[uo]l$/u.test(node.tagName) && TOC.test(elementText(node))) {
        this.#place.tell('template', elementText(node));
        return [];
      }
      const own = this.#place.hasMarks ? this.#marks(node) : node;
      if (own === undefined) return [];
      const children = this.nodes(own.children);
      return [this.#addressed({ ...own, children })];
    });
  }

  #addressed(node: Element): Element {
    const { link, picture } = this.#place;
    const properties = { ...node.properties };
    const href = property(node, 'href');
    const src = property(node, 'src');
    if (href !== '' && node.tagName === 'a') properties['href'] = link(href);
    if (src !== '' && /^(?:img|image)$/u.test(node.tagName)) properties['src'] = picture(src);
    else if (src !== '') properties['src'] = link(src);
    return { ...node, properties };
  }

  /** Without the marks of kramdown; a paragraph of definitions as a list of them. */
  #marks(node: Element): Element | undefined {
    if (!/^(?:p|h[1-6]|li|td|th)$/u.test(node.tagName)) return node;
    const children = [...node.children];
    let id = '';
    for (const [at, child] of children.entries()) {
      if (child.type !== 'text') continue;
      let { value } = child;
      if (children[at - 1]?.type === 'element') {
        id ||= placeIn(AHEAD.exec(value)?.[0]);
        value = this.#without(value, AHEAD);
      }
      const isLast = children
        .slice(at + 1)
        .every((each) => each.type === 'text' && each.value.trim() === '');
      if (isLast) {
        id ||= placeIn(LIST.exec(value)?.[0]);
        value = this.#without(value, LIST);
      }
      if (isLast && /^h[1-6]$/u.test(node.tagName)) {
        id ||= placeIn(OF_HEADING.exec(value)?.[1]);
        value = this.#without(value, OF_HEADING);
      }
      if (value !== child.value) children[at] = { type: 'text', value };
    }
    const isBare =
      node.children.length > 0 &&
      children.every((each) => each.type === 'text' && each.value.trim() === '');
    if (isBare && node.children.some((each) => each.type !== 'text' || each.value.trim() !== ''))
      return undefined;
    const properties = id === '' ? node.properties : { ...node.properties, id };
    return node.tagName === 'p'
      ? definitions({ ...node, properties, children })
      : { ...node, properties, children };
  }

  #without(value: string, pattern: RegExp): string {
    const found = pattern.exec(value)?.[0];
    if (found === undefined) return value;
    this.#place.tell('attributes', found.trim());
    return value.replace(pattern, '');
  }
}

/** The name that a mark gives to what it is about. */
function placeIn(mark = ''): string {
  return /#([\p{L}\p{M}\p{N}_-]+)/u.exec(mark)?.[1] ?? '';
}

/** Terms on lines of their own, and below each its definitions behind a colon. */
function definitions(node: Element): Element {
  const first = node.children[0];
  if (
    first?.type !== 'text' ||
    !node.children.some((child) => child.type === 'text' && /\n[ \t]*:[ \t]+/u.test(child.value))
  )
    return node;
  const lines: { readonly isTerm: boolean; readonly children: ElementContent[] }[] = [];
  let current: { readonly isTerm: boolean; readonly children: ElementContent[] } = {
    isTerm: true,
    children: [],
  };
  lines.push(current);
  for (const child of node.children) {
    if (child.type !== 'text') {
      current.children.push(child);
      continue;
    }
    for (const [at, line] of child.value.split('\n').entries()) {
      if (at > 0) {
        current = { isTerm: !DEFINITION.test(line), children: [] };
        lines.push(current);
      }
      current.children.push({ type: 'text', value: line.replace(DEFINITION, '') });
    }
  }
  return element(
    'dl',
    {},
    lines.map(({ isTerm, children }) => element(isTerm ? 'dt' : 'dd', {}, children)),
  );
}
