/** What a component may carry and where it may stand: the list, and nothing else. */
export interface ComponentRule {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Text between the tags: must, or must not. */
  readonly children: boolean;
}

const rule = (
  required: readonly string[],
  optional: readonly string[],
  children: boolean,
): ComponentRule => ({ required, optional, children });

export type ComponentName =
  | 'KeyPoints'
  | 'Figure'
  | 'Chart'
  | 'PullQuote'
  | 'Aside'
  | 'Ticker'
  | 'Update'
  | 'Promo'
  | 'Table';

/** A map, not an object: `constructor` and `__proto__` are unknown names like any other. */
export const components: ReadonlyMap<string, ComponentRule> = new Map<ComponentName, ComponentRule>(
  [
    ['KeyPoints', rule([], [], true)],
    ['Figure', rule(['src', 'alt'], ['caption', 'credit'], false)],
    [
      'Chart',
      rule(
        ['data', 'type', 'x', 'y', 'title', 'source'],
        ['subtitle', 'note', 'unit', 'series', 'annotations', 'bands'],
        false,
      ),
    ],
    ['PullQuote', rule([], ['cite'], true)],
    ['Aside', rule([], ['title'], true)],
    ['Ticker', rule(['symbol'], [], false)],
    ['Update', rule(['time'], ['title'], true)],
    ['Promo', rule(['id'], [], false)],
    ['Table', rule(['caption'], ['source'], true)],
  ],
);

/** What to write instead of an HTML element. */
const htmlAdvice: ReadonlyMap<string, string> = new Map([
  ...['b', 'strong'].map((name) => [name, 'write **bold**'] as const),
  ...['i', 'em', 'cite'].map((name) => [name, 'write *italic*'] as const),
  ...['s', 'del', 'strike'].map((name) => [name, 'write ~~struck~~'] as const),
  ...['code', 'pre', 'kbd', 'samp'].map((name) => [name, 'write `code`'] as const),
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, 'write ## Heading'] as const),
  ...['ul', 'ol', 'li'].map((name) => [name, 'write "- item" or "1. item"'] as const),
  ...['table', 'tr', 'td', 'th', 'thead', 'tbody'].map(
    (name) => [name, 'write a Markdown table with | and -'] as const,
  ),
  ['a', 'write [text](https://example.com/)'],
  ['p', 'leave an empty line between paragraphs'],
  ['br', 'end the line with a backslash'],
  ['hr', 'write --- on a line of its own'],
  ['img', 'write ![what it shows](file.png) on a line of its own'],
  ['picture', 'write ![what it shows](file.png) on a line of its own'],
  ['figure', 'write <Figure src="file.png" alt="what it shows" />'],
  ['blockquote', 'begin the line with >'],
  ...['script', 'style', 'iframe', 'object', 'embed', 'form', 'svg', 'math', 'video', 'audio'].map(
    (name) => [name, 'an article holds text, figures and charts only'] as const,
  ),
]);

/** Names that are HTML rather than a misspelt component. */
const otherHtml = new Set(
  (
    'abbr acronym address applet area article base bdi bdo big blink body button canvas caption ' +
    'center col colgroup data datalist dd details dfn dialog dir div dl dt fieldset figcaption ' +
    'font footer frame frameset head header hgroup html input ins label legend link listing main ' +
    'map mark marquee menu meta meter nav noframes noscript optgroup option output param plaintext ' +
    'portal progress q rp rt ruby search section select slot small source span sub summary sup ' +
    'template textarea tfoot time title track tt u var wbr xmp'
  ).split(' '),
);

/** What to write instead of the HTML element `name`, in any case; undefined when it is none. */
export function htmlAdviceFor(name: string): string | undefined {
  const lower = name.toLowerCase();
  return (
    htmlAdvice.get(lower) ?? (otherHtml.has(lower) ? 'write Markdown or a component' : undefined)
  );
}
