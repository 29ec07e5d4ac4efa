import { join } from 'node:path';
import { digestOf } from '../../src/disk/digest.ts';
import { putFile } from '../../src/disk/put.ts';
import { formatDate } from '../../src/time/format.ts';
import { isoInZone } from '../../src/time/zone.ts';
import { archiveDayOf, writeArchiveDay } from './archive-line.ts';
import { importedFile, type ImportedArticle } from './article-file.ts';
import { withoutClaimed } from './claims.ts';
import { convertedBody, sourceBody } from './convert-body.ts';
import { Desks } from './desks.ts';
import { fieldsOf } from './fields.ts';
import type { LossKind, TellLoss } from './losses.ts';
import type { SourceArchive } from './model.ts';
import { OldAddresses } from './old-addresses.ts';
import { OldPlaces, settlePlaces } from './old-places.ts';
import { packedText } from './packed-text.ts';
import {
  importKeyOf,
  placesOf,
  type ImportOptions,
  type PlacedStory,
  type Ready,
} from './places.ts';
import { addressedType, MediaFolder, type FoundPictures } from './pictures.ts';
import { RECORD_FILE, readImportRecord, type ImportedStory } from './record.ts';
import { ImportLog, type ImportReport } from './report.ts';
import { isPlayed, picturesIn } from './source-media.ts';
import { sinceImport, writeStory } from './story-files.ts';
import {
  coverFields,
  coverImage,
  leadParagraph,
  pictureNamesOf,
  topAndBody,
  usedPictures,
} from './story-pictures.ts';
import type { Whereabouts } from './whereabouts.ts';

/**
 * Writes the stories of an archive into the content folder: those that are new, and those that
 * changed at the source and that nobody has changed here since.
 */
export async function importArchive(
  archive: SourceArchive,
  options: ImportOptions,
): Promise<ImportReport> {
  const { contentDir, isDry } = options;
  const log = new ImportLog();
  const record = readImportRecord(contentDir);
  for (const { kind, name, example } of archive.left) log.tell(kind, name, example);
  const placed = placesOf(archive, record.stories, options, log);
  const old = new OldAddresses(archive.address, new OldPlaces(placed).of);
  for (const { post, id } of placed) old.add(post, id);
  const run = new Run(archive, options, log, old);
  const ready: Ready[] = [];
  for (const each of placed) {
    const made = await run.make(each);
    if (made !== undefined) ready.push(made);
  }
  withoutClaimed(ready, run.desks, options.content, log);
  settlePlaces(ready, options.content, log);
  const day = archiveDayOf(ready, options);
  if (isDry) {
    for (const {
      placed: { id, known },
    } of ready)
      (known === undefined ? log.written : log.updated).push(id);
    return log.report(archive.title, day);
  }
  run.desks.save(contentDir);
  if (day !== undefined) writeArchiveDay(contentDir, day);
  const stories = { ...record.stories };
  try {
    for (const each of ready) save(each, contentDir, stories, log);
  } finally {
    putFile(
      join(contentDir, RECORD_FILE),
      `${JSON.stringify({ ...record, stories }, undefined, 1)}\n`,
    );
  }
  return log.report(archive.title, day);
}

function save(
  { placed, file, source, article, text: markdown, aliases, pictures }: Ready,
  contentDir: string,
  stories: Record<string, ImportedStory>,
  log: ImportLog,
): void {
  const { post, id, known } = placed;
  const text = importedFile({ ...article, aliases, text: markdown() });
  const inTheWay = writeStory(contentDir, file, text, pictures, known !== undefined);
  if (inTheWay !== undefined) {
    log.tell('in-the-way', id, inTheWay);
    return;
  }
  stories[importKeyOf(post)] = { id, file, source, written: digestOf(text) };
  (known === undefined ? log.written : log.updated).push(id);
}

/** Makes articles of stories, one after the other. */
class Run {
  readonly desks: Desks;
  readonly #options: ImportOptions;
  readonly #log: ImportLog;
  readonly #old: OldAddresses;
  readonly #media: MediaFolder;

  constructor(archive: SourceArchive, options: ImportOptions, log: ImportLog, old: OldAddresses) {
    this.#options = options;
    this.#log = log;
    this.#old = old;
    this.#media = new MediaFolder([options.media, options.sourceMedia], options.fetcher);
    this.desks = new Desks(archive, options.content, (kind, example) => {
      log.tell(kind, '', example);
    });
  }

  /** @returns undefined when there is nothing to write; why is told. */
  async make(placed: PlacedStory): Promise<Ready | undefined> {
    const { post, id, known } = placed;
    const told: [LossKind, string][] = post.told.map(({ kind, example }) => [kind, example]);
    const tell: TellLoss = (kind, example) => {
      told.push([kind, example]);
    };
    const html = post.html();
    const body = sourceBody(
      { ...post, html: () => html },
      {
        tell,
        attachment: (number) => this.#options.attachments.get(number),
      },
    );
    const [from] = post.addresses;
    // A file that another site offers is that site's.
    const named = [...picturesIn(body ?? [])].filter(
      (address) => addressedType(address)?.use !== 'download' || this.#old.isOld(address, from),
    );
    const shown = post.cover === undefined ? named : [post.cover.address, ...named];
    const found = await this.#media.findAll(shown, (each) => this.#old.whole(each, from));
    const source = digestOf(
      JSON.stringify([
        { ...post, html, told: [] },
        [...found].map(([address, each]) => [address, typeof each === 'string' ? '' : each.digest]),
      ]),
    );
    if (known !== undefined && !this.#isOurs(known, source, id)) return undefined;
    const names = pictureNamesOf(found, known, id);
    const leads: string[] = [];
    const where = this.#whereabouts(found, names, from, tell, leads);
    const { top, body: below } = topAndBody(post.cover, body, found, new Set(named), tell);
    const cover = top && coverFields(top, found, names, tell);
    const gone = top !== undefined && cover === undefined ? [coverImage(top)] : [];
    const text =
      below === undefined ? undefined : convertedBody([...gone, ...below], where, this.#options);
    if (text === undefined || text.text.trim() === '') {
      this.#log.tell(text === undefined ? 'too-large' : 'no-words', post.title, from ?? post.key);
      for (const [kind, example] of told) this.#log.tell(kind, post.title, example);
      return undefined;
    }
    const { text: markdown, ...fields } = this.#article(placed, text, tell);
    const article = { ...fields, cover };
    for (const [kind, example] of told) this.#log.tell(kind, id, example);
    const aliases = this.#old.aliases(post, id, (kind, example) => {
      this.#log.tell(kind, id, example);
    });
    const used = usedPictures(found, names);
    const file = known?.file ?? `articles/${id}${used.size > 0 ? '/index' : ''}.mdx`;
    const { anchors } = text;
    return {
      ...{ placed, file, source, article, text: packedText(markdown), anchors, leads, aliases },
      pictures: used,
    };
  }

  #whereabouts(
    found: FoundPictures,
    names: ReadonlyMap<string, string>,
    from: string | undefined,
    tell: Whereabouts['tell'],
    leads: string[],
  ): Whereabouts {
    return {
      tell,
      link: (href) => {
        const file = addressedType(href) === undefined ? undefined : found.get(href);
        if (typeof file === 'object') return names.get(file.digest);
        if (file !== undefined && !isPlayed(href)) tell(file, this.#why(href, from));
        // Of a picture that is not there it is told once, as a picture.
        const link = this.#old.link(href, from, found.has(href) ? () => undefined : tell);
        if (link?.startsWith('/') === true && link.includes('#')) leads.push(link);
        return link;
      },
      picture: (address) => {
        const picture = found.get(address);
        if (typeof picture === 'string') tell(picture, this.#why(address, from));
        return typeof picture === 'object' ? names.get(picture.digest) : undefined;
      },
    };
  }

  /** A picture's address, and why it was not fetched. */
  #why(address: string, from: string | undefined): string {
    const fault = this.#options.fetcher?.faultOf(this.#old.whole(address, from));
    const shown = address.slice(0, LONGEST_TOLD);
    return fault === undefined ? shown : `${shown} ${fault}`;
  }

  #isOurs(known: ImportedStory, source: string, id: string): boolean {
    if (known.source === source) {
      this.#log.unchanged++;
      return false;
    }
    const since = sinceImport(this.#options.contentDir, known);
    if (since !== 'as-written')
      this.#log.tell(since === 'gone' ? 'removed-here' : 'edited-here', id, known.file);
    return since === 'as-written';
  }

  #article(
    { post, at }: PlacedStory,
    { text, words }: { readonly text: string; readonly words: string },
    tell: TellLoss,
  ): Omit<ImportedArticle, 'cover'> {
    const { timeZone, language, section } = this.#options;
    const day = formatDate({ at, precision: 'day' }, { timeZone, language });
    const { lead, ...fields } = fieldsOf({ ...post, words, day, language }, tell);
    const begins =
      lead.length === 0
        ? ''
        : (convertedBody(lead.map(leadParagraph), PLAIN, this.#options)?.text ?? '');
    return {
      ...fields,
      ...this.desks.of(post, section, tell),
      date: post.date.includes('T') ? isoInZone(at, timeZone) : post.date,
      aliases: [],
      canonical: post.canonical,
      text: [begins, text].filter((part) => part !== '').join('\n\n'),
    };
  }
}

/** Characters of a picture's address in the report: one may be the picture itself. */
const LONGEST_TOLD = 200;

const PLAIN = { tell: () => undefined, link: () => undefined, picture: () => undefined };
