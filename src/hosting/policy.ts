/** Hashes that the pages of a site hold, each once, in order. */
export interface PolicyHashes {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/**
 * The Content-Security-Policy (level 3) of pages with these inline scripts and styles:
 * nothing is allowed but those and the site's own images and fonts.
 *
 * @param search adds what the search page alone needs: its own scripts, WebAssembly,
 *   workers and the index.
 */
export function contentSecurityPolicy({ scripts, styles }: PolicyHashes, search: boolean): string {
  const quoted = (hashes: readonly string[]): string[] => hashes.map((hash) => `'${hash}'`);
  const directives: [name: string, sources: readonly string[]][] = [
    ['default-src', ["'none'"]],
    ['script-src', [...(search ? ["'self'", "'wasm-unsafe-eval'"] : []), ...quoted(scripts)]],
    ['style-src', quoted(styles)],
    ['img-src', ["'self'"]],
    ['font-src', ["'self'"]],
    ['manifest-src', ["'self'"]],
    ...(search
      ? [
          ['connect-src', ["'self'"]] satisfies [string, string[]],
          ['worker-src', ["'self'"]] satisfies [string, string[]],
        ]
      : []),
    ['form-action', ["'self'"]],
    ['base-uri', ["'none'"]],
    ['frame-ancestors', ["'none'"]],
  ];
  return directives
    .map(([name, sources]) => [name, ...(sources.length === 0 ? ["'none'"] : sources)].join(' '))
    .join('; ');
}
