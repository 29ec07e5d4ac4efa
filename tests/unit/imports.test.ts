import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/**
 * The layers of `tools/` and `src/`, from the top down. A folder (or a file beside them) may import
 * from its own layer's folder and from every layer below, never from a neighbour or from above. So
 * nothing of the site imports a tool.
 */
const LAYERS: readonly (readonly string[])[] = [
  ['tools/upgrade', 'tools/bench'],
  ['tools/newsroom', 'tools/briefing', 'tools/init', 'tools/dev', 'tools/import'],
  ['tools/check', 'tools/corpus', 'tools/identity', 'tools/proof'],
  ['tools/editor', 'tools/terminal'],
  ['pages', 'content.config.ts'],
  ['layouts'],
  ['components'],
  ['build', 'integrations', 'client'],
  ['edition'],
  ['feeds', 'newsroom', 'seo', 'search', 'social', 'serve', 'hosting', 'media'],
  ['loader', 'environment.ts'],
  ['charts'],
  ['body', 'publication'],
  ['schema'],
  ['time', 'typography', 'xml', 'faces', 'colour', 'disk'],
  ['words'],
  ['problem', 'memo.ts'],
  ['compare.ts'],
];

/** Neighbours that may know each other's types all the same: from -> to. */
const NEIGHBOURS: readonly (readonly [from: string, to: string])[] = [
  // Folders are judged where they really lie.
  ['environment.ts', 'disk'],
  ['environment.ts', 'loader'],
  // `astro build` runs the build.
  ['integrations', 'build'],
  // What a field of the configuration may be.
  ['site.config.ts', 'schema'],
];

/** Files that some folders alone may import; plain TypeScript is handed what it needs of them. */
const GUARDED: Readonly<Record<string, readonly string[]>> = {
  'site.config.ts': [
    ...['pages', 'layouts', 'components', 'integrations', 'build', 'edition'],
    ...['content.config.ts', 'environment.ts'],
  ],
  'environment.ts': [
    ...['pages', 'integrations', 'build', 'edition', 'content.config.ts'],
    ...['tools/check', 'tools/bench', 'tools/newsroom'],
  ],
};

/** One import; of a type when nothing of it is left at run time. */
interface Import {
  readonly name: string;
  readonly ofType: boolean;
}

const SRC = resolve(import.meta.dirname, '../../src');
/** Paths as seen from `src/`: those of tools begin with `../tools/`. */
const files = ['.', '../tools']
  .flatMap((folder) =>
    readdirSync(join(SRC, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(folder, file).split(sep).join('/'),
    ),
  )
  .filter((file) => /\.(?:ts|astro|mdx)$/u.test(file) && !file.endsWith('.d.ts'));
const arrows = files.flatMap((from) =>
  importsOf(from, readFileSync(join(SRC, from), 'utf8')).map((found) => ({ from, ...found })),
);
const inside = arrows.flatMap(({ from, name, ofType }) => {
  const to = targetOf(from, name);
  return to === undefined ? [] : [{ from, to, ofType }];
});

const known = new Set([...LAYERS.flat(), ...Object.keys(GUARDED), 'styles']);

describe('imports of src and tools', () => {
  test('are all found', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(inside.length).toBeGreaterThan(20);
    expect(inside.map(({ to }) => to).filter((to) => !known.has(folderOf(to)))).toEqual([]);
  });

  test('point down', () => {
    const wrong = inside.filter(({ from, to }) => !pointsDown(from, to));
    expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  test('belong to a layer', () => {
    expect(files.filter((file) => !known.has(folderOf(file)))).toEqual([]);
  });

  test('make no circle of modules that load each other', () => {
    expect(circles(inside.filter(({ ofType }) => !ofType))).toEqual([]);
  });

  test('of astro:content stand nowhere: pages take the content that was handed over', () => {
    expect(arrows.filter(({ name }) => name === 'astro:content')).toEqual([]);
  });

  test('of Astro stay out of plain TypeScript', () => {
    const plain = new Set(
      LAYERS.slice(LAYERS.findIndex((layer) => layer.includes('feeds'))).flat(),
    );
    const wrong = arrows.filter(
      ({ from, name }) => plain.has(folderOf(from)) && /^astro(?::|$)/u.test(name),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the check itself', () => {
  const namesOf = (file: string, ...lines: string[]): string[] =>
    importsOf(file, lines.join('\n')).map(({ name }) => name);

  test('reads TypeScript, Astro and MDX', () => {
    const code = ["import type { A } from './a.ts';", "export { b } from '../b.ts';"];
    expect(namesOf('a.ts', ...code)).toEqual(['./a.ts', '../b.ts']);
    expect(namesOf('a.ts', "const x = await import('./lazy.ts');")).toEqual(['./lazy.ts']);
    const page = ['---', "import A from './A.astro';", '---', "<p>import 'x'</p>"];
    const script = ['<script>', "import './b.ts';", '</script>'];
    expect(namesOf('a.astro', ...page, ...script)).toEqual(['./A.astro', './b.ts']);
    const text = ['---', 'layout: ../L.astro', '---', "import A from './A.astro';", '', 'Text.'];
    expect(namesOf('a.mdx', ...text)).toEqual(['../L.astro', './A.astro']);
  });

  test('tells types from what is loaded', () => {
    const lines = [
      "import type { A } from './a.ts';",
      "import {\n  b,\n  type B,\n} from './b.ts';",
      "export type { C } from './c.ts';",
      "import type { D } from './d.ts';",
      "import { d } from './d.ts';",
    ];
    const types = importsOf('a.ts', lines.join('\n')).filter(({ ofType }) => ofType);
    expect(types.map(({ name }) => name)).toEqual(['./a.ts', './c.ts']);
  });

  test.each([
    ['../tools/check/check.ts', 'loader/content.ts', true],
    ['../tools/check/check.ts', '../tools/newsroom/report.ts', false],
    ['integrations/pictures.ts', '../tools/dev/faults.ts', false],
    ['pages/index.astro', 'publication/model.ts', true],
    ['pages/index.astro', 'pages/feed.ts', true],
    ['components/list/Teaser.astro', 'time/format.ts', true],
    ['schema/article.ts', 'loader/load.ts', false],
    ['feeds/rss.ts', 'seo/head.ts', false],
    ['time/zone.ts', 'typography/quotes.ts', false],
    ['problem/problem.ts', 'words/words.ts', false],
    ['time/format.ts', 'words/words.ts', true],
    ['publication/model.ts', 'site.config.ts', false],
    ['pages/index.astro', 'site.config.ts', true],
    ['environment.ts', 'site.config.ts', true],
    ['components/A.astro', 'environment.ts', false],
    ['site.config.ts', 'time/zone.ts', false],
    ['components/A.astro', 'styles/tokens.css', true],
    ['schema/article.ts', 'styles/tokens.css', false],
  ])('%s -> %s', (from, to, allowed) => {
    expect(pointsDown(from, to)).toBe(allowed);
  });

  test('sees a circle of three', () => {
    const ring = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
      { from: 'c', to: 'a' },
      { from: 'a', to: 'd' },
    ];
    expect(circles(ring)).toEqual(['a -> b -> c -> a']);
  });
});

/** Module names that a file imports or re-exports. */
function importsOf(file: string, text: string): Import[] {
  if (file.endsWith('.ts')) return scan(text);
  const frontmatter = /^---\r?\n([\s\S]*?)\r?\n---/u.exec(text)?.[1] ?? '';
  if (file.endsWith('.mdx')) {
    const layout = /^layout:\s*['"]?([^'"\s]+)/mu.exec(frontmatter)?.[1];
    const lines = text.split('\n').filter((line) => /^(?:import|export)\s/u.test(line));
    const imports = scan(lines.join('\n'));
    return layout === undefined ? imports : [{ name: layout, ofType: false }, ...imports];
  }
  const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/gu)];
  return [frontmatter, ...scripts.map((match) => match[1] ?? '')].flatMap(scan);
}

function scan(text: string): Import[] {
  const names = (code: string): string[] =>
    ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName);
  const erased = text.replace(/^\s*(?:import|export) type\b[^;]*?\bfrom\b[^;]*;/gmu, '');
  const loaded = new Set(names(erased));
  return names(text).map((name) => ({ name, ofType: !loaded.has(name) }));
}

/** Path under `src/` that an import leads to, relative or of the configuration; `undefined` for a package. */
function targetOf(from: string, name: string): string | undefined {
  if (name === '#site') return 'site.config.ts';
  if (!name.startsWith('.')) return undefined;
  const path = resolve(SRC, dirname(from), name.replace(/\?.*$/u, ''));
  return relative(SRC, path).split(sep).join('/');
}

function folderOf(file: string): string {
  const [first, second, third] = file.split('/');
  return first === '..' ? `${second ?? ''}/${third ?? ''}` : (first ?? file);
}

function pointsDown(from: string, to: string): boolean {
  const [source, target] = [folderOf(from), folderOf(to)];
  const readers = Object.hasOwn(GUARDED, target) ? GUARDED[target] : undefined;
  if (readers !== undefined) return readers.includes(source);
  const layerOf = (folder: string): number => LAYERS.findIndex((layer) => layer.includes(folder));
  if (target === 'styles') return layerOf(source) >= 0 && layerOf(source) <= layerOf('components');
  if (NEIGHBOURS.some((pair) => pair[0] === source && pair[1] === target)) return true;
  if (layerOf(source) < 0 || layerOf(target) < 0) return false;
  return source === target || layerOf(source) < layerOf(target);
}

/** Circles among arrows, each told once. */
function circles(all: readonly { from: string; to: string }[]): string[] {
  const next = Map.groupBy(all, ({ from }) => from);
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) {
      found.push([...way.slice(way.indexOf(file)), file].join(' -> '));
      return;
    }
    if (done.has(file)) return;
    for (const { to } of next.get(file) ?? []) visit(to, [...way, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return found;
}
