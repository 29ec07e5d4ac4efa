import sax from 'sax';

/** An XML document. */
export interface Xml {
  /** What is wrong with it in words; `undefined` when it is well-formed. */
  readonly fault: string | undefined;
  /** Texts of the elements at a path of names, separated by spaces, in order. */
  readonly texts: (path: string) => readonly string[];
}

/** XML has five names of characters, and none of HTML's; the types do not know of it. */
const OPTIONS = { position: true, strictEntities: true };

/** Reads XML as strictly as its specification asks programs to. */
export function readXml(text: string): Xml {
  const parser = sax.parser(true, OPTIONS);
  const texts = new Map<string, string[]>();
  const path: string[] = [];
  let words = '';
  let fault: string | undefined;
  parser.onopentag = ({ name }) => {
    path.push(name);
    words = '';
  };
  parser.ontext = parser.oncdata = (piece) => {
    words += piece;
  };
  parser.onclosetag = () => {
    const key = path.join(' ');
    texts.set(key, [...(texts.get(key) ?? []), words]);
    path.pop();
    words = '';
  };
  parser.onerror = (error) => {
    const [what = ''] = error.message.split('\n');
    fault ??= `is not well-formed in line ${parser.line + 1}: ${what}`;
    parser.resume();
  };
  parser.write(text).close();
  if (texts.size === 0) fault ??= 'holds nothing';
  return { fault, texts: (at) => texts.get(at) ?? [] };
}
