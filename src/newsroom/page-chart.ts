import type { Element } from 'hast';
import type { ChartModel } from '../charts/model.ts';
import { chartSvg } from '../charts/svg/chart-svg.ts';
import { chartTable } from '../charts/table.ts';
import { fill } from '../words/message.ts';
import { wordsOf } from '../words/words.ts';
import { hastElement as element } from '../xml/html.ts';
import { optional } from './optional-element.ts';

/**
 * A chart with its table as `components/chart/Chart.astro` has it.
 *
 * @param id unique on the page. @param keep takes a drawing and gives what stands for it.
 */
export function pageChart(
  model: ChartModel,
  id: string,
  keep: (drawing: string) => string,
): Element {
  const { title, subtitle, note, source } = model;
  const { text } = wordsOf(model.language);
  const words = element(
    'figcaption',
    {},
    element('p', { className: ['chart-title'] }, title),
    optional('p', { className: ['chart-subtitle'] }, subtitle),
  );
  return element(
    'figure',
    { className: ['chart'], id },
    words,
    keep(chartSvg(model, { id, format: 'wide' })),
    keep(chartSvg(model, { id, format: 'narrow' })),
    optional('p', { className: ['chart-note'] }, note),
    element('p', { className: ['chart-note'] }, fill(text.source, { source })),
    dataOf(model, id),
  );
}

function dataOf(model: ChartModel, id: string): Element {
  const { charts } = wordsOf(model.language);
  const { caption, columns, rows, note } = chartTable(model);
  const named = model.x.kind === 'category' ? { className: ['chart-words'] } : {};
  const heads = columns.map((column) => element('th', { scope: 'col' }, column));
  const lines = rows.map(([head, ...cells]) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row', ...named }, head),
      ...cells.map((cell) => element('td', {}, cell)),
    ),
  );
  const table = element(
    'table',
    {},
    element('caption', { id: `${id}-caption` }, caption),
    element('thead', {}, element('tr', {}, ...heads)),
    element('tbody', {}, ...lines),
  );
  const scrolls = { role: 'region', tabIndex: 0, ariaLabelledBy: [`${id}-caption`] };
  return element(
    'details',
    { className: ['chart-data', 'no-print'] },
    element('summary', {}, charts.data),
    element('div', { className: ['chart-scroll'], ...scrolls }, table),
    optional('p', { className: ['chart-note'] }, note),
  );
}
