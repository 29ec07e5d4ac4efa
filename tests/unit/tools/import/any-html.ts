import fc from 'fast-check';

export const signs = fc.constantFrom(
  ...[
    '$AAPL',
    '$5',
    '{x}',
    'import a',
    'export b',
    '*',
    '_a_',
    '`c`',
    '<',
    '&amp;',
    '&lt;b>',
    '[x](y)',
    '![a](b)',
  ],
  ...[
    '1.',
    '- ',
    '#',
    '>',
    '|',
    '~~',
    '\\',
    '---',
    '[^1]',
    '[^1]: n',
    'https://a.b/c',
    'a@b.co',
    '"',
    "'",
    '**',
  ],
  ...[
    '{/* c */}',
    '\u200b',
    '日本',
    '\n\n',
    '[caption]',
    '[/caption]',
    '[video src="https://a.b/c"]',
    '::: x',
    '\t',
  ],
);
export const plainTags = [
  ...[
    'p',
    'b',
    'em',
    'a href="https://x.yz/a"',
    'a href="#p"',
    'ul',
    'ol start=7',
    'li',
    'blockquote',
    'h1',
  ],
  ...[
    'h2 id=p',
    'h6',
    'pre',
    'code',
    'table',
    'tr',
    'td colspan=2',
    'th',
    'td rowspan=3',
    'figure',
    'div',
    'span',
  ],
  ...[
    'del',
    'sup',
    'sub',
    'q',
    'dl',
    'dt',
    'dd',
    'svg',
    'math',
    'noscript',
    'form',
    'button',
    'textarea',
    'select',
  ],
  ...[
    'center',
    'mark',
    'kbd',
    'ruby',
    'rt',
    'menu',
    'dialog',
    'section',
    'hr',
    'br',
    'img src="here.png"',
  ],
  ...[
    'img src="gone.png" alt="x"',
    'video src=a',
    'audio',
    'label',
    'title',
    'fieldset',
    'legend',
    'object data="b"',
  ],
  ...[
    'input type=checkbox',
    'x-y',
    'canvas',
    'marquee',
    'applet',
    'nobr',
    'font',
    'header',
    'optgroup',
  ],
];
/** Their words stand in an attribute here, before or behind the rest. */
export const movingTags = [
  'caption',
  'figcaption',
  'cite',
  'details',
  'summary',
  'figure class="wp-block-pullquote"',
];

export const htmlOf = (
  tags: readonly string[],
  words: fc.Arbitrary<string>,
): fc.Arbitrary<string> =>
  fc
    .array(
      fc.letrec<{ node: string }>((tie) => ({
        node: fc.oneof(
          { maxDepth: 5, depthSize: 'small' },
          { arbitrary: words, weight: 4 },
          {
            arbitrary: fc
              .tuple(
                fc.constantFrom(...tags),
                fc.array(tie('node'), { maxLength: 4 }),
                fc.boolean(),
              )
              .map(
                ([tag, inner, closed]) =>
                  `<${tag}>${inner.join(' ')}${closed ? `</${tag.split(' ', 1)[0] ?? ''}>` : ''}`,
              ),
            weight: 5,
          },
        ),
      })).node,
      { maxLength: 6 },
    )
    .map((parts) => parts.join(''));
export const editors = fc.constantFrom<'tags' | 'lines'>('tags', 'lines');
