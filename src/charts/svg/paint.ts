import type { Element } from 'hast';
import { svgElement } from './element.ts';

/** Dashes of the six series of lines: told apart without colour. */
export const dashes: readonly (string | undefined)[] = [
  undefined,
  '7 3',
  '2 3',
  '11 3 2 3',
  '5 2 1 2 1 2',
  '1 4',
];

/** Class that gives a series its colour; `index` counts from 0. */
export function seriesClass(index: number): string {
  return `chart-series-${index + 1}`;
}

export type Fill = Readonly<Record<string, string | number>>;

/** Fill of a series of areas: solid, pale with an edge, then four textures. */
export function seriesFill(index: number, id: string): Fill {
  if (index === 0) return { fill: 'currentColor' };
  if (index === 1) {
    return { fill: 'currentColor', 'fill-opacity': '.3', stroke: 'currentColor' };
  }
  return { fill: `url(#${textureId(index, id)})`, stroke: 'currentColor' };
}

const TEXTURES: readonly string[] = [
  'M-1,1l2,-2M0,6l6,-6M5,7l2,-2',
  'M0,3h6',
  'M3,0v6',
  'M0,0l6,6M0,6l6,-6',
];

/** The pattern that `seriesFill` names, to stand inside the group of its series. */
export function texture(index: number, id: string): Element[] {
  const path = TEXTURES[index - 2];
  if (path === undefined) return [];
  const size = { width: 6, height: 6, patternUnits: 'userSpaceOnUse' };
  const lines = svgElement('path', { d: path, stroke: 'currentColor', 'stroke-width': 1.6 });
  const ground = svgElement('path', {
    d: 'M0,0h6v6h-6z',
    fill: 'currentColor',
    'fill-opacity': '.12',
  });
  return [svgElement('pattern', { id: textureId(index, id), ...size }, ground, lines)];
}

function textureId(index: number, id: string): string {
  return `${id}-texture-${index + 1}`;
}

/** Outline of a series' dot around a point: disc, ring, square, triangle, diamond, cross. */
export function dotPath(index: number, x: string, y: string): string {
  const at = `M${x},${y}`;
  switch (index) {
    case 2:
      return `${at}m-3.5,-3.5h7v7h-7z`;
    case 3:
      return `${at}m0,-4.5l4.5,8h-9z`;
    case 4:
      return `${at}m0,-5l4.5,5l-4.5,5l-4.5,-5z`;
    case 5:
      return `${at}m-4,-4l8,8m0,-8l-8,8`;
    default:
      return `${at}m-4,0a4,4 0 1,0 8,0a4,4 0 1,0-8,0`;
  }
}

/** Fill and stroke of a series' dots. */
export function dotFill(index: number): Fill {
  if (index === 1 || index === 5)
    return { fill: 'none', stroke: 'currentColor', 'stroke-width': 1.8 };
  return { fill: 'currentColor', 'fill-opacity': '.85' };
}
