import { MAX_HEADER_RULES, type HeaderRule, type HeaderRules } from './headers.ts';

/** Characters of a line that Cloudflare reads. */
const MAX_LINE = 2000;

/**
 * `_headers` for Cloudflare and the local server. A header that an earlier rule set is
 * taken away (`! Name`) before it is set anew, or both values would be sent.
 *
 * @throws Error when the host would pass over a line.
 */
export function cloudflareHeaders(rules: readonly HeaderRule[]): string {
  const general = new Set(Object.keys(rules[0]?.headers ?? {}));
  const text = rules
    .map(({ pattern, headers }, index) => {
      const names = Object.keys(headers);
      const anew = index === 0 ? [] : names.filter((name) => general.has(name));
      return [
        pattern,
        ...anew.map((name) => `  ! ${name}`),
        ...names.map((name) => `  ${name}: ${headers[name] ?? ''}`),
        '',
      ].join('\n');
    })
    .join('\n');
  if (rules.length > MAX_HEADER_RULES) {
    throw new Error(`${rules.length} header rules; Cloudflare reads ${MAX_HEADER_RULES}`);
  }
  const long = text.split('\n').find((line) => line.length > MAX_LINE);
  if (long !== undefined) {
    throw new Error(
      `a header has ${long.length} characters, Cloudflare reads ${MAX_LINE}: ${long.slice(0, 60)}…; ` +
        'pages hold too many different inline styles or scripts',
    );
  }
  return text;
}

/**
 * `_headers` for Netlify, which adds up what several rules say and can take nothing away.
 * All pages get the policy of the search page and what frames of any page need, and pages the
 * host's own caching. As its
 * `*` also stands for nothing, the rule for every feed is the rule for the site's own.
 *
 * @param basePath stands before every pattern.
 */
export function netlifyHeaders(rules: HeaderRules, basePath: string): string {
  const [{ headers: everywhere, shared }, ...others] = rules;
  const patterns = new Set(rules.map(({ pattern }) => pattern));
  const distinct = others.filter(({ pattern }) => !patterns.has(`/*${pattern}`));
  const special = distinct.map(({ pattern, headers }): HeaderRule => {
    const kept = Object.entries(headers).filter(
      ([name, value]) => name !== POLICY && !(name in shared) && !value.includes(':splat'),
    );
    return { pattern, headers: Object.fromEntries(kept) };
  });
  const overridden = new Set(special.flatMap(({ headers }) => Object.keys(headers)));
  const general = Object.entries({ ...everywhere, ...shared }).filter(
    ([name]) => !overridden.has(name),
  );
  return [{ pattern: '/*', headers: Object.fromEntries(general) }, ...special]
    .filter(({ headers }) => Object.keys(headers).length > 0)
    .map(({ pattern, headers }) => {
      const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
      return [basePath + pattern, ...lines, ''].join('\n');
    })
    .join('\n');
}

const POLICY = 'Content-Security-Policy';
