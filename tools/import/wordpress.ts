import { digestOf } from '../../src/disk/digest.ts';
import { webUrl } from '../../src/schema/field.ts';
import type { LossKind } from './losses.ts';
import type { LeftOut, Loss, SourceArchive, SourcePicture, SourcePost } from './model.ts';
import { SourceError } from './model.ts';
import { packedText } from './packed-text.ts';
import { wordsOfHtml } from './source-words.ts';
import {
  formerAddresses,
  ownFields,
  partOf,
  seoCanonical,
  seoSummary,
  termsOf,
} from './wordpress-meta.ts';
import { withNotesBeside } from './wordpress-notes.ts';
import { readXmlRecords, type XmlRecord } from './xml-records.ts';

const RECORDS = new Set([
  'item',
  'wp:author',
  'wp:category',
  'wp:tag',
  'wp:term',
  'wp:base_blog_url',
  'wp:wxr_version',
  'title',
  'link',
]);

/** What a whole export says besides its stories. */
interface Site {
  title: string;
  address: string;
  isExport: boolean;
  readonly authors: Map<string, string>;
  readonly descriptions: Map<string, string>;
  readonly attachments: Map<string, SourcePicture>;
}

/**
 * Reads an export of WordPress (WXR, the file of Tools, Export).
 *
 * @throws SourceError when it is none.
 */
export function readWordPress(path: string): SourceArchive & Attachments {
  const site: Site = {
    title: '',
    address: '',
    isExport: false,
    authors: new Map(),
    descriptions: new Map(),
    attachments: new Map(),
  };
  const items: (() => SourcePost)[] = [];
  const left: LeftOut[] = [];
  readXmlRecords(path, RECORDS, (record) => {
    if (record.name !== 'item') readSite(record, site);
    else if (field(record, 'wp:post_type') === 'attachment') readAttachment(record, site);
    else {
      const why = reasonToLeave(record);
      if (why === undefined) items.push(postOf(record, site));
      else if (why !== 'nothing')
        left.push({ kind: why, name: nameOf(record), example: field(record, 'link') });
    }
  });
  if (!site.isExport)
    throw new SourceError(
      'this is no export of WordPress; make one under Tools, Export, All content',
    );
  return {
    kind: 'wordpress',
    title: site.title,
    address: URL.canParse(site.address) ? site.address : undefined,
    posts: items.map((post) => post()),
    left,
    descriptions: site.descriptions,
    attachments: site.attachments,
  };
}

/** Pictures by their number, which galleries name. */
export interface Attachments {
  readonly attachments: ReadonlyMap<string, SourcePicture>;
}

function readSite(record: XmlRecord, site: Site): void {
  const text = record.text.trim();
  switch (record.name) {
    case 'title':
      site.title ||= wordsOfHtml(text);
      break;
    case 'link':
      site.address ||= text;
      break;
    case 'wp:base_blog_url':
      site.address = text || site.address;
      break;
    case 'wp:wxr_version':
      site.isExport = true;
      break;
    case 'wp:author':
      site.authors.set(
        field(record, 'wp:author_login'),
        wordsOfHtml(field(record, 'wp:author_display_name')),
      );
      break;
    default: {
      const of = (names: readonly string[]): string =>
        wordsOfHtml(names.map((each) => field(record, each)).find((text) => text !== '') ?? '');
      const name = of(['wp:cat_name', 'wp:tag_name', 'wp:term_name']);
      const words = of(['wp:category_description', 'wp:tag_description', 'wp:term_description']);
      if (words !== '') site.descriptions.set(name.toLowerCase(), words);
    }
  }
}

function readAttachment(item: XmlRecord, { attachments }: Site): void {
  const address = field(item, 'wp:attachment_url');
  if (address === '') return;
  attachments.set(field(item, 'wp:post_id'), {
    address,
    alt: wordsOfHtml(metaOf(item).get('_wp_attachment_image_alt') ?? ''),
    caption: wordsOfHtml(field(item, 'excerpt:encoded')),
  });
}

/** Types that WordPress keeps for itself and nobody wrote. */
const INTERNAL = new Set([
  'revision',
  'nav_menu_item',
  'custom_css',
  'customize_changeset',
  'oembed_cache',
  'wp_global_styles',
  'user_request',
]);
const STATES: Readonly<Record<string, LossKind | 'nothing'>> = {
  ...{ draft: 'draft', pending: 'draft', future: 'scheduled', private: 'private' },
  ...{ trash: 'nothing', 'auto-draft': 'nothing', inherit: 'nothing' },
};

/** Why an entry becomes no article; `nothing` is not worth a word. */
function reasonToLeave(item: XmlRecord): LossKind | 'nothing' | undefined {
  const type = field(item, 'wp:post_type');
  if (INTERNAL.has(type)) return 'nothing';
  const status = field(item, 'wp:status');
  const state = Object.hasOwn(STATES, status) ? STATES[status] : undefined;
  if (state !== undefined) return state;
  if (field(item, 'wp:post_password') !== '') return 'password';
  if (type === 'page') return 'page';
  if (type !== 'post') return 'other-type';
  return dateOf(item) === '' ? 'no-date' : undefined;
}

/** A post, once all of the export is read: pictures stand behind the stories that show them. */
function postOf(item: XmlRecord, site: Site): () => SourcePost {
  const number = field(item, 'wp:post_id');
  const meta = metaOf(item);
  const html = withNotesBeside(field(item, 'content:encoded'), meta);
  const login = field(item, 'dc:creator');
  const thumbnail = meta.get('_thumbnail_id') ?? '';
  const terms = (domain: string): string[] => termsOf(item, domain);
  const slugs = item.children
    .filter(({ name }) => name === 'wp:postmeta')
    .filter((each) => field(each, 'wp:meta_key') === '_wp_old_slug')
    .map((each) => field(each, 'wp:meta_value'));
  const canonical = webUrl.safeParse(seoCanonical(meta));
  const [first, ...others] = terms('series');
  const link = field(item, 'link');
  const guid = field(item, 'guid');
  const post: SourcePost = {
    key: `post ${number === '' ? digestOf(link + guid) : number}`,
    title: nameOf(item),
    slug: field(item, 'wp:post_name'),
    date: dateOf(item),
    html: packedText(html),
    brackets: 'commands',
    paragraphs: html.includes('<!-- wp:') ? 'tags' : 'lines',
    excerpt: wordsOfHtml(field(item, 'excerpt:encoded')) || seoSummary(meta),
    authors: [],
    categories: terms('category'),
    tags: [...terms('post_tag'), ...others],
    series: first === undefined ? undefined : { name: first, part: partOf(meta) },
    addresses: [
      ...new Set(
        [link, ...formerAddresses(link, slugs), guid].filter((each) => URL.canParse(each)),
      ),
    ],
    cover: undefined,
    canonical: canonical.success ? canonical.data : undefined,
    told: [
      ...ownFields(item, meta),
      ...toldOf(item, terms('post_format')),
      ...others.map((example): Loss => ({ kind: 'series', example })),
    ],
  };
  return () => {
    // A plug-in for several authors has them as a taxonomy.
    const logins = terms('author');
    const authors = (logins.length > 0 ? logins : [login])
      .map((each) => site.authors.get(each) ?? each)
      .filter((each) => each !== '');
    return { ...post, authors, cover: site.attachments.get(thumbnail) };
  };
}

function toldOf(item: XmlRecord, formats: readonly string[]): Loss[] {
  const comments = item.children.filter(
    (child) =>
      child.name === 'wp:comment' && /^(?:|comment)$/u.test(field(child, 'wp:comment_type')),
  );
  return [
    ...formats.map((example): Loss => ({ kind: 'format', example })),
    ...comments.map((comment): Loss => ({
      kind: 'comments',
      example: field(comment, 'wp:comment_author'),
    })),
  ];
}

function nameOf(item: XmlRecord): string {
  return wordsOfHtml(field(item, 'title'));
}

/** In UTC, which WordPress keeps beside the time of its own zone; empty when it has none. */
function dateOf(item: XmlRecord): string {
  const utc = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)$/u.exec(field(item, 'wp:post_date_gmt'));
  if (utc !== null && !utc[0].startsWith('0000')) return `${utc[1] ?? ''}T${utc[2] ?? ''}Z`;
  const published = Date.parse(field(item, 'pubDate'));
  return Number.isFinite(published) && published > 0
    ? new Date(published).toISOString().replace('.000Z', 'Z')
    : '';
}

function metaOf(item: XmlRecord): Map<string, string> {
  const metas = item.children.filter(({ name }) => name === 'wp:postmeta');
  return new Map(metas.map((meta) => [field(meta, 'wp:meta_key'), field(meta, 'wp:meta_value')]));
}

function field(record: XmlRecord, name: string): string {
  return record.children.find((child) => child.name === name)?.text.trim() ?? '';
}
