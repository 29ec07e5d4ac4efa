import { join } from 'node:path';
import { build } from 'esbuild';
import { soleUrl } from '../publication/urls.ts';

/**
 * Bundles the worker that serves the watchlist without a connection, into the folder of the page of
 * each language: a worker serves what lies below its own address.
 *
 * @param outDir where the files lie that browsers load.
 * @param prefixes of the languages.
 */
export async function bundleWorkers(
  projectDir: string,
  outDir: string,
  prefixes: readonly string[],
): Promise<void> {
  for (const prefix of prefixes) {
    await build({
      absWorkingDir: projectDir,
      entryPoints: [join(projectDir, 'src/client/watchlist/worker.ts')],
      outfile: join(outDir, `${soleUrl('watchlist', { prefix })}worker.js`),
      bundle: true,
      minify: true,
      format: 'iife',
      target: 'es2023',
      logLevel: 'silent',
    });
  }
}
