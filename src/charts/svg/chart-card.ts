import type { Element } from 'hast';
import type { Colour } from '../../colour/palette.ts';
import type { ChartModel } from '../model.ts';
import { drawChart } from './chart-svg.ts';
import { svgElement } from './element.ts';
import { formats, type Format } from './format.ts';
import type { Drawing } from './ordered.ts';
import { textWidth, wrapText } from './text.ts';
import { directionOf } from '../../words/intl.ts';
import { fill } from '../../words/message.ts';
import { wordsOf } from '../../words/words.ts';

const ROLES: Readonly<Record<string, string>> = {
  'chart-grid': 'rule',
  'chart-axis': 'muted',
  'chart-annotation': 'muted',
  'chart-band': 'muted',
};

/** Classes that are called after the role of their colour. */
const SERIES = /^chart-(series-\d)$/u;

const WIDTH = 600;
const HEIGHT = 337.5;
const MARGIN = 24;
const INNER = WIDTH - 2 * MARGIN;
const TITLE = 21;
const SMALL = 13;

/**
 * A chart with title, subtitle and source as one SVG element with literal colours, 16 to 9.
 *
 * @param colour of light paper.
 */
export function chartCard(model: ChartModel, colour: Colour): Element {
  const head = drawHead(model, colour);
  const bottom = HEIGHT - MARGIN - SMALL;
  return svgElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      color: colour('ink'),
      fill: 'currentColor',
      'font-family': 'Public Sans',
    },
    svgElement('rect', { width: WIDTH, height: HEIGHT + 1, fill: colour('paper') }),
    svgElement('rect', { x: MARGIN, y: MARGIN - 8, width: INNER, height: 2 }),
    ...head.elements,
    drawBody(model, head.height, bottom, colour),
    small(
      fitted(fill(wordsOf(model.language).text.source, { source: model.source }), INNER),
      { ...begin(model), y: HEIGHT - 16 },
      colour,
    ),
  );
}

/** Title and subtitle; `height` is where the chart may start. */
function drawHead(model: ChartModel, colour: Colour): Drawing {
  const lines = wrapText(model.title, INNER, TITLE, true);
  const size = lines.length > 2 ? 17 : TITLE;
  const title = lines.length > 2 ? wrapText(model.title, INNER, size, true).slice(0, 3) : lines;
  const under = MARGIN + title.length * size * 1.2;
  const subtitle =
    model.subtitle === undefined ? [] : wrapText(model.subtitle, INNER, SMALL).slice(0, 2);
  return {
    height: under + subtitle.length * SMALL * 1.3 + 12,
    elements: [
      ...title.map((line, index) =>
        svgElement(
          'text',
          {
            ...begin(model),
            y: MARGIN + (index + 0.85) * size * 1.2,
            'font-size': size,
            'font-weight': 600,
          },
          line,
        ),
      ),
      ...subtitle.map((line, index) =>
        small(line, { ...begin(model), y: under + (index + 1) * SMALL * 1.3 }, colour),
      ),
    ],
  };
}

/** The chart between two heights; what is still too tall is scaled to fit. */
function drawBody(model: ChartModel, top: number, bottom: number, colour: Colour): Element {
  const room = bottom - top;
  const drawing = drawToHeight(model, room);
  const box = { x: MARGIN, y: top, width: INNER, height: room };
  return svgElement(
    'svg',
    {
      ...box,
      viewBox: `0 0 ${INNER} ${Math.max(drawing.height, 1)}`,
      preserveAspectRatio: 'xMinYMin meet',
      'font-size': formats.card.text,
    },
    ...drawing.elements.map((node) => coloured(node, colour)),
  );
}

/** As tall as there is room: the plot of an ordered chart, within limits the bars on names. */
function drawToHeight(model: ChartModel, room: number): Drawing {
  const { card } = formats;
  const natural = drawChart(model, card, 'card');
  const format: Format =
    model.x.kind === 'category'
      ? { ...card, bar: Math.max(card.bar, Math.min(44, (card.bar * room) / natural.height)) }
      : { ...card, plotHeight: Math.max(100, card.plotHeight + room - natural.height) };
  return drawChart(model, format, 'card');
}

/**
 * The element and all inside it, with the colour of its class; as fill too, because not
 * every program looks up an inherited `currentColor` anew.
 */
function coloured(node: Element, colour: Colour): Element {
  const className = String(node.properties['class'] ?? '');
  const role = ROLES[className] ?? SERIES.exec(className)?.[1];
  const paint = role === undefined ? {} : { color: colour(role), fill: colour(role) };
  return {
    ...node,
    properties: { ...paint, ...node.properties },
    children: node.children.map((child) =>
      child.type === 'element' ? coloured(child, colour) : child,
    ),
  };
}

/** Where lines begin: at the edge from which the language is read. */
function begin({ language }: ChartModel): Readonly<Record<string, string | number>> {
  return directionOf(language) === 'ltr'
    ? { x: MARGIN }
    : { x: WIDTH - MARGIN, 'text-anchor': 'end' };
}

function small(
  text: string,
  place: Readonly<Record<string, string | number>>,
  colour: Colour,
): Element {
  const style = { 'font-size': SMALL, fill: colour('muted') };
  return svgElement('text', { ...place, ...style }, text);
}

function fitted(text: string, width: number): string {
  if (textWidth(text, SMALL) <= width) return text;
  const [line = ''] = wrapText(text, width - SMALL, SMALL);
  return `${line}…`;
}
