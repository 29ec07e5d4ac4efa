import { didYouMean } from '../problem/nearest.ts';
import { readLinkTarget, type LinkRefusal } from './link-target.ts';

/** The room that it takes: a film's sixteen to nine, a post's height, a bar of sound. */
export type EmbedShape = 'film' | 'post' | 'sound';

/** Another site of which something may be shown, once a reader asks for it. */
interface EmbedProvider {
  readonly name: string;
  readonly shape: EmbedShape;
  /** Of the addresses that its readers copy. */
  readonly hosts: readonly string[];
  /** Of the frame: what the policy of a page has to allow. */
  readonly origin: string;
  /** What an address names, its parts in order; undefined when it is none of these. */
  readonly parts: (url: URL) => readonly string[] | undefined;
  /** The page that readers are led to, and the rest of the frame's address behind `origin`. */
  readonly page: (...parts: string[]) => string;
  readonly frame: (...parts: string[]) => string;
}

/** What a page shows in the place of something of another site. */
export interface EmbedTarget {
  /** As its readers call it. */
  readonly provider: string;
  readonly shape: EmbedShape;
  /** The page to be led to. */
  readonly url: string;
  readonly frame: string;
}

/** YouTube's host for frames that set nothing on a reader's machine before they play. */
const NO_COOKIE = 'www.youtube-nocookie.com';

const inPath =
  (pattern: RegExp) =>
  ({ pathname }: URL): string[] | undefined =>
    pattern.exec(pathname)?.slice(1);

/** Providers with addresses of frames that they document, or that have been the same for years. */
const providers: readonly EmbedProvider[] = [
  {
    name: 'YouTube',
    shape: 'film',
    hosts: ['www.youtube.com', 'youtube.com', 'm.youtube.com', 'youtu.be', NO_COOKIE],
    origin: `https://${NO_COOKIE}`,
    parts: youTubeFilm,
    page: (film) => `https://www.youtube.com/watch?v=${film}`,
    frame: (film) => `/embed/${film}?autoplay=1`,
  },
  {
    name: 'Vimeo',
    shape: 'film',
    hosts: ['vimeo.com', 'www.vimeo.com', 'player.vimeo.com'],
    origin: 'https://player.vimeo.com',
    parts: inPath(/^\/(?:video\/)?(\d{5,12})\/?$/u),
    page: (film) => `https://vimeo.com/${film}`,
    frame: (film) => `/video/${film}?dnt=1&autoplay=1`,
  },
  {
    name: 'X',
    shape: 'post',
    hosts: ['x.com', 'www.x.com', 'twitter.com', 'www.twitter.com', 'mobile.twitter.com'],
    origin: 'https://platform.twitter.com',
    parts: inPath(/^\/(\w{1,20})\/status(?:es)?\/(\d{1,20})\/?$/u),
    page: (account, post) => `https://x.com/${account}/status/${post}`,
    frame: (_, post) => `/embed/Tweet.html?id=${post}&dnt=true`,
  },
  ...['mastodon.social', 'mastodon.online'].map((host): EmbedProvider => ({
    name: 'Mastodon',
    shape: 'post',
    hosts: [host],
    origin: `https://${host}`,
    parts: inPath(/^\/(@\w{1,40}(?:@[\w.-]{1,100})?)\/(\d{1,20})\/?$/u),
    page: (account, post) => `https://${host}/${account}/${post}`,
    frame: (account, post) => `/${account}/${post}/embed`,
  })),
  {
    name: 'SoundCloud',
    shape: 'sound',
    hosts: ['soundcloud.com', 'www.soundcloud.com', 'm.soundcloud.com'],
    origin: 'https://w.soundcloud.com',
    parts: inPath(/^\/([\w-]{1,80}\/(?:sets\/)?[\w-]{1,200})\/?$/u),
    page: (sound) => `https://soundcloud.com/${sound}`,
    frame: (sound) =>
      `/player/?url=${encodeURIComponent(`https://soundcloud.com/${sound}`)}&auto_play=true`,
  },
  {
    name: 'Spotify',
    shape: 'sound',
    hosts: ['open.spotify.com'],
    origin: 'https://open.spotify.com',
    parts: inPath(/^\/(?:embed\/)?(album|artist|episode|playlist|show|track)\/(\w{22})\/?$/u),
    page: (kind, id) => `https://open.spotify.com/${kind}/${id}`,
    frame: (kind, id) => `/embed/${kind}/${id}`,
  },
  {
    name: 'SlideShare',
    shape: 'film',
    hosts: ['www.slideshare.net', 'slideshare.net'],
    origin: 'https://www.slideshare.net',
    parts: inPath(/^\/slideshow\/embed_code\/((?:key\/)?\w{4,20})\/?$/u),
    page: (slides) => `https://www.slideshare.net/slideshow/embed_code/${slides}`,
    frame: (slides) => `/slideshow/embed_code/${slides}`,
  },
  {
    name: 'Speaker Deck',
    shape: 'film',
    hosts: ['speakerdeck.com'],
    origin: 'https://speakerdeck.com',
    parts: inPath(/^\/player\/([\da-f]{32})\/?$/u),
    page: (slides) => `https://speakerdeck.com/player/${slides}`,
    frame: (slides) => `/player/${slides}`,
  },
  {
    name: 'OpenStreetMap',
    shape: 'film',
    hosts: ['www.openstreetmap.org', 'openstreetmap.org'],
    origin: 'https://www.openstreetmap.org',
    parts: placeOnMap,
    page: (zoom, north, east) => `https://www.openstreetmap.org/#map=${zoom}/${north}/${east}`,
    frame: (zoom, north, east) => `/export/embed.html?bbox=${mapBounds(+zoom, +north, +east)}`,
  },
  {
    name: 'Datawrapper',
    shape: 'film',
    hosts: ['datawrapper.dwcdn.net', 'www.datawrapper.de'],
    origin: 'https://datawrapper.dwcdn.net',
    parts: inPath(/^\/(?:_\/)?(\w{5})(?:\/\d{0,4})?\/?$/u),
    page: (chart) => `https://datawrapper.dwcdn.net/${chart}/`,
    frame: (chart) => `/${chart}/`,
  },
];

/** Names of the providers, each once. */
export const embedProviders: readonly string[] = [...new Set(providers.map(({ name }) => name))];

/** Origins of the frames that a page may ever hold. */
export const frameOrigins: ReadonlySet<string> = new Set(providers.map(({ origin }) => origin));

const byHost: ReadonlyMap<string, EmbedProvider> = new Map(
  providers.flatMap((provider) => provider.hosts.map((host) => [host, provider] as const)),
);

/**
 * Reads the address of something that another site shows. What a page holds is made anew of its
 * parts: nothing that was written beside them (users, ports, parameters that follow readers) is
 * ever part of an address that is asked for.
 *
 * @param sites addresses that the site itself has. Default none.
 */
export function readEmbed(
  written: string,
  sites: readonly string[] = [],
): EmbedTarget | LinkRefusal {
  const target = readLinkTarget(written, sites);
  if ('rule' in target) return target;
  const shown = written.slice(0, 80);
  if (target.kind === 'internal' && target.site !== undefined) {
    const message = `"${shown}" is on this site; link to it: [what it shows](${shown})`;
    return { rule: 'embed-unknown', message };
  }
  if (target.kind !== 'external' || !/^https:/iu.test(target.href)) {
    return { rule: 'url-scheme', message: `"${shown}" is not on another site; it begins https://` };
  }
  const url = new URL(target.href);
  const provider = byHost.get(url.host);
  if (provider === undefined) {
    const near = didYouMean(url.host, byHost.keys());
    const known = near === '' ? `; shown is what is on ${embedProviders.join(', ')}` : near;
    const message = `nothing of "${url.host.slice(0, 80)}" is shown here${known}; or link to it: [what it shows](${shown})`;
    return { rule: 'embed-unknown', message };
  }
  const parts = provider.parts(url);
  if (parts === undefined) {
    const message = `"${shown}" is no address of a ${NOUNS[provider.shape]} that ${provider.name} lets others show; docs/writing/components.md has one`;
    return { rule: 'embed-unknown', message };
  }
  const { name, shape, origin } = provider;
  const frame = origin + provider.frame(...parts);
  return { provider: name, shape, url: provider.page(...parts), frame };
}

const NOUNS: Readonly<Record<EmbedShape, string>> = {
  ...{ film: 'film, map or chart', post: 'post', sound: 'sound' },
};

function youTubeFilm({ host, pathname, searchParams }: URL): string[] | undefined {
  const named =
    host === 'youtu.be'
      ? pathname.slice(1)
      : pathname === '/watch'
        ? searchParams.get('v')
        : /^\/(?:embed|shorts|live)\/([^/]+)\/?$/u.exec(pathname)?.[1];
  return /^[\w-]{11}$/u.test(named ?? '') ? [named ?? ''] : undefined;
}

function placeOnMap({ pathname, hash }: URL): string[] | undefined {
  if (pathname !== '/') return undefined;
  const found = /^#map=(\d{1,2})\/(-?\d{1,2}(?:\.\d{1,7})?)\/(-?\d{1,3}(?:\.\d{1,7})?)$/u.exec(
    hash,
  );
  return found?.slice(1);
}

/** West, south, east and north of what a window of sixteen to nine shows, in degrees. */
function mapBounds(zoom: number, north: number, east: number): string {
  const across = 450 / 2 ** zoom;
  const up = (across * 9 * Math.cos((north * Math.PI) / 180)) / 16;
  const bounds = [east - across, north - up, east + across, north + up];
  return bounds.map((degrees) => degrees.toFixed(5)).join(',');
}
