/**
 * What elements of the editor are to those who do not see them, where it says nothing of it or
 * something wrong: pages without landmarks and headings, lists without items. A row for each state that
 * an element can have; without a value, the attribute goes.
 */
const MENDS: readonly (readonly [elements: string, attribute: string, value?: string])[] = [
  ['.app-shell > .outer > .main:not(:has(> .page-root))', 'role', 'main'],
  ['.app-shell > .outer > .main:has(> .page-root)', 'role', 'none'],
  ['.main > .toolbar-wrapper', 'role', 'banner'],
  ['.page-root > .outer:not(:has(main))', 'role', 'main'],
  // What is in it has names of its own.
  ['.page-root > .outer:has(main)', 'role', 'group'],
  ['.page-root > .outer:has(main)', 'aria-label'],
  ['.content-editor', 'role', 'main'],
  [':is(.page-root main, .content-editor) > .toolbar h2', 'role', 'heading'],
  [':is(.page-root main, .content-editor) > .toolbar h2', 'aria-level', '1'],
  ['.board .entries:not(:has([role="listitem"]))', 'role', 'group'],
  ['.board .entries:has([role="listitem"])', 'role', 'list'],
  ['[role="listbox"] :is(hr, [role="separator"])', 'role', 'none'],
  ['[role="listbox"] [role="none"]', 'aria-orientation'],
  ['[role="listbox"] [role="none"][aria-hidden="false"]', 'aria-hidden'],
  ['main section > h4', 'aria-level', '2'],
  ['[role="menuitem"]', 'aria-checked'],
];

/** Says of the editor's elements what they are, whenever it changes its page. */
export function mendRoles(): void {
  let waits = false;
  const mend = (): void => {
    waits = false;
    for (const [elements, attribute, value] of MENDS) {
      const right = value === undefined ? `:not([${attribute}])` : `[${attribute}="${value}"]`;
      for (const element of document.querySelectorAll(`:is(${elements}):not(${right})`)) {
        if (value === undefined) element.removeAttribute(attribute);
        else element.setAttribute(attribute, value);
      }
    }
  };
  new MutationObserver(() => {
    if (waits) return;
    waits = true;
    requestAnimationFrame(mend);
  }).observe(document.documentElement, {
    ...{ childList: true, subtree: true },
    attributeFilter: ['role', 'aria-checked', 'aria-hidden', 'aria-label', 'aria-orientation'],
  });
}
