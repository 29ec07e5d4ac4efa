import { nothing, type LossWords } from './loss-words.ts';

/** What can become of the text of a story. */
export const textLosses = {
  'picture-missing': {
    what: 'pictures that are neither at the source nor in the folder of --media',
    now: 'links to their old address',
    remedy: 'put them into the folder, or let --fetch ask for them, and import again',
  },
  'picture-unfetched': {
    what: 'pictures that stand elsewhere and were not fetched',
    now: 'links to their old address',
    remedy: 'see why, and import again: what was fetched is not fetched again',
  },
  'picture-inside': {
    what: 'pictures that stand in the text itself (data:)',
    now: 'their descriptions',
    remedy: 'save them as files from the old page, and show them',
  },
  'picture-refused': {
    what: 'pictures of a type or size that is not shown',
    now: 'links to their old address',
    remedy: 'save them as PNG, JPEG, WebP, AVIF or GIF, and import again',
  },
  'file-missing': {
    what: 'files to save, sound and films that are neither at the source nor in the folder of --media',
    now: 'links to their old address',
    remedy: 'put them into the folder, and import again; --fetch asks for pictures alone',
  },
  'file-refused': {
    what: 'files to save, sound and films of a type or size that is not carried',
    now: 'links to their old address',
    remedy: 'save them as what docs/writing/components.md lists, and import again',
  },
  'recording-title': {
    what: 'sound and films without a title',
    now: 'under their caption, or the name of their file',
    remedy: 'say what is heard or seen',
  },
  'recording-words': {
    what: 'sound and films without what is said in them',
    now: 'played without',
    remedy: 'write what is said between the tags, or name a file of captions',
  },
  'picture-alt': {
    what: 'pictures without a description',
    now: 'pictures without one, which only stories of the archive may have',
    remedy: 'say what they show',
  },
  'picture-moved': {
    what: 'pictures within lists, quotations, headings and tables',
    now: 'below them',
    remedy: 'move them where they belong',
  },
  'picture-link': {
    what: 'pictures that led to an address which is none, or to a place without a heading',
    now: 'pictures',
    remedy: 'add a link to the caption or the text',
  },
  'tracking-pixel': {
    what: 'pictures of one pixel that count readers',
    now: 'left out',
    remedy: 'nothing',
  },
  'embed-title': {
    what: 'videos, sound, posts and slides without a title',
    now: 'shown under the name of their site',
    remedy: 'say what they show',
  },
  embed: {
    what: 'videos, audio, posts, maps and frames of sites that nothing is shown of',
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
  template: {
    what: 'tags, shortcodes and comments of templates (`{% … %}`, `{{ … }}`)',
    now: 'left out; the words between two of them stay',
    remedy: nothing,
  },
  component: {
    what: 'boxes, quotations, buttons and components of the old site',
    now: 'boxes of this house, or their words and links',
    remedy: 'look whether they still say the same',
  },
  program: {
    what: 'programs within the text (`{…}`, `export`)',
    now: 'left out',
    remedy: 'write what they showed',
  },
  attributes: {
    what: 'lists of attributes (`{: .class}`, `{#name}`)',
    now: 'left out',
    remedy: 'nothing',
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
  details: {
    what: 'parts to open and close within lists, quotations, tables and each other',
    now: 'open, below the words that opened them',
    remedy: 'move them out, and write <Details>',
  },
  'page-break': { what: 'breaks into several pages', now: 'one page', remedy: 'nothing' },
  'definition-list': {
    what: 'lists of definitions within other lists and quotations, or with gaps',
    now: 'plain lists',
    remedy: 'write the word on a line, and below it ": what it means"',
  },
  raised: {
    what: 'raised and lowered links, pictures, forms of words and sentences',
    now: 'on the line',
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
    now: 'links to the heading above or to the page as a whole, or plain words',
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
  characters: {
    what: 'control and other forbidden characters',
    now: 'left out',
    remedy: 'nothing',
  },
  simplified: {
    what: 'passages that could not be written with their form',
    now: 'their plain words',
    remedy: 'give them their form again',
  },
  card: {
    what: 'cards of the old editor (bookmarks, buttons, files, products, headers, sign-ups)',
    now: 'their words and links',
    remedy: 'look whether they still say the same',
  },
  'email-card': {
    what: 'passages that stood in newsletters alone',
    now: 'left out',
    remedy: nothing,
  },
  paywall: {
    what: 'places where the text ended for who had not paid',
    now: 'the whole text for all',
    remedy: 'look whether it is meant to be public',
  },
} as const satisfies Record<string, LossWords>;
