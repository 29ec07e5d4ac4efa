interface LossWords {
  /** What is not as it was. */
  readonly what: string;
  /** What was made of it. */
  readonly now: string;
  /** What to do, if anything. */
  readonly remedy: string;
}

const nothing = 'nothing, or put it in by hand where it is missed';

/** Everything that can be lost or changed on the way. */
export const losses = {
  // Stories.
  draft: { what: 'drafts', now: 'left at the source', remedy: 'publish there, then import again' },
  scheduled: {
    what: 'scheduled stories',
    now: 'left at the source',
    remedy: 'import again when they are out',
  },
  private: {
    what: 'private stories',
    now: 'left at the source',
    remedy: 'nothing, or publish there',
  },
  password: {
    what: 'stories behind a password',
    now: 'left at the source',
    remedy: 'nothing, or take the password away there',
  },
  page: {
    what: 'pages',
    now: 'left at the source',
    remedy: 'write them as files of content/pages; docs/writing/pages.md says how',
  },
  'other-type': {
    what: 'entries of other types (menus, forms, products, templates)',
    now: 'left at the source',
    remedy: nothing,
  },
  'no-date': {
    what: 'stories without a date that can be read',
    now: 'left at the source',
    remedy: 'give them one there',
  },
  'no-words': { what: 'stories without a word', now: 'left at the source', remedy: nothing },
  'too-large': {
    what: 'stories that are too long or too deeply nested',
    now: 'left at the source',
    remedy: 'split them there, then import again',
  },
  'edited-here': {
    what: 'stories that changed at the source, and here as well',
    now: 'left as they are here',
    remedy:
      'bring the change over by hand, or delete the file here and its line in content/.import.json',
  },
  'removed-here': {
    what: 'stories that changed at the source, and were deleted or moved here',
    now: 'left deleted',
    remedy: 'nothing, or delete their line in content/.import.json to import them again',
  },
  'in-the-way': {
    what: 'files that stand where a story would be written',
    now: 'left as they are; the story was not written',
    remedy: 'move the file or the link away, then import again',
  },
  // Fields.
  'title-short': {
    what: 'headlines under 10 characters',
    now: 'the date stands behind them',
    remedy: 'write longer ones',
  },
  'title-long': {
    what: 'headlines over 110 characters',
    now: 'cut; the whole headline begins the text',
    remedy: 'write shorter ones',
  },
  'summary-made': {
    what: 'stories without a summary',
    now: 'made of the first sentences',
    remedy: 'write one that adds to the headline',
  },
  'summary-long': {
    what: 'summaries over 200 characters',
    now: 'cut at a sentence or a word; the whole summary begins the text unless the text has it',
    remedy: 'write shorter ones',
  },
  'summary-short': {
    what: 'summaries under 50 characters',
    now: 'the first sentences stand behind them',
    remedy: 'write longer ones',
  },
  'no-author': {
    what: 'stories without an author',
    now: 'signed by a desk',
    remedy: 'name who wrote them',
  },
  'no-section': {
    what: 'stories without a category',
    now: 'filed in one section',
    remedy: 'file them',
  },
  'no-tag': { what: 'stories without a tag', now: 'tagged with their section', remedy: 'tag them' },
  'many-tags': { what: 'tags beyond eight', now: 'left out', remedy: 'pick the eight that matter' },
  'many-authors': {
    what: 'authors beyond eight',
    now: 'left out',
    remedy: 'name them in the text',
  },
  'entry-made': {
    what: 'new authors, sections and tags',
    now: 'entries with a general description',
    remedy: 'say who they are and what they gather, in content/*.yaml',
  },
  'name-changed': {
    what: 'authors, sections and tags whose name cannot be one here',
    now: 'entries under a name that can',
    remedy: 'rename the entries in content/*.yaml',
  },
  'address-query': {
    what: 'old addresses with a question mark (`?p=12`)',
    now: 'not redirected: no host of static files can',
    remedy: 'nothing; search engines know the others',
  },
  'address-refused': {
    what: 'old addresses that cannot redirect',
    now: 'left out',
    remedy: 'add them to content/redirects.yaml if readers still use them',
  },
  comments: { what: 'comments', now: 'left at the source', remedy: nothing },
  format: {
    what: 'formats of posts (video, quote, gallery)',
    now: 'ordinary stories',
    remedy: 'nothing',
  },
  'cover-credit': {
    what: 'pictures at the top without a credit',
    now: 'the first picture of the text',
    remedy: 'say whose it is, and make it the `cover`',
  },
  // The text.
  'picture-missing': {
    what: 'pictures that are not in the folder of --media',
    now: 'links to their old address',
    remedy: 'put them into the folder, and import again',
  },
  'picture-inside': {
    what: 'pictures that stand in the text itself (data:)',
    now: 'their descriptions',
    remedy: 'save them as files from the old page, and show them',
  },
  'picture-refused': {
    what: 'pictures of a type or size that is not shown',
    now: 'links to their old address',
    remedy: 'save them as PNG, JPEG, WebP or AVIF, and import again',
  },
  'picture-alt': {
    what: 'pictures without a description',
    now: 'their caption or the name of the file',
    remedy: 'say what they show',
  },
  'picture-moved': {
    what: 'pictures within lists, quotations, headings and tables',
    now: 'below them',
    remedy: 'move them where they belong',
  },
  'picture-link': {
    what: 'pictures that were links',
    now: 'pictures',
    remedy: 'add a link to the caption or the text',
  },
  'tracking-pixel': {
    what: 'pictures of one pixel that count readers',
    now: 'left out',
    remedy: 'nothing',
  },
  embed: {
    what: 'videos, audio, posts, maps and frames of other sites',
    now: 'links to their address',
    remedy: 'say in the link what it shows',
  },
  script: { what: 'programs and styles', now: 'left out', remedy: 'nothing' },
  form: { what: 'forms', now: 'their words alone', remedy: 'link to a form elsewhere' },
  drawing: {
    what: 'drawings and formulas in the text (SVG, MathML)',
    now: 'their words alone',
    remedy: 'put a picture there',
  },
  shortcode: {
    what: 'commands in brackets',
    now: 'printed as they stand',
    remedy: 'replace or delete them; npm run check names each',
  },
  block: {
    what: 'blocks that the old site filled itself (latest posts, reusable blocks)',
    now: 'left out, or the words that they held',
    remedy: nothing,
  },
  layout: {
    what: 'columns, covers and media beside text',
    now: 'one below the other',
    remedy: 'nothing',
  },
  alignment: { what: 'centred and right-aligned paragraphs', now: 'paragraphs', remedy: 'nothing' },
  details: { what: 'parts to open and close', now: 'boxes that are open', remedy: 'nothing' },
  'page-break': { what: 'breaks into several pages', now: 'one page', remedy: 'nothing' },
  'definition-list': { what: 'lists of definitions', now: 'plain lists', remedy: 'nothing' },
  raised: {
    what: 'raised and lowered signs',
    now: 'signs of Unicode, or plain letters',
    remedy: 'look whether they still say the same',
  },
  'table-span': {
    what: 'cells over several rows or columns',
    now: 'followed by empty cells',
    remedy: 'look whether the table still says the same',
  },
  'table-flat': {
    what: 'lists, paragraphs and tables within cells',
    now: 'lines of the cell',
    remedy: 'look whether the table still says the same',
  },
  heading: { what: 'headings of the first level', now: 'of the second', remedy: 'nothing' },
  anchor: {
    what: 'links to places of a page that have no heading',
    now: 'plain words',
    remedy: 'link to a heading',
  },
  'link-refused': {
    what: 'links that lead nowhere or are not allowed',
    now: 'plain words',
    remedy: 'write the address, if there is one',
  },
  'link-old': {
    what: 'links to pages of the old site that were not imported',
    now: 'links to their old address',
    remedy: 'link to what replaces them',
  },
  characters: { what: 'control and forbidden characters', now: 'left out', remedy: 'nothing' },
  simplified: {
    what: 'passages that could not be written with their form',
    now: 'their plain words',
    remedy: 'give them their form again',
  },
} as const satisfies Record<string, LossWords>;
export type LossKind = keyof typeof losses;
