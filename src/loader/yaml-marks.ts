import type { TellFault } from './yaml-fault.ts';

/** Quotation marks of print around a whole text, one perhaps straight, and none between them. */
export const CURLY = /^[“„«‘‚‹][^“”„«»‘‚‹›"]*[“”»’‘›"]$/u;

/** The entries of `[…]` or `{…}`, without those within entries. */
export function flowItems(inner: string): { readonly text: string; readonly at: number }[] {
  const items: { text: string; at: number }[] = [];
  let depth = 0;
  let start = 0;
  const end = (at: number): void => {
    const part = inner.slice(start, at);
    items.push({ text: part.trim(), at: start + part.length - part.trimStart().length });
    start = at + 1;
  };
  for (let at = 0; at < inner.length; at++) {
    const sign = inner.charAt(at);
    if (isOpening(inner, at)) at = closingOf(inner, sign, at + 1) ?? inner.length;
    else if ('[{'.includes(sign)) depth += 1;
    else if (']}'.includes(sign)) depth -= 1;
    else if (sign === ',' && depth === 0) end(at);
  }
  end(inner.length);
  return items;
}

/** Index of the bracket that closes the first; undefined when it is not on the line. */
export function flowEnd(value: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < value.length; at++) {
    const sign = value.charAt(at);
    if (isOpening(value, at)) {
      at = closingOf(value, sign, at + 1) ?? value.length;
    } else if ('[{'.includes(sign)) depth += 1;
    else if (']}'.includes(sign) && --depth === 0) return at;
  }
  return undefined;
}

/** Index of a quotation mark that begins a text within brackets and has no end on the line. */
export function loneMark(value: string): number | undefined {
  for (let at = 0; at < value.length; at++) {
    if (!isOpening(value, at)) continue;
    const end = closingOf(value, value.charAt(at), at + 1);
    if (end === undefined) return at;
    at = end;
  }
  return undefined;
}

/** Whether a quotation mark begins a text: nothing but a sign stands before it. */
function isOpening(text: string, at: number): boolean {
  return (
    /["']/u.test(text.charAt(at)) && /(?:^|[[{,:])\s*$/u.test(text.slice(Math.max(0, at - 40), at))
  );
}

const CURLY_WITHIN =
  /(?<=[[{,:]\s{0,40})[“„«‘‚‹][^“”„«»‘‚‹›"\]},]{0,500}(?:,[^“”„«»‘‚‹›"\]}]{0,500})?[“”»’‘›"](?=\s*[\]},])/u;

/** The first entry or value of `[…]` or `{…}` that curly quotation marks hold. */
export function curlyWithin(
  value: string,
): { readonly text: string; readonly at: number } | undefined {
  let plain = value;
  for (let at = 0; at < value.length; at++) {
    if (!isOpening(value, at)) continue;
    const end = closingOf(value, value.charAt(at), at + 1) ?? value.length;
    plain = plain.slice(0, at) + 'x'.repeat(end + 1 - at) + plain.slice(end + 1);
    at = end;
  }
  const found = CURLY_WITHIN.exec(plain);
  return found === null ? undefined : { text: found[0].slice(1, -1), at: found.index };
}

/** Index of the quotation mark that ends a text. */
export function closingOf(text: string, mark: string, from: number): number | undefined {
  for (let at = from; at < text.length; at++) {
    const sign = text.charAt(at);
    if (mark === '"' && sign === '\\') at += 1;
    else if (sign === mark) {
      if (mark === '"' || text.charAt(at + 1) !== "'") return at;
      at += 1;
    }
  }
  return undefined;
}

/** In the quotation marks that the text itself does not hold. */
export function quoted(text: string): string {
  const shown = short(text);
  if (!/["\\]/u.test(shown)) return `"${shown}"`;
  return shown.includes("'") ? JSON.stringify(shown) : `'${shown}'`;
}

export function short(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

/** A remark after a date, an id or `true`, as `# remark`, takes nothing away. */
export function isComment(value: string, index: number): boolean {
  const before = value.slice(0, index).trim();
  return !/\s/u.test(before) && /^\s*#(?:\s|$)/u.test(value.slice(index));
}

/** Of a text that curly quotation marks hold. */
export function tellCurly(
  offset: number,
  name: string | undefined,
  text: string,
  tell: TellFault,
): void {
  const message = "a field's text is held by straight quotation marks, not by curly ones";
  const field = name === undefined ? '' : `${name}: `;
  tell(offset, `${message}; write ${field}${quoted(text)}`, 'yaml-quote');
}
