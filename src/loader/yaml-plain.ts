import type { TellFault } from './yaml-fault.ts';
import { closingOf, CURLY, isComment, quoted, tellCurly } from './yaml-marks.ts';

/** A field, or an entry of a list, and its text. */
export interface FieldText {
  readonly name: string | undefined;
  readonly value: string;
  /** Offset of the value. */
  readonly offset: number;
}

/** Of text without quotation marks. */
export function tellText(
  value: string,
  offset: number,
  line: FieldText | undefined,
  tell: TellFault,
): void {
  const advice = line === undefined ? '; put the whole text in quotation marks' : inMarks(line);
  const colon = /:(?=\s|$)/u.exec(value);
  const comment = /(?:^|\s)#/u.exec(value);
  if (CURLY.test(value)) {
    tellCurly(offset, line?.name, value.slice(1, -1), tell);
  } else if (comment !== null && !isComment(value, comment.index)) {
    const at = offset + comment.index + comment[0].length - 1;
    const message = 'everything from this "#" on would be lost: it begins a remark';
    tell(at, `${message}${advice}`, 'yaml-comment');
  } else if (colon !== null && (comment === null || colon.index < comment.index)) {
    const own = 'a text with a colon in it stands in quotation marks';
    const message =
      line === undefined
        ? `this line goes on with the text above; if it is a field, begin it in the column of its fellows; ${own}`
        : own + advice + ownField(value, line.name);
    tell(offset + colon.index, message, 'yaml-colon');
  }
}

/** Of a text that may be a field of the field before it. */
function ownField(value: string, name: string | undefined): string {
  const { inner } = /^(?<inner>[a-z][\w-]*):\s/u.exec(value)?.groups ?? {};
  return inner === undefined || name === undefined
    ? ''
    : `; if "${inner}" is a field of "${name}", begin a line with it below, two columns further in`;
}

/** `; write title: "…"`: the same text, held together. */
export function inMarks({ name, value }: FieldText): string {
  const mark = value.charAt(0);
  const end = /["']/u.test(mark) ? closingOf(value, mark, 1) : undefined;
  const isHeld =
    end !== undefined && value.endsWith(mark) && !/[\s,;.:]/u.test(value.charAt(end + 1));
  const inner = isHeld ? value.slice(1, -1) : value;
  return `; write ${name === undefined ? '' : `${name}: `}${quoted(inner)}`;
}
