import { listedRules } from '../listed-rule.ts';

/** Of the text below the frontmatter. */
export const textRules = [
  ...listedRules('error', [
    ['syntax', 'The text cannot be read as Markdown with components.'],
    ['html', 'HTML stands in the text. Write Markdown or a component; the message says which.'],
    [
      'esm',
      'A line begins like `import` or `export` of a program. Delete it, or begin with another word.',
    ],
    [
      'expression',
      'Nothing is filled in for `{…}`. Write `\\{` for the sign; a remark is `{/* … */}` on one line.',
    ],
    ['autolink', 'An address in `<>`. Write `[words](address)`.'],
    ['character-forbidden', 'An invisible character, or one without a meaning in text. Delete it.'],
    [
      'image-alt-missing',
      'A picture has no description. Say what it shows, for who cannot see it.',
      'warning',
    ],
    ['image-inline', 'A picture stands among words. Put it in a paragraph of its own.'],
    [
      'heading-level',
      "A heading of level 1, which is the headline's (an error), or one that skips a level (a warning).",
    ],
    ['file-size', 'The article is longer than half a mebibyte. Split it.'],
    ['text-size', 'The text, or a list of key points, has too many elements. Split it.'],
    [
      'table-row',
      'A row of a table has more cells than its head, a `|` in code, or is text that stands right below the table.',
    ],
    [
      'table-text',
      'Lines with `|` that are no table and would be printed as they are. A table is its head, a line of hyphens and its rows, with no empty line between.',
    ],
    ['table-size', 'The tables have too many cells. Chart the data instead.'],
    ['paragraph-size', 'A paragraph costs too much to read. Split it.'],
    ['nesting-depth', 'Lists or quotations stand too deep within each other.'],
    ['tag-invalid', 'A `<` that opens no tag. Write `\\<`.'],
    ['tag-unclosed', 'A component is never closed. Write `</Name>`, or `<Name … />`.'],
    ['tag-unopened', 'A closing tag closes nothing.'],
  ]),
  ...listedRules('warning', [
    [
      'footnote-unknown',
      'A footnote is referred to but not written, or written and never referred to.',
    ],
    [
      'transcript-missing',
      'Sound without its words, or a film with neither captions nor words. Write what is said between the tags.',
      'silent',
    ],
    [
      'code-language',
      'No language of code has the name that stands behind the marks of a block. Write another, or none.',
      'silent',
    ],
    [
      'character-invisible',
      'A character that nobody sees (a zero-width space, a mark of direction, a byte-order mark), another space than the plain one where it stands between no two words: behind `#` or `-`, at an end of a line, a cell, a link or a tag, or the sign � in place of a letter that was lost. Delete it, write a plain space, or the letter.',
    ],
    [
      'field-markup',
      'Markdown, HTML or an entity (`&amp;`) in a headline, a name, a caption or another text that is printed as it is written. Write the words or the sign alone.',
    ],
    [
      'field-quote',
      'A quotation mark in a field or a caption that has no fellow. Write the other one, or delete it.',
    ],
    [
      'ticker-spelling',
      'A symbol of `tickers.yaml` that becomes no link: it is in lower case (`$aapl`), or its dollar sign is the wide one of East Asian keyboards. If no symbol is meant, write `\\$` for the sign.',
    ],
    [
      'markdown-left-over',
      'Markdown that did not become what it was meant for and is printed as it stands: `**`, `##No space`, `[words] (address)`, `-entry`, `[TOC]`, `--` for a dash, a block of code that is never closed, a paragraph four spaces in, which is no code here. For the sign itself write a backslash before it.',
    ],
  ]),
];

/** Of components and their attributes. */
export const componentRules = listedRules('error', [
  ['component-unknown', 'There is no component of this name. Names begin with a capital.'],
  ['component-placement', 'A component stands where it may not. Put it on lines of its own.'],
  ['promo-early', 'A promo stands within the first two paragraphs. Move it further down.'],
  ['component-empty', 'A component that holds text holds none.'],
  ['component-children', 'A component that holds no text holds some. Write `<Name … />`.'],
  [
    'component-content',
    'A component holds something else than it should: a list, a table, paragraphs.',
  ],
  ['attribute-missing', 'A component lacks a required attribute.'],
  ['attribute-unknown', 'A component has an attribute that it does not know.'],
  ['attribute-length', 'An attribute has more characters than readers are shown.'],
  ['attribute-duplicate', 'An attribute is given twice.'],
  ['attribute-expression', 'A value in braces. Write `name="text"`.'],
  ['attribute-spread', 'Braces stand where attributes do. Write each as `name="text"`.'],
  ['update-not-live', '`<Update>` is for `kind: live` only.'],
  ['update-duplicate', 'Two updates have the same time. Give seconds.'],
]);

/** Of charts and their data; `docs/charts.md` says how to write both. */
export const chartRules = [
  ...listedRules('error', [
    ['chart-type', 'There is no chart of this type.'],
    [
      'chart-data-path',
      'The name of the data is not that of a file beside the article, nor of a shared one: `/data/name.csv`.',
    ],
    ['chart-data-type', 'The data is no `.csv`.'],
    ['chart-column', 'The data has no column of this name.'],
    ['chart-series', 'More or fewer series than columns, or too many of them.'],
    ['chart-unit', 'There is no unit of this name.'],
    ['chart-annotation', 'An annotation cannot be read, or lies outside the data.'],
    ['chart-band', 'A band cannot be read, or lies outside the data.'],
    ['chart-date', 'A date of the data cannot be read, or dates are of different kinds.'],
    ['chart-number', 'A cell is no number.'],
    ['chart-order', 'Rows are not in ascending order.'],
    ['chart-range', 'A low value is above its high value.'],
    ['chart-rows', 'Too few or too many rows for a chart of this type.'],
    [
      'chart-size',
      'The charts of a story draw too many values. Chart fewer rows or columns, or split the story.',
    ],
    ['chart-stack', 'A value that cannot be stacked.'],
    ['value-row', 'The data has no row of this name, has two, or no figure there.'],
    ['value-show', 'What `<Value>` is to show cannot be shown: its attributes do not go together.'],
    [
      'value-direction',
      'The sentence says that a figure went up or down, and the data say otherwise.',
    ],
    ['chart-x', 'A value of the horizontal axis is missing or stands twice.'],
    ['csv-cells', 'A row has more or fewer cells than the header.'],
    ['csv-character', 'The data holds an invisible character.'],
    ['csv-empty', 'The data has no rows.'],
    ['csv-header', 'The header lacks a name, or has one twice.'],
    ['csv-quote', 'A quotation mark is never closed.'],
    ['csv-size', 'The data has too many rows.'],
    ['prices', 'A file of prices has a wrong name or line, a gap, or a step as after a split.'],
  ]),
];
