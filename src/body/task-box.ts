import type { Element } from 'hast';

/** The box of a task-list item: it cannot be changed, and says its state to who cannot see it. */
export function taskBox(node: Element): Element {
  const checked = node.properties['checked'] === true;
  return {
    type: 'element',
    tagName: 'input',
    properties: {
      type: 'checkbox',
      checked,
      disabled: true,
      ariaLabel: checked ? 'Done' : 'Not done',
    },
    children: [],
  };
}
