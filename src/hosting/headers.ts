import { ROOT, type LanguagePlace } from '../publication/urls.ts';
import { feedFiles, feedList, feedListUrl } from '../publication/feed-forms.ts';

/** One block of headers: for every path that the pattern matches. */
export interface HeaderRule {
  /** A path in which one `*` stands for anything, `/` included. */
  readonly pattern: string;
  /** Name to value; `:splat` stands for what `*` took. They replace what earlier rules set. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface HeaderOptions {
  /** Content-Security-Policy of all pages, of the search page and of running live stories. */
  readonly policy: string;
  readonly searchPolicy: string;
  readonly livePolicy: string;
  /** Addresses of the live stories whose coverage runs; see `MAX_LIVE`. */
  readonly livePages: readonly string[];
  /** Scheme and host without a closing slash. */
  readonly siteUrl: string;
  /** Where the lists of each language lie. Default those of one. */
  readonly places?: readonly LanguagePlace[];
  /** WebSub hub, if there is one. */
  readonly hub: string | undefined;
  /** Whether pages load the script of a counter from another host. Default false. */
  readonly counted?: boolean;
}

const YEAR = 31_536_000;
const TWO_YEARS = 2 * YEAR;

/** Files named by their content: under one name they never change. */
const IMMUTABLE = `public, max-age=${YEAR}, immutable`;
/** Pages: asked for anew each time; a copy of the last minute may bridge the asking. */
const PAGE = 'public, max-age=0, must-revalidate, stale-while-revalidate=60';
/** Named by their words, so that a new drawing of the same words keeps its name. */
const CARD = 'public, max-age=86400';
const FEED = 'public, max-age=300';

/** Of the search, files whose names change with their bytes; the newest stories' index keeps its folder. */
function indexesIn({ prefix }: LanguagePlace): string[] {
  const newest = ['fragment', 'filter', 'index'].map((folder) => `newest/${folder}`);
  return ['closed', ...newest].map((folder) => `${prefix}/pagefind/${folder}/*`);
}

/** Powers of the browser that no page uses, so that nothing on one can. */
const PERMISSIONS = [
  ...['accelerometer', 'autoplay', 'browsing-topics', 'camera', 'display-capture'],
  ...['encrypted-media', 'fullscreen', 'geolocation', 'gyroscope', 'hid', 'idle-detection'],
  ...['local-fonts', 'magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture'],
  ...['publickey-credentials-get', 'screen-wake-lock', 'serial', 'usb'],
  'xr-spatial-tracking',
];

/** Running live stories at most, as hosts read a hundred rules and these have one each. */
export const MAX_LIVE = 40;

/**
 * The headers of every response, in one place: `_headers`, the nginx configuration and
 * the local server are made of this. Later rules win.
 */
export function headerRules(options: HeaderOptions): HeaderRule[] {
  const { policy, searchPolicy, livePolicy, livePages, siteUrl, hub } = options;
  const { places = [ROOT], counted = false } = options;
  const open = { 'Cross-Origin-Resource-Policy': 'cross-origin' };
  const feed = (pattern: string, self: string, type: string): HeaderRule => ({
    pattern,
    headers: {
      ...open,
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': FEED,
      'Content-Type': `${type}; charset=utf-8`,
      ...(hub === undefined
        ? {}
        : { Link: `<${siteUrl}${self}>; rel="self", <${hub}>; rel="hub"` }),
    },
  });
  return [
    { pattern: '/*', headers: everywhere(policy, counted) },
    ...livePages.map((pattern) => ({
      pattern,
      headers: { 'Content-Security-Policy': livePolicy },
    })),
    ...places.map(({ prefix }) => ({
      pattern: `${prefix}/search/*`,
      headers: { 'Content-Security-Policy': searchPolicy },
    })),
    ...['/_astro/*', ...places.flatMap(indexesIn)].map((pattern) => ({
      pattern,
      headers: { 'Cache-Control': IMMUTABLE },
    })),
    { pattern: '/media/*', headers: { ...open, 'Cache-Control': IMMUTABLE } },
    { pattern: '/cards/*', headers: { ...open, 'Cache-Control': CARD } },
    { pattern: '/icon-*', headers: open },
    ...feedFiles.flatMap(({ file, type }) => [
      feed(`/${file}`, `/${file}`, type),
      feed(`/*/${file}`, `/:splat/${file}`, type),
    ]),
    ...places.map((place) => ({
      pattern: feedListUrl(place),
      headers: { 'Cache-Control': FEED, 'Content-Type': `${feedList.type}; charset=utf-8` },
    })),
    {
      pattern: '/manifest.webmanifest',
      headers: { 'Content-Type': 'application/manifest+json; charset=utf-8' },
    },
  ];
}

/** What every response has; docs/headers.md says what each is for. */
function everywhere(policy: string, counted: boolean): Readonly<Record<string, string>> {
  return {
    'Cache-Control': PAGE,
    'Content-Security-Policy': policy,
    // What a counter sends need not say that it may be embedded; it is asked for without cookies.
    'Cross-Origin-Embedder-Policy': counted ? 'credentialless' : 'require-corp',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': PERMISSIONS.map((name) => `${name}=()`).join(', '),
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Strict-Transport-Security': `max-age=${TWO_YEARS}`,
    'X-Content-Type-Options': 'nosniff',
    'X-DNS-Prefetch-Control': 'off',
    'X-Frame-Options': 'DENY',
    'X-Permitted-Cross-Domain-Policies': 'none',
  };
}
