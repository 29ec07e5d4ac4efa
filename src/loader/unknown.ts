import { hiddenNote } from '../typography/invisible.ts';
import { withoutSigns } from '../typography/signs.ts';
import { nearest } from '../problem/nearest.ts';

/** As many names as a sentence can hold. */
const FEW = 12;

/**
 * `unknown tag "bond"; did you mean "bonds"?`: what was found, and what to write. Where
 * nothing is near, all names when they are few, else the file that lists them.
 *
 * @param file the registry that names are added to, as a writer knows it: `tags.yaml`.
 */
export function unknownName(
  what: string,
  name: string,
  names: Iterable<string>,
  file: string,
): string {
  const known = [...names];
  const bare = withoutSigns(name);
  if (bare !== name && known.includes(bare)) {
    return `unknown ${what} "${name}"${hiddenNote(name)}; write "${bare}", without the signs around it`;
  }
  const suggestion = nearest(name, known);
  const unknown = `unknown ${what} "${name}"${hiddenNote(name)}`;
  if (suggestion !== undefined) return `${unknown}; did you mean "${suggestion}"?`;
  const listed = `${file} lists those that exist, and takes new ones`;
  const few = known.length > 0 && known.length <= FEW;
  return `${unknown}; ${few ? `known are ${known.join(', ')}` : listed}`;
}
