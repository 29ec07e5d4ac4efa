import { part } from '../element.ts';
import type { Followable } from './directory.ts';

/** What has most stories, to be followed at a press by who begins with nothing: for that visit it stays. */
export class SuggestedFollows {
  readonly #list: HTMLElement;
  /** Whether nothing was followed at some time of this visit. */
  #isOpen = false;

  /** @param take is told the id of what was pressed. */
  constructor(list: HTMLElement, take: (id: string) => void) {
    this.#list = list;
    list.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLButtonElement) take(target.value);
    });
  }

  /** Shows what is not followed yet. */
  show(followed: readonly Followable[]): void {
    this.#isOpen ||= followed.length === 0;
    this.#list.hidden = !this.#isOpen;
    for (const offer of this.#list.querySelectorAll('li')) {
      const { value } = part(offer, 'button', HTMLButtonElement);
      offer.hidden = followed.some(({ id }) => id === value);
    }
  }

  /** The first that is left. */
  get first(): HTMLElement | null {
    return this.#list.querySelector<HTMLElement>('li:not([hidden]) button');
  }
}
