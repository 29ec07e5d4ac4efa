import { FILES_PATH } from '../publication/view/file.ts';
import { ROOT, type LanguagePlace } from '../publication/urls.ts';
import type { CounterScript } from '../schema/counter.ts';
import { NEWSROOM_PATH, newsroomOrigins, type Newsroom } from '../schema/newsroom.ts';
import {
  contentSecurityPolicy,
  FILE_POLICY,
  newsroomPolicy,
  type PageSort,
  type PolicyHashes,
} from './policy.ts';
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
}

/** The rules of a site in their order; the first is for every path. */
export type HeaderRules = readonly [GeneralRule, ...HeaderRule[]];

interface GeneralRule extends HeaderRule {
  /** What every page has in place of `headers` where a host adds up what rules say: the widest. */
  readonly shared: HeaderRule['headers'];
}

/** What a Content-Security-Policy is made of, but for frames and the counter. */
export interface Allowed {
  readonly hashes: PolicyHashes;
  readonly sort: PageSort;
}

export interface HeaderOptions {
  /** What pages hold that have no policy of their own. */
  readonly general: PolicyHashes;
  /** What any page holds: some hosts know one policy for all. */
  readonly widest: PolicyHashes;
  /** By the pattern of their addresses, what other pages are allowed. */
  readonly own: ReadonlyMap<string, Allowed>;
  /** Default none. */
  readonly frames?: FramedPages;
  /** What counts visits, by a script of another host; see `contentSecurityPolicy`. */
  readonly counter?: Pick<CounterScript, 'source' | 'endpoint'> | undefined;
  /** Scheme and host without a closing slash. */
  readonly siteUrl: string;
  /** Where the lists of each language lie. Default those of one. */
  readonly places?: readonly LanguagePlace[];
  /** WebSub hub, if there is one. */
  readonly hub: string | undefined;
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
export function headerRules(options: HeaderOptions): HeaderRules {
  const { general, widest, own, counter, siteUrl, hub, newsroom } = options;
  const { places = [ROOT] } = options;
  const frames: FramedPages = options.frames ?? new Map();
  const policyOf = (
    { hashes, sort }: Allowed,
    origins?: readonly string[],
  ): HeaderRule['headers'] => ({
    'Content-Security-Policy': contentSecurityPolicy(hashes, sort, counter, origins),
  });
  const plain: Allowed = { hashes: general, sort: 'plain' };
  const others: HeaderRule[] = [
    ...Array.from(own, ([pattern, allowed]) => ({
      pattern,
      headers: policyOf(allowed, frames.get(pattern)),
    })),
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
    ...feedRules(siteUrl, hub),
    ...places.map((place) => ({
      pattern: feedListUrl(place),
      headers: { 'Cache-Control': FEED, 'Content-Type': `${feedList.type}; charset=utf-8` },
    })),
  ];
  const framed = framedPatterns(frames, MAX_HEADER_RULES - 1 - others.length);
  const origins = originsOf(frames);
  return [
    {
      pattern: '/*',
      headers: everywhere(policyOf(plain), counter !== undefined, siteUrl),
      shared: { ...policyOf({ hashes: widest, sort: 'search' }, origins), ...framing(origins) },
    },
    ...Array.from(framed, ([pattern, each]) => ({
      pattern,
      headers: { ...policyOf(plain, each), ...framing(each) },
    })),
    ...others,
  ];
}

function feedRules(siteUrl: string, hub: string | undefined): HeaderRule[] {
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
  return feedFiles.flatMap(({ file, type }) => [
    feed(`/${file}`, `/${file}`, type),
    feed(`/*/${file}`, `/:splat/${file}`, type),
  ]);
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

/** What pages need into which frames of these other sites may be loaded; those say nothing of embedding. */
function framing(origins: readonly string[]): HeaderRule['headers'] {
  if (origins.length === 0) return {};
  return {
    'Cross-Origin-Embedder-Policy': 'unsafe-none',
    'Permissions-Policy': permissions(origins),
  };
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
  policy: HeaderRule['headers'],
  counted: boolean,
  siteUrl: string,
): HeaderRule['headers'] {
  return {
    'Cache-Control': PAGE,
    ...policy,
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
