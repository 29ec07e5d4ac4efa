import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { expect, it, onTestFinished } from 'vitest';
import { close, listen } from '../../src/serve/address.ts';
import { createSiteServer } from '../../src/serve/server.ts';
import { createTiny } from './tiny.ts';
import { treeOf } from './tree.ts';
import { ADDRESS, BELOW as BASE, OTHER_ADDRESS } from '../paper.ts';

const ROOT = ADDRESS;

/**
 * A site below a path says nothing else than the one at the root of its host: what is held of
 * that one, links, feeds, data and headers, holds for both.
 */
it('is the site at the root, with the path before every address and nowhere else', async () => {
  const tiny = await createTiny();
  tiny.write('redirects.yaml', '- { from: /old/*, to: /markets/ }\n');
  for (const [site, env] of [
    ['root', { SITE_URL: ROOT }],
    ['below', { SITE_URL: OTHER_ADDRESS, CACHE_DIR: join(tiny.folder, 'another-cache') }],
  ] as const) {
    expect(await tiny.build(site, { env })).toMatchObject({ code: 0 });
  }
  const [root, below] = ['root', 'below'].map((site) => siteIn(join(tiny.folder, site)));
  if (root === undefined || below === undefined) throw new Error('two sites were built');
  expect(below.names).toEqual(root.names);
  for (const name of root.names) {
    expect([name, below.read(name, '')]).toEqual([name, root.read(name, BASE)]);
  }

  const [atRoot, atBase] = [await serve(root.dir, ''), await serve(below.dir, BASE)];
  for (const name of root.names) {
    if (/^_|^\.assetsignore$/u.test(name)) continue;
    const path = `/${name.replace(/(?<=^|\/)index\.html$/u, '')}`;
    expect([path, await atBase(BASE + path)]).toEqual([path, await atRoot(path)]);
  }
  for (const [path, to] of [
    ['/tickers/fb/', '/tickers/meta/'],
    ['/tickers/fb', '/tickers/meta/'],
    ['/2024/', '/archive/2024/'],
    ['/old/x/?a=b', '/markets/?a=b'],
    ['/markets', '/markets/'],
    ['/markets/index.html', '/markets/'],
  ] as const) {
    expect(await atBase(BASE + path)).toMatchObject({ location: to });
  }
  for (const path of ['/', BASE]) expect(await atBase(path)).toMatchObject({ location: '/' });
  for (const path of ['/markets/', '/papers/', '/paperx', `${BASE}/none/`, '/paper/../markets/']) {
    expect([path, (await atBase(path)).status]).toEqual([path, 404]);
  }
});

/** Style sheets are named in policies by their bytes, in which the path stands. */
const hashless = (text: string): string => text.replaceAll(/'sha256-[\w+/=]+'/gu, 'sha256');

/** The files of a site by name, and their contents with another path before addresses. */
function siteIn(dir: string): {
  readonly dir: string;
  readonly names: readonly string[];
  readonly read: (name: string, path: string) => unknown;
} {
  const names = [...treeOf(dir).keys()];
  const read = (name: string, path: string): unknown => {
    const bytes = readFileSync(join(dir, name));
    const text = hashless(bytes.toString());
    const moved = text.replaceAll(ROOT, ROOT + path);
    if (name === '_files.json') return [...text.matchAll(/^"([^"]+)":/gmu)].map(([, file]) => file);
    if (name.endsWith('.html')) return wordsOf(moved, path);
    if (OF_PROGRAMS.test(name)) return undefined;
    if (/(?:^|\/)_(?:headers|redirects)$|^speculation-rules\.json$/u.test(name)) {
      return hostWords(text, path);
    }
    return /\.(?:xml|json|opml|txt|webmanifest|svg)$/u.test(name) ? moved : bytes.toString('hex');
  };
  return { dir, names, read };
}

/** Host files for programs are tried with these: see tests/unit/hosting/below-path.test.ts. */
const OF_PROGRAMS = /^_hosts\/(?!netlify)/u;

/** Every line that begins with an address begins with the path, and so does what it leads to. */
function hostWords(text: string, path: string): string {
  return text.replaceAll(ROOT, ROOT + path).replaceAll(/(?<=^| |")\/(?!\/)/gmu, `${path}/`);
}

const ADDRESSES = new Set(['href', 'src', 'action']);

/** Names, attributes and texts of a page, as the parser of the HTML standard reads them. */
function wordsOf(html: string, path: string): string[] {
  const words: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.ChildNode): void => {
    const isStyle = node.parentNode?.nodeName === 'style';
    const before = isStyle ? /(?<=url\(["']?)\/(?!\/)/gu : undefined;
    if ('value' in node) {
      words.push(before === undefined ? node.value : node.value.replaceAll(before, `${path}/`));
    }
    if ('attrs' in node) {
      for (const { name, value } of node.attrs) words.push(name, attributeBelow(name, value, path));
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  for (const child of parse(html, { scriptingEnabled: false }).childNodes) visit(child);
  return words;
}

function attributeBelow(name: string, value: string, path: string): string {
  // The search engine that is offered instead is asked for the site by its address.
  const asked = value.replace(/(?<=site%3Atest-ledger\.example)(?=%20)/u, encodeURIComponent(path));
  if (ADDRESSES.has(name)) return asked.replace(/^\/(?!\/)/u, `${path}/`);
  if (name === 'srcset') return value.replaceAll(/(?<=^|, )\//gu, `${path}/`);
  return name === 'content' ? value.replace(/(?<=^0; url=)\//u, `${path}/`) : value;
}

interface Told {
  readonly status: number;
  readonly location: string | undefined;
  readonly headers: readonly (readonly [string, string])[];
}

/** Asks a server of the site, until the test ends. */
async function serve(dir: string, basePath: string): Promise<(path: string) => Promise<Told>> {
  const server = createSiteServer(dir, basePath);
  const url = await listen(server, { host: '127.0.0.1', port: 0 });
  onTestFinished(() => close(server));
  return async (path) => {
    const { status, headers } = await fetch(url.slice(0, -1) + path, { redirect: 'manual' });
    const told = [...headers]
      .filter(([name]) => !['date', 'etag', 'content-length', 'location'].includes(name))
      .map(
        ([name, value]) =>
          [
            name,
            hashless(value)
              .replaceAll(ROOT + basePath, ROOT)
              .replaceAll(`"${basePath}/`, '"/'),
          ] as const,
      );
    const to = headers.get('location') ?? undefined;
    // As the site itself has it; what leads out of its path stays as it is.
    const location = to?.startsWith(`${basePath}/`) === true ? to.slice(basePath.length) : to;
    return { status, location, headers: told };
  };
}
