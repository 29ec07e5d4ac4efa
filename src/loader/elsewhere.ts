import { nearest } from '../problem/nearest.ts';

/** What fields are called in other systems, by what they are called here. */
const FIELDS: readonly (readonly [own: string, others: string])[] = [
  ['title', 'headline'],
  ['description', 'summary excerpt abstract standfirst dek subtitle subheading lead teaser'],
  ['date', 'pubdate publishdate published publishedat datepublished created createdat'],
  ['updated', 'lastmod modified lastmodified updateddate updatedat datemodified'],
  ['section', 'category categories topic channel'],
  ['tags', 'keywords tag topics labels taxonomies'],
  ['series', 'serial serie collection'],
  ['part', 'episode seriesorder seriesindex seriesweight seriespart number'],
  ['authors', 'author byline by writer writers'],
  ['tickers', 'ticker symbol symbols'],
  ['cover', 'image images featuredimage thumbnail hero heroimage banner picture coverimage'],
  ['aliases', 'redirectfrom redirects'],
  ['expires', 'expirydate unpublishdate expiry'],
  ['sources', 'source references'],
  ['language', 'lang locale'],
  ['note', 'text reason explanation description'],
  ['url', 'link href website address'],
  ['src', 'file path url image'],
  ['alt', 'alttext alternativetext'],
  ['credit', 'photographer copyright'],
  ['name', 'title label displayname'],
  ['from', 'source old oldurl'],
  ['to', 'destination target new newurl'],
  ['bio', 'about biography'],
];
/** Of what other systems write in fields, what follows from the file here, or from nothing. */
const NONE: Readonly<Record<string, string>> = {
  ...each('slug permalink url path', 'the name of the file is the end of the address'),
  ...each('layout template type weight', 'the design of the paper says how a story looks'),
  ...each('id guid uuid', 'the place of the file is what a story is known by'),
};

function each(names: string, advice: string): Readonly<Record<string, string>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, advice]));
}

/**
 * The field that a writer most likely meant: by what other systems call it, else by likeness.
 *
 * @param known fields that there are.
 */
export function meantField(name: string, known: readonly string[]): string | undefined {
  const words = plain(name);
  const own = FIELDS.find(
    ([field, others]) => known.includes(field) && others.split(' ').includes(words),
  )?.[0];
  return own ?? nearest(name, known);
}

/** Names that are told where none is near. */
const FEW = 10;

/** `; did you mean "cover"?`, why no field of an article says this, or what there is. */
export function fieldAdvice(name: string, known: readonly string[]): string {
  const meant = meantField(name, known);
  if (meant !== undefined) return `; did you mean "${meant}"?`;
  const none = known.includes('section') ? NONE[plain(name)] : undefined;
  if (none !== undefined) return `; leave it out: ${none}`;
  return known.length > FEW
    ? '; leave it out'
    : `; leave it out, or write one of ${known.join(', ')}`;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[-_ ]/gu, '');
}
