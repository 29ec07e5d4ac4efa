import { part } from '../element.ts';
import type { Followable } from './directory.ts';

/** What a link proposes, put to the reader: nothing of it is followed before they say so. */
export class Question {
  readonly #place: HTMLElement;
  readonly #choice: (each: Followable) => HTMLElement;
  readonly #closed: () => void;

  /**
   * @param choice makes the entry that follows one thing of it.
   * @param closed is called when the question is settled.
   */
  constructor(place: HTMLElement, choice: (each: Followable) => HTMLElement, closed: () => void) {
    this.#place = place;
    this.#choice = choice;
    this.#closed = closed;
  }

  get isOpen(): boolean {
    return !this.#place.hidden;
  }

  /**
   * @param take follows all of it, in place of what is followed if so asked.
   * @param mayReplace whether there is anything to replace.
   */
  open(
    proposed: readonly Followable[],
    mayReplace: boolean,
    take: (isInstead: boolean) => void,
  ): void {
    const on = (name: string, clicked: () => void): HTMLButtonElement => {
      const button = part(this.#place, `.watch-offer-${name}`, HTMLButtonElement);
      button.onclick = () => {
        clicked();
        this.close();
      };
      return button;
    };
    on('all', () => {
      take(false);
    });
    on('replace', () => {
      take(true);
    }).hidden = !mayReplace;
    on('dismiss', () => undefined);
    this.#list().replaceChildren(...proposed.map(this.#choice));
    this.#place.hidden = false;
    this.#place.focus();
  }

  /** Strikes out one thing, which was settled; the last one settles it all. */
  settle(choice: HTMLElement): void {
    choice.remove();
    if (this.isOpen && this.#list().childElementCount === 0) this.close();
  }

  close(): void {
    this.#place.hidden = true;
    this.#closed();
  }

  #list(): HTMLElement {
    return part(this.#place, 'ul', HTMLElement);
  }
}
