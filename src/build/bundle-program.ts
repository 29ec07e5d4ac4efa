import { join } from 'node:path';
import { build } from 'esbuild';

/** Packages that bring more than JavaScript, or are run and not called. */
export const APART = ['@resvg/resvg-js', 'harfbuzzjs', 'pagefind', 'sharp', 'shiki'];

/** What `#site` is in all that is compiled. */
export const HANDED_SITE = 'src/edition/handed-site.ts';

/** Some packages are CommonJS, and ask for modules of Node by `require`. */
const REQUIRE =
  "import { createRequire as requireOf } from 'node:module';const require = requireOf(import.meta.url);";

/**
 * Bundles what a build runs, and the processes that it starts, each a file of its name. What is loaded
 * when it is needed stays so.
 *
 * @param outDir new folder for the files.
 */
export async function bundleProgram(projectDir: string, outDir: string): Promise<void> {
  await build({
    absWorkingDir: projectDir,
    entryPoints: [
      'scripts/process/build-program.ts',
      'src/search/indexer.ts',
      'src/build/worker.ts',
    ].map((file) => join(projectDir, file)),
    entryNames: '[name]',
    outdir: outDir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: `node${process.versions.node}`,
    banner: { js: REQUIRE },
    external: [...APART],
    preserveSymlinks: process.execArgv.includes('--preserve-symlinks'),
    legalComments: 'none',
    logLevel: 'silent',
    alias: { '#site': join(projectDir, HANDED_SITE) },
  });
}
