import fc from 'fast-check';

/** Strings that some output or some parser could take for more than words. */
const words: readonly string[] = [
  ...['', ' ', '"', "'", '\\', '#', ': ', '- ', '? ', '| ', '> ', '%', '@', '`', '!', '&a', '*a'],
  ...['<script>', '</script>', '<!--', ']]>', '&lt;', '&#0;', '${x}', '{{x}}', '%0a', '..', '/'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'then', 'length'],
  ...['javascript:alert(1)', '//example.com', 'https://a:b@example.com/', 'https://example.com/'],
  ...[
    '\u0000',
    '\u001b[2J',
    '\u202e',
    '\u2028',
    '\ud800',
    '\ue000',
    '\ufeff',
    '\u0301',
    '\u{1f600}',
  ],
  ...['2024-07-17', '2024-07-17T09:30:00-04:00', '+275760-09-13', '1e400', '.inf', '~', 'null'],
  ...['true', 'no', '0x1f', '1_000', '<<', '=', '---', '...', '%YAML 1.1', 'AAPL', 'markets'],
];

export const hostileWords = fc.oneof(
  fc.constantFrom(...words),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

const marks: readonly string[] = [
  ...['\n', '\n', '\n  ', '\n    ', '\n\t', '\r\n', '\r', ': ', ':\n', ', ', '[', ']', '{', '}'],
  ...[
    '"',
    "'",
    '|\n',
    '>\n',
    '|-\n',
    '>+2\n',
    '# ',
    '!!js/function ',
    '!!binary ',
    '!!set ',
    '!a ',
  ],
  ...[
    '&a ',
    '*a',
    '<<: ',
    '? ',
    '- - - ',
    '- ',
    '---\n',
    '...\n',
    '%TAG ! a\n',
    'title: ',
    'date: ',
  ],
  ...['section: ', 'authors: ', 'tags: ', 'tickers: ', 'cover: ', 'sponsor: ', 'id: ', 'name: '],
];

/** Words and marks of YAML. */
export const yamlPieces: readonly string[] = [...words, ...marks];

const pieces = fc.oneof(hostileWords, fc.constantFrom(...marks));

/** Text between the lines of `---`, or of a registry: mostly not YAML. */
export const hostileYaml = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''));

/** Any JSON value of hostile words: what YAML may hold where a schema wants something else. */
export const hostileValue = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    hostileWords,
    fc.constantFrom(null, true, false, 0, -1, 1.5, 1e300),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(hostileWords, fc.constantFrom('id', 'src', 'url')), tie('value'), {
      maxKeys: 4,
    }),
  ),
})).value;
