import { place } from '../below.ts';
import { repeats } from '../../publication/repeats.ts';
import { sectionUrl } from '../../publication/urls.ts';
import { htmlElement } from '../element.ts';
import type { Labels } from './labels.ts';
import type { Part } from './marks.ts';
import type { SearchResult } from './result.ts';

/** One result, in the markup of the site's own lists of stories. */
export function resultItem(
  result: SearchResult,
  labels: Labels,
  dates: Intl.DateTimeFormat,
): HTMLElement {
  const picture =
    result.image === undefined
      ? []
      : [
          htmlElement(
            'a',
            { class: 'teaser-picture', href: result.url, tabindex: '-1', 'aria-hidden': 'true' },
            htmlElement('img', {
              ...(result.isDrawn ? { class: 'drawn' } : {}),
              src: result.image,
              alt: '',
              width: '192',
              height: '128',
              loading: 'lazy',
            }),
          ),
        ];
  return htmlElement(
    'li',
    {},
    htmlElement(
      'article',
      { class: 'teaser teaser-full' },
      ...picture,
      ...kicker(result, labels),
      htmlElement('h3', {}, htmlElement('a', { href: result.url }, ...marked(result.title))),
      htmlElement('p', { class: 'teaser-standfirst' }, ...marked(result.excerpt)),
      meta(result, dates),
    ),
  );
}

function kicker({ section, kind, label }: SearchResult, labels: Labels): HTMLElement[] {
  const made = htmlElement('p', { class: 'kicker' });
  const name = section === undefined ? '' : labels.of('section', section);
  if (section !== undefined)
    made.append(htmlElement('a', { href: sectionUrl(section, place) }, name));
  if (label !== undefined && !repeats(name, label)) {
    made.append(' ', htmlElement('span', { class: `kicker-label kicker-${kind}` }, label));
  }
  return made.hasChildNodes() ? [made] : [];
}

function meta({ date, corrected }: SearchResult, dates: Intl.DateTimeFormat): HTMLElement {
  const day = date.slice(0, 10);
  const time = htmlElement('time', { datetime: date }, dates.format(Date.parse(day)));
  const made = htmlElement('p', { class: 'teaser-meta' }, time);
  if (corrected !== undefined) made.append(' ', htmlElement('span', {}, corrected));
  return made;
}

function marked(parts: readonly Part[]): (Node | string)[] {
  return parts.map((part) => (part.marked ? htmlElement('mark', {}, part.text) : part.text));
}
