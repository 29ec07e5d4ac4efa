import { fill } from '../../words/message.ts';
import { htmlElement, part } from '../element.ts';
import { place } from '../below.ts';
import { FollowedFeeds } from './followed-feeds.ts';
import type { Followable } from './directory.ts';
import { FollowedList, MOST } from './followed-list.ts';
import { handed, type Handed } from './handed.ts';
import { Question } from './question.ts';
import { opmlOf, readList } from './opml.ts';
import { isOwnLink, proposal, proposed } from './proposal.ts';
import { fillNames, statusText } from './status-text.ts';
import { StoryList } from './story-list.ts';
import { SuggestedFollows } from './suggested-follows.ts';

/** Names that a search shows. */
const FOUND = 8;

/** The watchlist: what a reader follows, its newest stories, and the ways in and out of it. */
export class WatchList extends HTMLElement {
  readonly #words: Handed = handed(this);
  readonly #language = this.ownerDocument.documentElement.lang;
  readonly #list = new FollowedList(window);
  readonly #stories = new StoryList(this.#part('stories'), this.#words, this.#language);
  readonly #feeds = new FollowedFeeds(window, this.#list, () => {
    this.#show();
  });

  readonly #suggested = new SuggestedFollows(this.#part('suggested'), (id) => {
    void this.#followSuggested(id);
  });
  readonly #question = new Question(
    this.#part('offer'),
    (each) => this.#choice(each),
    () => {
      if (location.hash !== '') history.replaceState(null, '', location.pathname);
    },
  );

  /** What the list of follows says. */
  #follows = '';

  connectedCallback(): void {
    const share = this.#input('share');
    share.addEventListener('focus', () => {
      share.select();
    });
    this.#input('find').addEventListener('input', () => {
      this.#showFound();
    });
    this.#onSubmit('find', () => void this.#followFirst());
    this.#onSubmit('import', () => void this.#import());
    this.#part('opml').addEventListener('click', () => {
      this.#offerOpml(part(this, '.watch-opml', HTMLAnchorElement));
    });
    this.#part('remove').addEventListener('click', () => void this.#forget());
    window.addEventListener('hashchange', () => {
      this.#hear(false);
    });
    this.#part('body').hidden = false;
    this.#show();
    void this.#start();
  }

  async #start(): Promise<void> {
    await this.#feeds.open();
    this.#hear(isOwnLink(this.ownerDocument.referrer, location.origin));
    this.#showFound();
    await this.#feeds.refresh();
  }

  /** Takes up what the address proposes: a choice of the reader's, or a question to them. */
  #hear(isOwn: boolean): void {
    const { known, unknown } = this.#feeds.sorted(proposed(location.hash));
    const followed = this.#list.read();
    const fresh = known.map(({ id }) => id).filter((id) => !followed.has(id));
    if (unknown.length > 0) this.#say(this.#named(this.#words.unknown, unknown));
    if (fresh.length === 1 && isOwn) this.#follow(fresh);
    if (fresh.length === 0 || (fresh.length === 1 && isOwn)) {
      this.#question.close();
      return;
    }
    const offered = known.filter(({ id }) => fresh.includes(id));
    this.#question.open(offered, followed.size > 0, (isInstead) => {
      this.#follow(isInstead ? known.map(({ id }) => id) : fresh, isInstead);
    });
  }

  #follow(ids: readonly string[], isInstead = false): void {
    this.#list.change((followed) => {
      for (const id of [...followed.keys()]) {
        if (isInstead && !ids.includes(id)) followed.delete(id);
      }
      for (const id of ids) followed.set(id, followed.get(id) ?? 0);
    });
    const kept = this.#list.read();
    const taken = ids.filter((id) => kept.has(id));
    const isFull = taken.length < ids.length;
    const full = isFull ? ` ${fill(this.#words.full, { most: String(MOST) })}` : '';
    this.#say(this.#named(this.#words.followed, this.#namesOf(taken)) + full);
    this.#input('find').value = '';
    this.#showFound();
    void this.#feeds.refresh();
  }

  #unfollow(id: string, index: number): void {
    this.#list.change((followed) => followed.delete(id));
    this.#say(this.#named(this.#words.unfollowed, this.#namesOf([id])));
    void this.#feeds.refresh();
    this.#show();
    const left = this.#part('follows').querySelectorAll('button');
    (left[Math.min(index, left.length - 1)] ?? this.#input('find')).focus();
  }

  async #followFirst(): Promise<void> {
    await this.#feeds.open();
    const [first] = this.#found();
    if (first !== undefined) this.#follow([first.id]);
  }

  async #followSuggested(id: string): Promise<void> {
    await this.#feeds.open();
    this.#follow([id]);
    // Not the field, if there is another offer: on a telephone it would open the keyboard over the stories.
    (this.#suggested.first ?? this.#input('find')).focus();
  }

  async #import(): Promise<void> {
    await this.#feeds.open();
    const field = part(this, '.watch-paste', HTMLTextAreaElement);
    const file = this.#input('file');
    const text = await file.files?.[0]?.text().catch(() => '');
    const { ids, unknown } = readList(text ?? field.value, this.#feeds.directory);
    if (ids.length > 0) this.#follow(ids);
    const taken = ids.length > 0 ? `${this.#part('said').textContent} ` : '';
    if (unknown.length > 0) this.#say(taken + this.#named(this.#words.unknown, unknown));
    field.value = unknown.join('\n');
    file.value = '';
  }

  #offerOpml(link: HTMLAnchorElement): void {
    const text = opmlOf(this.#feeds.followed(), this.#words.list, location.origin);
    if (link.href.startsWith('blob:')) URL.revokeObjectURL(link.href);
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/x-opml' }));
  }

  async #forget(): Promise<void> {
    this.#list.forget();
    await this.#feeds.forget();
    this.#say(this.#words.deleted);
    this.#input('find').focus();
  }

  #show(): void {
    const followed = this.#feeds.followed();
    const follows = this.#part('follows');
    follows.hidden = followed.length === 0;
    this.#showFollows(followed);
    this.#part('empty').hidden = followed.length > 0;
    this.#suggested.show(followed);
    this.#part('stories-title').hidden = followed.length === 0;
    this.#part('opml').hidden = followed.length === 0;
    const link = new URL(proposal(followed.map(({ id }) => id)), location.href);
    this.#input('share').value = link.href;
    const count = this.#stories.show(this.#feeds, this.#list.before());
    this.#part('stories-status').textContent = statusText(
      this.#feeds.state,
      { ...count, isKept: this.#list.isKept },
      (ids) => this.#namesOf(ids),
      this.#words,
      this.#language,
    );
  }

  /** Made anew only where it is another, so that the key stays on what a reader has reached. */
  #showFollows(followed: readonly Followable[]): void {
    const shown = JSON.stringify(followed.map(({ id, name }) => [id, name]));
    if (shown === this.#follows) return;
    this.#follows = shown;
    const list = part(this.#part('follows'), 'ul', HTMLElement);
    list.replaceChildren(...followed.map((each, index) => this.#chip(each, index)));
  }

  #chip({ id, name }: Followable, index: number): HTMLElement {
    const label = fill(this.#words.unfollow, { name });
    const remove = htmlElement('button', { type: 'button', 'aria-label': label, title: label });
    remove.textContent = '×';
    remove.addEventListener('click', () => {
      this.#unfollow(id, index);
    });
    const link = htmlElement('a', { href: `${place.prefix}/${id}/` }, htmlElement('bdi', {}, name));
    return htmlElement('li', {}, link, remove);
  }

  #choice({ id, name }: Followable): HTMLElement {
    const choose = htmlElement('button', { type: 'button' }, fill(this.#words.follow, { name }));
    const choice = htmlElement('li', {}, choose);
    choose.addEventListener('click', () => {
      this.#question.settle(choice);
      this.#follow([id]);
      this.#input('find').focus();
    });
    return choice;
  }

  #found(): Followable[] {
    const followed = this.#list.read();
    return this.#feeds.directory
      .find(this.#input('find').value, FOUND + followed.size)
      .filter(({ id }) => !followed.has(id))
      .slice(0, FOUND);
  }

  #showFound(): void {
    const query = this.#input('find').value.trim();
    const found = query === '' ? [] : this.#found();
    this.#part('found').replaceChildren(...found.map((each) => this.#choice(each)));
    const { directory } = this.#feeds;
    if (query === '' || !directory.isKnown) return;
    const isNothing = directory.find(query, 1).length === 0;
    this.#say(isNothing ? fill(this.#words.notFound, { query }) : '');
  }

  #say(text: string): void {
    this.#part('said').textContent = text;
  }

  #namesOf(ids: readonly string[]): string[] {
    return ids.map((id) => this.#feeds.nameOf(id));
  }

  #named(message: string, names: readonly string[]): string {
    return fillNames(message, names, this.#language);
  }

  #onSubmit(name: string, submitted: () => void): void {
    this.#part(name).addEventListener('submit', (event) => {
      event.preventDefault();
      submitted();
    });
  }

  #part(name: string): HTMLElement {
    return part(this, `.watch-${name}`, HTMLElement);
  }

  #input(name: string): HTMLInputElement {
    return part(this, `.watch-${name} input`, HTMLInputElement);
  }
}
