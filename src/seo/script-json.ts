/**
 * JSON that is safe as the text of a `<script type="application/ld+json">`.
 *
 * `<` can then neither close the script nor open a comment (HTML, "restrictions
 * for contents of script elements"); U+2028 and U+2029 are line ends to old
 * JavaScript parsers. The value of the JSON is unchanged.
 *
 * @throws TypeError when `value` holds a cycle or a BigInt.
 */
export function scriptJson(value: object): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
