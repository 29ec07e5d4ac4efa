import { soleUrl } from '../../publication/urls.ts';
import { below, place } from '../below.ts';
import { findNearest, findTargets } from './jump.ts';
import { Unreachable } from './downloads.ts';
import type { Outcome } from './engine.ts';
import { FilterFields } from './filter-fields.ts';
import { Labels } from './labels.ts';
import { Library } from './library.ts';
import { moveFocus } from './arrow-keys.ts';
import { Trail } from './trail.ts';
import { isEmpty, readState, tidy, withFilter, type SearchState } from './state.ts';
import { View } from './view.ts';
import { pageWords } from './page-words.ts';
import { statusWords } from './status.ts';

/** Results shown at first, and added by "More". */
const PAGE = 10;
/** Milliseconds without a key press before a search begins. */
const PAUSE = 120;
/** Milliseconds after which a search says that it is at work. */
const SLOW = 400;

/**
 * `<story-search>`: results as the reader types, filters, order, and the whole state in
 * the address. Its markup is served with the page; without this script the form, the
 * newest stories and the archives remain.
 */
export class StorySearch extends HTMLElement {
  #view: View | undefined;
  #fields: FilterFields | undefined;
  readonly #page = pageWords(this);
  readonly #library = new Library(window, {
    language: this.#page.language,
    common: this.#page.words.common,
  });
  readonly #trail = new Trail();
  #state: SearchState = readState('');
  #outcome: Outcome | undefined;
  #shown = 0;
  /** Whether the last word of the query may be unfinished. */
  #isTyping = false;
  /** Counts searches: an answer to any but the latest is dropped. */
  #latest = 0;
  #timer: number | undefined;
  readonly #title = document.title;

  connectedCallback(): void {
    if (this.#view !== undefined) return;
    const view = new View(this, this.#page);
    this.#view = view;
    this.#fields = new FilterFields(view.fields, this.#page, (name, value) => {
      this.#go(withFilter(this.#state, name, value));
    });
    this.#listen(view);
    const typed = view.input.value;
    const state = readState(location.search);
    this.#show(state, this.#trail.place);
    // A reader need not wait for this script.
    if (tidy(typed) !== '' && tidy(typed) !== state.query) {
      view.input.value = typed;
      this.#type(typed);
    }
    if (isEmpty(this.#state) && document.activeElement === document.body) view.input.focus();
  }

  #listen(view: View): void {
    view.input.addEventListener('focus', () => void this.#library.names());
    view.input.addEventListener('input', () => {
      this.#type(view.input.value);
    });
    view.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go({ ...this.#state, query: tidy(view.input.value) });
    });
    view.sort.addEventListener('change', () => {
      this.#go({ ...this.#state, sort: view.sort.value === 'newest' ? 'newest' : 'best' });
    });
    view.panel.addEventListener('toggle', () => void this.#run(this.#shown));
    view.more.addEventListener('click', () => void this.#showMore());
    view.older.addEventListener('click', () => void this.#searchOlder());
    view.retry.addEventListener('click', () => {
      this.#library.forget();
      void this.#run();
    });
    this.addEventListener('click', (event) => {
      this.#follow(event);
    });
    document.addEventListener('keydown', (event) => {
      moveFocus(event, view, this);
    });
    window.addEventListener('popstate', () => {
      this.#show(readState(location.search), this.#trail.place);
    });
    window.addEventListener('pagehide', () => {
      this.#trail.keepPlace({ shown: this.#shown, top: window.scrollY });
    });
  }

  /** While the reader types, one entry of the history stands for all of it. */
  #type(text: string): void {
    this.#state = { ...this.#state, query: tidy(text) };
    this.#isTyping = true;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#trail.type(this.#state);
      void this.#run();
    }, PAUSE);
  }

  /** A choice of the reader's: an entry of the history of its own. */
  #go(state: SearchState): void {
    this.#isTyping = false;
    clearTimeout(this.#timer);
    this.#state = state;
    this.#trail.go(state);
    if (this.#view !== undefined) this.#view.input.value = state.query;
    void this.#run();
  }

  /** Shows what the address says. */
  #show(state: SearchState, place: { readonly shown: number; readonly top: number }): void {
    this.#isTyping = false;
    this.#state = state;
    if (this.#view !== undefined) this.#view.input.value = state.query;
    void this.#run(place.shown).then(() => {
      if (place.top > 0) window.scrollTo(0, place.top);
    });
  }

  /** Links to other states of the search are followed without loading the page again. */
  #follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (link?.pathname !== below(soleUrl('search', place)) || !isPlain) return;
    event.preventDefault();
    this.#go(readState(link.search));
    this.#view?.input.focus();
  }

  async #run(count = PAGE): Promise<void> {
    const view = this.#view;
    if (view === undefined) return;
    const state = this.#state;
    this.#latest += 1;
    const run = this.#latest;
    const isStale = (): boolean => run !== this.#latest;
    document.title = state.query === '' ? this.#title : `${state.query} | ${this.#title}`;
    if (isEmpty(state)) {
      this.#outcome = undefined;
      view.showStart();
      return;
    }
    const slow = window.setTimeout(() => {
      if (!isStale()) view.showSlow();
    }, SLOW);
    try {
      const [names, engine] = await Promise.all([this.#library.names(), this.#library.engine()]);
      if (isStale()) return;
      const labels = new Labels(names, this.#page);
      view.showSearching(state, labels);
      view.showTargets(findTargets(state.query, names));
      if (view.panel.open) engine.countFilters();
      const outcome = await engine.search(state, this.#isTyping);
      const results = await outcome.results(Math.max(PAGE, count));
      if (isStale()) return;
      this.#outcome = outcome;
      this.#shown = results.length;
      const oldest = engine.shelf.partitions.at(-outcome.unsearched.length - 1);
      const month = outcome.unsearched.length > 0 ? oldest?.from : undefined;
      const since = month === undefined ? undefined : view.monthName(month);
      const status = statusWords(outcome, since, this.#page);
      view.showResults(results, status, this.#hasMore, labels);
      if (outcome.total === 0) {
        view.showHints(state, findNearest(state.query, names), outcome);
      }
      if (outcome.unsearched.length > 0) view.showOlder(engine.shelf.nextStep);
      this.#fields?.show(state, outcome.counts, engine.shelf.partitions, labels, outcome.isCounted);
    } catch (error) {
      if (!(error instanceof Unreachable)) reportError(error);
      if (!isStale()) view.showUnreachable();
    } finally {
      clearTimeout(slow);
    }
  }

  get #hasMore(): boolean {
    return this.#shown < (this.#outcome?.total ?? 0);
  }

  async #showMore(): Promise<void> {
    const outcome = this.#outcome;
    if (outcome === undefined) return;
    try {
      const [names, results] = await Promise.all([
        this.#library.names(),
        outcome.results(this.#shown + PAGE),
      ]);
      if (outcome !== this.#outcome) return;
      const added = results.slice(this.#shown);
      this.#shown = results.length;
      this.#view?.addResults(added, this.#hasMore, new Labels(names, this.#page));
    } catch {
      this.#view?.showUnreachable();
    }
  }

  async #searchOlder(): Promise<void> {
    const engine = await this.#library.engine();
    engine.shelf.reachBack();
    await this.#run(this.#shown);
  }
}
