import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Build, Contender, Scenario, Workplace } from './contender.ts';
import { addArticle, INSTANT, removeArticle, renameTicker } from './edit.ts';
import type { Command } from './measure.ts';

/** The publication's own build, in all its scenarios. */
export function ours({ projectDir, dir }: Workplace, contentDir: string): Contender {
  const outDir = join(dir, 'dist');
  const cacheDir = join(dir, 'cache');
  const command: Command = {
    file: process.execPath,
    args: ['scripts/build.ts', '--json'],
    cwd: projectDir,
    env: {
      CONTENT_DIR: contentDir,
      OUT_DIR: outDir,
      CACHE_DIR: cacheDir,
      SOURCE_DATE_EPOCH: String(INSTANT / 1000),
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  };
  const build = (scenario: Scenario, prepare: () => void): Build => ({
    scenario,
    prepare,
    build: command,
    search: undefined,
  });
  let renameBack: (() => void) | undefined;
  const restore = (): void => {
    renameBack?.();
    renameBack = undefined;
    removeArticle(contentDir);
  };
  return {
    name: 'ours',
    version: '',
    outDir,
    bring: () => undefined,
    builds: [
      build('cold', () => {
        rmSync(dir, { recursive: true, force: true });
      }),
      build('cold, without search', () => {
        forgetAllButSearch(outDir, cacheDir);
      }),
      build('unchanged', () => undefined),
      build('added', () => {
        addArticle(contentDir);
      }),
      build('renamed', () => {
        renameBack = renameTicker(contentDir);
      }),
    ],
    restore,
  };
}

/** The index of the last build is still there, so the next only puts it in place. */
function forgetAllButSearch(outDir: string, cacheDir: string): void {
  rmSync(outDir, { recursive: true, force: true });
  for (const name of readdirSync(cacheDir)) {
    if (name !== 'search') rmSync(join(cacheDir, name), { recursive: true, force: true });
  }
}
