import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord } from '../../../src/loader/value-words.ts';
import type { Addresses } from '../../../src/loader/addresses.ts';
import { parseYaml } from '../../../src/loader/yaml.ts';
import type { Problem } from '../../../src/problem/problem.ts';
import { isPattern, patternReader } from '../../../src/publication/redirect-pattern.ts';
import { authorUrl, ROOT, sectionUrl, tagUrl, tickerUrl } from '../../../src/publication/urls.ts';
import { pathOf } from '../../../src/schema/site-address.ts';
import type { ChangeOptions } from './change.ts';
import type { ChangedFile, Revision } from './repository.ts';

interface Registry {
  /** What an entry is, and the field that names it. */
  readonly what: string;
  readonly key: string;
  readonly urlOf: (name: string) => string;
  /** The field with former names. */
  readonly former?: string;
}

const REGISTRIES: Readonly<Record<string, Registry>> = {
  'sections.yaml': { what: 'section', key: 'id', urlOf: (id) => sectionUrl(id, ROOT) },
  'authors.yaml': { what: 'author', key: 'id', urlOf: (id) => authorUrl(id, ROOT) },
  'tags.yaml': { what: 'tag', key: 'id', urlOf: (id) => tagUrl(id, ROOT), former: 'aliases' },
  'tickers.yaml': {
    ...{ what: 'symbol', key: 'symbol', former: 'formerly' },
    urlOf: (symbol) => tickerUrl(symbol, ROOT),
  },
  'redirects.yaml': { what: 'redirect', key: 'from', urlOf: pathOf },
};

/** Whether something stands at an address, or leads on from it. */
export function leadsSomewhere(path: string, { pages, moved, patterns }: Addresses): boolean {
  if (pages.has(path) || moved.has(path)) return true;
  return patterns.some(({ from }) => patternReader(from)(path) !== undefined);
}

/** Addresses that a registry gave at a revision and that lead nowhere now. */
export function lostAddresses(
  { before, after }: ChangedFile,
  revision: Revision,
  { content, contentDir, label }: ChangeOptions,
): Problem[] {
  const registry = REGISTRIES[before];
  if (registry === undefined || content.places.unread.has(before.replace('.yaml', ''))) return [];
  const present = after === undefined ? '' : readFileSync(join(contentDir, after), 'utf8');
  const addresses = content.addresses();
  const { what, key, urlOf, former } = registry;
  const [old, now] = [entriesOf(revision.textOf(before)), entriesOf(present)];
  const namesIn = (entries: readonly Entry[]): string[] =>
    entries.map((entry) => String(entry[key]));
  const [names, left] = [namesIn(old), new Set(namesIn(now))];
  const [first, ...more] = [...left].filter((name) => !names.includes(name));
  const successor = more.length === 0 ? first : undefined;
  const isLost = (name: string): boolean =>
    isPattern(name) && what === 'redirect'
      ? !left.has(name)
      : !leadsSomewhere(urlOf(name), addresses);
  const messages = old.flatMap((entry) => {
    const name = String(entry[key]);
    const lost = isLost(name) && (what === 'redirect' || revision.mentions(name));
    const names = former === undefined ? [] : listOf(entry[former]);
    return [
      ...(lost
        ? [
            `the ${what} "${name}" is gone${outside(what, urlOf(name))}; ${advice(registry, name, successor)}`,
          ]
        : []),
      ...(lost ? [] : names)
        .filter((old) => isLost(old))
        .map(
          (old) =>
            `"${old}" is gone from "${former ?? ''}" of ${name}${outside(what, urlOf(old))}; put it back`,
        ),
    ];
  });
  return messages.map((message): Problem => ({
    ...{ file: `${label}/${after ?? before}`, line: 1, column: 1 },
    ...{ level: 'error', message, rule: 'silent-removal' },
  }));
}

function outside(what: string, url: string): string {
  return what === 'redirect' ? '' : `, and links to ${url} from outside with it`;
}

/** What to write, where the entry has another name now or is none any more. */
function advice({ what, urlOf, former }: Registry, name: string, successor?: string): string {
  if (what === 'redirect') return 'put it back, or links to it from outside break';
  if (former !== undefined) {
    return `add "${name}" to "${former}" of ${successor ?? `the ${what} that has its place`}`;
  }
  const to = successor === undefined ? '/' : `${urlOf(successor)}:splat`;
  return `add "- { from: ${urlOf(name)}*, to: ${to} }" to redirects.yaml`;
}

type Entry = Readonly<Record<string, unknown>>;

function entriesOf(text: string): Entry[] {
  const yaml = parseYaml(text, '', 1);
  if (Array.isArray(yaml) || !Array.isArray(yaml.value)) return [];
  const entries: readonly unknown[] = yaml.value;
  return entries.filter(isRecord);
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
