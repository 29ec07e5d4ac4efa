import { idPrefixes } from '../../src/body/heading.ts';
import type { ReadContent } from '../../src/loader/content.ts';
import { articleUrl } from '../../src/publication/urls.ts';
import { sourceBody } from './convert-body.ts';
import type { PlacedStory, Ready } from './places.ts';
import { placesIn, type OldPlace, type FindPlace } from './places-in.ts';
import type { ImportLog } from './report.ts';

/** Places of the old pages that stories link to: each page is read once, when the first link asks. */
export class OldPlaces {
  readonly #stories: ReadonlyMap<string, PlacedStory>;
  readonly #known = new Map<string, FindPlace>();

  constructor(stories: readonly PlacedStory[]) {
    this.#stories = new Map(stories.map((story) => [story.id, story]));
  }

  /** Where a place of a story is now; undefined for one that it has not. */
  readonly of = (id: string, name: string): OldPlace | undefined => {
    let places = this.#known.get(id);
    if (places === undefined) {
      const post = this.#stories.get(id)?.post;
      const body = post && sourceBody(post, { tell: () => undefined, attachment: () => undefined });
      places = placesIn(body ?? []);
      this.#known.set(id, places);
    }
    return places(name);
  };
}

/** Address of a heading of a story. */
export function placeUrl(id: string, { heading }: OldPlace): string {
  return `${articleUrl(id)}#${idPrefixes.heading}${heading}`;
}

/**
 * Links to headings that other stories have not after all, as when a heading became plain words, lead
 * to these stories as a whole.
 */
export function settlePlaces(ready: readonly Ready[], content: ReadContent, log: ImportLog): void {
  const { pages } = content.addresses();
  const made = new Map(ready.map(({ placed, anchors }) => [articleUrl(placed.id), anchors]));
  for (const each of ready) {
    const lost = [...new Set(each.leads)].filter((href) => {
      const [url = '', name = ''] = href.split('#');
      return !(made.get(url) ?? pages.get(url)?.())?.includes(name);
    });
    if (lost.length === 0) continue;
    for (const href of lost) log.tell('anchor', each.placed.id, href);
    const whole = each.text;
    each.text = () => lost.reduce(withoutPlace, whole());
  }
}

function withoutPlace(text: string, href: string): string {
  const [url = ''] = href.split('#');
  return text.split(href).reduce((before, after) => {
    // A longer name begins in the same way.
    return before + (/^[\p{L}\p{M}\p{N}-]/u.test(after) ? href : url) + after;
  });
}
