/** A line of an iCalendar file (RFC 5545): its name with parameters, and its value as it is written. */
export type ContentLine = readonly [name: string, value: string];

/** Octets of a line without its end (RFC 5545, 3.1). */
const LONGEST = 75;

const encoder = new TextEncoder();

/** A text as a value of type TEXT (RFC 5545, 3.3.11); what no such value may hold is left out. */
export function textValue(text: string): string {
  return text
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f]+/gu, ' ')
    .toWellFormed()
    .replaceAll(/[\\;,]/gu, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);
}

/** `20240918` of a day, as it is written: `2024-09-18`. */
export function dateValue(day: string): string {
  return day.replaceAll('-', '');
}

/** `20240918T180000Z` of an instant, epoch milliseconds. */
export function utcValue(at: number): string {
  return new Date(at).toISOString().replaceAll(/[-:]|\.\d+/gu, '');
}

/** `20240918T140000` of an instant (epoch milliseconds) on clocks that are some minutes east of UTC. */
export function localValue(at: number, offset: number): string {
  return utcValue(at + Math.round(offset * 60_000)).slice(0, -1);
}

/** `-0400` of minutes east of UTC, with seconds where clocks went by the sun. */
export function offsetValue(minutes: number): string {
  const seconds = Math.round(Math.abs(minutes) * 60);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [hour = '', minute = '', second = ''] = parts.map((part) => String(part).padStart(2, '0'));
  return `${minutes < 0 ? '-' : '+'}${hour}${minute}${second === '00' ? '' : second}`;
}

/** A component with its lines and the components in it. */
export function calendarComponent(
  name: string,
  lines: readonly ContentLine[],
  ...inner: readonly string[]
): string {
  return [
    ...[`BEGIN:${name}`, ...lines.map(([key, value]) => `${key}:${value}`)].map(folded),
    ...inner,
    `END:${name}`,
  ].join('\r\n');
}

/** A line cut into pieces of at most 75 octets, none within a character. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let size = 0;
  for (const character of line) {
    const length = encoder.encode(character).length;
    if (size + length > LONGEST) {
      pieces.push(piece);
      [piece, size] = [' ', 1];
    }
    piece += character;
    size += length;
  }
  return [...pieces, piece].join('\r\n');
}
