import { isSlashOn } from './slash-key.ts';
import type { View } from './view.ts';

/**
 * Keys of the search page: `/` goes to the field unless the reader turned that off, arrows move through what was found,
 * Escape goes back to the field and, there, empties it.
 */
export function moveFocus(event: KeyboardEvent, view: View, root: HTMLElement): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const { target, key } = event;
  if (!(target instanceof Element)) return;
  // The masthead, which listens on the window, has a field too.
  if (key === '/') event.stopPropagation();
  const isTyping = target.closest('input, select, textarea') !== null;
  if (key === '/' && !isTyping && isSlashOn(() => localStorage)) {
    take(event, view.input);
    view.input.select();
  }
  if (!root.contains(target)) return;
  const links = view.links;
  const at = links.findIndex((link) => link === target);
  const isField = target === view.input;
  if (key === 'ArrowDown' && (isField || at >= 0)) take(event, links[at + 1]);
  if (key === 'ArrowUp' && at >= 0) take(event, at === 0 ? view.input : links[at - 1]);
  if (key !== 'Escape') return;
  if (!isField) take(event, view.input);
  else if (view.input.value !== '') {
    event.preventDefault();
    view.input.value = '';
    view.input.dispatchEvent(new Event('input'));
  }
}

function take(event: KeyboardEvent, to: HTMLElement | undefined): void {
  if (to === undefined) return;
  event.preventDefault();
  to.focus();
}
