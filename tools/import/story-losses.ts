import { archiveBounds } from '../../src/schema/article.ts';
import { nothing, type LossWords } from './loss-words.ts';

/** What can become of whole stories, and of what stands above their text. */
export const storyLosses = {
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
  'fields-unreadable': {
    what: 'files whose fields above the text cannot be read',
    now: 'left at the source',
    remedy: 'mend them there, then import again',
  },
  unreadable: {
    what: 'files that cannot be read',
    now: 'left at the source',
    remedy:
      'mend what stands behind each (save it as UTF-8, split it, let this account read it), then import again',
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
  members: {
    what: 'stories for members or for those who pay',
    now: 'left at the source',
    remedy: 'nothing, or make them public there and import again',
  },
  'email-only': {
    what: 'stories that went out as newsletters alone',
    now: 'left at the source',
    remedy: 'nothing, or publish there',
  },
  'title-made': {
    what: 'stories without a headline',
    now: 'under their first words',
    remedy: 'write one',
  },
  'title-long': {
    what: `headlines over ${archiveBounds.title[1]} characters`,
    now: 'cut; the whole headline begins the text',
    remedy: 'write shorter ones',
  },
  'summary-made': {
    what: 'stories without a summary',
    now: 'made of the first sentences',
    remedy: 'write one that adds to the headline',
  },
  'summary-long': {
    what: `summaries over ${archiveBounds.description[1].toLocaleString('en-US')} characters`,
    now: 'cut at a sentence or a word; the whole summary begins the text unless the text has it',
    remedy: 'write shorter ones',
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
  'many-tags': {
    what: `tags beyond ${archiveBounds.tags[1]}`,
    now: 'left out',
    remedy: 'choose the ones that matter',
  },
  'many-authors': {
    what: `authors beyond ${archiveBounds.authors}`,
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
  'address-learnt': {
    what: 'rules for addresses that only a program of the old site knows',
    now: 'the rule that links between its stories follow',
    remedy: 'look whether old addresses of other stories lead to them',
  },
  'address-unknown': {
    what: 'stories whose old address only a program of the old site knows',
    now: 'without an alias',
    remedy: 'write their old addresses as `aliases`, or in content/redirects.yaml',
  },
  series: {
    what: 'further series of a story, which can be in one',
    now: 'tags',
    remedy: 'nothing, or write the one that matters as `series`',
  },
  'series-order': {
    what: 'numbers of parts in series of which not every story has one of its own',
    now: 'in the order of their dates',
    remedy: 'number all stories of the series with `part`, where another order is meant',
  },
  expires: {
    what: 'stories with a date on which they were to end',
    now: 'stories without an end',
    remedy: 'write that date as `expires`, or delete the stories that are out of date',
  },
  comments: { what: 'comments', now: 'left at the source', remedy: nothing },
  format: {
    what: 'formats of posts (video, quote, gallery)',
    now: 'ordinary stories',
    remedy: 'nothing',
  },
  'cover-credit': {
    what: 'pictures at the top without a credit',
    now: 'at the top without one, which only stories of the archive may be',
    remedy: 'say whose they are',
  },
  'cover-in-text': {
    what: 'pictures at the top that stand within the text too',
    now: 'in the text alone',
    remedy: 'write `cover` where lists and cards are to show it, and take it out of the text',
  },
  'internal-tag': {
    what: 'tags that the old site kept for itself (`#name`)',
    now: 'left out',
    remedy: 'nothing',
  },
  'other-field': {
    what: 'fields without a place here (titles for search engines and networks, templates)',
    now: 'left out',
    remedy: nothing,
  },
  'canonical-refused': {
    what: 'canonical addresses that are none',
    now: 'left out',
    remedy: 'write the address of the first publication as `canonical`',
  },
} as const satisfies Record<string, LossWords>;
