/** `translationOf` as "Translation of": the field's own name, which every message uses. */
export function fieldLabel(name: string): string {
  const words = name.replaceAll(/[A-Z]+/gu, (letters) => ` ${letters.toLowerCase()}`).trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
