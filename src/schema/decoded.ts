/** A part of an address with its letters as they are; undefined where a `%` in it begins no letter. */
export function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
