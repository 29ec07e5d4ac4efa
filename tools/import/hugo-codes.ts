import type { TellLoss } from './losses.ts';
import {
  asBlock,
  templateTree,
  type TemplateNode,
  type TemplateTag,
  type TemplateToken,
} from './template-tree.ts';
import { fenced, knownCall, valuesOf } from './template-tags.ts';

/** What shortcodes of Hugo name. */
export interface HugoPlace {
  readonly tell: TellLoss;
  /** The address of a page that `ref` names. */
  readonly address: (name: string) => string | undefined;
}

const CODE =
  /\{\{([<%])\s*(\/?)\s*(\w[\w./-]*)((?:[^<>%{}]|[<>%](?!\}\})|[{}](?![{}])){0,4000}?)(\/?)\s*[>%]\}\}/gu;
const PRINTED = /\{\{([<%])\/\*([^]{0,2000}?)\*\/([>%])\}\}/gu;
const VERBATIM: ReadonlySet<string> = new Set(['highlight', 'comment', 'tmp']);

/**
 * A text without shortcodes of Hugo: pictures, code, links, boxes and what other sites show as the
 * nearest thing, the others told and left out. What stood between two of them stays.
 */
export function withoutHugoCodes(text: string, place: HugoPlace): string {
  return nodes(templateTree(text, tokensOf(text), VERBATIM), place).replace(
    PRINTED,
    (_, open: string, inner: string, close: string) => `{{${open}${inner}${close}}}`,
  );
}

function nodes(tree: readonly TemplateNode[], place: HugoPlace): string {
  return tree.map((node) => (typeof node === 'string' ? node : code(node, place))).join('');
}

function code(tag: TemplateTag, place: HugoPlace): string {
  const { name, args, inner, indent, whole, written } = tag;
  const plain = name.replace(/^.*\/|\.\w+$/gu, '').toLowerCase();
  const values = valuesOf(args);
  if (/^(?:ref|relref)$/u.test(plain)) {
    const [page = '', place_ = ''] = (values.get('0') ?? values.get('path') ?? '').split('#', 2);
    const address = page === '' ? '' : place.address(page);
    if (address === undefined) place.tell('link-refused', whole);
    return `${address ?? '#'}${place_ === '' ? '' : `#${place_}`}`;
  }
  if (plain === 'highlight') return asBlock(fenced(written, args), indent);
  if (plain === 'comment') {
    place.tell('template', whole + written);
    return '';
  }
  const own = inner === undefined ? undefined : nodes(inner, place);
  const shown = knownCall({ name: plain, values, inner: own, whole }, place.tell);
  if (shown !== undefined) return asBlock(shown, shown.startsWith('<') ? indent : undefined);
  place.tell('template', whole);
  return own ?? '';
}

function tokensOf(text: string): TemplateToken[] {
  return Array.from(text.matchAll(CODE), (match) => {
    const [whole, , slash, name = '', args = ''] = match;
    return {
      ...{ start: match.index, end: match.index + whole.length, whole, name, args },
      isEnd: slash === '/',
    };
  });
}
