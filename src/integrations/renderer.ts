import type { AstroConfig, AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { isCompiling } from '../build/compiling.ts';
import { isPlain } from '../build/plain-ways.ts';
import { readEnvironment } from '../environment.ts';

/** Path of a module beside this one. */
const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const entrypoint = {
  entrypointResolution: 'auto',
  serverEntrypoint: new URL('./renderer-entry.ts', import.meta.url),
} as const;

/**
 * Makes Astro compile the pages into a module that a build of the publication imports and
 * renders with: see `src/build/renderer.ts`.
 *
 * `astro build` as it is typed builds the publication: when Astro is about to build, the build
 * of the publication runs instead, which has Astro compile in a process of its own, and that is
 * the end of the process. Astro's own build would empty the output folder and put the compiled
 * module into it. `astro preview` serves the built site.
 */
export function renderer(): AstroIntegration {
  let command: string;
  return {
    name: 'renderer',
    hooks: {
      'astro:config:setup': (setup) => {
        ({ command } = setup);
        if (command === 'dev') refuseStrange(fileURLToPath(setup.config.root));
      },
      'astro:config:done': async (done) => {
        // Not later: Astro would read the collections, which it cannot in every folder.
        if (command === 'build' && !isCompiling()) {
          process.exit(await buildPublication(done.config));
        }
        done.setAdapter({
          name: 'renderer',
          ...entrypoint,
          previewEntrypoint: beside('./preview.ts'),
          supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
        });
      },
    },
  };
}

/** Ends the process where the development server could not read the project. */
function refuseStrange(root: string): void {
  if (isPlain(root)) return;
  process.stderr.write(
    `${root}: the development server does not run in a folder whose path holds "#", "?" or a ` +
      'quotation mark; move the project, or use "npm run build" and "npm run preview"\n',
  );
  process.exit(1);
}

/**
 * Builds with the options of `npm run build` that were typed, and the folder and address that
 * Astro was told.
 *
 * @returns the exit code.
 */
async function buildPublication({ outDir, root, site }: AstroConfig): Promise<number> {
  // Not before it is needed: every command of Astro's reads this file.
  const { buildFailure, formatReport } = await import('../build/build-report.ts');
  const { readBuildOptions } = await import('../build/options.ts');
  const { buildSite } = await import('../build/build.ts');
  const { printable, printableLines } = await import('../problem/format.ts');
  try {
    const projectDir = fileURLToPath(new URL('.', root)).replace(/(?<=.)[\\/]$/u, '');
    const told = { ...process.env, OUT_DIR: fileURLToPath(outDir), SITE_URL: site };
    const environment = readEnvironment(told, projectDir);
    const options = readBuildOptions(process.argv.slice(3));
    const report = await buildSite(environment, projectDir, options);
    for (const notice of report.notices)
      process.stderr.write(`${printable(`Notice: ${notice}`)}\n`);
    process.stdout.write(`${formatReport(report)}\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`${printableLines(buildFailure(error))}\n`);
    return 1;
  }
}
