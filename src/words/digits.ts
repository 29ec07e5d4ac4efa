/** A text with the digits of every script (`٣`, `१`, `３`) as 0 to 9. */
export function latinDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const plain = digit.normalize('NFKC');
    return /\d/u.test(plain) ? plain : String(valueOf(plain));
  });
}

/** What a digit is worth: those of a script stand together, in tens that begin with zero. */
function valueOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--;
  return (code - first) % 10;
}
