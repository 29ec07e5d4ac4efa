import { soleUrl } from '../../publication/urls.ts';
import { place } from '../below.ts';
import type { Manifest } from '../../search/manifest.ts';
import { htmlElement, part } from '../element.ts';
import type { Outcome } from './engine.ts';
import { targetLink } from './target-link.ts';
import type { Target } from './target.ts';
import type { Labels } from './labels.ts';
import type { SearchResult } from './result.ts';
import { resultItem } from './result-list.ts';
import { offerSlash } from './slash-key.ts';
import { addressOf, filterNames, withFilter, type SearchState } from './state.ts';
import type { PageWords } from './page-words.ts';
import { compose, fill, type Message } from '../../words/message.ts';

/** The parts of the search page that change. */
export class View {
  readonly input: HTMLInputElement;
  readonly form: HTMLFormElement;
  readonly fields: HTMLElement;
  readonly panel: HTMLDetailsElement;
  readonly sort: HTMLSelectElement;
  readonly more: HTMLButtonElement;
  readonly older: HTMLButtonElement;
  readonly retry: HTMLButtonElement;
  readonly #controls: HTMLElement;
  readonly #chosen: HTMLElement;
  readonly #targets: HTMLElement;
  readonly #status: HTMLElement;
  readonly #heading: HTMLElement;
  readonly #list: HTMLOListElement;
  readonly #hints: HTMLElement;
  readonly #failure: HTMLElement;
  readonly #start: HTMLElement;
  readonly #page: PageWords;
  readonly #dates: Intl.DateTimeFormat;
  readonly #months: Intl.DateTimeFormat;

  constructor(root: HTMLElement, page: PageWords) {
    this.#page = page;
    this.form = part(root, 'form', HTMLFormElement);
    this.input = part(root, 'input[name=q]', HTMLInputElement);
    this.panel = part(root, '.search-filters', HTMLDetailsElement);
    this.fields = part(root, '.search-fields', HTMLElement);
    this.sort = part(root, '.search-sort select', HTMLSelectElement);
    this.more = part(root, '.search-more', HTMLButtonElement);
    this.older = part(root, '.search-older', HTMLButtonElement);
    this.retry = part(root, '.search-retry', HTMLButtonElement);
    this.#controls = part(root, '.search-controls', HTMLElement);
    this.#chosen = part(root, '.search-chosen', HTMLElement);
    this.#targets = part(root, '.search-targets', HTMLElement);
    this.#status = part(root, '[role=status]', HTMLElement);
    this.#heading = part(root, '.search-heading', HTMLElement);
    this.#list = part(root, '.search-results', HTMLOListElement);
    this.#hints = part(root, '.search-hints', HTMLElement);
    this.#failure = part(root, '.search-failure', HTMLElement);
    offerSlash(
      part(root, '.search-slash', HTMLElement),
      part(root, '.search-slash input', HTMLInputElement),
      () => localStorage,
    );
    this.#start = part(document, '#search-start', HTMLElement);
    this.#dates = new Intl.DateTimeFormat(page.language, {
      calendar: 'gregory',
      year: 'numeric',
      month: 'short',
      day: 'numeric',
      timeZone: 'UTC',
    });
    this.#months = new Intl.DateTimeFormat(page.language, {
      calendar: 'gregory',
      year: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    });
  }

  /** What can be followed with the arrow keys, in the order of the page. */
  get links(): HTMLAnchorElement[] {
    const found = [...this.#targets.querySelectorAll('a'), ...this.#list.querySelectorAll('h3 a')];
    return found.filter((link) => link instanceof HTMLAnchorElement);
  }

  /** Nothing asked for: the page as it was served. */
  showStart(): void {
    this.#clear();
    this.#controls.hidden = true;
    this.#start.hidden = false;
    this.showTargets([]);
    this.#status.textContent = '';
  }

  /** A search has begun; what was found before stays until it ends. */
  showSearching(state: SearchState, labels: Labels): void {
    this.#start.hidden = true;
    this.#failure.hidden = true;
    this.#controls.hidden = false;
    this.#list.setAttribute('aria-busy', 'true');
    this.sort.value = state.query === '' ? 'newest' : state.sort;
    this.sort.disabled = state.query === '';
    this.#showChosen(state, labels);
  }

  showSlow(): void {
    this.#status.textContent = this.#page.words.searching;
  }

  showTargets(targets: readonly Target[]): void {
    this.#targets.hidden = targets.length === 0;
    part(this.#targets, 'ul', HTMLUListElement).replaceChildren(
      ...targets.map((target) => htmlElement('li', {}, targetLink(target, this.#page))),
    );
  }

  /** @param status said aloud too. */
  showResults(
    results: readonly SearchResult[],
    status: string,
    hasMore: boolean,
    labels: Labels,
  ): void {
    this.#clear();
    this.#status.textContent = status;
    this.#heading.hidden = results.length === 0;
    this.#list.hidden = results.length === 0;
    this.#list.replaceChildren(...results.map((result) => resultItem(result, labels, this.#dates)));
    this.more.hidden = !hasMore;
  }

  /** Adds results below those that are shown and goes on to the first of them. */
  addResults(results: readonly SearchResult[], hasMore: boolean, labels: Labels): void {
    const items = results.map((result) => resultItem(result, labels, this.#dates));
    this.#list.append(...items);
    this.more.hidden = !hasMore;
    items[0]?.querySelector<HTMLElement>('h3 a')?.focus();
  }

  /** Ways on from nothing. */
  showHints(state: SearchState, nearest: readonly Target[], { unknown, ...found }: Outcome): void {
    this.#start.hidden = false;
    this.#hints.hidden = false;
    const hints = part(this.#hints, 'ul', HTMLUListElement);
    hints.replaceChildren();
    const { words } = this.#page;
    for (const target of nearest) {
      hints.append(item(words.didYouMean, { page: targetLink(target, this.#page) }));
    }
    const [first] = unknown;
    if (found.nearest !== undefined && first !== undefined) {
      const query = state.query.replace(first, found.nearest);
      const link = htmlElement('a', { href: addressOf({ ...state, query }) }, query);
      hints.append(item(words.didYouMean, { page: link }));
    }
    if (state.query !== '' && Object.keys(state.filters).length > 0) {
      const href = addressOf({ ...state, filters: {} });
      hints.append(htmlElement('li', {}, htmlElement('a', { href }, words.noFilters)));
    }
    if (/\s/u.test(state.query)) {
      hints.append(htmlElement('li', {}, words.fewerWords));
    }
    const archive = htmlElement('a', { href: soleUrl('archive', place) }, words.archive);
    hints.append(item(words.lookThrough, { archive }));
  }

  /** @param next what would be searched, newest first. */
  showOlder(next: Manifest['partitions']): void {
    const [newest, oldest] = [next[0], next.at(-1)];
    this.older.hidden = newest === undefined || oldest === undefined;
    if (newest === undefined || oldest === undefined) return;
    const months = this.#months.formatRange(
      Date.parse(`${oldest.from}-01`),
      Date.parse(`${newest.to}-01`),
    );
    this.older.textContent = fill(this.#page.words.older, { months });
  }

  showUnreachable(): void {
    this.#clear();
    this.#status.textContent = this.#page.words.unreachable;
    this.#failure.hidden = false;
  }

  /** `October 2024` from `2024-10`. */
  monthName(month: string): string {
    return this.#months.format(Date.parse(`${month}-01`));
  }

  #showChosen(state: SearchState, labels: Labels): void {
    const { words } = this.#page;
    const items = filterNames.flatMap((name) => {
      const value = state.filters[name];
      if (value === undefined) return [];
      const href = addressOf(withFilter(state, name, undefined));
      const filter = words.filters[name] ?? name;
      const text = fill(words.filter, { filter, value: labels.of(name, value) });
      const cross = htmlElement('span', { 'aria-hidden': 'true' }, '×');
      const remove = htmlElement('span', { class: 'visually-hidden' }, `${words.removeFilter} `);
      return [htmlElement('li', {}, htmlElement('a', { href }, remove, text, ' ', cross))];
    });
    this.#chosen.hidden = items.length === 0;
    this.#chosen.replaceChildren(...items);
  }

  #clear(): void {
    for (const part of [this.#heading, this.#hints, this.#failure, this.#list, this.#start]) {
      part.hidden = true;
    }
    for (const button of [this.more, this.older]) button.hidden = true;
    this.#list.replaceChildren();
    this.#list.removeAttribute('aria-busy');
  }
}

/** A sentence with links in its places, as an item of a list. */
function item<Place extends string>(
  message: Message<Place>,
  links: Readonly<Record<NoInfer<Place>, Node | string>>,
): HTMLElement {
  return htmlElement('li', {}, ...compose<Place, Node | string>(message, links, (text) => text));
}
