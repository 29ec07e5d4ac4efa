import { feedForms } from '../../publication/feed-forms.ts';
import { soleUrl } from '../../publication/urls.ts';
import { below, place } from '../below.ts';
import { KEY } from './followed-list.ts';
import { feedStories, type FollowedStory } from './followed-story.ts';

const FEED = `/${feedForms.json.file}`;

/** How asking for a feed ended. */
export interface Answer {
  /** `copy`: not reached, and these were kept; `none`: there is no such feed; `failed`: neither. */
  readonly state: 'loaded' | 'copy' | 'none' | 'failed';
  readonly stories: readonly FollowedStory[];
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
    return copy && storiesOf(copy);
  }

  /** Asks for a feed, and keeps what comes. */
  async ask(name: string): Promise<Answer> {
    const response = await fetch(feedPath(name), { cache: 'no-cache' }).catch(() => undefined);
    if (response?.status === 404 || response?.status === 410) {
      await (await this.#open())?.delete(feedPath(name));
      return { state: 'none', stories: [] };
    }
    const copy = response?.clone();
    const stories = response?.ok ? await storiesOf(response) : undefined;
    if (copy === undefined || stories === undefined) {
      const kept = await this.kept(name);
      return { state: kept === undefined ? 'failed' : 'copy', stories: kept ?? [] };
    }
    await (await this.#open())?.put(feedPath(name), copy).catch(() => undefined);
    return { state: 'loaded', stories };
  }

  /** Keeps the page with all that it has loaded, and nothing that it loaded once. */
  async keepPage(followed: readonly string[], isWanted: () => boolean): Promise<void> {
    const cache = await this.#open();
    const { performance, location } = this.#page;
    const wanted = new Set([location.pathname]);
    for (const { name } of performance.getEntriesByType('resource')) {
      const { origin, pathname } = new URL(name);
      if (origin === location.origin && !pathname.endsWith(FEED)) wanted.add(pathname);
    }
    const feeds = followed.map((name) => `/${name}${FEED}`);
    try {
      for (const path of wanted) await cache?.add(path);
      for (const { url } of (await cache?.keys()) ?? []) {
        const { pathname } = new URL(url);
        const isFeed = pathname.endsWith(FEED) && feeds.some((feed) => pathname.endsWith(feed));
        const isUsed = wanted.has(pathname) || isFeed || pathname.endsWith('/');
        if (!isUsed) await cache?.delete(url);
      }
    } catch {
      // Full, or without a connection: what was kept stays.
    }
    if (!isWanted()) return;
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

async function storiesOf(response: Response): Promise<FollowedStory[] | undefined> {
  return feedStories(await response.json().catch(() => undefined));
}

function feedPath(name: string): string {
  return below(`${place.prefix}/${name}${FEED}`);
}
