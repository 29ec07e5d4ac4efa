import { FILES_PATH } from '../publication/view/file.ts';
import { ROOT, soleUrl, type LanguagePlace } from '../publication/urls.ts';
import { NEWSROOM_PATH, newsroomOrigins, type Newsroom } from '../schema/newsroom.ts';
import { FILE_POLICY, newsroomPolicy } from './policy.ts';
import { framedPatterns, originsOf, type FramedPages } from './framed-pages.ts';
import {
  SPECULATION_RULES_PATH,
  SPECULATION_RULES_TYPE,
  speculationRulesHeader,
} from './speculation-rules.ts';
import { feedFiles, feedList, feedListUrl } from '../publication/feed-forms.ts';

/** One block of headers: for every path that the pattern matches. */
export interface HeaderRule {
  /** A path in which one `*` stands for anything, `/` included. */
  readonly pattern: string;
  /** Name to value; `:splat` stands for what `*` took. They replace what earlier rules set. */
  readonly headers: Readonly<Record<string, string>>;
  /** What every page has in their place where a host adds up what rules say: the widest. */
  readonly shared?: Readonly<Record<string, string>>;
}

export interface HeaderOptions {
  /** Content-Security-Policy of all pages that have no other. */
  readonly policy: string;
  /** That of the search page, which allows what any page needs: some hosts know one for all. */
  readonly searchPolicy: string;
  /** That of running live stories. */
  readonly livePolicy: string;
  /** That of the watchlist. */
  readonly watchPolicy: string;
  /** By address, the policies of front pages. Default they have that of all pages. */
  readonly frontPolicies?: ReadonlyMap<string, string>;
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
  /** Default none. */
  readonly framed?: FramedPages;
  /** Default there is none. */
  readonly newsroom?: Newsroom | undefined;
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

const OPEN = { 'Cross-Origin-Resource-Policy': 'cross-origin' };

/** What pages load and is no page. */
const ASSETS: readonly HeaderRule[] = [
  { pattern: '/_astro/*', headers: { 'Cache-Control': IMMUTABLE } },
  { pattern: '/icon-*', headers: OPEN },
  ...['/favicon.ico', '/favicon.svg', '/apple-touch-icon.png'].map((pattern) => ({
    pattern,
    headers: {},
  })),
  { pattern: SPECULATION_RULES_PATH, headers: { 'Content-Type': SPECULATION_RULES_TYPE } },
  {
    pattern: '/manifest.webmanifest',
    headers: { 'Content-Type': 'application/manifest+json; charset=utf-8' },
  },
];

/** Of the search, files whose names change with their bytes; the newest stories' index keeps its folder. */
function indexesIn({ prefix }: LanguagePlace): string[] {
  const newest = ['fragment', 'filter', 'index'].map((folder) => `newest/${folder}`);
  return ['closed', ...newest].map((folder) => `${prefix}/pagefind/${folder}/*`);
}

/** Powers of the browser that nothing on a page has but what is said below. */
const PERMISSIONS = [
  ...['accelerometer', 'autoplay', 'browsing-topics', 'camera', 'display-capture'],
  ...['encrypted-media', 'fullscreen', 'geolocation', 'gyroscope', 'hid', 'idle-detection'],
  ...['local-fonts', 'magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture'],
  ...['publickey-credentials-get', 'screen-wake-lock', 'serial', 'usb'],
  'xr-spatial-tracking',
];

/** Of these, those that a frame that a reader has loaded may use: what plays films. */
const OF_FRAMES: ReadonlySet<string> = new Set([
  ...['autoplay', 'encrypted-media', 'fullscreen', 'picture-in-picture'],
]);

/** Those that the buttons of a film beside an article need. */
const OF_PLAYERS: ReadonlySet<string> = new Set(['fullscreen', 'picture-in-picture']);

/** Rules that Cloudflare reads, the strictest of the hosts. */
export const MAX_HEADER_RULES = 100;

/** Running live stories at most, as hosts read a hundred rules and these have one each. */
export const MAX_LIVE = 40;

/**
 * The headers of every response, in one place: `_headers`, the nginx configuration and
 * the local server are made of this. Later rules win.
 */
export function headerRules(options: HeaderOptions): HeaderRule[] {
  const { policy, searchPolicy, livePolicy, watchPolicy, livePages, siteUrl, hub } = options;
  const { places = [ROOT], counted = false, framed, frontPolicies = [], newsroom } = options;
  const feed = (pattern: string, self: string, type: string): HeaderRule => ({
    pattern,
    headers: {
      ...OPEN,
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': FEED,
      'Content-Type': `${type}; charset=utf-8`,
      ...(hub === undefined
        ? {}
        : { Link: `<${siteUrl}${self}>; rel="self", <${hub}>; rel="hub"` }),
    },
  });
  const own = (page: string): string => {
    const origins = framed?.pages.get(page);
    return origins === undefined ? livePolicy : (framed?.policyOf('live', origins) ?? livePolicy);
  };
  const others: HeaderRule[] = [
    ...[...livePages.map((page) => [page, own(page)] as const), ...frontPolicies].map(
      ([pattern, policy]) => ({ pattern, headers: { 'Content-Security-Policy': policy } }),
    ),
    ...places.map((place) => appRule(soleUrl('search', place), searchPolicy, searchPolicy)),
    ...places.map((place) => appRule(soleUrl('watchlist', place), watchPolicy, searchPolicy)),
    ...newsroomRules(newsroom),
    ...ASSETS.map(({ pattern, headers }) => ({
      pattern,
      // That of pages is a thousand bytes, which would be sent with each.
      headers: { ...headers, 'Content-Security-Policy': FILE_POLICY },
    })),
    ...places.flatMap(indexesIn).map((pattern) => ({
      pattern,
      headers: { 'Cache-Control': IMMUTABLE },
    })),
    { pattern: '/media/*', headers: { ...OPEN, 'Cache-Control': IMMUTABLE } },
    // Saved, never shown as a page of the site, whatever a browser takes it for.
    { pattern: `${FILES_PATH}*`, headers: { 'Content-Disposition': 'attachment' } },
    { pattern: '/cards/*', headers: { ...OPEN, 'Cache-Control': CARD } },
    ...feedFiles.flatMap(({ file, type }) => [
      feed(`/${file}`, `/${file}`, type),
      feed(`/*/${file}`, `/:splat/${file}`, type),
    ]),
    ...places.map((place) => ({
      pattern: feedListUrl(place),
      headers: { 'Cache-Control': FEED, 'Content-Type': `${feedList.type}; charset=utf-8` },
    })),
  ];
  const general = { pattern: '/*', headers: everywhere(policy, counted, siteUrl) };
  return [general, ...framedRules(framed, MAX_HEADER_RULES - 1 - others.length), ...others];
}

/** Of a page that scripts of the site make, with what lies in its folder. */
function appRule(url: string, policy: string, widest: string): HeaderRule {
  return {
    pattern: `${url}*`,
    headers: { 'Content-Security-Policy': policy },
    shared: { 'Content-Security-Policy': widest },
  };
}

/** The editor opens windows to sign in, and shows pictures of people that say nothing of embedding. */
function newsroomRules(newsroom: Newsroom | undefined): HeaderRule[] {
  if (newsroom === undefined) return [];
  // With PKCE that window is the newsroom itself, which goes to the service and comes back with a code
  // for the one that opened it: any other value would part them for good.
  const comesBack = newsroom.signIn?.application !== undefined;
  const headers = {
    'Content-Security-Policy': newsroomPolicy(newsroomOrigins(newsroom)),
    'Cross-Origin-Embedder-Policy': 'unsafe-none',
    'Cross-Origin-Opener-Policy': comesBack ? 'unsafe-none' : 'same-origin-allow-popups',
    'Referrer-Policy': 'no-referrer',
    'X-Robots-Tag': 'noindex',
  };
  return [{ pattern: NEWSROOM_PATH, headers }];
}

/** What pages need into which frames of other sites may be loaded; those say nothing of embedding. */
function framedRules(framed: FramedPages | undefined, most: number): HeaderRule[] {
  if (framed === undefined || framed.pages.size === 0) return [];
  const headersFor = (
    sort: 'plain' | 'search',
    origins: readonly string[],
  ): HeaderRule['headers'] => ({
    'Content-Security-Policy': framed.policyOf(sort, origins),
    'Cross-Origin-Embedder-Policy': 'unsafe-none',
    'Permissions-Policy': permissions(origins),
  });
  const shared = headersFor('search', originsOf(framed.pages));
  return Array.from(framedPatterns(framed.pages, most), ([pattern, origins]) => ({
    pattern,
    headers: headersFor('plain', origins),
    shared,
  }));
}

function permissions(origins: readonly string[]): string {
  const quoted = origins.map((origin) => `"${origin}"`);
  return PERMISSIONS.map((name) => {
    const who = [...(OF_PLAYERS.has(name) ? ['self'] : []), ...(OF_FRAMES.has(name) ? quoted : [])];
    return `${name}=(${who.join(' ')})`;
  }).join(', ');
}

/** What every response has; docs/headers.md says what each is for. */
function everywhere(
  policy: string,
  counted: boolean,
  siteUrl: string,
): Readonly<Record<string, string>> {
  return {
    'Cache-Control': PAGE,
    'Content-Security-Policy': policy,
    // What a counter sends need not say that it may be embedded; it is asked for without cookies.
    'Cross-Origin-Embedder-Policy': counted ? 'credentialless' : 'require-corp',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': permissions([]),
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Speculation-Rules': speculationRulesHeader(siteUrl),
    'Strict-Transport-Security': `max-age=${TWO_YEARS}`,
    'X-Content-Type-Options': 'nosniff',
    'X-DNS-Prefetch-Control': 'off',
    'X-Frame-Options': 'DENY',
    'X-Permitted-Cross-Domain-Policies': 'none',
  };
}
