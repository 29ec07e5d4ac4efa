import type { TellLoss } from './losses.ts';
import {
  asBlock,
  templateTree,
  type TemplateNode,
  type TemplateTag,
  type TemplateToken,
} from './template-tree.ts';
import { fenced, knownCall, valuesOf } from './template-tags.ts';

/** What tags of Liquid name. */
export interface LiquidPlace {
  readonly tell: TellLoss;
  /** The address of a post by `post_url`, or of a file by `link`. */
  readonly address: (tag: 'post_url' | 'link', name: string) => string | undefined;
  /** The value of `page.title` and the like; undefined when it is not known. */
  readonly value: (name: string) => string | undefined;
  /** The text of a file of `_includes`. */
  readonly include: (name: string) => string | undefined;
  /** The path below which the site stood. */
  readonly base: string;
}

const TAG =
  /\{%-?\s*([\w-]+)((?:[^%{]|%(?!\})|\{(?!%)){0,4000}?)-?%\}|\{\{-?((?:[^{}]|\}(?!\})){0,2000}?)-?\}\}/gu;
const VERBATIM: ReadonlySet<string> = new Set(['raw', 'verbatim', 'highlight', 'comment']);
/** Includes within includes, and characters that all of a text may come to. */
const DEEPEST = 6;
const LONGEST = 2 * 1024 * 1024;

/**
 * A text without tags of Liquid or Nunjucks: pictures, code, links and names as what they would have
 * shown, the others told and left out. What stood between two of them stays. Nothing is run: an
 * include is its words, with the values that it is called with.
 */
export function withoutLiquid(text: string, place: LiquidPlace): string {
  return new Liquid(place).text(text);
}

class Liquid {
  readonly #place: LiquidPlace;
  readonly #values = new Map<string, string>();
  readonly #includes: ReadonlyMap<string, string>[] = [];
  #length = 0;

  constructor(place: LiquidPlace) {
    this.#place = place;
  }

  text(text: string): string {
    return this.#nodes(templateTree(text, tokensOf(text), VERBATIM));
  }

  #nodes(nodes: readonly TemplateNode[]): string {
    return nodes.map((node) => (typeof node === 'string' ? node : this.#tag(node))).join('');
  }

  #tag(tag: TemplateTag): string {
    const { name, args, inner, written, indent, whole } = tag;
    switch (name) {
      case '':
        return this.#printed(whole, args);
      case 'raw':
      case 'verbatim':
        return written;
      case 'highlight':
        return asBlock(fenced(written, args), indent);
      case 'comment':
        if (written.trim() !== '' && this.#includes.length === 0)
          this.#place.tell('template', written);
        return '';
      case 'assign':
      case 'set':
        return this.#assign(whole, args);
      case 'capture':
        if (inner !== undefined) this.#values.set(args.trim(), this.#nodes(inner));
        return '';
      case 'post_url':
      case 'link':
        return this.#link(name, whole, args);
      case 'if':
      case 'unless':
        if (this.#includes.length > 0 && inner !== undefined)
          return this.#choice(name, args, inner);
        break;
    }
    return this.#call(tag);
  }

  #call({ name, args, inner, indent, whole }: TemplateTag): string {
    const { tell } = this.#place;
    const isInclude = /^(?:include|include_relative|include_cached|render)$/u.test(name);
    const file = isInclude ? (/^\s*["']?([^\s"',]+)/u.exec(args)?.[1] ?? '') : name;
    const rest = isInclude ? args.replace(/^\s*["']?[^\s"',]+["']?,?/u, '') : args;
    const values = this.#known(valuesOf(isInclude ? rest.replace(/([\w-]+):\s/gu, '$1=') : rest));
    if (this.#includes.length > 0 && inner !== undefined) {
      // What a site's own pieces decide and repeat is no word of the writer.
      tell('template', whole);
      return '';
    }
    const own = inner === undefined ? undefined : this.#nodes(inner);
    const plain = file.replace(/^.*\/|\.\w+$/gu, '').toLowerCase();
    const shown = knownCall({ name: plain, values, inner: own, whole }, tell);
    if (shown !== undefined) return asBlock(shown, shown.startsWith('<') ? indent : undefined);
    const text =
      isInclude && this.#includes.length < DEEPEST ? this.#place.include(file) : undefined;
    if (text !== undefined && this.#length + text.length < LONGEST) {
      this.#length += text.length;
      this.#includes.push(values);
      const made = this.text(text);
      this.#includes.pop();
      return made;
    }
    if (!/^(?:else|elsif|elseif)$/u.test(name)) tell('template', whole);
    return own ?? '';
  }

  /** Values that name others are those. */
  #known(values: Map<string, string>): Map<string, string> {
    for (const [key, value] of values) {
      const known = /^[\w.-]+$/u.test(value) ? this.#value(value) : undefined;
      if (known !== undefined) values.set(key, known);
      else if (value.includes('{{')) values.set(key, this.text(value));
    }
    return values;
  }

  /** What an include asks of the values that it is called with; anything else is neither. */
  #choice(name: string, args: string, inner: readonly TemplateNode[]): string {
    const asked = /^\s*(include\.[\w-]+)\s*$/u.exec(args)?.[1];
    const other = inner.findIndex(
      (node) => typeof node !== 'string' && /^els(?:e|if)/u.test(node.name),
    );
    const first = other === -1 ? inner : inner.slice(0, other);
    const second = other === -1 ? [] : inner.slice(other + 1);
    if (asked === undefined) return '';
    const isTrue = this.#value(asked) !== undefined;
    return this.#nodes(isTrue === (name === 'if') ? first : second);
  }

  #assign(whole: string, args: string): string {
    const [, name, value = ''] = /^\s*([\w-]+)\s*=\s*([^]*?)\s*$/u.exec(args) ?? [];
    const literal = /^(?:"([^"]*)"|'([^']*)'|([\d.]+))$/u.exec(value);
    if (name !== undefined && literal !== null) this.#values.set(name, literal.slice(1).join(''));
    else if (this.#includes.length === 0) this.#place.tell('template', whole);
    return '';
  }

  #printed(whole: string, value: string): string {
    const [first = '', ...filters] = value.split('|').map((part) => part.trim());
    const literal = /^(?:"([^"]*)"|'([^']*)')$/u.exec(first);
    let found = literal === null ? this.#value(first) : (literal[1] ?? literal[2]);
    for (const filter of filters) {
      if (found === undefined) break;
      const [, name = '', argument = ''] = /^(\w+):?\s*([^]*)$/u.exec(filter) ?? [];
      const text = /^["']/u.test(argument) ? argument.slice(1, -1) : (this.#value(argument) ?? '');
      if (/^(?:relative_url|absolute_url|url)$/u.test(name))
        found = found.startsWith('/') ? this.#place.base + found : found;
      else if (name === 'prepend') found = text + found;
      else if (name === 'append') found += text;
      else if (!/^(?:escape|strip|safe|markdownify|default|xml_escape|strip_html)$/u.test(name))
        this.#place.tell('template', whole);
    }
    if (found === undefined) this.#place.tell('template', whole);
    return found ?? '';
  }

  #value(name: string): string | undefined {
    if (name.startsWith('include.')) return this.#includes.at(-1)?.get(name.slice(8).toLowerCase());
    return this.#values.get(name) ?? this.#place.value(name);
  }

  #link(tag: 'post_url' | 'link', whole: string, args: string): string {
    const name = args.trim().replace(/^["']|["']$/gu, '');
    const address = this.#place.address(tag, name);
    if (address === undefined) this.#place.tell('template', whole);
    return address ?? '#';
  }
}

function tokensOf(text: string): TemplateToken[] {
  return Array.from(text.matchAll(TAG), (match) => {
    const [whole, tag, args = '', value = ''] = match;
    const isEnd = tag?.startsWith('end') ?? false;
    return {
      ...{ start: match.index, end: match.index + whole.length, whole, isEnd },
      name: tag === undefined ? '' : isEnd ? tag.slice(3) : tag,
      args: tag === undefined ? value.trim() : args,
    };
  });
}
