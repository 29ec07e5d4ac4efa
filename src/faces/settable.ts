/** Signs that few faces have, and the same ones that any has. */
const SAME: Readonly<Record<string, string>> = {
  // A hyphen that breaks no line looks like any other, a dash of a figure's width like a dash.
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '–',
  '℃': '°C',
  '℉': '°F',
  '‱': 'bp',
};
/** Money, wave and digits below the line, which are signs of their own form alone. */
const FORMS = /[\u2010-\u2012℃℉‱\u2080-\u2089\uff5e\uffe0-\uffe6]/gu;

/** A text as it is drawn with the faces here: composed, in signs that they have. */
export function settable(text: string): string {
  return text.normalize('NFC').replace(FORMS, (sign) => SAME[sign] ?? sign.normalize('NFKC'));
}
