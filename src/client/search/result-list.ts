import { repeats } from '../../publication/repeats.ts';
import { sectionUrl } from '../../publication/urls.ts';
import { element } from './element.ts';
import type { Labels } from './labels.ts';
import type { Part } from './marks.ts';
import type { Result } from './result.ts';

/** One result, in the markup of the site's own lists of stories. */
export function resultItem(
  result: Result,
  labels: Labels,
  dates: Intl.DateTimeFormat,
): HTMLElement {
  const picture =
    result.image === undefined
      ? []
      : [
          element(
            'a',
            { class: 'teaser-picture', href: result.url, tabindex: '-1', 'aria-hidden': 'true' },
            element('img', {
              src: result.image,
              alt: '',
              width: '192',
              height: '128',
              loading: 'lazy',
            }),
          ),
        ];
  return element(
    'li',
    {},
    element(
      'article',
      { class: 'teaser teaser-full' },
      ...picture,
      kicker(result, labels),
      element('h3', {}, element('a', { href: result.url }, ...marked(result.title))),
      element('p', { class: 'teaser-standfirst' }, ...marked(result.excerpt)),
      meta(result, dates),
    ),
  );
}

function kicker({ section, kind, label }: Result, labels: Labels): HTMLElement {
  const made = element('p', { class: 'kicker' });
  const name = section === undefined ? '' : labels.of('section', section);
  if (section !== undefined) made.append(element('a', { href: sectionUrl(section) }, name));
  if (label !== undefined && !repeats(name, label)) {
    made.append(' ', element('span', { class: `kicker-label kicker-${kind}` }, label));
  }
  return made;
}

function meta({ date, corrected }: Result, dates: Intl.DateTimeFormat): HTMLElement {
  const day = date.slice(0, 10);
  const time = element('time', { datetime: date }, dates.format(Date.parse(day)));
  const made = element('p', { class: 'teaser-meta' }, time);
  if (corrected !== undefined) made.append(' ', element('span', {}, corrected));
  return made;
}

function marked(parts: readonly Part[]): (Node | string)[] {
  return parts.map((part) => (part.marked ? element('mark', {}, part.text) : part.text));
}
