/**
 * Files that were chosen for a text and are not saved yet. The editor knows them by an address in
 * memory, which it replaces by the file's name when it saves; writers see the name.
 */
const names = new Map<string, string>();
const blobs = new Map<string, Blob>();

const ADDRESS = /blob:[^\s"'<>()\\]+/gu;

/** What stands in a text for a chosen file: its name. */
export function nameOfPicked(address: string, file: Blob | undefined): string {
  if (!address.startsWith('blob:')) return address.slice(address.lastIndexOf('/') + 1);
  const written = file instanceof File ? file.name : 'file';
  const name = written
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9._-]+/gu, '-')
    .replaceAll(/^[-.]+|-+(?=\.)/gu, '');
  names.set(address, name === '' ? 'file' : name);
  if (file !== undefined) blobs.set(address, file);
  return name;
}

/** A text as writers see it. */
export function withNames(text: string): string {
  return text.replaceAll(ADDRESS, (address) => names.get(address) ?? address);
}

/**
 * A text as the editor is to have it.
 *
 * @param own addresses that may stand in it: those of one story.
 */
export function withAddresses(text: string, own: ReadonlySet<string>): string {
  let done = text;
  for (const address of own) {
    const name = names.get(address);
    if (name === undefined) continue;
    for (const mark of ['"', "'"]) {
      done = done.replaceAll(`=${mark}${name}${mark}`, () => `=${mark}${address}${mark}`);
    }
    done = done.replaceAll(`](${name})`, () => `](${address})`);
  }
  return done;
}

/** The addresses that stand in a text. */
export function addressesIn(text: string): string[] {
  return Array.from(text.matchAll(ADDRESS), ([address]) => address);
}

/**
 * The file of a name that stands in a text; undefined where it was not chosen here.
 *
 * @param own addresses of files that were chosen for the story: others have the same names.
 */
export function pickedFile(name: string, own: readonly string[]): Blob | undefined {
  const address = own.find((each) => names.get(each) === name);
  return address === undefined ? undefined : blobs.get(address);
}

/** Has every file that the editor puts in memory known by its name, for its own fields tell no other. */
export function knowFiles(): void {
  const addressOf = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (object) => {
    const address = addressOf(object);
    if (object instanceof File) nameOfPicked(address, object);
    return address;
  };
}
