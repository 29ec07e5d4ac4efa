import { readdirSync } from 'node:fs';
import type { Random } from '../../tools/corpus/random.ts';
import type { Archive } from './archive.ts';
import { INSTANT } from './archive.ts';
import type { PartName, Sources } from './sources.ts';
import { ADDRESS } from '../paper.ts';

/** What surrounds an archive and may change between two builds. */
export interface World {
  /** The build instant in seconds. */
  now: number;
  siteUrl: string;
  /** The code that builds. */
  readonly sources: Sources;
}

/** A change that an edition goes through, with its name for the report. */
export type Edit = (archive: Archive, world: Pick<World, 'now'>, random: Random) => string;

const [ONE, TWO] = [ADDRESS, 'https://two.example'];

export const newWorld = (sources: Sources): World => ({ now: INSTANT, siteUrl: ONE, sources });

/** A change of what all pages are made by. */
export interface CodeEdit {
  readonly apply: (world: World) => string;
  /** Nothing else changes before the build: much of what may would have everything made anew. */
  readonly alone: boolean;
}

/**
 * In this order, one before each build: two at once would hide that one of them is not noticed.
 * The third takes back the first two, to code that the site was built by before.
 */
export const codeEdits: readonly CodeEdit[] = [
  { apply: (world) => toggle(world, 'template'), alone: false },
  { apply: (world) => toggle(world, 'feeds'), alone: true },
  { apply: (world) => `${toggle(world, 'template')}, ${toggle(world, 'feeds')}`, alone: false },
  {
    apply(world) {
      world.siteUrl = world.siteUrl === ONE ? TWO : ONE;
      return `address ${world.siteUrl}`;
    },
    alone: false,
  },
];

function toggle({ sources }: World, part: PartName): string {
  sources.toggle(part);
  return `code of ${part}`;
}

/** Every kind of change that must reach just the files that show it. */
export const edits: readonly [Edit, ...Edit[]] = [
  function headline(archive, _world, random) {
    const file = anyArticle(archive, random);
    replace(archive, file, /^title: .*$/mu, `title: A new headline number ${random.below(1000)}`);
    return `headline of ${file}`;
  },
  function text(archive, _world, random) {
    const file = anyArticle(archive, random);
    archive.write(
      file,
      `${archive.read(file)}\nAnother paragraph, number ${random.below(1000)}.\n`,
    );
    return `text of ${file}`;
  },
  function added(archive, _world, random) {
    const source = archive.read(anyArticle(archive, random));
    const name = `articles/2024/12/added-${random.below(1_000_000)}.mdx`;
    archive.write(name, source.replace(/^date: .*$/mu, 'date: 2024-12-21T15:00:00Z'));
    return `added ${name}`;
  },
  function deleted(archive, _world, random) {
    const file = anyArticle(archive, random);
    archive.remove(file);
    return `deleted ${file}`;
  },
  function renamed(archive, _world, random) {
    const file = anyArticle(archive, random);
    const to = file.replace(/[^/]+\.mdx$/u, `renamed-${random.below(1_000_000)}.mdx`);
    archive.move(file, to);
    return `renamed ${file}`;
  },
  function retagged(archive, _world, random) {
    const file = anyArticle(archive, random);
    replace(archive, file, /^tags: .*$/mu, `tags: [tag-${random.below(60)}]`);
    return `tags of ${file}`;
  },
  function moved(archive, _world, random) {
    const file = anyArticle(archive, random);
    replace(archive, file, /^section: .*$/mu, `section: ${random.pick(['policy', 'funds'])}`);
    return `section of ${file}`;
  },
  function ticker(archive, _world, random) {
    const name = `Company ${random.below(1000)}`;
    replace(archive, 'tickers.yaml', /(symbol: SAB, name: )[^,]+/u, `$1${name}`);
    return 'name of SAB';
  },
  function section(archive, _world, random) {
    const name = `Funds ${random.below(1000)}`;
    replace(archive, 'sections.yaml', /(id: funds, name: )[^,]+/u, `$1${name}`);
    return 'name of a section';
  },
  function pinned(archive, _world, random) {
    const id = anyArticle(archive, random).replace('articles/', '').replace('.mdx', '');
    archive.write('front.yaml', `lead: ${id}\npicks: []\n`);
    return `lead ${id}`;
  },
  function promo(archive, world) {
    replace(archive, 'promos.yaml', /ends: [^,]+/u, `ends: ${isoDay(world.now + 2 * 86_400)}`);
    return 'a promo with three days to run';
  },
  function scheduled(archive, world, random) {
    const source = archive.read(anyArticle(archive, random)).replace(/^expires: .*\n/mu, '');
    const day = isoDay(world.now + 86_400);
    const name = `articles/${day.slice(0, 7).replace('-', '/')}/soon-${random.below(1_000_000)}.mdx`;
    archive.write(name, source.replace(/^date: .*$/mu, `date: ${day}T12:00:00Z`));
    return `scheduled ${name}`;
  },
  function expiring(archive, world, random) {
    const file = anyArticle(archive, random);
    const day = isoDay(world.now + 86_400);
    replace(archive, file, /^section:/mu, `expires: ${day}T18:00:00Z\nsection:`);
    return `expiry of ${file}`;
  },
  function clock(_archive, world, random) {
    world.now += random.pick([3600, 3 * 86_400, 200 * 86_400]);
    return `clock to ${world.now}`;
  },
];

function anyArticle(archive: Archive, random: Random): string {
  const files = readdirSync(archive.path('articles'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => `articles/${file}`)
    .sort();
  return files[random.below(files.length)] ?? '';
}

/** Changes a file; a second edit of the same kind to the same file does nothing twice. */
function replace(archive: Archive, file: string, pattern: RegExp, by: string): void {
  const text = archive.read(file);
  if (by.startsWith('expires') && /^expires:/mu.test(text)) return;
  archive.write(file, text.replace(pattern, by));
}

function isoDay(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}
