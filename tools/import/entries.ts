import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSeq, parseDocument } from 'yaml';
import { digestOf } from '../../src/disk/digest.ts';
import { putFile } from '../../src/disk/put.ts';
import { DEVICE } from '../../src/schema/symbol.ts';
import { reservedSegments } from '../../src/schema/section.ts';
import { slugOf } from '../../src/typography/slug.ts';
import { cutAtWord } from './fields.ts';
import type { TellLoss } from './losses.ts';

export interface EntryKind {
  readonly file: 'authors' | 'sections' | 'series' | 'tags';
  /** Ids that another thing of the site has. Default none. */
  readonly taken?: readonly string[];
  /** Most characters of a name. */
  readonly longest: number;
  /** The other fields of a new entry. */
  readonly fields: (
    name: string,
    description: string | undefined,
    at: number,
  ) => Readonly<Record<string, string | number>>;
}

interface KnownEntry {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[] | undefined;
}

/** The entries of one registry, those that are there and those that an import needs. */
export class Entries {
  readonly #ids = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #kind: EntryKind;
  readonly #added: Record<string, string | number>[] = [];
  readonly #descriptions: ReadonlyMap<string, string>;
  readonly #tell: TellLoss;

  /** @param descriptions of the source, by name in small letters. */
  constructor(
    kind: EntryKind,
    known: readonly KnownEntry[],
    descriptions: ReadonlyMap<string, string>,
    tell: TellLoss,
  ) {
    this.#kind = kind;
    this.#descriptions = descriptions;
    this.#tell = tell;
    for (const id of kind.taken ?? []) this.#taken.add(id);
    for (const { id, name, aliases = [] } of known) {
      for (const each of [id, ...aliases]) this.#taken.add(each);
      for (const each of [id, name, ...aliases]) this.#ids.set(spelling(each), id);
    }
  }

  /** The id of a name that has one already. */
  knownId(name: string): string | undefined {
    return this.#ids.get(spelling(name));
  }

  /** The id of a name, whatever its spelling and case; a new entry when there is none. */
  idOf(name: string): string {
    const known = this.knownId(name);
    if (known !== undefined) return known;
    const { longest, fields, file } = this.#kind;
    const shown =
      Array.from(name).length < 2 ? `${name} (${oneOf(file)})` : cutAtWord(name, longest);
    const id = this.#freeId(name);
    if (shown !== name || id !== slugOf(name)) this.#tell('name-changed', `${name}: ${id}`);
    this.#tell('entry-made', `${file}.yaml: ${id}`);
    this.#ids.set(spelling(name), id);
    this.#taken.add(id);
    this.#added.push({
      id,
      name: shown,
      ...fields(shown, this.#descriptions.get(name.toLowerCase()), this.#added.length),
    });
    return id;
  }

  /** Ids of the entries that are not there yet. */
  added(): string[] {
    return this.#added.map(({ id }) => String(id));
  }

  /** Writes what is new behind what is there, which stays to the letter. */
  save(contentDir: string): void {
    if (this.#added.length === 0) return;
    const path = join(contentDir, `${this.#kind.file}.yaml`);
    putFile(path, withEntries(registryText(path), this.#added));
  }

  #freeId(name: string): string {
    const slug =
      slugOf(name).replace(/^\d+$/u, 'the-$&') ||
      `${oneOf(this.#kind.file)}-${digestOf(name).slice(0, 6)}`;
    const isReserved = this.#kind.file === 'sections' && reservedSegments.has(slug);
    const base = isReserved || DEVICE.test(slug) ? `${slug}-stories` : slug;
    let id = base;
    for (let number = 2; this.#taken.has(id); number++) id = `${base}-${number}`;
    return id;
  }
}

/** What one entry of a registry is called. */
function oneOf(file: EntryKind['file']): string {
  return file === 'series' ? file : file.slice(0, -1);
}

/** The text of a registry; a paper may have no series so far, and then has no file of them. */
export function registryText(path: string): string {
  return lstatSync(path, { throwIfNoEntry: false }) === undefined ? '' : readFileSync(path, 'utf8');
}

/** Names that differ in case, accents and signs alone are one. */
export function spelling(name: string): string {
  const slug = slugOf(name);
  return slug.length < 60 && slug !== '' ? slug : name.toLowerCase();
}

/** The text of a registry with entries at its end. */
export function withEntries(
  text: string,
  entries: readonly Readonly<Record<string, string | number>>[],
): string {
  const { contents } = parseDocument(text);
  if (isSeq(contents) && contents.flow !== true) {
    const indent = /^( *)- /mu.exec(text)?.[1] ?? '';
    return (
      (text.endsWith('\n') || text === '' ? text : `${text}\n`) + linesOfEntries(entries, indent)
    );
  }
  const document = parseDocument(text);
  const old: unknown = document.toJS();
  const items = Array.isArray(old) ? old.map((item) => `- ${JSON.stringify(item)}\n`) : [];
  const comment = text.split('\n').filter((line) => /^\s*#/u.test(line));
  return [...comment, ''].join('\n') + items.join('') + linesOfEntries(entries, '');
}

function linesOfEntries(
  entries: readonly Readonly<Record<string, string | number>>[],
  indent: string,
): string {
  return entries
    .map((entry) =>
      Object.entries(entry)
        .map(
          ([key, value], at) =>
            `${indent}${at === 0 ? '- ' : '  '}${key}: ${key === 'id' ? value : JSON.stringify(value)}\n`,
        )
        .join(''),
    )
    .join('');
}
