import type { Element, RootContent } from 'hast';
import { mdxToHast } from 'satteri';
import { neutralText } from '../body/neutral-text.ts';
import { scanTag, type WrittenAttribute } from '../body/written-tag.ts';
import { treeOptions } from '../body/tree.ts';
import type { ComponentForm } from './component-form.ts';
import { edited, type Edit } from './text-edit.ts';

/** Attributes by name, as they stand between quotation marks; what is empty is left out. */
export type AttributeValues = Readonly<Record<string, string>>;

/** Longest tag that stands on one line. */
const ONE_LINE = 80;

/**
 * A new component as it is written: on one line where it fits, else an attribute a line.
 *
 * @param text between its tags, where it holds any.
 */
export function componentText(form: ComponentForm, values: AttributeValues, text = ''): string {
  const written = form.attributes.flatMap(({ name }) => {
    const value = plainValue(values[name]);
    return value === '' ? [] : [attributeText(name, value)];
  });
  const close = form.holdsText ? '>' : ' />';
  const line = `<${[form.name, ...written].join(' ')}${close}`;
  const lines = `<${form.name}\n${written.map((each) => `  ${each}\n`).join('')}${close.trimStart()}`;
  const open = line.length <= ONE_LINE || form.isInline ? line : lines;
  return form.holdsText ? `${open}\n\n${text.trim()}\n\n</${form.name}>` : open;
}

/** A component that stands in a text. */
export interface PlacedComponent {
  readonly name: string;
  /** Of its `<`, in UTF-16 code units. */
  readonly start: number;
  readonly values: AttributeValues;
}

/**
 * The innermost component in whose text or tags an offset lies; undefined where there is none, and
 * where the text cannot be read.
 */
export function componentAt(
  source: string,
  offset: number,
  names: ReadonlySet<string>,
): PlacedComponent | undefined {
  let nodes: readonly RootContent[];
  try {
    const root = mdxToHast(neutralText(source).text, treeOptions);
    nodes = root.type === 'root' ? root.children : [];
  } catch {
    return undefined;
  }
  const found = innermost(nodes, offset, names);
  if (found === undefined) return undefined;
  const [name, start] = found;
  const written = scanTag(source, start).attributes;
  if (written.some(({ kind }) => kind !== 'text')) return undefined;
  const values = written.map((each) => [each.name, valueOf(source, each)] as const);
  return { name, start, values: Object.fromEntries(values) };
}

function innermost(
  nodes: readonly (RootContent | Element['children'][number])[],
  offset: number,
  names: ReadonlySet<string>,
): readonly [name: string, start: number] | undefined {
  for (const node of nodes) {
    if (!('children' in node)) continue;
    const within = innermost(node.children, offset, names);
    if (within !== undefined) return within;
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    const isTag = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
    if (!isTag || node.name === null || !names.has(node.name)) continue;
    if (start !== undefined && end !== undefined && start <= offset && offset <= end) {
      return [node.name, start];
    }
  }
  return undefined;
}

/** The text with other attributes of one tag: what is the same stays as it is written. */
export function withAttributes(
  source: string,
  { name, start, values: before }: PlacedComponent,
  values: AttributeValues,
): string {
  const { attributes } = scanTag(source, start);
  const edits: Edit[] = [];
  for (const attribute of attributes) {
    const next = plainValue(values[attribute.name]);
    if (next === plainValue(before[attribute.name])) continue;
    const end = endOf(source, attribute);
    if (next === '') {
      const space = /\s*$/u.exec(source.slice(start, attribute.nameOffset))?.[0].length ?? 0;
      edits.push({ start: attribute.nameOffset - space, end, text: '' });
    } else {
      edits.push({ start: attribute.nameOffset, end, text: attributeText(attribute.name, next) });
    }
  }
  const last = attributes.at(-1);
  const at = last === undefined ? start + 1 + name.length : endOf(source, last);
  const space =
    last === undefined ? ' ' : (/\s*$/u.exec(source.slice(start, last.nameOffset))?.[0] ?? ' ');
  const known = new Set(attributes.map((each) => each.name));
  const added = Object.entries(values)
    .filter(([each, value]) => !known.has(each) && plainValue(value) !== '')
    .map(([each, value]) => space + attributeText(each, plainValue(value)));
  if (added.length > 0) edits.push({ start: at, end: at, text: added.join('') });
  return edited(source, edits);
}

/** Behind the closing quotation mark. */
function endOf(source: string, { valueOffset }: WrittenAttribute): number {
  return source.indexOf(source.charAt(valueOffset - 1), valueOffset) + 1;
}

/** One line: an attribute is one. */
function plainValue(value: string | undefined): string {
  return (value ?? '').replaceAll(/\s+/gu, ' ').trim();
}

/** In quotation marks that the value does not have; where it has both, one of them is an entity. */
function attributeText(name: string, value: string): string {
  if (!value.includes('"')) return `${name}="${value}"`;
  return value.includes("'")
    ? `${name}="${value.replaceAll('"', '&quot;')}"`
    : `${name}='${value}'`;
}

/** As it stands in the text: entities stay what they are. */
function valueOf(source: string, attribute: WrittenAttribute): string {
  return plainValue(source.slice(attribute.valueOffset, endOf(source, attribute) - 1));
}
