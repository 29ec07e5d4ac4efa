import type { CounterScript } from '../schema/counter.ts';

/** Pages by what they load: nothing of their own, the script of live stories, the watchlist, the search. */
export type PageSort = 'plain' | 'live' | 'watchlist' | 'search';

/** Hashes that the pages of a site hold, each once, in order. */
export interface PolicyHashes {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/**
 * The Content-Security-Policy (level 3) of pages with these inline scripts and styles:
 * nothing is allowed but those and the site's own images, fonts and files.
 *
 * @param sort what else the pages need: live stories the site's own scripts, the search page
 *   WebAssembly and workers too, the watchlist a worker that serves it without a connection.
 * @param frames origins of what a reader may load into the page.
 * @param counter what counts visits, if anything does: its script and where that sends to, and no
 *   other address of their host.
 */
export function contentSecurityPolicy(
  { scripts, styles }: PolicyHashes,
  sort: PageSort,
  counter?: Pick<CounterScript, 'source' | 'endpoint'>,
  frames: readonly string[] = [],
): string {
  const quoted = (hashes: readonly string[]): string[] => hashes.map((hash) => `'${hash}'`);
  const directives: Directive[] = [
    ['default-src', ["'none'"]],
    [
      'script-src',
      [
        ...OWN_SCRIPTS[sort],
        ...quoted(scripts),
        ...(counter === undefined ? [] : [counter.source]),
      ],
    ],
    ['style-src', quoted(styles)],
    ['img-src', ["'self'"]],
    ['media-src', ["'self'"]],
    ['font-src', ["'self'"]],
    ['manifest-src', ["'self'"]],
    // No page but live stories, the watchlist and the search asks for anything. Auditors do, through the page:
    // without it Lighthouse cannot read robots.txt, and takes it for broken.
    ['connect-src', ["'self'", ...(counter === undefined ? [] : [counter.endpoint])]],
    ...WORKERS[sort],
    ...(frames.length === 0 ? [] : [['frame-src', frames] satisfies Directive]),
    ['form-action', ["'self'"]],
    ['base-uri', ["'none'"]],
    ['frame-ancestors', ["'none'"]],
  ];
  return directives
    .map(([name, sources]) => [name, ...(sources.length === 0 ? ["'none'"] : sources)].join(' '))
    .join('; ');
}

/** The policy of a file that is no page: opened by itself it runs nothing, and shows itself alone. */
export const FILE_POLICY =
  "default-src 'none'; img-src 'self'; media-src 'self'; frame-ancestors 'none'";

/**
 * The policy of the newsroom: the site's own scripts, no other and none from text; what the editor
 * asks is the service that holds the repository. Its styles are made by its script, and pictures are
 * shown from memory before they are saved.
 */
export function newsroomPolicy({ api, pictures }: { api: string; pictures: string }): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline' blob:",
    `img-src 'self' blob: data: ${pictures}`,
    'media-src blob:',
    "font-src 'self'",
    "manifest-src 'self'",
    `connect-src 'self' blob: data: ${api}`,
    "frame-src 'self' blob:",
    "worker-src 'self' blob:",
    "form-action 'none'",
    // The editor's preview has one, of the site itself.
    "base-uri 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

type Directive = [name: string, sources: readonly string[]];

const OWN_SCRIPTS: Record<PageSort, readonly string[]> = {
  plain: [],
  live: ["'self'"],
  watchlist: ["'self'"],
  search: ["'self'", "'wasm-unsafe-eval'"],
};

const WORKERS: Record<PageSort, readonly Directive[]> = {
  plain: [],
  live: [],
  watchlist: [['worker-src', ["'self'"]]],
  search: [['worker-src', ["'self'"]]],
};
