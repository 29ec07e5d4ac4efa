import { keyMutants } from './key-mutants.ts';
import { inFile, type Mutant } from './mutant.ts';

const ADDRESSES = 'tests/unit/body/link-target.test.ts';
const APACHE = 'tests/unit/hosting/apache.test.ts';
const ALLOWED = 'tests/unit/body/allowed.test.ts';
const ATTACKS = 'tests/unit/body/attacks.test.ts';
const CADDY = 'tests/unit/hosting/caddy.test.ts';
const FOLDER = 'tests/unit/serve/folder.test.ts';
const HEADERS = 'tests/unit/hosting/headers.test.ts';
const POLICY = 'tests/unit/hosting/policy.test.ts';
const NGINX = 'tests/unit/hosting/nginx.test.ts';
const REDIRECTS = 'tests/unit/hosting/redirects.test.ts';
const WORKFLOWS = 'tests/unit/workflows/workflows.test.ts';
const VERCEL = 'tests/unit/hosting/vercel.test.ts';
const XML = 'tests/unit/xml/element.test.ts';

const unsafe = inFile('src/schema/web-address.ts', [
  ['\\p{Cf}\\p{Zs}', '\\p{Zs}', ADDRESSES, 'invisible character'],
  ['[\\s\\\\', '[\\s', ADDRESSES, 'backslash'],
  ['|5c|7f', '|7f', ADDRESSES, 'encoded'],
]);

const addresses = inFile('src/body/link-target.ts', [
  ["'https' ||", "'https' || scheme === 'javascript' ||", ATTACKS, 'javascript:alert(1)'],
  ["if (href.startsWith('//'))", "if (href.startsWith('///'))", ATTACKS, '[a](//example.com/x)'],
  ['[^/?#]*@/iu', '[^/?#]*:@/iu', ADDRESSES, 'holds a user name'],
  ['(?:\\.|%2e)', '(?:\\.)', ATTACKS, '/%2e%2e/b'],
]);

const allowed = [
  ...inFile('src/body/element.ts', [
    ["['sup', 'thead'", "['script', 'sup', 'thead'", ALLOWED, '<script> becomes'],
    [
      'properties: {},\n  children,\n});',
      'properties: node.properties,\n  children,\n});',
      ALLOWED,
      '<em> becomes',
    ],
  ]),
  ...inFile('src/body/allowed.ts', [
    [
      "['KeyPoints', rule([], []",
      "['KeyPoints', rule([], ['style']",
      ALLOWED,
      'components are these',
    ],
  ]),
  ...inFile('src/typography/invisible.ts', [
    [
      '\\u202a-\\u202e\\u2066',
      '\\u2066',
      'tests/unit/typography/invisible.test.ts',
      'what no text may hold',
    ],
  ]),
];

const escapes = [
  ...inFile('src/xml/element.ts', [
    ["'<': '&lt;'", "'<': '<'", XML, 'gives any text back'],
    [`'"': '&quot;'`, `'"': '"'`, XML, 'gives any text back'],
    ["text.replace(ILLEGAL, '')", 'text', XML, 'gives any text back'],
  ]),
  ...inFile('src/seo/script-json.ts', [
    [
      "replaceAll('<', ",
      "replaceAll('<<', ",
      'tests/unit/seo/script-json.test.ts',
      'cannot end the script',
    ],
  ]),
];

const hosts = [
  ...inFile('src/hosting/policy.ts', [
    [
      "['default-src', [\"'none'\"]]",
      "['default-src', [\"'self'\"]]",
      POLICY,
      'of the sort plain may do',
    ],
    [
      'plain: [],\n  live: ["\'self\'"]',
      'plain: ["\'self\'"],\n  live: ["\'self\'"]',
      POLICY,
      'of the sort plain may do',
    ],
    [
      "['base-uri', [\"'none'\"]]",
      "['base-uri', [\"'self'\"]]",
      POLICY,
      'of the sort plain may do',
    ],
    [
      "['frame-ancestors', [\"'none'\"]]",
      "['frame-ancestors', [\"'self'\"]]",
      POLICY,
      'of the sort plain may do',
    ],
    ['...WORKERS[sort],', '', POLICY, 'of the sort watchlist may do'],
    ['"form-action \'none\'",', '', POLICY, 'the newsroom runs'],
  ]),
  ...inFile('src/hosting/header-files.ts', [
    ['line.length > MAX_LINE', 'line.length > MAX_LINE * 9', HEADERS, 'longer than a line'],
    [
      'rules.length > MAX_HEADER_RULES',
      'rules.length > MAX_HEADER_RULES * 9',
      HEADERS,
      'more rules than are read',
    ],
  ]),
  ...inFile('src/hosting/headers.ts', [
    ["'X-Content-Type-Options': 'nosniff',", '', HEADERS, 'are whole'],
  ]),
  ...inFile('src/hosting/redirect-rules.ts', [
    ['301!\\n`),', '302!\\n`),', REDIRECTS, 'are permanent'],
  ]),
  ...inFile('src/hosting/redirect-page.ts', [
    ["content: 'noindex'", "content: 'all'", REDIRECTS, 'sends readers on'],
  ]),
  ...inFile('src/hosting/nginx.ts', [
    ['.reverse()', '', NGINX, 'later rules first'],
    ['text.replaceAll(/[\\\\"]/gu, String.raw`\\$&`)', 'text', NGINX, 'later rules first'],
  ]),
  ...inFile('src/hosting/apache.ts', [
    [
      'return `"${value.replaceAll(/[\\\\"]/gu, String.raw`\\$&`)}"`',
      'return `"${value}"`',
      APACHE,
      'in order',
    ],
    [".replaceAll('%', '%%')", '', APACHE, 'in order'],
    ['/^[\\w./-]+$/u', '/^[^]+$/u', APACHE, 'that a map can hold'],
    [
      'to.replaceAll(/[$%\\\\]/gu, String.raw`\\$&`);\n        rules',
      'to;\n        rules',
      APACHE,
      'of the others',
    ],
    ['{ from, to: target }', '{ from, to }', APACHE, 'of the others'],
  ]),
  ...inFile('src/hosting/caddy.ts', [
    [`value.replaceAll('"', '\\\\"')`, 'value', CADDY, 'in quotation marks'],
    ['exactExpression(path, byCodePoint)', '`^${path}$`', CADDY, 'nothing in it ends'],
    ['`  header -${name}`', '`  header ${name}`', CADDY, 'from what is missing'],
    ['/^[\\w./-]+$/u', '/^[^]+$/u', CADDY, 'nothing in it ends'],
  ]),
  ...inFile('src/hosting/vercel.ts', [
    ['status: 404, headers: usual', 'status: 404, headers: {}', VERCEL, 'give /never/feed.xml'],
    ['exactExpression(path, byBytes));', 'path);', VERCEL, 'send /x/old/story/'],
  ]),
  ...inFile('src/hosting/request-paths.ts', [
    ['text.replaceAll(/[^\\w/-]/gu, escape)', 'text', CADDY, 'nothing in it ends'],
    ['`\\\\${character}`', 'character', APACHE, 'in order'],
  ]),
];

const served = inFile('src/serve/folder.ts', [
  ["|| segment === '..'", '', FOLDER, '/../x is no path'],
  ['|| /%2f/iu.test(raw)', '', FOLDER, '/a%2fb is no path'],
  ['!real.startsWith(base + sep)', '!real.startsWith(base)', FOLDER, '/beside/secret'],
  ["new Set(['_headers', ", 'new Set([', FOLDER, '/_headers'],
]);

const CLAIMS = 'tests/unit/loader/claim-faults.test.ts';
const WALK = 'tests/unit/loader/walk.test.ts';
const SHARDS = 'tests/unit/build/shards.test.ts';
const OWNERSHIP = 'tests/unit/build/ownership.test.ts';

const former = [
  ...inFile('src/publication/address-set.ts', [
    ['if (same !== undefined) return same;', '', CLAIMS, 'never another way to write'],
    ['(decoded(path) ?? path).normalize', 'path.normalize', CLAIMS, '/2024/07/%EF%BD%82/'],
    ['if (there !== undefined && isFile) return there;', '', CLAIMS, '/index.html/a/'],
  ]),
  ...inFile('src/loader/claim-faults.ts', [
    ['month > by.id.slice(0, 7)', "month > '9999'", CLAIMS, '/2024/08/later/'],
    [
      '(target !== to || files.has(file))',
      'files.has(file)',
      CLAIMS,
      '/old/story/ and /old/story.html',
    ],
  ]),
];

const told = [
  ...inFile('src/body/decoded.ts', [
    ['= forbiddenIn(text)', "= forbiddenIn('')", ATTACKS, 'a&#x202e;b'],
  ]),
  ...inFile('src/problem/system-fault.ts', [
    [
      '?? `cannot be used (${code})`',
      '?? error.message',
      'tests/unit/problem/system-fault.test.ts',
      'EXYZ is told in a sentence',
    ],
  ]),
];

const links = [
  ...inFile('src/loader/walk.ts', [
    ['if (there.isSymbolicLink()) {', 'if (there.size < 0) {', WALK, 'no link at articles, '],
    ['return entry.isFile();', 'return true;', WALK, 'no link stands for the story'],
  ]),
  ...inFile('src/build/shards.ts', [
    ['isWayClear(path) && ', '', SHARDS, 'a link to itself elsewhere'],
    [' && isFile(file) ?', ' ?', SHARDS, 'a link to the same bytes'],
    ['if (missing.delete(url)) continue;', 'missing.delete(url); continue;', SHARDS, '/never/'],
  ]),
  ...inFile('src/build/claim.ts', [
    ['if (overwrite || names.length === 0) return;', 'return;', OWNERSHIP, 'site’s names go'],
  ]),
];

const READS = 'may read the contents';
const workflows = [
  ...inFile('.github/workflows/publish.yml', [
    ['contents: read', 'contents: write', WORKFLOWS, READS],
  ]),
  ...inFile('.github/workflows/test.yml', [
    ['contents: read', 'contents: write', WORKFLOWS, READS],
  ]),
  ...inFile('.github/workflows/pull-request.yml', [
    ['pull_request:', 'pull_request_target:', WORKFLOWS, 'keeps secrets'],
  ]),
];

export const mutants: readonly Mutant[] = [
  ...[...keyMutants, ...unsafe, ...addresses, ...allowed],
  ...[...escapes, ...hosts, ...served, ...workflows],
  ...[...former, ...told, ...links],
];
