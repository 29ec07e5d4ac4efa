/** One element of an XML document: a name, attributes, then text or elements. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/**
 * An element; children that are `undefined` are left out, and so are attributes.
 *
 * @param name taken as it is: a literal of the code, never content.
 */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly (XmlElement | string | undefined)[]
): XmlElement {
  return {
    name,
    attributes: Object.fromEntries(
      Object.entries(attributes).flatMap(([key, value]) =>
        value === undefined ? [] : [[key, value]],
      ),
    ),
    children: children.filter((child) => child !== undefined),
  };
}

/** A whole document in UTF-8, ending in a line break. */
export function document(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${serialiseXml(root)}\n`;
}

/**
 * An element as text; what XML 1.0 cannot hold is left out of it.
 *
 * @param write how the text of elements is written; default with references.
 */
export function serialiseXml(node: XmlElement, write = escaped): string {
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
  if (node.children.length === 0) return `<${node.name}${attributes}/>`;
  const inner = node.children
    .map((child) => (typeof child === 'string' ? write(child) : serialiseXml(child, write)))
    .join('');
  return `<${node.name}${attributes}>${inner}</${node.name}>`;
}

/**
 * Text without the characters that no XML 1.0 document may hold, not even as references
 * (production 2, `Char`): most control characters, lone surrogates, U+FFFE and U+FFFF.
 */
export function legalText(text: string): string {
  return text.replace(ILLEGAL, '');
}

const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** Line breaks and tabs are written as references, or attributes would lose them. */
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function escaped(text: string): string {
  return legalText(text).replace(/[&<>"\t\n\r]/gu, (character) => REFERENCES[character] ?? '');
}
