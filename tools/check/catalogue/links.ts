import { listedRules } from '../listed-rule.ts';

/** Of links, within the site and to others. */
export const linkRules = [
  ...listedRules('error', [
    [
      'link-unknown',
      'The site has no such page. An address that begins with that of the site itself is held to this too.',
    ],
    [
      'fragment-unknown',
      "The page has no such heading. A heading's anchor is `#section-` and its words.",
    ],
    ['link-empty', 'A link leads nowhere. Write its address.'],
    [
      'link-relative',
      'An address without a slash at its beginning. Write the path from the root: `/2024/07/small-caps/`.',
    ],
    ['url-invalid', 'Not a whole address: `https://example.com/page`.'],
    ['url-scheme', 'An address may begin with `https:`, `http:` or `mailto:` only.'],
    [
      'embed-unknown',
      'An address of which nothing is shown here, or of no film, post, sound or map. Link to it, or write one as in [components](components.md#embed).',
    ],
    ['url-credentials', 'An address holds a user name. Remove what is before the `@`.'],
  ]),
  ...listedRules('warning', [
    ['link-moved', 'An old address that redirects. `--fix` writes the present one.'],
    ['link-slash', 'An address of this site without the slash at its end. `--fix` adds it.'],
    [
      'url-http',
      'An address that begins with `http:`. Write `https:` if the site has it.',
      'silent',
    ],
  ]),
];
