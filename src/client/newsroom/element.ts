/** What is set on an element of the page when it is made. */
export type ElementAttributes = Readonly<Record<string, string | boolean>>;

/** An element of the page; `true` is an attribute without a value, and `false` is none. */
export function domElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: ElementAttributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(attribute, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

/** A button that submits nothing. */
export function button(label: string, press: () => void, attributes: ElementAttributes = {}) {
  const made = domElement('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', press);
  return made;
}
