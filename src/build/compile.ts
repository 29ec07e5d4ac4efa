import { join } from 'node:path';
import { build } from 'astro';
import { z } from 'zod';
import { site } from '#site';
// Astro asks what there is to collect by code that it compiles.
import '../edition/hand-over-site.ts';
import { languagesOf, otherLanguagesOf } from '../schema/further-languages.ts';
import { bundleEditor } from './editor.ts';
import { APART, bundleProgram, HANDED_SITE } from './bundle-program.ts';
import { bundleWorkers } from './watch-worker.ts';
import { prefixOf } from '../schema/page-paths.ts';
import { markCompiling } from './compiling.ts';
import { cacheOf, PROGRAM } from './renderer.ts';

/** What a compiling process is told; started by `compileRenderer`. */
export interface CompileTask {
  readonly projectDir: string;
  readonly outDir: string;
  /** Whether to bundle the program as well. */
  readonly program: boolean;
}

const taskSchema: z.ZodType<CompileTask> = z.object({
  projectDir: z.string(),
  outDir: z.string(),
  program: z.boolean(),
});

const { projectDir, outDir, program } = taskSchema.parse(JSON.parse(process.argv[2] ?? ''));
// A parent that dies closes the channel; nobody would use the pages then.
process.on('disconnect', () => process.exit(1));
// Vite takes any other value for development, in which pages carry what only it needs.
process.env['NODE_ENV'] = 'production';
// No page holds it: each is told the address when it is rendered.
process.env['SITE_URL'] = 'https://compiled.invalid';
markCompiling();
await build({
  root: projectDir,
  outDir,
  cacheDir: cacheOf(outDir),
  // A build puts the files of `public/` into the site by itself, so that an icon compiles nothing.
  publicDir: join(cacheOf(outDir), 'public'),
  logLevel: 'error',
  vite: {
    // Vite empties folders of names of its own there, whoever filled them.
    cacheDir: join(cacheOf(outDir), 'vite'),
    ssr: { noExternal: true, external: [...APART] },
    resolve: {
      alias: { '#site': join(projectDir, HANDED_SITE) },
      // Where the project is reached by another way, see `plainWays`, nothing may leave it.
      preserveSymlinks: process.execArgv.includes('--preserve-symlinks'),
    },
  },
});
const client = join(outDir, 'client');
await bundleWorkers(projectDir, client, ['', ...otherLanguagesOf(site).map(prefixOf)]);
if (site.newsroom !== undefined) await bundleEditor(projectDir, client, languagesOf(site));
if (program) await bundleProgram(projectDir, join(outDir, PROGRAM, 'code'));
process.exit(0);
