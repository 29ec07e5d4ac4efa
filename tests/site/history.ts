import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { createRandom, type Random } from '../../tools/corpus/random.ts';
import { writeCorpus } from '../../tools/corpus/corpus.ts';
import { ADDRESS } from '../paper.ts';
import { archiveIn, INSTANT, type Archive } from './archive.ts';
import { edits, type Edit } from './edits.ts';
import type { PartName, Sources } from './sources.ts';
import { differences } from './tree.ts';

/** Stories of a paper: enough for lists of several, few enough for a build in a second. */
const STORIES = 7;
/** Times that the site is built, or what changed is sent to the host, before both are looked at. */
const ROUNDS = 3;
const DAY = 86_400;

/** What may happen between two builds. */
type Event = (house: House) => string;

/**
 * A paper with two sites: one that is built where it lies, and one at a host, to which changes are
 * sent by machines that know it by their cache alone. Both are what a build from nothing makes,
 * whatever happened.
 */
class House {
  readonly archive: Archive;
  readonly random: Random;
  readonly #sources: Sources | undefined;
  /** The build instant in seconds. */
  now = INSTANT;
  /** Whether the host's own list is asked for, since what the cache remembers may be of another. */
  isHostAsked = true;

  constructor(folder: string, seed: number, sources: Sources | undefined) {
    this.random = createRandom(seed);
    writeCorpus({ articles: STORIES, out: join(folder, 'content'), seed, words: 40 });
    this.archive = archiveIn(folder);
    this.#sources = sources;
  }

  path(name: string): string {
    return join(this.archive.folder, name);
  }

  edit(): string {
    const edit = this.random.pick<Edit>(edits);
    return edit(this.archive, this, this.random);
  }

  editCode(): string {
    const part = this.random.pick<PartName>(['template', 'feeds', 'schema', 'icon', 'hub']);
    this.#sources?.toggle(part);
    return this.#sources === undefined ? 'nothing' : `code of ${part}`;
  }

  async build(site: string): Promise<string> {
    await this.#run(site, site, []);
    return `build ${site}`;
  }

  /** Sends the host what changed. */
  async send(): Promise<string> {
    const [changes, host] = [this.path('changes'), this.path('host')];
    rmSync(changes, { recursive: true, force: true });
    const list = join(host, '_files.json');
    const since = this.isHostAsked && existsSync(list) ? ['--since', list] : [];
    await this.#run('nowhere', 'host', ['--changes', changes, ...since]);
    for (const path of linesOf(join(changes, 'put.txt'))) {
      mkdirSync(dirname(join(host, path)), { recursive: true });
      cpSync(join(changes, 'site', path), join(host, path));
    }
    for (const path of linesOf(join(changes, 'remove.txt'))) rmSync(join(host, path));
    this.isHostAsked = this.random.below(4) === 0;
    return since.length > 0 ? 'send, as the host lists it' : 'send';
  }

  async #run(site: string, cache: string, args: readonly string[]): Promise<void> {
    const env = {
      SOURCE_DATE_EPOCH: String(this.now),
      CACHE_DIR: this.path(`${cache}-cache`),
    };
    const outcome = await (this.#sources === undefined
      ? this.archive.build(site, { args, env })
      : this.#sources.build(this.archive, site, { args, env: { ...env, SITE_URL: ADDRESS } }));
    expect(outcome.code, outcome.output).toBe(0);
  }
}

/** What happens to the memory of a build, and to what it is of. */
const events: readonly [Event, ...Event[]] = [
  function clock(house) {
    house.now += house.random.pick([-40 * DAY, -3600, 600, DAY, 30 * DAY]);
    return `clock to ${house.now}`;
  },
  function lost(house) {
    const cache = someCache(house);
    // Nobody else knows what the host holds then.
    house.isHostAsked ||= cache === house.path('host-cache');
    const parts = existsSync(cache) ? readdirSync(cache).filter((name) => name !== 'renderer') : [];
    if (parts.length === 0 || house.random.below(3) === 0) {
      remove(cache);
      return `lost ${cache}`;
    }
    const part = house.random.pick<string>([parts[0] ?? '', ...parts]);
    remove(join(cache, part));
    return `lost ${part} of ${cache}`;
  },
  function kept(house) {
    for (const cache of caches(house)) copy(cache, `${cache}-before`);
    copy(house.archive.contentDir, house.path('content-before'));
    copy(house.path('site'), house.path('site-before'));
    return 'all put aside';
  },
  function remembered(house) {
    const cache = someCache(house);
    if (!existsSync(`${cache}-before`)) return 'nothing';
    copy(`${cache}-before`, cache);
    house.isHostAsked = true;
    return `${cache} is what was put aside`;
  },
  function published(house) {
    if (!existsSync(house.path('site-before'))) return 'nothing';
    copy(house.path('site-before'), house.path('site'));
    return 'the site is what was put aside';
  },
  function branch(house) {
    const before = house.path('content-before');
    if (!existsSync(before)) return 'nothing';
    const { contentDir } = house.archive;
    renameSync(contentDir, `${contentDir}-now`);
    copy(before, contentDir, house.random.below(2) === 0);
    remove(before);
    renameSync(`${contentDir}-now`, before);
    return 'another branch is checked out';
  },
  function exchanged(house) {
    const [one, other] = caches(house);
    if (one === undefined || other === undefined || !existsSync(one)) return 'nothing';
    copy(one, other);
    house.isHostAsked = true;
    return 'the host is served from the cache of the site';
  },
];

/**
 * Has a paper of seven stories go through a random history: edits of content and, where there
 * are sources, of templates and schemas, moves of the clock, memories lost or of another branch.
 *
 * @param folder new, for all of it.
 * @throws AssertionError when the site, or what the host was sent, is not what a cold build makes.
 */
export async function liveThrough(
  folder: string,
  seed: number,
  sources?: Sources,
): Promise<readonly string[]> {
  const house = new House(folder, seed, sources);
  const { random } = house;
  const history = [`seed ${seed}`, await house.build('site'), await house.send()];
  try {
    for (let round = 0; round < ROUNDS; round++) {
      for (let left = 1 + random.below(3); left > 0; left--) {
        history.push(random.below(2) === 0 ? house.edit() : random.pick<Event>(events)(house));
      }
      if (random.below(3) === 0) history.push(house.editCode());
      const isLast = round === ROUNDS - 1;
      if (isLast || random.below(2) === 0) history.push(await house.build('site'));
      if (isLast || random.below(2) === 0) history.push(await house.send());
    }
    await house.build('cold');
    const what = history.join('; ');
    expect(differences(house.path('site'), house.path('cold')), what).toEqual([]);
    expect(differences(house.path('host'), house.path('cold')), what).toEqual([]);
    return history;
  } catch (error) {
    throw new Error(history.join('; '), { cause: error });
  }
}

function caches(house: House): string[] {
  return ['site', 'host'].map((name) => house.path(`${name}-cache`));
}

function someCache(house: House): string {
  const [first = '', ...others] = caches(house);
  return house.random.pick<string>([first, ...others]);
}

function remove(path: string): void {
  rmSync(path, { recursive: true, force: true });
}

/** @param isAsOld files keep the times that they had. */
function copy(from: string, to: string, isAsOld = false): void {
  remove(to);
  if (!existsSync(from)) return;
  const options = { recursive: true, verbatimSymlinks: true, preserveTimestamps: isAsOld };
  cpSync(from, to, options);
}

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8').split('\n').slice(0, -1);
}
