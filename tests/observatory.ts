/** How a response fares by the rules of MDN's HTTP Observatory (algorithm 4). */
export interface Grade {
  /** 100 and more is A+. */
  readonly score: number;
  /** What takes points away, or keeps the full number of extra ones from being given. */
  readonly faults: readonly string[];
}

interface Rule {
  readonly name: string;
  /** Points when it holds, and when it does not. */
  readonly points: readonly [held: number, broken: number];
  readonly holds: (headers: Headers, html: string) => boolean;
}

const HALF_YEAR = 15_768_000;
/** Points on top are given only to who has lost fewer than ten. */
const ENOUGH_FOR_EXTRA = 90;
const PRIVATE = ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin'];

const RULES: readonly Rule[] = [
  { name: 'a policy of nothing but what is named', points: [10, -25], holds: hasStrictPolicy },
  { name: 'no cookies', points: [0, -20], holds: (headers) => !headers.has('set-cookie') },
  {
    name: 'no reading by other sites with credentials',
    points: [0, -50],
    holds: (headers) => !headers.has('access-control-allow-credentials'),
  },
  {
    name: 'a private referrer policy',
    points: [5, -5],
    holds: (headers) => PRIVATE.includes(headers.get('referrer-policy') ?? ''),
  },
  {
    name: 'strict transport security of half a year',
    points: [0, -20],
    holds: (headers) =>
      Number(/^max-age=(\d+)(?:;|$)/u.exec(headers.get('strict-transport-security') ?? '')?.[1]) >=
      HALF_YEAR,
  },
  {
    name: 'scripts of the site itself alone',
    points: [0, -50],
    holds: (_headers, html) => !/<script\b[^>]*\bsrc=["']?(?:\w+:|\/\/)/iu.test(html),
  },
  {
    name: 'no guessing of types',
    points: [0, -5],
    holds: (headers) => headers.get('x-content-type-options') === 'nosniff',
  },
  {
    name: 'no frames, said in the policy',
    points: [5, -20],
    holds: (headers) => policyOf(headers).get('frame-ancestors') === "'none'",
  },
  {
    name: 'no use by other sites',
    points: [10, 0],
    holds: (headers) => headers.get('cross-origin-resource-policy') === 'same-origin',
  },
];

export function grade(headers: Headers, html: string): Grade {
  const results = RULES.map(({ name, points: [held, broken], holds }) => ({
    name,
    points: holds(headers, html) ? held : broken,
    full: held,
  }));
  const lost = results.reduce((sum, { points }) => sum + Math.min(0, points), 100);
  const all = results.reduce((sum, { points }) => sum + points, 100);
  return {
    score: lost >= ENOUGH_FOR_EXTRA ? all : lost,
    faults: results.filter(({ points, full }) => points < full).map(({ name }) => name),
  };
}

function hasStrictPolicy(headers: Headers): boolean {
  const policy = headers.get('content-security-policy') ?? '';
  const directives = policyOf(headers);
  const named = policy.split(';').map((part) => part.trim().split(' ')[0]);
  return (
    new Set(named).size === named.length &&
    directives.get('default-src') === "'none'" &&
    ["'none'", "'self'"].includes(directives.get('base-uri') ?? '') &&
    ["'none'", "'self'"].includes(directives.get('form-action') ?? '') &&
    !/'unsafe-(?:inline|eval|hashes)'|\b(?:http|data|blob):|\*/u.test(policy)
  );
}

function policyOf(headers: Headers): Map<string, string> {
  const parts = (headers.get('content-security-policy') ?? '').split(';');
  return new Map(
    parts.map((part) => {
      const [name = '', ...sources] = part.trim().split(' ');
      return [name, sources.join(' ')];
    }),
  );
}
