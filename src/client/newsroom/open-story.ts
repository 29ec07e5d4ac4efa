import { isFields, isList, type FormFields, type Value } from '../../newsroom/file-shape.ts';
import { FORM_ONLY } from '../../newsroom/story-file.ts';
import { addressesIn, withNames } from './picked-files.ts';

/** The entry that is open, as the editor hands it over: an Immutable.js map. */
export interface EntryMap {
  readonly toJS: () => unknown;
}

/** A file of the repository. */
export interface RepositoryFile {
  readonly path: string;
  readonly file: Blob | undefined;
}

/** The story that is open. */
export interface OpenStory {
  /** Its name in the configuration. */
  readonly collection: string;
  /** From the root of the repository; empty for a new one. */
  readonly path: string;
  readonly form: FormFields;
  /** In memory, of files that were chosen and are not saved yet. */
  readonly addresses: readonly string[];
  /** Files of the collection. */
  readonly files: readonly RepositoryFile[];
}

export function openStory(entry: EntryMap | undefined): OpenStory | undefined {
  const made = entry?.toJS();
  if (typeof made !== 'object' || made === null) return undefined;
  const { data, path, collection, mediaFiles } = { data: {}, ...made } as Readonly<
    Record<string, unknown>
  >;
  if (!isFields(data)) return undefined;
  return {
    collection: typeof collection === 'string' ? collection : '',
    path: typeof path === 'string' ? path : '',
    form: shown(data),
    addresses: addressesIn(JSON.stringify(data)),
    files: Array.isArray(mediaFiles) ? mediaFiles.flatMap(repositoryFile) : [],
  };
}

/** A form as writers see it: files by their names. */
function shown(form: FormFields): FormFields {
  const named = withoutAddresses(form);
  return isFields(named) ? { ...named, [FORM_ONLY.files]: [] } : form;
}

function withoutAddresses(value: Value): Value {
  if (typeof value === 'string') return withNames(value);
  if (isList(value)) return value.map(withoutAddresses);
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [name, withoutAddresses(field)]),
  );
}

function repositoryFile(file: unknown): RepositoryFile[] {
  if (typeof file !== 'object' || file === null || !('path' in file)) return [];
  const { path } = file;
  const bytes = 'file' in file && file.file instanceof Blob ? file.file : undefined;
  return typeof path === 'string' ? [{ path, file: bytes }] : [];
}

/** Names of the files beside a story, those in folders below it with their paths. */
export function namesBeside({ path, files }: OpenStory): string[] {
  if (path === '') return [];
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return files.flatMap((file) =>
    file.path.startsWith(folder) ? [file.path.slice(folder.length)] : [],
  );
}
