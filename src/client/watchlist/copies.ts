import { soleUrl } from '../../publication/urls.ts';
import { BASE, below, place } from '../below.ts';
import { KEY } from './followed-list.ts';
import { feedOf, storiesIn, type FollowedStory } from './followed-story.ts';

/** Marks what was kept, so that it is never taken for what the site says now. */
const COPY = 'x-copy';

/** How asking for a feed ended. */
export interface Answer {
  /** `copy`: not reached, and these were kept; `none`: there is no such feed; `failed`: neither. */
  readonly state: 'loaded' | 'copy' | 'none' | 'failed';
  readonly stories: readonly FollowedStory[];
  /** Under which name it was found, where that has changed. */
  readonly name: string;
}

/** What the browser keeps to read without a connection: the page, what it loads, and feeds. */
export class Copies {
  readonly #page: Window & typeof globalThis;

  constructor(page: Window & typeof globalThis) {
    this.#page = page;
  }

  /** What was kept of a feed. */
  async kept(name: string): Promise<readonly FollowedStory[] | undefined> {
    const cache = await this.#open();
    const copy = await cache?.match(feedPath(name)).catch(() => undefined);
    return copy === undefined ? undefined : storiesIn(await copy.json().catch(() => undefined));
  }

  /** Asks for a feed, and keeps what comes. */
  async ask(name: string): Promise<Answer> {
    const response = await fetch(feedPath(name), { cache: 'no-cache' }).catch(() => undefined);
    if (response?.status === 404 || response?.status === 410) {
      await (await this.#open())?.delete(feedPath(name));
      return { state: 'none', stories: [], name };
    }
    const stories = response?.ok
      ? storiesIn(await response.json().catch(() => undefined))
      : undefined;
    if (response === undefined || stories === undefined) {
      const kept = await this.kept(name);
      return { state: kept === undefined ? 'failed' : 'copy', stories: kept ?? [], name };
    }
    if (response.headers.has(COPY)) return { state: 'copy', stories, name };
    const found = response.redirected ? nameIn(response.url) : name;
    await this.#put(feedPath(found), feedOf(stories), 'application/feed+json');
    return { state: 'loaded', stories, name: found };
  }

  /** Keeps the page with all that it has loaded, and nothing that it loaded once. */
  async keepPage(followed: Iterable<string>): Promise<void> {
    const cache = await this.#open();
    const { performance, location } = this.#page;
    const files = performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .filter(
        ({ origin, pathname }) => origin === location.origin && !pathname.endsWith('/feed.json'),
      )
      .map(({ pathname }) => pathname);
    const wanted = new Set([location.pathname, ...files]);
    const feeds = new Set(Array.from(followed, feedPath));
    try {
      for (const path of wanted) await cache?.add(path);
      for (const { url } of (await cache?.keys()) ?? []) {
        const { pathname } = new URL(url);
        const isOfLanguage = pathname.startsWith(below(`${place.prefix}/`));
        if (!wanted.has(pathname) && !feeds.has(pathname) && isOfLanguage) await cache?.delete(url);
      }
    } catch {
      // Full, or without a connection: what was kept stays.
    }
    const worker = below(`${soleUrl('watchlist', place)}worker.js`);
    await this.#workers()
      ?.register(worker)
      .catch(() => undefined);
  }

  /** Leaves nothing. */
  async forget(): Promise<void> {
    if ('caches' in this.#page) await this.#page.caches.delete(KEY).catch(() => false);
    const worker = await this.#workers()
      ?.getRegistration()
      .catch(() => undefined);
    await worker?.unregister();
  }

  async #put(path: string, text: string, type: string): Promise<void> {
    const headers = { 'content-type': type, [COPY]: '1' };
    await (await this.#open())?.put(path, new Response(text, { headers })).catch(() => undefined);
  }

  /** Browsers have none without encryption, and may refuse it. */
  async #open(): Promise<Cache | undefined> {
    if (!('caches' in this.#page)) return undefined;
    return this.#page.caches.open(KEY).catch(() => undefined);
  }

  #workers(): ServiceWorkerContainer | undefined {
    const { navigator } = this.#page;
    return 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;
  }
}

function feedPath(name: string): string {
  return below(`${place.prefix}/${name}/feed.json`);
}

function nameIn(url: string): string {
  const start = `${BASE}${place.prefix}/`;
  return new URL(url).pathname.slice(start.length).replace(/\/feed\.json$/u, '');
}
