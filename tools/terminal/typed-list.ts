/** What is typed with commas between, or another sign: each part without spaces around it. */
export function typedList(text: string, separator = ','): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
