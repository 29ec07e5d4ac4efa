import { didYouMean } from '../problem/nearest.ts';
import { components } from './allowed.ts';
import { embedAdvice } from './pasted-embed.ts';

const NO_SUCH = 'an article holds text, figures and charts only';
const NO_LOOK = 'the design of the paper says how a text looks; take the tags out';

/** What to write instead of an HTML element. */
const htmlAdvice: ReadonlyMap<string, string> = new Map([
  ...each('b strong mark', 'write **bold**'),
  ...each('i em cite u dfn var', 'write *italic*'),
  ...each('s del strike', 'write ~~struck~~'),
  ...each('code pre kbd samp tt', 'write `code`'),
  ...each('h1 h2 h3 h4 h5 h6', 'write ## Heading'),
  ...each('ul ol li', 'write "- item" or "1. item"'),
  ...each('dl dt dd', 'write the word, and below it ": what it means"'),
  ...each('table tr td th thead tbody tfoot', 'write a Markdown table with | and -'),
  ...each('caption', 'write <Table caption="…">'),
  ...each('a', 'write [text](https://example.com/)'),
  ...each('p', 'leave an empty line between paragraphs'),
  ...each('br', 'write <br />'),
  ...each('hr', 'write --- on a line of its own'),
  ...each('img picture source', 'write ![what it shows](file.png) on a line of its own'),
  ...each('figure figcaption', 'write <Figure src="file.png" alt="what it shows" caption="…" />'),
  ...each('blockquote', 'begin the line with >'),
  ...each('q', 'write quotation marks'),
  ...each('sup', 'write m<sup>2</sup> or, for a note, [^1]'),
  ...each('sub', 'write H<sub>2</sub>O'),
  ['aside', 'write <Aside title="…">'],
  ...each('details summary', 'write <Details summary="…">'),
  ...each('abbr acronym time', 'write the words alone'),
  ...each('center font span div big small section article main header footer nav', NO_LOOK),
  ...each('nobr wbr bdi bdo', NO_LOOK),
  ...each('script style object embed form svg math canvas', NO_SUCH),
  ...each('audio', 'write <Audio src="file.mp3" title="…" />'),
  ...each('video', 'write <Video src="file.mp4" title="…" />'),
  ...each('iframe', 'what may be shown of another site stands in <Embed url="…" title="…" />'),
]);

/** The same within a cell of a table, which is one line. */
const cellAdvice: ReadonlyMap<string, string> = new Map([
  ...each('br p div', 'write <br /> to begin a new line in a cell'),
  ...each('ul ol li', 'a cell holds no list; write <br /> between its lines'),
  ...each('hr', 'a cell holds no line across; take it out'),
  ...each('img picture figure', 'a picture stands outside the table, on a line of its own'),
  ...each('h1 h2 h3 h4 h5 h6', 'write **bold**'),
  ...each('blockquote', 'write quotation marks'),
]);

/** The same within a heading, which is one line. */
const headingAdvice: ReadonlyMap<string, string> = new Map([
  ...each('br p hr', 'a heading is one line; take the tag out'),
  ...each('img picture figure', 'a picture stands below the heading, on a line of its own'),
]);

/** Names that are HTML rather than a misspelt component. */
const otherHtml = new Set(
  (
    'address applet area base blink body button col colgroup data datalist dialog dir fieldset ' +
    'frame frameset head hgroup html input ins label legend link listing map marquee menu meta ' +
    'meter noframes noscript optgroup option output param plaintext portal progress rp rt ruby ' +
    'search select slot template textarea title track xmp'
  ).split(' '),
);

/** Whether a tag of that name is HTML, in whatever case. */
export function isHtmlName(name: string): boolean {
  const lower = name.toLowerCase();
  return htmlAdvice.has(lower) || otherHtml.has(lower);
}

/**
 * What to say of a tag whose name no component has.
 *
 * @param offset where the tag begins in `source`.
 */
export function unknownTag(
  name: string,
  source: string,
  offset: number,
): { readonly rule: string; readonly message: string } {
  if (name === '') {
    const message = '"<>" is no tag; for the signs themselves write \\<>';
    return { rule: 'component-unknown', message };
  }
  const closing = source.startsWith('</', offset) ? '/' : '';
  const tag = `<${closing}${name.slice(0, 40)}>`;
  if (/^(?:o|v|w|x|st\d):/u.test(name)) {
    return { rule: 'html', message: `${tag} is of a word processor; take the tags out` };
  }
  const isHtmlTable = /^<table\b[^<>]*>\s*<(?:caption|col|t[rhbfd])/iu.test(
    source.slice(offset, offset + 400),
  );
  const isComponentInWrongCase =
    !isHtmlTable &&
    [...components.keys()].some((known) => known.toLowerCase() === name.toLowerCase());
  const advice = isComponentInWrongCase
    ? undefined
    : (embedAdvice(source, offset) ?? adviceFor(name.toLowerCase(), source, offset));
  if (advice !== undefined) return { rule: 'html', message: `${tag} is HTML; ${advice}` };
  const suggestion = didYouMean(name, components.keys());
  const known = `; for the signs themselves write \\${tag}; known are ${[...components.keys()].join(', ')}`;
  return {
    rule: 'component-unknown',
    message: `unknown component ${tag}${suggestion === '' ? known : suggestion}`,
  };
}

function adviceFor(name: string, source: string, offset: number): string | undefined {
  const line = lineAround(source, offset);
  const special = /^[\s>]*\||(?<!\\)\|\s*$| \| /u.test(line)
    ? cellAdvice
    : /^(?:[\s>]|[-*+] |\d+[.)] )*#{1,6}\s/u.test(line)
      ? headingAdvice
      : undefined;
  const general = htmlAdvice.get(name) ?? (otherHtml.has(name) ? NO_SUCH : undefined);
  return special?.get(name) ?? general;
}

function lineAround(source: string, offset: number): string {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const end = source.indexOf('\n', offset);
  return source.slice(
    Math.max(start, offset - 2_000),
    end === -1 ? offset + 2_000 : Math.min(end, offset + 2_000),
  );
}

function each(names: string, advice: string): [string, string][] {
  return names.split(' ').map((name) => [name, advice]);
}
