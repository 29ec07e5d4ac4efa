import type { Element, ElementContent } from 'hast';
import type { Reading } from './reading.ts';

/** The box of a task-list item: it cannot be changed, and says its state to who cannot see it. */
export function taskBox(
  node: Element,
  _: readonly ElementContent[],
  { context: { words } }: Reading,
): Element {
  const checked = node.properties['checked'] === true;
  return {
    type: 'element',
    tagName: 'input',
    properties: {
      type: 'checkbox',
      checked,
      disabled: true,
      ariaLabel: checked ? words?.done : words?.notDone,
    },
    children: [],
  };
}
