import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { editorScript, storyStyle } from '../newsroom/editor-script.ts';
import { NODE, standIns } from './stand-ins.ts';
import { ANY_PATH } from './any-path.ts';

/**
 * Bundles the editor with all that it loads: nothing of it comes from another host.
 *
 * @param outDir where the files lie that browsers load.
 * @param languages BCP 47; the editor speaks these and English.
 * @throws Error when the package no longer holds what is taken out of it.
 */
export async function bundleEditor(
  projectDir: string,
  outDir: string,
  languages: readonly string[],
): Promise<void> {
  const script = join(outDir, editorScript(projectDir, languages));
  const folder = dirname(script);
  mkdirSync(join(folder, 'assets'), { recursive: true });
  await build({
    absWorkingDir: projectDir,
    entryPoints: [{ in: join(projectDir, 'src/client/newsroom/editor.ts'), out: 'editor' }],
    entryNames: basename(script, '.js'),
    chunkNames: '[name]-[hash]',
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2023',
    // The package is minified; the little of ours is small.
    minifyWhitespace: true,
    legalComments: 'none',
    logLevel: 'silent',
    loader: { '.css': 'text' },
    inject: [join(projectDir, NODE)],
    plugins: [standIns(projectDir), withoutStrangers(languages)],
  });
  await build({
    absWorkingDir: projectDir,
    entryPoints: [
      {
        in: join(projectDir, 'src/styles/story.css'),
        out: basename(storyStyle(script), '.css'),
      },
    ],
    assetNames: '[name]-[hash]',
    outdir: folder,
    bundle: true,
    minify: true,
    external: ['/pagefind/*'],
    loader: { '.woff2': 'file' },
    logLevel: 'silent',
  });
  for (const name of FONTS)
    copyFileSync(join(projectDir, ASSETS, name), join(folder, 'assets', name));
}

const PACKAGE = 'node_modules/@sveltia/cms/npm';
const ASSETS = `${PACKAGE}/assets`;

/** Faces of the editor, in the only subset that the package has. */
const FONTS = [
  'material-symbols-outlined-latin-wght-normal-_Z1IJPLg.woff2',
  'noto-mono-latin-400-normal-DiC8lJru.woff2',
  'source-sans-3-latin-wght-normal-BqRLTx4X.woff2',
];

/** What no field of ours needs: maps, drawings, formats of telephones, colours of code, languages of zod. */
const UNUSED =
  /^(?:@shikijs\/|leaflet|terra-draw|svgo)|\/chunks\/(?:heic|webp_enc|shiki)|^\.\.\/locales\/index\.js$/u;

/** Addresses of other hosts that the package asks by itself, and what keeps readers from enlarging the page. */
const STRANGERS: readonly (readonly [found: RegExp, put: string, times: number])[] = [
  [/@font-face\s*\{[^}]*https:\/\/cdn\.jsdelivr\.net[^}]*\}/gu, '', 3],
  [/https:\/\/www\.githubstatus\.com\/api\/v2\/status\.json/gu, 'data:application/json,{}', 1],
  [
    /https:\/\/status-api\.hostedstatus\.com\/1\.0\/status\/[0-9a-f]+/gu,
    'data:application/json,{}',
    1,
  ],
  [/`maximum-scale=1`,/gu, '', 1],
];

/** What the editor asks before it deletes what has an address, and what it does not say of it. */
const DELETIONS = [
  ...['this_entry', 'this_entry_with_assets', 'published_entry'],
  ...['selected_entries', 'selected_entries_with_assets', 'all_entries', 'all_entries_with_assets'],
].map((name) => `confirm_deleting_${name}`);
const DELETED =
  'Its address, its old ones and links to it lead nowhere then, as “npm run check” will say. A story that readers have seen is not deleted but withdrawn, by a correction of that grade.';

function withoutStrangers(languages: readonly string[]): Plugin {
  const spoken = new Set(languages.flatMap((tag) => [tag, tag.split('-')[0] ?? tag]));
  return {
    name: 'without-strangers',
    setup(bundle) {
      const unused = { path: 'unused', namespace: 'unused' };
      bundle.onResolve({ filter: ANY_PATH }, ({ path }) => {
        if (UNUSED.test(path)) return unused;
        const [, tag] = LOCALE.exec(path) ?? [];
        if (tag === undefined || spoken.has(tag) || spoken.has(tag.split('-')[0] ?? tag)) {
          return undefined;
        }
        return unused;
      });
      bundle.onLoad({ filter: ANY_PATH, namespace: 'unused' }, () => ({
        contents: 'export default {};',
        loader: 'js',
      }));
      bundle.onLoad({ filter: ANY_PATH, namespace: 'file' }, ({ path }) => {
        if (MODULE.test(path))
          return { contents: cleaned(readFileSync(path, 'utf8')), loader: 'js' };
        if (!WORDS.test(path)) return undefined;
        return { contents: toldWords(readFileSync(path, 'utf8')), loader: 'json' };
      });
    },
  };
}

const DECISION = 'docs/decisions/023-newsroom.md';

const LOCALE = /\/locales\/([\w-]+)\.json$/u;
const WORDS = /[\\/]@sveltia[\\/]cms[\\/]locales[\\/][\w-]+\.json$/u;
const MODULE = /[\\/]@sveltia[\\/]cms[\\/]npm[\\/]index\.js$/u;

/** The words of a language, as JSON. */
function toldWords(json: string): string {
  const words: unknown = JSON.parse(json, (name, value: unknown) =>
    DELETIONS.includes(name) && typeof value === 'string' ? toldDeletion(value) : value,
  );
  return JSON.stringify(words);
}

/** Adds to what is asked, in a choice by number to each of its sentences. */
function toldDeletion(words: string): string {
  return words.includes('}}')
    ? words.replaceAll(/\}\}(?!\})/gu, ` ${DELETED}}}`)
    : `${words} ${DELETED}`;
}

/** English lies in the script itself. */
function toldScript(text: string): string {
  return DELETIONS.reduce((done, name) => {
    const value = new RegExp(`(?<=\\b${name}:\`)[^\`]+(?=\`)`, 'u');
    if (!value.test(done)) throw new Error(`@sveltia/cms has no words ${name}; see ${DECISION}`);
    return done.replace(value, toldDeletion);
  }, text);
}

function cleaned(text: string): string {
  return STRANGERS.reduce((done, [found, put, times]) => {
    const there = done.match(found)?.length ?? 0;
    if (there === times) return done.replaceAll(found, () => put);
    throw new Error(
      `@sveltia/cms holds ${String(found)} ${there} times, not ${times}; see ${DECISION}`,
    );
  }, toldScript(text));
}
