import { listedRules } from '../listed-rule.ts';

/** Of an article's fields; `docs/frontmatter.md` says what each may be. */
export const frontmatterRules = listedRules('error', [
  [
    'frontmatter-missing',
    'The file does not begin with `---` and fields. Put the fields above the text.',
  ],
  ['frontmatter-open', 'The line `---` that ends the fields is missing. Write it above the text.'],
  [
    'frontmatter-shape',
    'Between the two lines `---` stand no fields. Write each on a line: `title: …`.',
  ],
  [
    'yaml',
    'A field, or an entry of a registry, cannot be read, or not as it was meant: a colon, a `#`, a comma, a quotation mark or an indentation is in its way. Put quotation marks around the text. The id ends in what is wrong: `yaml-colon`.',
  ],
  [
    'yaml-alias',
    'A value begins with `*` or `&`, which mean something else in a field. Put quotation marks around it.',
  ],
  ['field-missing', 'A required field is missing. Add it.', 'warning'],
  [
    'field-unknown',
    'There is no field of this name, which is most often a typo. Correct or delete it.',
  ],
  ['field-type', 'A field has the wrong kind of value: text where a list belongs, or the reverse.'],
  ['field-value', 'A field has a value that it cannot have. The message says what is possible.'],
  [
    'field-length',
    'A text is too short or too long, or a list has too few or too many entries.',
    'warning',
  ],
  ['duplicate-entry', 'A list names the same thing twice. Delete one.'],
  [
    'date-invalid',
    'Not a date, or a time without an offset. Write `2024-07-17` or `2024-07-17T09:30:00-04:00`.',
  ],
  [
    'date-folder',
    'The file stands in the folder of another month than its `date`. Move the file or correct the date.',
  ],
  [
    'cover-chart',
    '`cover: chart` in a story without a chart. Write a `<Chart />`, or take the field out.',
  ],
  ['updated-before-date', '`updated` is before `date`.'],
  [
    'date-ahead',
    'An update or a correction is dated after now. An entry of a live story may be: it waits for its time.',
  ],
  ['expires-before-date', '`expires` is not after `date`.'],
  ['correction-before-date', 'A correction is older than the article.'],
  ['coverage-not-live', '`coverage` is for `kind: live` only.'],
  ['coverage-order', 'Coverage ends before it starts.'],
  [
    'sponsor-missing',
    'A sponsored article does not say who paid. Add `sponsor` with `name`, `url` and `paidBy`.',
  ],
  [
    'sponsor-unlabelled',
    '`sponsor` stands in an article that is not `kind: sponsored`. Label it, or take the sponsor out.',
  ],
  ['section-unknown', 'The section is not in `sections.yaml`.'],
  ['author-unknown', 'The author is not in `authors.yaml`.'],
  ['tag-unknown', 'The tag is not in `tags.yaml`, or it has another id by now.'],
  ['series-unknown', 'The series is not in `series.yaml`.'],
  ['part-without-series', '`part` stands in a story of no series.'],
  [
    'part-missing',
    'Other stories of the series say which part they are. Number all of them, or none: then they stand in the order of their dates.',
  ],
  ['part-taken', 'Two stories are the same part of a series. Give each a number of its own.'],
  [
    'ticker-unknown',
    'The symbol is not in `tickers.yaml`. For a dollar sign before capitals write `\\$`.',
  ],
  ['promo-unknown', 'The promo is not in `promos.yaml`.'],
  [
    'language-unknown',
    'The story, or page, is in a language that the publication does not have. `languages` in `src/site.config.ts` lists them.',
  ],
  [
    'translation-unknown',
    '`translationOf` names no story, or page. Write the path of the original: `2024/07/slug`.',
  ],
  [
    'translation-wrong',
    '`translationOf` names a translation, something in the same language, or what has a translation into this language.',
  ],
  ['promo-opinion', 'An opinion piece places a promo that was paid for. Take it out.'],
  [
    'holding-undisclosed',
    'An author holds a symbol that the article names, and `disclosures` is empty.',
  ],
]);

/** Of the files in `content/pages`. */
export const pageRules = listedRules('error', [
  [
    'page-address',
    'The name of the file would be an address that a section or the site itself has. Rename the file.',
  ],
  ['page-role', 'Two pages have one role, which structured data can tell of one page only.'],
  [
    'page-content',
    'A standing page holds words and tables; pictures, charts and promos are for stories.',
  ],
]);

/** Of the lists that articles refer to. */
export const registryRules = [
  ...listedRules('error', [
    ['registry-missing', 'A registry that articles need is not there.'],
    ['registry-empty', 'A registry that articles need has no entry.'],
    ['registry-shape', 'A registry is a list: each entry begins with `- `.'],
    ['id-duplicate', 'Two entries of a registry have the same id, symbol or alias.'],
    ['promo-order', 'A promo ends before it starts.'],
    [
      'event-order',
      'An event of `calendar.yaml` ends before it begins, or has a time at one end alone.',
    ],
    [
      'event-zone',
      'The zone of an event is none, has no time to go with, or its clocks show another time than the event says.',
    ],
    ['coverage-unknown', 'An event names a story that does not exist.'],
    [
      'front-figure',
      'A figure of the front page cannot be read from its series: no such column, no date, a date to come, or no number.',
    ],
    ['promo-payer-missing', 'A paid promo does not say who paid. Add `paidBy`.'],
    [
      'promo-compensation-missing',
      'A promotion of a security does not say how much was paid and in what form. Add `compensation`.',
    ],
  ]),
  ...listedRules('warning', [
    [
      'front-unknown',
      'The front page pins an article that does not exist; the newest one stands in.',
    ],
    [
      'front-stale',
      'The front page pins an article that is much older than the newest one. Pin a newer one, or none: the newest leads then.',
    ],
  ]),
];

/** Of former addresses: `aliases`, and `formerly` of tickers. */
export const aliasRules = [
  ...listedRules('error', [
    [
      'alias-invalid',
      'Not a former address: a path from the root, in the characters that addresses have, with a slash or an ending such as `.html`.',
    ],
    ['alias-loop', 'A former address is the present one, or hosts take it for that.'],
    ['alias-page', 'A former address is that of another page, or hosts take it for that.'],
    [
      'alias-reserved',
      "No story has stood there: the address has the form of the site's own pages and files.",
    ],
    ['alias-ahead', 'A former address is one for stories of a later month.'],
    ['alias-target', 'A former address leads to no page.'],
    ['redirect-pattern', 'What stands for many former addresses cannot be read, or says too much.'],
    ['alias-taken', 'Two claim one former address, or hosts take two for one.'],
  ]),
  ...listedRules('warning', [
    [
      'alias-short',
      'A former address of one or two words at the root, which a section could want. Keep it only if the story really stood there.',
    ],
  ]),
];

/** Of files and what lies beside them. */
export const fileRules = listedRules('error', [
  [
    'file-name',
    'A file name that cannot be an address, or a file of Windows. Use lower-case letters, digits and single hyphens, and the ending `.mdx`.',
  ],
  [
    'file-place',
    'An article stands elsewhere than at `articles/YEAR/MONTH/slug.mdx` or `articles/YEAR/MONTH/slug/index.mdx`, or at both.',
  ],
  [
    'content-unread',
    'A folder or file in the content folder whose name is nearly one that is read: `article` for `articles`, `tag.yaml` for `tags.yaml`.',
  ],
  [
    'file-link',
    'An article, a registry or a folder is a symbolic link. Put the file or folder itself there.',
  ],
  ['file-missing', 'There is no file of this name beside the article.'],
  [
    'file-outside',
    "A file beside the article is a symbolic link, which may lead out of the article's folder. Put the file itself there.",
  ],
  ['file-too-large', 'A file is larger than what is allowed for its kind.'],
  ['file-unreadable', 'A file or folder cannot be read.'],
  [
    'merge-conflict',
    'A merge left its marks (`<<<<<<<`, `>>>>>>>`) and two versions of a text. Keep one and delete the marks.',
  ],
  ['encoding', 'The file is not UTF-8. Save it as UTF-8.'],
  [
    'file-type',
    'A file that readers are offered or that is played is of no kind that the site carries, by its name. Save it as what the message says.',
  ],
  ['file-path', 'The name of such a file is not that of a file beside the article.'],
  ['file-content', 'Such a file is not what its name says, or holds macros. Save it anew.'],
  [
    'captions-content',
    'A file of captions is not WebVTT: a line `WEBVTT`, and below it captions in the order of their times. The message has the line.',
  ],
  ['image-type', 'A picture is not PNG, JPEG, WebP, AVIF or GIF, by its name or by what is in it.'],
  ['image-path', 'The name of a picture is not that of a file beside the article.'],
  ['image-unreadable', 'A picture is damaged: it cannot be read to its end.'],
  [
    'image-too-large',
    'A picture has more pixels than a camera makes, or a side that is longer than what can be shown.',
  ],
  [
    'image-animated',
    'A picture moves through too many others, or in a format that is not GIF or WebP. Make it shorter, or show a film with `<Video>`.',
  ],
  [
    'image-unseen',
    'A picture is white on nothing, as drawings for dark ground are: it lies on light paper, and nobody would see it. Save it on a dark ground.',
  ],
]);
