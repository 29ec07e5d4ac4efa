/** How a file begins that stands for one which Git LFS keeps. */
export const STAND_IN = 'version https://git-lfs.github.com/';

/** What a file is that is no data, by its first characters. */
export function otherFile(text: string): string | undefined {
  const start = text.replace(/^\uFEFF/u, '').trimStart();
  if (/^(?:PK[\u0003\u0005]|\{\\rtf)/u.test(start)) {
    return 'this is the file of a spreadsheet or a text, not plain data; save the sheet as CSV';
  }
  if (/^<(?:!doctype|html|\?xml)\b/iu.test(start)) {
    return 'this is a web page, not data; download the file itself, as CSV';
  }
  if (/^(?:\[\s*[[{]|\{\s*")/u.test(start)) {
    return 'this is JSON, not data in lines; save it as CSV: names of columns in the first line, a row on each further one';
  }
  if (start.startsWith(STAND_IN)) {
    return 'this is a note of Git LFS in place of the file; run "git lfs pull"';
  }
  return undefined;
}
