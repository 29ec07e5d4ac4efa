import { build } from 'astro';
import { join } from 'node:path';
import { z } from 'zod';

/** A process that compiles the pages; started by `compileRenderer`. */
const taskSchema = z.object({
  environment: z.object({ cacheDir: z.string(), siteUrl: z.string() }),
  projectDir: z.string(),
  outDir: z.string(),
});

const { environment, projectDir, outDir } = taskSchema.parse(JSON.parse(process.argv[2] ?? ''));
// Vite takes any other value for development, in which pages carry what only it needs.
process.env['NODE_ENV'] = 'production';
process.env['SITE_URL'] = environment.siteUrl;
await build({
  root: projectDir,
  outDir,
  cacheDir: join(environment.cacheDir, 'astro'),
  logLevel: 'error',
});
process.exit(0);
