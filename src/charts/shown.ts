/** A cell or attribute in a message: quoted, and cut when it would hide the message. */
export function shown(text: string): string {
  return text.length > 60 ? `"${text.slice(0, 59)}…"` : `"${text}"`;
}
