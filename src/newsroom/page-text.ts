import type { Element, ElementContent } from 'hast';
import type { Block, ChartAttributes, Inset } from '../body/block.ts';
import { tablesIn } from '../body/tables.ts';
import type { ChartModel } from '../charts/model.ts';
import type { PromoView } from '../publication/view/promo.ts';
import { formatDateTime, machineTime, type Locale } from '../time/format.ts';
import { parseMoment } from '../time/parse.ts';
import { fill } from '../words/message.ts';
import { wordsOf, type Words } from '../words/words.ts';
import { hastElement as element, htmlFrom } from '../xml/html.ts';
import { optional } from './optional-element.ts';
import { pageChart } from './page-chart.ts';
import { pageMoving } from './page-moving.ts';
import { pageGallery, pageRecording } from './page-recording.ts';

/** What a text needs from outside its file to be shown as on its page. */
export interface TextSurroundings extends Locale {
  /** Address of a picture by its `src`; undefined where there is none yet. */
  readonly picture: (src: string) => string | undefined;
  /** Address of what moves, of a picture whose `picture` is the first of those that it has. Default none does. */
  readonly moving?: (src: string) => string | undefined;
  readonly promo: (id: string) => PromoView | undefined;
  /** By the attributes of the block; one without a model has data that cannot be drawn yet. */
  readonly charts: ReadonlyMap<ChartAttributes, ChartModel>;
}

/**
 * A text as its page shows it, with the same classes: what `components/article/Body.astro` makes, but
 * for sizes of pictures and what scripts do. A test holds the two together.
 */
export function pageText(blocks: readonly Block[], surroundings: TextSurroundings): string {
  return new PageText(blocks, surroundings).html();
}

/** Stands for a drawing until the rest is written: private characters, which no text holds. */
const DRAWING = /\ue010(\d+)\ue011/gu;

class PageText {
  readonly #surroundings: TextSurroundings;
  readonly #words: Words;
  readonly #tables: readonly Block[];
  readonly #blocks: readonly Block[];
  /** Drawings so far, as they are written into the page. */
  readonly #drawings: string[] = [];
  #charts = 0;

  constructor(blocks: readonly Block[], surroundings: TextSurroundings) {
    this.#surroundings = surroundings;
    this.#words = wordsOf(surroundings.language);
    this.#tables = tablesIn(blocks);
    this.#blocks = blocks;
  }

  html(): string {
    const html = htmlFrom(this.nodes(this.#blocks));
    return html.replaceAll(DRAWING, (_, at: string) => this.#drawings[Number(at)] ?? '');
  }

  nodes(blocks: readonly Block[]): ElementContent[] {
    return blocks.flatMap((block) => this.#block(block));
  }

  #block(block: Block): ElementContent | ElementContent[] {
    const { text } = this.#words;
    switch (block.type) {
      case 'prose':
        return [...block.nodes];
      case 'key-points':
        return element(
          'section',
          { className: ['key-points'], ariaLabel: text.keyPoints },
          element('p', { className: ['key-points-title'], ariaHidden: 'true' }, text.keyPoints),
          ...this.nodes(block.children),
        );
      case 'pull-quote':
        return element(
          'figure',
          { className: ['pull-quote'] },
          element('blockquote', {}, ...this.nodes(block.children)),
          optional('figcaption', {}, block.cite),
        );
      case 'aside':
        return element(
          'aside',
          { className: ['aside'], ariaLabel: block.title ?? text.background },
          optional('p', { className: ['aside-title'] }, block.title),
          ...this.nodes(block.children),
        );
      case 'details':
        return element(
          'details',
          { className: ['details'] },
          element('summary', {}, block.summary),
          ...this.nodes(block.children),
        );
      case 'gallery':
        return pageGallery(block.caption, this.nodes(block.children), this.#surroundings.language);
      case 'recording':
        return pageRecording(block, this.nodes(block.children), this.#surroundings.language);
      case 'update':
        return this.#update(block);
      case 'table':
        return this.#table(block);
      default:
        return this.#inset(block);
    }
  }

  #update({ id, time, title, children }: Extract<Block, { type: 'update' }>): Element {
    const moment = parseMoment(time, this.#surroundings.timeZone);
    const shown =
      typeof moment === 'string'
        ? element('time', {}, time)
        : element(
            'time',
            { dateTime: machineTime(moment, this.#surroundings.timeZone) },
            formatDateTime(moment, this.#surroundings),
          );
    return element(
      'article',
      { className: ['update'], id },
      element(
        title === undefined ? 'h2' : 'p',
        { className: ['update-time'] },
        element('a', { href: `#${id}` }, shown),
      ),
      optional('h2', { className: ['update-title'] }, title),
      ...this.nodes(children),
    );
  }

  #table(block: Extract<Block, { type: 'table' }>): Element {
    const { caption, source, children } = block;
    const { text } = this.#words;
    const figures = new Intl.NumberFormat(this.#surroundings.language);
    const number = figures.format(this.#tables.indexOf(block) + 1);
    return element(
      'figure',
      { className: ['data-table'] },
      optional('figcaption', {}, caption),
      element(
        'div',
        {
          ...{ className: ['table-scroll'], role: 'region', tabIndex: 0 },
          ariaLabel: caption ?? fill(text.tableNumber, { number }),
        },
        ...this.nodes(children),
      ),
      optional('p', { className: ['data-source'] }, source && fill(text.source, { source })),
    );
  }

  #inset(block: Inset): Element | [] {
    switch (block.type) {
      case 'figure':
        return this.#figure(block);
      case 'embed':
        return this.#embed(block);
      case 'promo': {
        const promo = this.#surroundings.promo(block.id);
        return promo === undefined ? [] : promoBox(promo);
      }
      case 'chart': {
        const model = this.#surroundings.charts.get(block.spec);
        return model === undefined ? [] : this.#chart(model);
      }
    }
  }

  #picture(src: string, alt: string): Element {
    const address = this.#surroundings.picture(src);
    return element('picture', {}, element('img', { src: address ?? '', alt }));
  }

  #figure({ src, alt, caption, credit, link }: Extract<Block, { type: 'figure' }>): Element {
    const picture = this.#picture(src, alt);
    const words = [caption, ' ', optional('span', { className: ['credit'] }, credit)];
    return element(
      'figure',
      { className: ['figure'] },
      pageMoving(this.#surroundings.moving?.(src), alt, this.#words),
      link === undefined ? picture : { ...link, children: [picture] },
      caption === undefined && credit === undefined
        ? undefined
        : element('figcaption', {}, ...words),
    );
  }

  #embed(embed: Extract<Block, { type: 'embed' }>): Element {
    const { title, provider, url, shape, caption, poster } = embed;
    const { text } = this.#words;
    return element(
      'figure',
      { className: ['figure', 'embed'], ariaLabel: title, dataShape: shape },
      poster === undefined ? undefined : this.#picture(poster, ''),
      element(
        'button',
        { className: ['no-print'], type: 'button' },
        fill(text.embedLoad, { provider }),
      ),
      element('p', {}, element('a', { href: url }, fill(text.embed, { title, provider }))),
      optional('figcaption', {}, caption),
    );
  }

  #chart(model: ChartModel): Element {
    this.#charts += 1;
    const keep = (drawing: string): string => `\ue010${this.#drawings.push(drawing) - 1}\ue011`;
    return pageChart(model, `chart-${this.#charts}`, keep);
  }
}

function promoBox({ label, headline, text, terms, cta, url, kind }: PromoView): Element {
  const isPaid = kind === 'paid' || /^https?:/u.test(url);
  return element(
    'aside',
    { className: ['promo', 'no-print'], ariaLabel: label },
    element('p', { className: ['promo-label'] }, label),
    element(
      'div',
      { className: ['promo-text'] },
      element('p', { className: ['promo-headline'] }, headline),
      element('p', {}, text),
      optional('p', { className: ['promo-fine'] }, terms),
    ),
    element(
      'a',
      {
        className: ['promo-cta'],
        href: url,
        ...(isPaid ? { rel: ['sponsored', 'nofollow'] } : {}),
      },
      cta,
    ),
  );
}
