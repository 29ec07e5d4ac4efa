import type { Element } from 'hast';
import type { Typesetter } from '../../faces/typeset.ts';
import { svgElement } from './element.ts';

/** What sets the text of an image, plain and heavy. */
export interface ChartFaces {
  readonly regular: Typesetter;
  readonly heavy: Typesetter;
}

/** Properties that an element hands on to what is in it. */
interface Style {
  readonly size: number;
  readonly weight: number;
  readonly anchor: string;
}

const START: Style = { size: 16, weight: 400, anchor: 'start' };

/**
 * A drawing in which every text (one line, with `x` and `y`) is an outline: programs that draw
 * look for one more face a line, and show boxes where a line has letters of three.
 */
export function outlined(node: Element, faces: ChartFaces, above: Style = START): Element {
  const { properties } = node;
  const style = {
    size: numberOf(properties['font-size']) ?? above.size,
    weight: numberOf(properties['font-weight']) ?? above.weight,
    anchor: String(properties['text-anchor'] ?? above.anchor),
  };
  if (node.tagName === 'text') return outline(node, faces, style);
  return {
    ...node,
    children: node.children.map((child) =>
      child.type === 'element' ? outlined(child, faces, style) : child,
    ),
  };
}

function outline({ properties, children }: Element, faces: ChartFaces, style: Style): Element {
  const text = children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  const face = style.weight >= 600 ? faces.heavy : faces.regular;
  const { color, fill } = properties;
  const width = face.width(text, style.size);
  const shift = { middle: width / 2, end: width }[style.anchor] ?? 0;
  const x = (numberOf(properties['x']) ?? 0) - shift;
  const d = face.path(text, style.size, x, numberOf(properties['y']) ?? 0);
  return svgElement('path', { d, color: colourOf(color), fill: colourOf(fill) });
}

function colourOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
