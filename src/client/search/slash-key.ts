/** Where the reader's choice is kept; the inline script of every other page reads it. */
const NAME = 'slash';

/** Whether `/` goes to the search: unless the reader has turned it off. */
export function isSlashOn(storage: () => Storage): boolean {
  try {
    return storage().getItem(NAME) !== 'off';
  } catch {
    return true;
  }
}

/**
 * Shows the choice and keeps it; where nothing can be kept, none is offered.
 *
 * @param storage throws where the browser keeps nothing for sites.
 */
export function offerSlash(
  place: HTMLElement,
  box: HTMLInputElement,
  storage: () => Storage,
): void {
  try {
    storage().getItem(NAME);
  } catch {
    return;
  }
  place.style.visibility = 'visible';
  box.checked = isSlashOn(storage);
  box.addEventListener('change', () => {
    if (box.checked) storage().removeItem(NAME);
    else storage().setItem(NAME, 'off');
  });
}
