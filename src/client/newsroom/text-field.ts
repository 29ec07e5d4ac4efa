import type { CustomFieldControlProps } from '@sveltia/cms';
import type { EditorDesk } from '../../newsroom/editor-desk.ts';
import type { ComponentForm } from '../../newsroom/component-form.ts';
import type { Problem } from '../../problem/problem.ts';
import { askComponent, chooseComponent } from './component-dialog.ts';
import type { Offers } from './attribute-input.ts';
import { button, domElement } from './element.ts';
import { namesBeside, openStory, type OpenStory } from './open-story.ts';
import { addressesIn, nameOfPicked, withAddresses, withNames } from './picked-files.ts';
import type { ReadingRoom } from './reading-room.ts';

/** Milliseconds of quiet after which a text is read. */
const QUIET = 300;

/** What the editor gives to a field. */
export type FieldProps = Pick<CustomFieldControlProps, 'forID' | 'onChange' | 'pickFile'> & {
  readonly value: unknown;
  readonly entry: { readonly toJS: () => unknown } | undefined;
};

/**
 * The text of a story as it stands in its file, with forms for components and what is wrong with it.
 * Nothing but what is typed, inserted or changed by a form is written anew.
 */
export class TextField {
  readonly #desk: EditorDesk;
  readonly #room: Promise<ReadingRoom>;
  readonly #area: HTMLTextAreaElement;
  readonly #edit: HTMLButtonElement;
  readonly #problems = domElement('ul', { class: 'story-problems' });
  readonly #summary = domElement('summary');
  readonly #report: HTMLDetailsElement;
  /** Addresses of files chosen for this text. */
  readonly #chosen = new Set<string>();
  #props: FieldProps;
  #wait: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement, props: FieldProps, desk: EditorDesk, room: Promise<ReadingRoom>) {
    this.#desk = desk;
    this.#room = room;
    this.#props = props;
    this.#area = domElement('textarea', {
      ...{ id: props.forID, class: 'story-source', dir: 'auto', spellcheck: 'true' },
      ...{ 'aria-label': 'Text', lang: desk.language },
    });
    this.#edit = button('Edit component', () => void this.#change(), { disabled: true });
    this.#report = domElement('details', { class: 'story-report' }, this.#summary);
    this.#report.append(this.#problems);
    this.#report.hidden = true;
    const insert = button('Insert…', () => void this.#insert());
    const bar = { class: 'story-bar', role: 'toolbar', 'aria-label': 'Text' };
    const report = domElement('div', { class: 'story-told', 'aria-live': 'polite' }, this.#report);
    const top = domElement(
      'div',
      { class: 'story-top' },
      domElement('div', bar, insert, this.#edit),
    );
    top.append(report);
    host.replaceChildren(top, this.#area);
    host.classList.add('story-field');
    this.#area.addEventListener('input', () => {
      this.#changed();
    });
    for (const event of ['keyup', 'click', 'focus', 'select']) {
      this.#area.addEventListener(event, () => void this.#look());
    }
    this.update(props);
  }

  /** Takes what the editor has by now. */
  update(props: FieldProps): void {
    this.#props = props;
    const value = typeof props.value === 'string' ? props.value : '';
    for (const address of addressesIn(value)) this.#chosen.add(address);
    const shown = withNames(value);
    if (this.#area.value !== shown) this.#area.value = shown;
    this.#fit();
    clearTimeout(this.#wait);
    this.#wait = setTimeout(() => void this.#read(), QUIET);
  }

  #changed(): void {
    this.#fit();
    this.#props.onChange(withAddresses(this.#area.value, this.#chosen));
  }

  /** As high as its text, so that the page scrolls and not the field. */
  #fit(): void {
    const { style } = this.#area;
    style.height = 'auto';
    style.height = `${this.#area.scrollHeight + 4}px`;
  }

  #form(name: string): ComponentForm | undefined {
    return this.#desk.components.find((form) => form.name === name);
  }

  /** Says which component the cursor stands in. */
  async #look(): Promise<void> {
    const found = (await this.#room).componentAt(this.#area.value, this.#area.selectionStart);
    this.#edit.disabled = found === undefined;
    this.#edit.textContent = found === undefined ? 'Edit component' : `Edit ${found.name}`;
  }

  async #insert(): Promise<void> {
    // What is chosen when it is asked for: the form takes the focus, and the field may be filled anew.
    const { selectionStart: start, selectionEnd: end } = this.#area;
    const room = await this.#room;
    const form = await chooseComponent(this.#desk.components);
    const filled = form && (await askComponent(form, undefined, this.#offers(room)));
    this.#area.focus();
    if (form === undefined || filled === undefined) return;
    const written = room.componentText(form, filled.values, filled.text);
    const text = form.isInline ? written : onLines(this.#area.value, start, end, written);
    this.#write(start, end, text);
  }

  async #change(): Promise<void> {
    const room = await this.#room;
    const source = this.#area.value;
    const found = room.componentAt(source, this.#area.selectionStart);
    const form = found && this.#form(found.name);
    const filled = form && (await askComponent(form, found.values, this.#offers(room)));
    this.#area.focus();
    if (found === undefined || filled === undefined) return;
    const next = room.withAttributes(source, found, filled.values);
    if (next === source) return;
    const [start, end] = changedStretch(source, next);
    this.#write(start, source.length - end, next.slice(start, next.length - end));
  }

  /** As if it had been typed, so that it can be undone. */
  #write(start: number, end: number, text: string): void {
    const area = this.#area;
    area.focus();
    area.setSelectionRange(start, end);
    // The one way to write into a field that its undo knows of; browsers keep it for editors.
    const page: { readonly execCommand: (name: string, ui: boolean, text: string) => boolean } =
      document;
    if (!page.execCommand('insertText', false, text)) area.setRangeText(text, start, end, 'end');
    this.#changed();
    void this.#look();
  }

  #offers(room: ReadingRoom): Offers {
    const story = openStory(this.#props.entry);
    const chosen = Array.from(this.#chosen, (address) => withNames(address));
    return {
      timeZone: this.#desk.timeZone,
      ...room.offers(),
      files: [...new Set([...(story === undefined ? [] : namesBeside(story)), ...chosen])],
      choose: async (kind) => {
        const accept =
          kind === 'data' ? '.csv,text/csv' : 'image/png,image/jpeg,image/webp,image/avif';
        const picked = await this.#props.pickFile({ accept, allowURL: false });
        if (picked === null || Array.isArray(picked)) return undefined;
        if (picked.value.startsWith('blob:')) this.#chosen.add(picked.value);
        return nameOfPicked(picked.value, picked.file);
      },
    };
  }

  async #read(): Promise<void> {
    const story: OpenStory | undefined = openStory(this.#props.entry);
    if (story === undefined || !this.#area.isConnected) return;
    const { problems, bodyLine } = await (await this.#room).read(story);
    this.#tell(problems, bodyLine);
  }

  #tell(problems: readonly Problem[], bodyLine: number): void {
    const errors = problems.filter(({ level }) => level === 'error').length;
    this.#report.hidden = problems.length === 0;
    this.#report.classList.toggle(
      'story-faulty',
      problems.some(({ level }) => level === 'error'),
    );
    const hints = problems.length - errors;
    const counts = [
      ...(errors === 0 ? [] : [errors === 1 ? '1 error' : `${errors} errors`]),
      ...(hints === 0 ? [] : [hints === 1 ? '1 warning' : `${hints} warnings`]),
    ];
    this.#summary.textContent = counts.join(', ');
    this.#problems.replaceChildren(
      ...problems.map((problem) => {
        const { line, column, level, message } = problem;
        const place = `${line}:${column}`;
        const label = [
          domElement('span', { class: 'story-place' }, place),
          ` ${level}: ${message}`,
        ];
        const item = domElement('li', { class: `story-${level}` });
        if (line < bodyLine) item.append(...label);
        else {
          const go = button('', () => {
            this.#go(line - bodyLine, column);
          });
          go.append(...label);
          item.append(go);
        }
        return item;
      }),
    );
  }

  /** Puts the cursor where a problem is; lines count from 0, columns from 1. */
  #go(line: number, column: number): void {
    const lines = this.#area.value.split('\n');
    const start = lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0);
    const at = start + column - 1;
    const word = /^\S*/u.exec(this.#area.value.slice(at))?.[0].length ?? 0;
    this.#area.focus();
    this.#area.setSelectionRange(at, at + word);
    void this.#look();
  }
}

/** What stands on lines of its own, with an empty line on each side that has none. */
function onLines(value: string, start: number, end: number, text: string): string {
  const before = value.slice(0, start);
  const after = value.slice(end);
  const above =
    before.trim() === '' ? '' : (['\n\n', '\n', ''][/\n*$/u.exec(before)?.[0].length ?? 0] ?? '');
  const below =
    after.trim() === '' ? '' : (['\n\n', '\n', ''][/^\n*/u.exec(after)?.[0].length ?? 0] ?? '');
  return above + text + below;
}

/** How much of two texts is the same at the start and at the end. */
function changedStretch(one: string, other: string): readonly [start: number, end: number] {
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one[start] === other[start]) start++;
  let end = 0;
  while (end < most - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  return [start, end];
}
