import type { ComponentForm } from '../../newsroom/component-form.ts';
import { fieldLabel } from '../../newsroom/field-label.ts';
import type { AttributeValues } from '../../newsroom/component-text.ts';
import { attributeInput, type AttributeInput, type Offers } from './attribute-input.ts';
import { button, domElement } from './element.ts';

/** What was written into a form. */
export interface Filled {
  readonly values: AttributeValues;
  /** Between the tags of a new component. */
  readonly text: string;
}

/** Asks which component is wanted; undefined where none is. */
export function chooseComponent(
  forms: readonly ComponentForm[],
): Promise<ComponentForm | undefined> {
  return new Promise((resolve) => {
    const dialog = opened('Insert', () => {
      resolve(undefined);
    });
    const list = domElement('ul', { class: 'story-components' });
    for (const form of forms) {
      const about = domElement('span', {}, form.about);
      const choice = button('', () => {
        resolve(form);
        dialog.close();
      });
      choice.append(domElement('strong', {}, form.name), about);
      list.append(domElement('li', {}, choice));
    }
    dialog.append(list, domElement('footer', {}, cancel(dialog)));
    dialog.showModal();
  });
}

/**
 * Asks for the attributes of a component, and for its text where it is new.
 *
 * @param before what an existing one has; undefined for a new one.
 * @returns undefined where it is cancelled.
 */
export function askComponent(
  form: ComponentForm,
  before: AttributeValues | undefined,
  offers: Offers,
): Promise<Filled | undefined> {
  return new Promise((resolve) => {
    const dialog = opened(form.name, () => {
      resolve(undefined);
    });
    const id = crypto.randomUUID();
    const fields = form.attributes.map((attribute) => {
      const own = `${id}-${attribute.name}`;
      const input = attributeInput(attribute, own, before?.[attribute.name] ?? '', offers);
      return { ...attribute, input };
    });
    const text = domElement('textarea', {
      ...{ id: `${id}-text`, rows: '6', required: true },
      placeholder: form.example,
    });
    const asksText = form.holdsText && before === undefined;
    const body = domElement('form');
    body.append(domElement('p', { class: 'story-about' }, form.about));
    for (const { name, hint, isRequired, input } of fields) {
      if (isRequired) input.input.required = true;
      body.append(row(fieldLabel(name), hint, isRequired, input));
    }
    const textInput: AttributeInput = { control: text, input: text, value: () => text.value };
    if (asksText) body.append(row('Text', 'What stands in it, in Markdown.', true, textInput));
    const done = domElement('button', { type: 'submit', class: 'story-primary' });
    done.append(before === undefined ? 'Insert' : 'Change');
    body.append(domElement('footer', {}, cancel(dialog), done));
    body.addEventListener('submit', (event) => {
      event.preventDefault();
      const values = fields.map(({ name, input }) => [name, input.value()] as const);
      resolve({ values: Object.fromEntries(values), text: text.value });
      dialog.close();
    });
    dialog.append(body);
    dialog.showModal();
    (fields[0]?.input.input ?? text).focus();
  });
}

function cancel(dialog: HTMLDialogElement): HTMLButtonElement {
  return button('Cancel', () => {
    dialog.close();
  });
}

/** A field with its name, which messages use too, and what to write. */
function row(name: string, hint: string, isRequired: boolean, input: AttributeInput): HTMLElement {
  const { id } = input.input;
  const label = domElement('label', { for: id }, name);
  if (isRequired) label.append(domElement('span', { class: 'story-required' }, ' required'));
  const about = domElement('p', { id: `${id}-hint`, class: 'story-hint' }, hint);
  input.input.setAttribute('aria-describedby', about.id);
  return domElement('div', { class: 'story-row' }, label, input.control, about);
}

/** A dialog that goes when it is closed, whatever closes it. */
function opened(title: string, closed: () => void): HTMLDialogElement {
  const heading = domElement('h2', { id: crypto.randomUUID() }, title);
  const dialog = domElement(
    'dialog',
    { class: 'story-dialog', 'aria-labelledby': heading.id },
    heading,
  );
  // The editor has keys of its own, which are not meant for it here.
  dialog.addEventListener('keydown', (event) => {
    event.stopPropagation();
  });
  dialog.addEventListener('close', () => {
    closed();
    dialog.remove();
  });
  document.body.append(dialog);
  return dialog;
}
