import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf } from '../../folder.ts';
/** An export of Ghost as its settings make it, with made facts. */

const card = (html: string): string => `<p>Before.</p>${html}<p>Behind.</p>`;
const text = (words: string, format = 0): object => ({
  type: 'extended-text',
  text: words,
  format,
});

export const lexical = {
  root: {
    type: 'root',
    children: [
      { type: 'paragraph', children: [text('Rates '), text('rose', 3), text(' by $5 {now}.')] },
      { type: 'extended-heading', tag: 'h2', children: [text('What moved')] },
      {
        type: 'list',
        listType: 'number',
        start: 3,
        children: [
          { type: 'listitem', children: [text('one')] },
          {
            type: 'listitem',
            children: [
              {
                type: 'list',
                listType: 'bullet',
                children: [{ type: 'listitem', children: [text('inner')] }],
              },
            ],
          },
        ],
      },
      {
        type: 'paragraph',
        children: [
          { type: 'link', url: '__GHOST_URL__/old-markdown/', children: [text('earlier')] },
        ],
      },
      { type: 'callout', calloutEmoji: '💡', calloutText: 'Mind the <b>gap</b>.' },
      { type: 'toggle', heading: 'Why', content: '<p>Because.</p>' },
      { type: 'button', buttonText: 'Press', buttonUrl: 'https://x.example/go' },
      {
        type: 'bookmark',
        url: 'https://x.example/b',
        metadata: { title: 'Kept', description: 'A page', publisher: 'X' },
      },
      { type: 'codeblock', language: 'js', code: 'a = {b: 1}', caption: 'A line' },
      { type: 'markdown', markdown: '* a\n* [b](https://x.example/m)' },
      { type: 'html', html: '<div><p>Open' },
      { type: 'email', html: '<p>For subscribers</p>' },
      { type: 'paywall' },
      { type: 'horizontalrule' },
      { type: 'video', src: '__GHOST_URL__/content/media/a.mp4', caption: 'A film' },
      { type: 'audio', src: 'https://x.example/a.mp3', title: 'Talk' },
      { type: 'file', src: 'https://x.example/r.pdf', fileTitle: 'Report', fileName: 'r.pdf' },
      {
        type: 'product',
        productTitle: 'A book',
        productDescription: '<p>Good</p>',
        productButton: 'Buy',
        productUrl: 'https://x.example/buy',
      },
      { type: 'header', header: 'Large', subheader: 'Small' },
      { type: 'signup', header: 'Join', disclaimer: 'No noise' },
      {
        type: 'embed',
        url: 'https://x.example/e',
        html: '<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>',
      },
      { type: 'hologram', text: 'Shown by nobody' },
    ],
  },
};

export const mobiledoc = {
  version: '0.3.1',
  atoms: [['soft-return', '', {}]],
  cards: [
    [
      'image',
      { src: '__GHOST_URL__/content/images/quay.png', alt: 'A quay', caption: 'The <i>quay</i>' },
    ],
    ['card-markdown', { markdown: 'From **cards**' }],
    ['hr', {}],
  ],
  markups: [['strong'], ['a', ['href', '/rates-rise/']]],
  sections: [
    [
      1,
      'p',
      [
        [0, [0], 1, 'Bold'],
        [0, [], 0, ' and '],
        [0, [1], 1, 'linked'],
        [1, [], 0, 0],
        [0, [], 0, 'line'],
      ],
    ],
    [3, 'ul', [[[0, [], 0, 'item']]]],
    [10, 0],
    [10, 1],
    [10, 2],
    [1, 'p', []],
  ],
};

export const cardsHtml = [
  '<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://x.example/b"><div class="kg-bookmark-content"><div class="kg-bookmark-title">Kept</div><div class="kg-bookmark-description">A page</div><div class="kg-bookmark-metadata"><img class="kg-bookmark-icon" src="i.ico" alt=""><span class="kg-bookmark-publisher">X</span></div></div></a></figure>',
  '<div class="kg-card kg-callout-card kg-callout-card-blue"><div class="kg-callout-emoji">💡</div><div class="kg-callout-text">Mind <b>it</b></div></div>',
  '<div class="kg-card kg-toggle-card"><div class="kg-toggle-heading"><h4 class="kg-toggle-heading-text">Why</h4><button class="kg-toggle-card-icon"><svg></svg></button></div><div class="kg-toggle-content"><p>Because</p></div></div>',
  '<div class="kg-card kg-button-card kg-align-center"><a href="https://x.example/go" class="kg-btn">Press</a></div>',
  '<div class="kg-card kg-audio-card"><audio src="https://x.example/a.mp3"></audio><div class="kg-audio-title">Talk</div><button>1&#215;</button></div>',
  '<div class="kg-card kg-file-card"><a class="kg-file-card-container" href="https://x.example/r.pdf"><div class="kg-file-card-title">Report</div><div class="kg-file-card-filesize">1 MB</div></a></div>',
].join('');

const common = {
  status: 'published',
  visibility: 'public',
  type: 'post',
  published_at: '2021-04-05T06:07:08.000Z',
};
const bodies = { html: null, lexical: null, mobiledoc: null };
export const posts = [
  {
    ...{
      ...common,
      ...bodies,
      id: 'a',
      slug: 'rates-rise',
      title: 'Rates rise & <b> falls again',
      feature_image: '__GHOST_URL__/content/images/quay.png',
    },
    ...{
      lexical: JSON.stringify(lexical),
      custom_excerpt: 'Rates rose again in spring, and the queue of ships with them.',
    },
    ...{ canonical_url: 'https://first.example/rates', codeinjection_head: '<script>x</script>' },
  },
  {
    ...common,
    ...bodies,
    id: 'b',
    slug: 'old-doc',
    title: 'A text of the older editor',
    mobiledoc: JSON.stringify(mobiledoc),
    published_at: '2018-01-02 03:04:05',
  },
  {
    ...common,
    ...bodies,
    id: 'c',
    slug: 'cards',
    title: 'Cards as pages hold them',
    html: card(cardsHtml),
    lexical: JSON.stringify({
      root: { type: 'root', children: [{ type: 'email', html: 'Dear reader' }] },
    }),
  },
  {
    ...common,
    id: 'd',
    slug: 'old-markdown',
    title: 'A text of the oldest editor',
    markdown: 'Tolls *rose*.',
    page: 0,
    published_at: 1_420_070_400_000,
  },
  { ...common, id: 'e', slug: 'e', title: 'Draft', status: 'draft' },
  { ...common, id: 'f', slug: 'f', title: 'Later', status: 'scheduled' },
  { ...common, id: 'g', slug: 'g', title: 'Paid', visibility: 'paid' },
  { ...common, id: 'h', slug: 'h', title: 'Page', type: 'page' },
  { ...common, id: 'i', slug: 'i', title: 'Mail', status: 'sent' },
  { ...common, id: 'j', slug: 'j', title: 'Undated', published_at: null },
];

export const data = {
  posts,
  posts_meta: [
    {
      post_id: 'a',
      feature_image_alt: 'Cranes',
      feature_image_caption: 'By <a href="/">us</a>',
      og_title: 'Shared',
    },
  ],
  users: [
    { id: 'u', name: 'Ada Vale', bio: 'Writes of ports and of what moves through them.' },
    { id: 'v', name: 'Bo Lind' },
  ],
  tags: [
    { id: 't', name: 'Ports' },
    { id: 's', name: 'Ships' },
    { id: 'n', name: '#featured' },
  ],
  posts_authors: [
    { post_id: 'a', author_id: 'v', sort_order: 1 },
    { post_id: 'a', author_id: 'u', sort_order: 0 },
  ],
  posts_tags: [
    { post_id: 'a', tag_id: 't', sort_order: 0 },
    { post_id: 'a', tag_id: 'n', sort_order: 1 },
    { post_id: 'a', tag_id: 's', sort_order: 2 },
  ],
  settings: [{ key: 'title', value: 'The Harbour Ledger' }],
};

export const ghostExport = (tables: object = data): string =>
  JSON.stringify({ db: [{ meta: { version: '5.80.0' }, data: tables }] });

/** The file of an export. */
export const exported = (text: string): string =>
  join(folderOf({ 'ghost.json': text }), 'ghost.json');

/** What an import wrote of a story. */
export const article = (folder: string, id: string): string =>
  readFileSync(join(folder, `articles/${id}.mdx`), 'utf8');
