import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { besideOf } from '../../src/build/site-folder.ts';
import { digestOf } from '../../src/disk/digest.ts';
import { treeOf } from '../site/tree.ts';

/** Digest by path of every file, as `treeOf` has them. */
type Tree = ReadonlyMap<string, string>;

/**
 * What is wrong with a site that may have been left by a dead build: it must be one of the
 * given ones to the byte and agree with its own list of files, or, while a change of it is
 * written down as unfinished, have every file from one of them. Either way every link leads
 * somewhere.
 */
export function faultsIn(site: string, trees: readonly Tree[]): string[] {
  const now = treeOf(site);
  if (now.size === 0) {
    return trees.some((tree) => tree.size === 0) ? [] : [`there is no site in ${site}`];
  }
  const faults = deadLinks(site, now);
  if (existsSync(besideOf(site, 'journal'))) {
    const strange = [...now].filter(
      ([path, digest]) => !trees.some((tree) => tree.get(path) === digest),
    );
    return [...faults, ...strange.map(([path]) => `${path} is of no site`)];
  }
  if (!trees.some((tree) => isSame(tree, now))) faults.push(...nearest(now, trees));
  return [...faults, ...unlisted(site, now)];
}

function isSame(one: Tree, other: Tree): boolean {
  return one.size === other.size && [...one].every(([path, digest]) => other.get(path) === digest);
}

/** How the site differs from the one of the given that it is nearest to. */
function nearest(now: Tree, trees: readonly Tree[]): string[] {
  const lists = trees.map((tree) =>
    [...new Set([...now.keys(), ...tree.keys()])].filter(
      (path) => now.get(path) !== tree.get(path),
    ),
  );
  const [least = []] = lists.sort((a, b) => a.length - b.length);
  return least.map((path) => `${path} is not as in any site`);
}

function unlisted(site: string, now: Tree): string[] {
  const list: unknown = JSON.parse(readFileSync(join(site, '_files.json'), 'utf8'));
  const listed = new Map(Object.entries(typeof list === 'object' && list !== null ? list : {}));
  const paths = [...now.keys()].filter((path) => path !== '_files.json');
  return [
    ...paths
      .filter((path) => listed.get(path) !== digestOf(readFileSync(join(site, path))))
      .map((path) => `${path} is not as the list of files says`),
    ...[...listed.keys()].filter((path) => !now.has(path)).map((path) => `${path} is missing`),
  ];
}

/** Links, pictures and fonts of pages that lead to no file. */
function deadLinks(site: string, now: Tree): string[] {
  const dead = new Set<string>();
  for (const page of now.keys()) {
    if (!page.endsWith('.html')) continue;
    const html = readFileSync(join(site, page), 'utf8');
    for (const [, target = ''] of html.matchAll(/(?:href|src)="\/([^"#?]*)/gu)) {
      const path = target === '' || target.endsWith('/') ? `${target}index.html` : target;
      if (!now.has(path)) dead.add(`${page} leads to /${target}`);
    }
  }
  return [...dead];
}
