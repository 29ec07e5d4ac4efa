import type { EditorDesk } from '../../newsroom/editor-desk.ts';
import {
  componentAt,
  componentText,
  withAttributes,
  type PlacedComponent,
} from '../../newsroom/component-text.ts';
import { formCover, shownStory } from '../../newsroom/story-page.ts';
import { pageText } from '../../newsroom/page-text.ts';
import {
  checkedStory,
  drawnChart,
  missingFile,
  readDesk,
  storyFigures,
} from '../../newsroom/story-check.ts';
import type { ChartAttributes } from '../../body/block.ts';
import type { ValueReference } from '../../body/value.ts';
import type { ChartModel } from '../../charts/model.ts';
import type { Problem } from '../../problem/problem.ts';
import { parseMoment } from '../../time/parse.ts';
import { monthOf } from '../../time/zone.ts';
import { putInMemory } from './node.ts';
import { namesBeside, type OpenStory } from './open-story.ts';
import { pickedFile } from './picked-files.ts';
import { PictureShelf } from './shown-pictures.ts';
import type { Offer } from './attribute-input.ts';

/** A story as it was read last. */
export interface ReadStory {
  readonly problems: readonly Problem[];
  /** Line of the file on which its text begins. */
  readonly bodyLine: number;
  /** The text as its page shows it. */
  readonly html: string;
}

/** Where the bytes of a file beside a story come from; undefined where there is none. */
export type FileSource = (name: string) => Promise<Blob | undefined>;

/** The registries as they were read last, by their names. */
export type RegistryTexts = ReadonlyMap<string, string>;

/** Reads stories as a build does: what it takes is loaded when the first one is opened. */
export class ReadingRoom {
  readonly #desk: EditorDesk;
  readonly #registries: RegistryTexts;
  readonly #textOf: (story: OpenStory) => string;
  readonly #names: ReadonlySet<string>;
  #known: { readonly key: string; readonly desk: ReturnType<typeof readDesk> } | undefined;
  readonly #pictures = new Map<Blob, string>();
  readonly #shelf = new PictureShelf();

  constructor(desk: EditorDesk, registries: RegistryTexts, textOf: (story: OpenStory) => string) {
    this.#desk = desk;
    this.#registries = registries;
    this.#textOf = textOf;
    this.#names = new Set(desk.components.map(({ name }) => name));
  }

  componentText = componentText;
  withAttributes = withAttributes;

  componentAt(source: string, offset: number): PlacedComponent | undefined {
    return componentAt(source, offset, this.#names);
  }

  offers(): { readonly symbols: Offer[]; readonly promos: Offer[] } {
    const { tickers, promos } = this.#readDesk().registries;
    return {
      symbols: tickers.map(({ symbol, name }) => ({ value: symbol, label: name })),
      promos: promos.map(({ id, headline }) => ({ value: id, label: `${headline} (${id})` })),
    };
  }

  #readDesk(): ReturnType<typeof readDesk> {
    const key = Array.from(this.#registries, ([name, text]) => `${name}\n${text}`).join('\n');
    if (this.#known?.key === key) return this.#known.desk;
    for (const [name, text] of this.#registries)
      putInMemory(`${this.#desk.folder}/${name}.yaml`, text);
    const { language, timeZone, sites } = this.#desk;
    const desk = readDesk(this.#desk.folder, { language, timeZone, sites });
    this.#known = { key, desk };
    return desk;
  }

  /** @param source of files that the editor has not loaded. */
  async read(story: OpenStory, source?: FileSource): Promise<ReadStory> {
    const desk = this.#readDesk();
    const id = this.#idOf(story);
    const file = `${desk.folder}/articles/${id}.mdx`;
    let text: string;
    try {
      text = this.#textOf(story);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const told: Problem = { file, line: 1, column: 1, level: 'error', message, rule: 'fields' };
      return { problems: [told], bodyLine: 1, html: '' };
    }
    putInMemory(file, text);
    const first = checkedStory(id, desk);
    const { problems, charts, values, images, locale } = first;
    const cover = formCover(story.form);
    const bytes = await this.#bytes(story, source, [
      ...(cover === undefined ? [] : [cover.src]),
      ...images.map(({ src }) => src),
      ...[...charts, ...values].map(({ spec }) => spec.data),
    ]);
    const tables = await tablesOf(values, bytes);
    const figures = storyFigures(values, tables, file, locale.language);
    const { blocks } = values.length === 0 ? first : checkedStory(id, desk, figures.figureOf);
    putInMemory(file, undefined);
    const found = [...problems, ...figures.problems];
    const drawn = new Map<ChartAttributes, ChartModel>();
    for (const { spec, places, line, column } of values) {
      if (bytes.get(spec.data) !== 'missing') continue;
      found.push(missingFile(spec.data, { ...(places.data ?? { line, column }), file }));
    }
    for (const { src, ...place } of images) {
      if (bytes.get(src) === 'missing') found.push(missingFile(src, { ...place, file }));
    }
    for (const { spec, ...place } of charts) {
      const data = bytes.get(spec.data);
      if (data === 'missing') found.push(missingFile(spec.data, { ...place, file }));
      if (!(data instanceof Blob)) continue;
      const model = drawnChart(await data.text(), spec, { ...place, file }, locale.language);
      if (Array.isArray(model)) found.push(...model);
      else drawn.set(spec, model);
    }
    const shown = await this.#shelf.shown(bytes);
    const addressIn =
      (among: ReadonlyMap<string, Blob>) =>
      (src: string): string | undefined => {
        const data = among.get(src);
        return data && this.#addressOf(data);
      };
    const picture = addressIn(shown.still);
    const moving = addressIn(shown.moving);
    const { form } = story;
    const section = desk.registries.sections.find((each) => each.id === form['section'])?.name;
    const html = shownStory(
      { form, section, picture },
      pageText(blocks, { ...locale, charts: drawn, promo: desk.promo, picture, moving }),
    );
    const bodyLine = text.slice(0, bodyStart(text)).split('\n').length;
    return { problems: found, bodyLine, html };
  }

  /** The id of a story; a new one has that of its month. */
  #idOf({ path, form }: OpenStory): string {
    const found = /articles\/(.*)\.mdx$/u.exec(path.endsWith('.mdx') ? path : `${path}.mdx`)?.[1];
    if (found !== undefined) return found;
    const { timeZone } = this.#desk;
    const { date } = form;
    const moment = parseMoment(typeof date === 'string' ? date : '', timeZone);
    const at = typeof moment === 'string' ? Date.now() : moment.at;
    return `${monthOf(at, timeZone).replace('-', '/')}/new-story`;
  }

  /** Bytes of files by name; `missing` where there is none, and nothing where it cannot be known. */
  async #bytes(
    story: OpenStory,
    source: FileSource | undefined,
    names: readonly string[],
  ): Promise<Map<string, Blob | 'missing'>> {
    const beside = new Set(namesBeside(story));
    const found = new Map<string, Blob | 'missing'>();
    for (const name of new Set(names)) {
      const bytes =
        pickedFile(name, story.addresses) ??
        fileOf(story, name, this.#desk.folder) ??
        (await source?.(name));
      if (bytes !== undefined) found.set(name, bytes);
      else if (!beside.has(name) && !name.startsWith('/')) found.set(name, 'missing');
    }
    return found;
  }

  #addressOf(data: Blob): string {
    const known = this.#pictures.get(data) ?? URL.createObjectURL(data);
    this.#pictures.set(data, known);
    return known;
  }
}

function fileOf({ path, files }: OpenStory, name: string, folder: string): Blob | undefined {
  const whole = name.startsWith('/')
    ? `${folder}${name}`
    : path.slice(0, path.lastIndexOf('/') + 1) + name;
  return files.find((file) => file.path === whole)?.file;
}

/** Where the text begins, behind the fields and the empty lines below them. */
function bodyStart(text: string): number {
  const found = /^---[ \t]*\n[\s\S]*?^---[ \t]*\n\s*/mu.exec(text);
  return found?.[0].length ?? 0;
}

/** The texts of the data that figures come from, by name, as far as there are any. */
async function tablesOf(
  values: readonly ValueReference[],
  bytes: ReadonlyMap<string, Blob | 'missing'>,
): Promise<Map<string, string>> {
  const tables = new Map<string, string>();
  for (const { spec } of values) {
    const data = bytes.get(spec.data);
    if (data instanceof Blob) tables.set(spec.data, await data.text());
  }
  return tables;
}
