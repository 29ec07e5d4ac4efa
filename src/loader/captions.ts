import { isUtf8 } from 'node:buffer';
import type { Refusal } from './confined.ts';

const TIME = String.raw`(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})`;
const TIMING = new RegExp(String.raw`^${TIME}[ \t]+-->[ \t]+${TIME}(?:[ \t]+\S.*)?$`, 'u');

/**
 * Why a file is not WebVTT (W3C) as it is shown here: cues in the order of their beginnings, each
 * ending after it begins, and notes. Style sheets in it are refused, as they are in articles.
 */
export function captionsFault(bytes: Buffer, src: string): Refusal | undefined {
  if (!isUtf8(bytes)) return refuse(src, undefined, 'is no text in UTF-8; save it as one');
  const text = bytes.toString().replace(/^\ufeff/u, '');
  const lines = text.replaceAll(/\r\n?/gu, '\n').split('\n');
  if (!/^WEBVTT(?:[ \t].*)?$/u.test(lines[0] ?? '')) {
    return refuse(src, 1, 'does not begin with a line "WEBVTT"; write it, and an empty line below');
  }
  let before = -1;
  let cues = 0;
  for (const [first, block] of blocksOf(lines)) {
    const [head = '', second = ''] = block;
    if (/^NOTE(?:\s|$)/u.test(head)) continue;
    if (/^(?:STYLE|REGION)\b/u.test(head) && !head.includes('-->')) {
      return refuse(src, first, `has ${head.slice(0, 6)}; the site's own look is used: delete it`);
    }
    const at = head.includes('-->') ? 0 : 1;
    const timing = at === 0 ? head : second;
    const line = first + at;
    const [, , ...parts] = ['', ...(TIMING.exec(timing) ?? [])];
    if (parts.length === 0) {
      const meant = timing === '' ? head : timing;
      return refuse(
        src,
        meant === head ? first : line,
        `has "${meant.slice(0, 60)}" where a time stands; write 00:01.000 --> 00:04.000`,
      );
    }
    const start = instant(parts.slice(0, 4));
    const end = instant(parts.slice(4));
    if (end <= start) return refuse(src, line, 'ends a caption before it begins; mend its time');
    if (start < before)
      return refuse(src, line, 'has an earlier caption below a later one; put them in order');
    if (block.length === at + 1)
      return refuse(src, line, 'has a time without words; write them below, or delete it');
    before = start;
    cues += 1;
  }
  return cues === 0 ? refuse(src, undefined, 'holds no caption; write some') : undefined;
}

/** Runs of lines between empty ones below the first line, with the number of each one's first line. */
function blocksOf(lines: readonly string[]): [line: number, block: string[]][] {
  const blocks: [number, string[]][] = [];
  let open = false;
  for (const [index, line] of lines.entries()) {
    if (index === 0) open = true;
    else if (line === '') open = false;
    else if (open && blocks.length > 0) blocks.at(-1)?.[1].push(line);
    else if (!open) {
      blocks.push([index + 1, [line]]);
      open = true;
    }
  }
  return blocks;
}

/** Milliseconds. */
function instant([hours, minutes, seconds, milliseconds]: readonly (string | undefined)[]): number {
  return (
    ((Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 +
    Number(milliseconds)
  );
}

function refuse(src: string, line: number | undefined, what: string): Refusal {
  const place = line === undefined ? '' : ` (line ${line})`;
  return { message: `"${src}"${place} ${what}`, rule: 'captions-content' };
}
