// Serves the watchlist as it was last kept, and only where the site cannot be reached.
import { isFeedFile } from '../../publication/feed-forms.ts';

/** As much of a service worker as this one uses; the library of pages has no types of it. */
interface Worked {
  readonly location: Location;
  readonly clients: { claim: () => Promise<void> };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: ((type: 'install' | 'activate', listen: () => void) => void) &
    ((type: 'fetch', listen: (event: Asked) => void) => void);
}

interface Asked {
  readonly request: Request;
  readonly respondWith: (response: Promise<Response>) => void;
}

declare const self: Worked;

/** What the site answers; where it cannot be reached, what was kept. */
async function answer(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(request, { ignoreVary: true, ignoreSearch: true });
    if (kept === undefined) throw error;
    return kept;
  }
}

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', () => void self.clients.claim());
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const isOurs = origin === self.location.origin && request.method === 'GET';
  // Of feeds the page has copies of its own, which it does not take for what the site says now.
  if (isOurs && !isFeedFile(pathname)) event.respondWith(answer(request));
});
